import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { Platform } from "../../conversation/conversation";
import { ok } from "../../result";
import type { ExportText, ReadConversation, TextFormat } from "../export-text";
import { androidBoundaries } from "./android-boundary";
import type { Boundaries } from "./author";
import { completenessOf } from "./completeness";
import { calendarOf } from "./calendar";
import { type OrderReading, readAs, settleDateOrder } from "./date-order";
import type { HeaderShape } from "./header";
import { rowsOf } from "./header-table";
import { forged, messageStarts, type Starts } from "./headers";
import { hiddenHeaders } from "./hidden-headers";
import { iphoneBoundaries } from "./iphone-boundary";
import { holdsAppMark, withoutMarks } from "./marks";
import { readMessages } from "./messages";
import { orderEvidence } from "./order-evidence";
import { otherwisePadded } from "./padding";
import { readFileName } from "./phrases/catalogue";
import { type RepeatedPart, repeatedPart } from "./repeated-part";
import { type Scan, scan } from "./scan";
import { findShape } from "./shape";
import { isOfSignalTool } from "./signal-tools";
import { spanOfHeaders } from "./span";
import { terminatorsTell } from "./terminators";
import { unsignedClock } from "./unsigned-clock";
import { webBoundaries } from "./web-boundary";
import { isOfTheWeb, ORDER_OF_THE_WEB, ownNameAmong, titleOfTheWeb } from "./web-export";
import { widerShape } from "./wider-shape";
import { textBeforeFirst } from "./text-before-first";

/** WhatsApp's own export, of Android, an iPhone or a browser. Any text may be one: only its lines tell. */
export const whatsapp: TextFormat = {
  mayBe: () => true,
  async read(input) {
    const text = await input.text();
    if (!text.ok) return text;
    const conversation = readWhatsApp({ ...input, text: text.value });
    return conversation === null ? null : ok({ conversation, embedded: NOTHING_EMBEDDED, ...sameChatAgain(input) });
  },
};

/** Beside `chat.txt` a browser writes the same chat as `chat.md`, which nobody sent. */
const sameChatAgain = ({ textName, media }: ExportText) => {
  const { entry } = media.find("chat.md");
  return textName === "chat.txt" && entry !== null ? { otherFiles: new Set([entry]) } : {};
};

const NOTHING_EMBEDDED: ReadonlyMap<string, () => Blob> = new Map();

/** An export with its text at hand. */
type WholeText = Omit<ExportText, "text" | "blob"> & { readonly text: string };

/**
 * Reads the text of a WhatsApp export: shape, lines, dates, authors, bodies, and then what is missing.
 *
 * @returns null when no line has the header of a message: this is not WhatsApp's
 * @source formats.md 1
 */
function readWhatsApp(input: WholeText): ReadConversation | null {
  const shape = findShape(input.text);
  const frame = shape === null ? null : frameOf(input, shape);
  return frame === null ? null : conversationOf(input, frame);
}

/** Where the messages of this file start, and what was seen while finding that out. */
interface Frame {
  readonly shape: HeaderShape;
  readonly lines: Scan;
  readonly order: OrderReading;
  readonly found: Starts;
  /** Language and name that the file's own name tells. */
  readonly fileName: { readonly title: string | null; readonly locale: string | null };
  /** True when line terminators tell a forged line from a header. */
  readonly forgeryDecided: boolean;
  /** Written by WhatsApp in a browser. */
  readonly ofTheWeb: boolean;
}

function frameOf({ text, textName, answers }: WholeText, first: HeaderShape): Frame | null {
  const { shape, lines } = scanned(text, first);
  const forgeryDecided = terminatorsTell(lines, shape.bracket);
  const { headers } = lines;
  const candidates = forgeryDecided ? rowsOf(headers, (row) => headers.afterCrlf[row] === 1) : headers;
  const fileName = readFileName(textName);
  const evidence = orderEvidence(text, shape, candidates, fileName.locale, answers.dateOrder);
  const ofTheWeb = isOfTheWeb(text, headers.start[0] ?? 0, evidence);
  const order = ofTheWeb && answers.dateOrder === null ? ORDER_OF_THE_WEB : settleDateOrder(evidence);
  const found = messageStarts(text, candidates, shape, order.order);
  return found.headers.length === 0 ? null : { shape, lines, order, found, fileName, forgeryDecided, ofTheWeb };
}

/** A file may show only further on what all of its headers have in common. */
function scanned(text: string, first: HeaderShape): Pick<Frame, "shape" | "lines"> {
  const lines = scan(text, first);
  const shape = widerShape(first, lines);
  return shape === null ? { shape: first, lines } : scanned(text, shape);
}

function conversationOf(input: WholeText, frame: Frame): ReadConversation | null {
  const { shape, lines, order, found, fileName, forgeryDecided, ofTheWeb } = frame;
  const { text, media, onMessages } = input;
  const platform = ofTheWeb ? null : platformOf(shape);
  const title = fileName.title ?? readFileName(input.fileName).title ?? (ofTheWeb ? titleOfTheWeb(input.fileName) : null);
  const boundaries = boundariesOf(text, frame, { platform, title });
  if (!ofTheWeb && (isForeign(text, platform, boundaries) || isOfSignalTool(text, shape, found.headers, boundaries))) return null;
  const { lineCount } = lines;
  const { messages, participants, votes, tally, chatNames } = readMessages({ text, lineCount, ...found, boundaries, platform, ofTheWeb, precision: shape.seconds ? "second" : "minute", media, onMessages });
  if (fileName.locale !== null) votes.add(fileName.locale);
  const before = textBeforeFirst(text, found.headers.start[0] ?? 0);
  const span = spanOfHeaders(found, shape.seconds);
  const again = repeatedPart(text, found.headers, span.back);
  const problems: readonly ImportProblem[] = [...input.problems(), ...before, ...found.problems];
  const doubts: readonly ImportWarning[] = [...boundaries.warnings, ...(forgeryDecided ? forged(text, lines.headers) : otherwisePadded(text, found.headers)), ...hiddenHeaders(text, shape), ...convertedDates(text, frame), ...unsignedClock(text, found.headers, shape), ...foreignLines(frame), ...secondExport(text, frame, again), ...(ofTheWeb ? FILTERED : [])];
  return {
    app: "whatsapp",
    platform,
    locale: votes.winner,
    title: title ?? chatNames[0] ?? null,
    format: "whatsapp-text",
    evidence: "export",
    exporter: ofTheWeb ? ownNameAmong(participants.map(({ shownAs }) => shownAs)) : null,
    participants,
    messages,
    completeness: completenessOf({
      messages,
      participants,
      span: again === null ? span : { ...span, back: span.back.filter((place) => place < again.from || place >= again.from + again.length) },
      tally,
      lineCount,
      unreadableLineCount: before.length,
      dateOrder: order.finding,
      problems,
      warnings: doubts,
      forgeryDecided,
    }),
  };
}

/** A browser leaves out what disappears after a while, and what may be seen once. */
const FILTERED: readonly ImportWarning[] = [{ kind: "filtered-by-app", line: null, detail: "" }];

function boundariesOf(text: string, { ofTheWeb, found: { headers } }: Frame, { platform, title }: { readonly platform: Platform; readonly title: string | null }): Boundaries {
  if (ofTheWeb) return webBoundaries(text, headers);
  // Where an iPhone's text lost its marks, only words tell what the application wrote, as on Android.
  return platform === "iphone" && holdsAppMark(text) ? iphoneBoundaries(text, headers) : androidBoundaries(text, headers, title);
}

/**
 * Dates and clocks, nobody behind any of them, and none of the marks with which an iPhone's own lines begin: other programs
 * write so, with the name elsewhere. On Android a chat may hold lines of the application alone; those stand behind a dash.
 */
const isForeign = (text: string, platform: Platform, { authors }: Boundaries): boolean =>
  platform !== "android" && !holdsAppMark(text) && authors.every((author) => author === null);

const platformOf = ({ bracket, end }: HeaderShape): Platform => (bracket ? "iphone" : end === " - " ? "android" : null);

/** Dates of another calendar than the Gregorian are converted, and that is said. */
function convertedDates(text: string, { shape, found: { headers }, order }: Frame): readonly ImportWarning[] {
  const [printed] = headers.printedDates;
  if (printed === undefined || calendarOf(readAs(printed, order.order), shape) === "gregorian") return [];
  return [{ kind: "converted-calendar", line: headers.line[0] ?? 1, detail: withoutMarks(text.slice(headers.start[0], headers.rest[0])).trim() }];
}

/** The same chat behind itself: every line of it has this file's shape, and is a message all the same. */
function secondExport(text: string, { found: { headers } }: Frame, again: RepeatedPart | null): readonly ImportWarning[] {
  return again === null ? [] : [{ kind: "two-shapes", line: headers.line[again.from] ?? null, detail: text.slice(headers.start[again.from], headers.lineEnd[again.from]) }];
}

/** Fewer headers of another shape are a pasted fragment, which stays in the message it was pasted in. */
const PASTED_AT_MOST = 2;

/** Headers of another shape: too many to be a pasted fragment, and it is two exports in one file. */
function foreignLines({ lines, found, forgeryDecided }: Frame): readonly ImportWarning[] {
  return lines.foreign.flatMap(({ lines: all }): readonly ImportWarning[] => {
    const headers = forgeryDecided ? all.filter(({ afterCrlf }) => afterCrlf) : all;
    const [first] = headers;
    if (first !== undefined && headers.length > PASTED_AT_MOST && headers.length * 5 >= found.headers.length) {
      return [{ kind: "two-shapes", line: first.line, detail: first.text }];
    }
    return all.map(({ line, text }) => ({ kind: "pasted-line", line, detail: text }));
  });
}
