import type { MessageKind, MessageMark, Platform } from "../../conversation/conversation";
import { kindOfFile } from "../media-kind";
import { androidAttachment, attachmentAhead, type AttachmentName, iphoneAttachment, mayStartAhead } from "./attachment-name";
import { isAppMark, startsMarked } from "./marks";
import {
  deletedByAdmin,
  EDITED,
  LOCATION,
  mayEndPhrase,
  mayStartLocation,
  mayStartPhrase,
  MEDIA_OMITTED,
  pendingPhrase,
  phraseOf,
  type PhraseMeaning,
  pollLocale,
  startingPhrase,
  WHOLE_BODY,
} from "./phrases/catalogue";

/** What a body is, beside its words. */
export interface BodyReading {
  readonly kind: MessageKind;
  readonly marks: readonly MessageMark[];
  readonly attachment: string | null;
  /** Language of the application's words in it, when there were any. */
  readonly locale: string | null;
  /** True when a phrase of the application was recognised, so that this is a person's message of that kind. */
  readonly recognised: boolean;
}

/** What is known of a body before it is read. */
export interface BodyContext {
  readonly platform: Platform;
  /** Characters of its first line. */
  readonly firstLine: number;
  /** Whether a file of this name came with the text. */
  readonly isThere: (name: string) => boolean;
  /** Whether the whole text has none of WhatsApp's marks: they got lost when it was saved again. */
  readonly unmarked: boolean;
}

/** Longer bodies are nobody's phrase. */
const LONGEST_PHRASE = 160;
const NO_MARKS: readonly MessageMark[] = [];
const NEWLINE = 0x0a;
const EDITED_MARK: readonly MessageMark[] = ["edited"];
/** A person's own words, and nothing else. */
export const PLAIN: BodyReading = { kind: "text", marks: NO_MARKS, attachment: null, locale: null, recognised: false };
const EMPTY: BodyReading = { ...PLAIN, kind: "view-once" };

const CLOSE_ANGLE = 0x3e;
const CLOSE_ROUND = 0x29;

/** On an iPhone the application's words count only behind a direction mark, unless the whole text lost its marks. */
const countsOnlyMarked = ({ platform, unmarked }: BodyContext): boolean => platform === "iphone" && !unmarked;

/**
 * Reads the application's markers in a body; the body itself stays as it is. On an iPhone the application's
 * words count only behind a direction mark: without one, a person typed them.
 *
 * @source formats.md 1.4
 */
export function readBody(body: string, context: BodyContext): BodyReading {
  if (body.length === 0 || body === "null") return EMPTY;
  const edited = editedAt(body, countsOnlyMarked(context));
  const core = edited === null ? body : body.slice(0, edited.start).trimEnd();
  const reading = readCore(core, Math.min(core.length, context.firstLine), context);
  if (edited === null) return reading;
  return { ...reading, marks: reading.marks.length === 0 ? EDITED_MARK : [...reading.marks, "edited"], locale: reading.locale ?? edited.locale };
}

/** In a language that no row knows: of what WhatsApp puts in angle brackets behind a text, all else names a file. */
const UNKNOWN_EDITED = /^[^\d:.<>/]{4,60}$/;

function editedAt(body: string, onlyMarked: boolean): { readonly start: number; readonly locale: string | null } | null {
  let end = body.length;
  // Below the last message of a file that was saved again a blank line may stand.
  while (body.charCodeAt(end - 1) === NEWLINE) end -= 1;
  if (body.charCodeAt(end - 1) !== CLOSE_ANGLE) return null;
  const open = body.lastIndexOf("<");
  if (open === -1 || end - open > LONGEST_PHRASE) return null;
  const words = phraseOf(body.slice(open + 1, end - 1));
  const isMarkedAhead = isAppMark(body.charCodeAt(open - 1));
  const locale = EDITED.get(words) ?? (onlyMarked && isMarkedAhead && open > 1 && UNKNOWN_EDITED.test(words) ? null : undefined);
  const marked = !onlyMarked || isMarkedAhead || isAppMark(body.charCodeAt(open + 1));
  return locale === undefined || !marked ? null : { start: isMarkedAhead ? open - 1 : open, locale };
}

/** @param end of the first line of `core` */
function readCore(core: string, end: number, context: BodyContext): BodyReading {
  const attachment = attachmentIn(core, end, context);
  if (attachment !== null) {
    const { name, locale } = attachment;
    return { kind: kindOfFile(name), marks: NO_MARKS, attachment: name, locale, recognised: true };
  }
  const marked = startsMarked(core);
  const meaning = phraseIn(core, end, context, marked);
  if (meaning !== null) return fromPhrase(meaning);
  return (!countsOnlyMarked(context) || marked ? locationOrPoll(core, end, marked) : null) ?? PLAIN;
}

function attachmentIn(core: string, end: number, { platform, isThere, unmarked }: BodyContext): AttachmentName | null {
  // A caption below may end in an angle bracket too.
  const last = core.charCodeAt(core.length - 1) === CLOSE_ANGLE ? iphoneAttachment(core, isThere, unmarked) : null;
  if (last !== null) return last;
  if (end < core.length && core.charCodeAt(end - 1) === CLOSE_ANGLE && startsMarked(core)) return iphoneAttachment(core.slice(0, end), isThere, unmarked);
  if (core.charCodeAt(end - 1) === CLOSE_ROUND) return platform === "iphone" ? null : androidAttachment(core.slice(0, end), isThere);
  return end <= LONGEST_PHRASE && mayStartAhead(core) ? attachmentAhead(core.slice(0, end), isThere) : null;
}

function phraseIn(core: string, end: number, context: BodyContext, marked: boolean): PhraseMeaning | null {
  if (end > LONGEST_PHRASE) return null;
  if (countsOnlyMarked(context)) return (marked ? ownWords(phraseOf(core)) : null) ?? (mayEndPhrase(core) ? documentOmitted(core) : null);
  if (!mayStartPhrase(core)) return null;
  // A caption stands below the words that tell that its picture was left out.
  const first = phraseOf(core.slice(0, end));
  return MEDIA_OMITTED.get(first) ?? (end === core.length ? (WHOLE_BODY.get(first) ?? pendingPhrase(first) ?? deletedByAdmin(first)) : null);
}

const ownWords = (phrase: string): PhraseMeaning | null => WHOLE_BODY.get(phrase) ?? MEDIA_OMITTED.get(phrase) ?? startingPhrase(phrase) ?? deletedByAdmin(phrase);

/** `Nota.pdf • ‎4 pagina’s ‎document weggelaten`: the last marked words tell. */
function documentOmitted(core: string): PhraseMeaning | null {
  const last = core.lastIndexOf("\u200e");
  return last === -1 ? null : (WHOLE_BODY.get(phraseOf(core.slice(last + 1))) ?? null);
}

const fromPhrase = ({ kind, mark, locale }: PhraseMeaning): BodyReading => ({
  kind,
  marks: mark === null ? NO_MARKS : [mark],
  attachment: null,
  locale,
  recognised: true,
});

const LONGEST_POLL_HEADING = 30;
/** A place of the map, or of the list of places near by: `‎Town hall (1 Main street): https://foursquare.com/v/…`. */
const PLACE_LINK = /https:\/\/(?:maps\.google\.com\/\?q=|foursquare\.com\/v\/)/;
const MAP_LINK = /^(.{1,40}?):?\s+https:\/\/maps\.(?:google|apple)\.com\/\?/s;

function locationOrPoll(core: string, end: number, marked: boolean): BodyReading | null {
  const word = marked || mayStartLocation(core) ? MAP_LINK.exec(core)?.[1] : undefined;
  const place = word === undefined ? undefined : LOCATION.get(phraseOf(word));
  if (place !== undefined) return { ...PLAIN, kind: "location", locale: place, recognised: true };
  if (marked && PLACE_LINK.test(core)) return { ...PLAIN, kind: "location", recognised: true };
  if (end === core.length || end > LONGEST_POLL_HEADING || !core.slice(0, end).includes(":")) return null;
  const poll = pollLocale(core.split("\n", 40));
  return poll === null ? null : { ...PLAIN, kind: "poll", locale: poll, recognised: true };
}
