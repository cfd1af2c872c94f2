import type { Completeness, DateOrderFinding, ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { LocalTime } from "../../conversation/local-time";
import type { Message, Participant } from "../../conversation/conversation";
import { repeatedHour } from "./clock-change";

export interface StatementInput {
  readonly messages: readonly Message[];
  readonly participants: readonly Participant[];
  readonly lineCount: number;
  readonly unreadableLineCount: number;
  readonly dateOrder: DateOrderFinding;
  readonly problems: readonly ImportProblem[];
  readonly warnings: readonly ImportWarning[];
  /** True when line terminators already tell forged lines apart. */
  readonly forgeryDecided: boolean;
}

/** WhatsApp stops at these numbers of messages, with and without media, and cuts the oldest part in silence. */
const CAPS = [
  { messages: 10_000, margin: 50 },
  { messages: 40_000, margin: 200 },
] as const;

/**
 * «Complete» means complete with respect to the file. This says what the file itself shows to be missing, doubtful
 * or never carried.
 *
 * @source formats.md 1.3, 1.4, 1.6, 1.7
 */
export function completenessOf(input: StatementInput): Completeness {
  const { messages, lineCount, unreadableLineCount, dateOrder } = input;
  const attachments = messages.flatMap((message) => message.attachments.map((attachment) => ({ ...attachment, line: message.lines[0] })));
  const missing = attachments.filter(({ entry }) => entry === null);
  const systemMessageCount = messages.filter(({ kind }) => kind === "system").length;
  return {
    lineCount,
    unreadableLineCount,
    messageCount: messages.length,
    systemMessageCount,
    dayCount: new Set(messages.map(({ time }) => time.local.slice(0, 10))).size,
    first: extreme(messages, (a, b) => a < b),
    last: extreme(messages, (a, b) => a > b),
    mediaCount: attachments.length,
    missingMediaCount: missing.length,
    dateOrder,
    problems: [...input.problems, ...missing.map(missingMedia)],
    warnings: [...input.warnings, ...warningsOf(input)],
    neverCarried: ["reactions", "reply-links", "disappeared-messages", "view-once-media", "time-zone", "message-ids"],
  };
}

/** Earliest or latest time: the order of the file is not always that of the clock. */
function extreme(messages: readonly Message[], before: (a: string, b: string) => boolean): LocalTime | null {
  let best: LocalTime | null = null;
  for (const { time } of messages) if (best === null || before(time.local, best.local)) best = time;
  return best;
}

const missingMedia = ({ line, name }: { readonly line: number; readonly name: string }): ImportProblem => ({ kind: "missing-media", line, detail: name });

function warningsOf({ messages, participants, forgeryDecided }: StatementInput): readonly ImportWarning[] {
  return [
    ...capSuspected(messages.length),
    ...noBeginning(messages),
    ...minutesOnly(messages),
    ...ambiguousHours(messages),
    ...mediaLeftOut(messages),
    ...messages.filter(lacksContent).map(({ lines, text }) => warning("content-missing", lines[0], text)),
    ...(forgeryDecided ? [] : suspectedForgeries(messages, participants)),
  ];
}

const warning = (kind: ImportWarning["kind"], line: number | null, detail: string): ImportWarning => ({ kind, line, detail });

function capSuspected(count: number): readonly ImportWarning[] {
  const cap = CAPS.find(({ messages, margin }) => Math.abs(count - messages) <= margin);
  return cap === undefined ? [] : [warning("cap-suspected", null, String(cap.messages))];
}

/** A chat opens with the notice on encryption, or the making of the group. */
function noBeginning([first]: readonly Message[]): readonly ImportWarning[] {
  return first === undefined || first.kind === "system" ? [] : [warning("no-beginning", first.lines[0], first.time.local)];
}

const minutesOnly = (messages: readonly Message[]): readonly ImportWarning[] =>
  messages[0]?.time.precision === "minute" ? [warning("minutes-only", null, "")] : [];

/** One warning for each night in which the clock went back, at its first message. */
function ambiguousHours(messages: readonly Message[]): readonly ImportWarning[] {
  const nights = new Map<string, ImportWarning>();
  for (const { time, lines } of messages) {
    const night = repeatedHour(time.local);
    if (night !== null && !nights.has(night)) nights.set(night, warning("ambiguous-hour", lines[0], night));
  }
  return [...nights.values()];
}

/** One warning for all media that the exporting person left out; `detail` is their number. */
function mediaLeftOut(messages: readonly Message[]): readonly ImportWarning[] {
  const omitted = messages.filter(({ marks }) => marks.includes("media-omitted"));
  return omitted[0] === undefined ? [] : [warning("media-left-out", omitted[0].lines[0], String(omitted.length))];
}

const lacksContent = ({ kind, marks }: Message): boolean => kind === "view-once" || marks.includes("pending");

/** A line typed inside a message shows when it goes back in time and brings an author who never writes again. */
function suspectedForgeries(messages: readonly Message[], participants: readonly Participant[]): readonly ImportWarning[] {
  const once = new Set(participants.filter(({ messageCount }) => messageCount === 1).map(({ shownAs }) => shownAs));
  const suspected: ImportWarning[] = [];
  let before = "";
  for (const { author, time, lines, original } of messages) {
    if (author !== null && once.has(author) && time.local < before) suspected.push(warning("forged-line-suspected", lines[0], original));
    before = time.local;
  }
  return suspected;
}
