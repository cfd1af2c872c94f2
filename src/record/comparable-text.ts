/**
 * What a reading copy leaves out, for nobody sees it: signs that only choose between a black and a coloured picture, and
 * those that only mark or keep together a direction, which WhatsApp puts before every attachment and around every name.
 * Not those that turn a text round: with them something could be hidden.
 */
export const LEFT_OUT = "\\ufe0e\\ufe0f\\u061c\\u200e\\u200f\\u202a-\\u202c\\u2066-\\u2069";
/** White space too: a PDF does not keep it. */
const NOT_COMPARED = new RegExp(`[\\s${LEFT_OUT}]+`, "g");
const CODE = /^\[(?:U\+[0-9A-F]{4,6})+\]$/;
const LAST_CODE_POINT = 0x10ffff;

/** A character as code: `[U+1F44D U+1F3FD]`. */
export const asCode = (character: string): string =>
  `[${Array.from(character, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ")}]`;

/** The characters of a code without its spaces; null for what is none. */
function decoded(code: string): string | null {
  if (!CODE.test(code)) return null;
  const points = [...code.matchAll(/[0-9A-F]{4,6}/g)].map(([hexadecimal]) => Number.parseInt(hexadecimal, 16));
  return points.every((point) => point <= LAST_CODE_POINT) ? points.map((point) => String.fromCodePoint(point)).join("") : null;
}

/** The beginning of a code, as far as it goes. */
const BEGUN_CODE = /^\[(?:U\+[0-9A-F]{4,6})*(?:U(?:\+[0-9A-F]{0,5})?)?$/;

/** A bracket opens only where it begins, and closes only where it ends. */
const STRETCH = /\[[^[\]]*\]?|[^[\]]+\]?|\]/g;

const stretchesOf = (text: string): readonly string[] => text.replace(NOT_COMPARED, "").match(STRETCH) ?? [];

/** Text as `comparable` gives it, that comes in pieces: a code may begin in one and end in the next. */
export class ComparedText {
  private done = "";
  /** What comes behind it, parted where a code may have begun. */
  private begun: string[] = [];

  add(text: string): void {
    const waiting = [...stretchesOf(text)].reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      // What a code stands for may be part of a code itself.
      for (const meant of [...stretchesOf(this.meantBy(next))].reverse()) waiting.push(meant);
    }
  }

  /** Adds one stretch. @returns what the code stands for that ends with it: to be added in its place; else nothing */
  private meantBy(stretch: string): string {
    const before = stretch.startsWith("[") ? "" : this.begun.pop();
    if (before === undefined) {
      this.done += stretch;
      return "";
    }
    const text = before + stretch;
    const meant = stretch.endsWith("]") ? decoded(text) : null;
    if (meant !== null) return meant;
    this.begun.push(text);
    if (stretch.endsWith("]")) this.endBegun();
    return "";
  }

  /** What holds something that is no part of a code, becomes none, nor does what is around it. */
  private endBegun(count = this.begun.length): void {
    this.done += this.begun.splice(0, count).join("");
  }

  /** What was added and cannot change any more; handed over once. */
  settled(): string {
    this.endBegun(this.begun.findLastIndex((text) => !BEGUN_CODE.test(text)) + 1);
    const text = this.done;
    this.done = "";
    return text;
  }

  /** All that was not handed over yet. */
  rest(): string {
    this.endBegun();
    return this.settled();
  }
}

/**
 * Text as it is compared: without white space, and with every code as the character that it stands for, also where a
 * message itself holds one. So it does not matter which of the codes a copy wrote, and which stood there already.
 */
export function comparable(text: string): string {
  const compared = new ComparedText();
  compared.add(text);
  return compared.rest();
}
