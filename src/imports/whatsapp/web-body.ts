import { kindOfFile } from "../media-kind";
import { type BodyContext, type BodyReading, PLAIN, readBody } from "./body";
import { ATTACHED, FORWARDED, isPollHeading, MEDIA_OMITTED, phraseOf, WHOLE_BODY } from "./phrases/catalogue";

/** What is known of a body that WhatsApp in a browser wrote, before it is read. */
export interface WebBodyContext extends BodyContext {
  /** The file that the browser named after the moment of this message; null where none or several may be it. */
  readonly savedThen: () => string | null;
}

/** `[Forwarded] `, before the words that were sent on. */
const IN_SQUARE_BRACKETS = /^\[([^[\]\n]{3,40})\] /;
/** `<image omitted>`, with its caption behind it. */
const IN_ANGLE_BRACKETS = /^<([^<>\n]{3,60})>(?= |$)/;
/** `image (file attached)`, the same. */
const IN_ROUND_BRACKETS = / \(([^()]{4,40})\)(?= |$)/g;
const PLACE = /^(?:[^\n]{1,200}: )?[^:\n]{2,40}: -?\d{1,2}(?:\.\d+)?, -?\d{1,3}(?:\.\d+)? - https:\/\/maps\.google\.com\/\?q=/;
/** `Poll: When?`, each choice on a line of its own. */
const POLL = /^([^:\n]{2,30})(?:: [^\n]*)?(?:\n {4}- [^\n]*)+$/;
const GIF = /^GIF [^\n]{3,30}$/;
const WITH_EXTENSION = /\.\w{1,5}$/;
/** `image`, `voice message`: what stands where the file has no name of its own. */
const WORDS_AT_MOST = 2;

/**
 * Reads the markers of WhatsApp in a browser. A caption stands on the line of its file, and a picture, which has no name there,
 * is found by the moment that the browser named its file after.
 *
 * @source WhatsApp Web 2026, WAWebExportChatPlainTextFormatter, WAWebFilenameManager
 */
export function readWebBody(body: string, context: WebBodyContext): BodyReading {
  const [lead = "", words = ""] = IN_SQUARE_BRACKETS.exec(body) ?? [];
  const locale = FORWARDED.get(phraseOf(words));
  if (locale === undefined) return readCore(body, context);
  const reading = readCore(body.slice(lead.length), context);
  return { ...reading, marks: ["forwarded", ...reading.marks], locale: reading.locale ?? locale };
}

function readCore(core: string, context: WebBodyContext): BodyReading {
  // Here nothing that may be seen once is exported, so that an empty body is none of those.
  if (core === "" || core === "null") return PLAIN;
  return attached(core, context) ?? omitted(core) ?? placeOrPoll(core) ?? readBody(core, context);
}

function attached(core: string, { isThere, savedThen }: WebBodyContext): BodyReading | null {
  const of = (name: string, locale: string | null): BodyReading => ({ ...PLAIN, kind: kindOfFile(name), attachment: name, locale, recognised: true });
  const saved = GIF.test(core) ? savedThen() : null;
  if (saved !== null) return of(saved, null);
  const [firstLine = ""] = core.split("\n", 1);
  for (const found of firstLine.matchAll(IN_ROUND_BRACKETS)) {
    const locale = ATTACHED.get(phraseOf(found[1] ?? ""));
    if (locale === undefined) continue;
    const name = core.slice(0, found.index);
    if (isThere(name)) return of(name, locale);
    const then = savedThen();
    // A person may have typed these words too.
    return then !== null || WITH_EXTENSION.test(name) || name.split(" ").length <= WORDS_AT_MOST ? of(then ?? name, locale) : null;
  }
  return null;
}

function omitted(core: string): BodyReading | null {
  const words = IN_ANGLE_BRACKETS.exec(core)?.[1] ?? "";
  const meaning = MEDIA_OMITTED.get(`<${phraseOf(words)}>`) ?? WHOLE_BODY.get(phraseOf(words));
  return meaning?.mark === "media-omitted" ? { ...PLAIN, kind: meaning.kind, marks: [meaning.mark], locale: meaning.locale, recognised: true } : null;
}

function placeOrPoll(core: string): BodyReading | null {
  if (PLACE.test(core)) return { ...PLAIN, kind: "location", recognised: true };
  return isPollHeading(phraseOf(POLL.exec(core)?.[1] ?? "")) ? { ...PLAIN, kind: "poll", recognised: true } : null;
}
