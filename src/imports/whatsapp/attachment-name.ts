import { isAppMark, LEFT_TO_RIGHT_MARK, withoutMarks } from "./marks";
import { ATTACHED, ATTACHED_AHEAD, ATTACHED_BEFORE, ATTACHED_BEHIND, phraseOf } from "./phrases/catalogue";

const LEFT_TO_RIGHT = 0x200e;

export interface AttachmentName {
  readonly name: string;
  /** Language of the words beside it; null when only the name's form told. */
  readonly locale: string | null;
}

/** Names that WhatsApp itself gives to media; they tell an attachment in any language. */
const ANDROID_NAME = /^(?:IMG|VID|PTT|AUD|STK|DOC)-\d{8}-WA\d{4}(?:\.\w{0,5})?$/;
const IPHONE_NAME = /^\d{8}-/;
const WITH_EXTENSION = /\.\w{0,5}$/;
/** Words of a language that no row knows, in their brackets. */
const UNKNOWN_WORDS = /^[^\d()<>:/]{4,40}$/;

/**
 * Android: `IMG-20240312-WA0003.jpg (bestand bijgevoegd)` on the first line, a caption below it. The words alone do
 * not make a file of what stands before them, nor the name of a file alone; each needs the other, the mark that
 * newer phones write before it, or a file of that name beside the text.
 *
 * @param isThere whether a file of this name came with the text
 * @source formats.md 1.4
 */
export function androidAttachment(firstLine: string, isThere: (name: string) => boolean): AttachmentName | null {
  const open = firstLine.endsWith(")") ? firstLine.lastIndexOf(" (") : -1;
  if (open === -1) return null;
  // The name of a document may begin or end with a space.
  const written = withoutMarks(firstLine.slice(0, open));
  const name = isThere(written) ? written : written.trim();
  if (name === "") return null;
  const words = phraseOf(firstLine.slice(open + 2, -1));
  const locale = ATTACHED.get(words) ?? null;
  const marked = firstLine.charCodeAt(0) === LEFT_TO_RIGHT;
  const told =
    locale === null
      ? UNKNOWN_WORDS.test(words) && (ANDROID_NAME.test(name) || (marked && WITH_EXTENSION.test(name)))
      : marked || ANDROID_NAME.test(name) || WITH_EXTENSION.test(name);
  return told || isThere(name) ? { name, locale } : null;
}

/**
 * iPhone: `‎<bijgevoegd: 00000012-PHOTO-2024-03-12-09-14-05.jpg>` at the end of a body; the mark before it shows
 * that WhatsApp wrote it. Where marks got lost, a file of that name beside the text shows it too, or, in a text
 * without any mark, a body that is nothing else. Turkish puts the word behind the name, old exports put the name
 * before the bracket.
 *
 * @param isThere whether a file of this name came with the text
 * @param unmarked whether the whole text lost its marks
 * @source formats.md 0.3, 1.4
 */
export function iphoneAttachment(body: string, isThere: (name: string) => boolean, unmarked: boolean): AttachmentName | null {
  const open = body.endsWith(">") ? openingOf(body) : -1;
  if (open === -1) return null;
  const inside = body.slice(open + 1, -1);
  const marked = (open > 0 && isAppMark(body.charCodeAt(open - 1))) || isAppMark(inside.charCodeAt(0));
  const attachment = namedInside(withoutMarks(inside).trim(), withoutMarks(body.slice(0, open)));
  if (marked || attachment === null) return attachment;
  return isThere(attachment.name) || (unmarked && open === 0 && IPHONE_NAME.test(attachment.name)) ? attachment : null;
}

/** The last bracket behind a mark: a file's name may hold brackets of its own (`Nota <v2>.pdf`). Without a mark, the last. */
const openingOf = (body: string): number => {
  const marked = body.lastIndexOf(`${LEFT_TO_RIGHT_MARK}<`);
  return marked > body.lastIndexOf("\n") ? marked + 1 : body.lastIndexOf("<");
};

function namedInside(inside: string, before: string): AttachmentName | null {
  const colon = /^([^:：]{1,30})[:：] ?(.+)$/su.exec(inside);
  const name = colon?.[2] ?? "";
  const word = ATTACHED_BEFORE.get(phraseOf(colon?.[1] ?? ""));
  if (word !== undefined || IPHONE_NAME.test(name)) return { name, locale: word ?? null };
  return namedBefore(inside, before);
}

/** `Nota.pdf • 4 pages`: how long a document is, told behind its name. */
const PAGES = / • \d[^•]*$/;

function namedBefore(inside: string, before: string): AttachmentName | null {
  const alone = ATTACHED_BEHIND.get(phraseOf(inside)) ?? ATTACHED_BEFORE.get(phraseOf(inside));
  if (alone !== undefined) return { name: before.slice(before.lastIndexOf("\n") + 1).replace(PAGES, "").trim(), locale: alone };
  const space = inside.lastIndexOf(" ");
  const behind = ATTACHED_BEHIND.get(phraseOf(inside.slice(space + 1)));
  return behind === undefined || space === -1 ? null : { name: inside.slice(0, space), locale: behind };
}

/**
 * Persian puts the words before the name, and no brackets: `پیوست شد IMG-20240315-WA0003.jpg`. The name must be one that
 * WhatsApp gives, or that of a file beside the text.
 *
 * @param isThere whether a file of this name came with the text
 * @source formats.md 1.4
 */
export function attachmentAhead(firstLine: string, isThere: (name: string) => boolean): AttachmentName | null {
  const first = wordsAt(firstLine);
  for (const [words, locale] of ATTACHED_AHEAD) {
    if (!firstLine.startsWith(words, first)) continue;
    const name = withoutMarks(firstLine.slice(first + words.length)).replace(/^:? /, "").trim();
    if (ANDROID_NAME.test(name) || (IPHONE_NAME.test(name) && WITH_EXTENSION.test(name)) || isThere(name)) return { name, locale };
  }
  return null;
}

const wordsAt = (body: string): number => (isAppMark(body.charCodeAt(0)) ? 1 : 0);
const BEGINNINGS = new Set(ATTACHED_AHEAD.map(([words]) => words.charCodeAt(0)));
/** Nearly every body begins with a smaller one. */
const SMALLEST = Math.min(...BEGINNINGS);

/** Asked of every body before `attachmentAhead`, so without a copy of any part of it. */
export function mayStartAhead(body: string): boolean {
  const code = body.charCodeAt(wordsAt(body));
  return code >= SMALLEST && BEGINNINGS.has(code);
}
