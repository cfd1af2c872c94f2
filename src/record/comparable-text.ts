/**
 * What a reading copy leaves out, for nobody sees it: signs that only choose between a black and a coloured picture, and
 * those that only mark or keep together a direction, which WhatsApp puts before every attachment and around every name.
 * Not those that turn a text round: with them something could be hidden.
 */
export const LEFT_OUT = "\\ufe0e\\ufe0f\\u061c\\u200e\\u200f\\u202a-\\u202c\\u2066-\\u2069";
/** White space too: a PDF does not keep it. */
const NOT_COMPARED = new RegExp(`[\\s${LEFT_OUT}]`);
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

/** Text as `comparable` gives it, that comes in pieces: a code may begin in one and end in the next. */
export class ComparedText {
  private characters: string[] = [];
  /** Where a code may have begun. */
  private begun: number[] = [];

  add(text: string): void {
    for (const character of text) {
      // What a code stands for may be part of a code itself.
      for (const waiting = [character]; ; ) {
        const next = waiting.pop();
        if (next === undefined) break;
        for (const meant of Array.from(this.meantBy(next)).reverse()) waiting.push(meant);
      }
    }
  }

  /** Adds one character. @returns what the code stands for that ends with it: to be added in its place; else nothing */
  private meantBy(character: string): string {
    if (NOT_COMPARED.test(character)) return "";
    if (character === "[") this.begun.push(this.characters.length);
    this.characters.push(character);
    const from = character === "]" ? this.begun.pop() : undefined;
    const meant = from === undefined ? null : decoded(this.characters.slice(from).join(""));
    if (meant === null) {
      if (character === "]") this.begun = [];
      return "";
    }
    this.characters.length = from ?? 0;
    return meant;
  }

  /** What was added and cannot change any more; handed over once. */
  settled(): string {
    const open = this.begun.filter((from, index) => this.mayBecomeCode(from, this.begun[index + 1]));
    // What holds something that is no part of a code, becomes none, nor does what is around it.
    this.begun = this.begun.slice(this.begun.length - lastRun(this.begun, open));
    const text = this.characters.splice(0, this.begun[0] ?? this.characters.length).join("");
    this.begun = this.begun.map((from) => from - (this.begun[0] ?? 0));
    return text;
  }

  private mayBecomeCode(from: number, to: number | undefined): boolean {
    return BEGUN_CODE.test(this.characters.slice(from, to).join(""));
  }

  /** All that was not handed over yet. */
  rest(): string {
    this.begun = [];
    return this.settled();
  }
}

/** How many of the last of `all` are in `some`, without a gap. */
function lastRun(all: readonly number[], some: readonly number[]): number {
  let run = 0;
  while (run < some.length && some.at(-1 - run) === all.at(-1 - run)) run += 1;
  return run;
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
