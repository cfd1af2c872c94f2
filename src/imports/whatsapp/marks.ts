/**
 * Direction marks: invisible, and the application's own handwriting. On an iPhone every string that WhatsApp
 * writes starts with U+200E or U+200F, in all 42 languages; a person's text does not.
 *
 * @source formats.md 0.3
 */
const MARKS = "\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff";
const ANY_MARK = new RegExp(`[${MARKS}]`);
const ALL_MARKS = new RegExp(`[${MARKS}]`, "g");
/** No-break spaces of the kinds that WhatsApp writes. */
const WIDE_SPACES = /[\u00a0\u202f]/g;

export const LEFT_TO_RIGHT_MARK = "\u200e";
const LEFT_TO_RIGHT = 0x200e;
const RIGHT_TO_LEFT = 0x200f;

export const isMark = (code: number): boolean =>
  // Nearly every character that is asked of stands before all marks.
  code >= LEFT_TO_RIGHT &&
  (code <= RIGHT_TO_LEFT || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff);

/** True where the application itself starts to write. */
export const isAppMark = (code: number): boolean => code === LEFT_TO_RIGHT || code === RIGHT_TO_LEFT;

const APP_MARK = /[\u200e\u200f]/;

/** Whether the application's handwriting is left anywhere in a text. */
export const holdsAppMark = (text: string): boolean => APP_MARK.test(text);

export const startsMarked = (text: string): boolean => text.length > 0 && isAppMark(text.charCodeAt(0));

export const withoutMarks = (text: string): string => (ANY_MARK.test(text) ? text.replace(ALL_MARKS, "") : text);

/** A name as a person reads it: marks left out, every space a plain one, so that one person stays one. */
export const plainName = (name: string): string => withoutMarks(name).replace(WIDE_SPACES, " ");
