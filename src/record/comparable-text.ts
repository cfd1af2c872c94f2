/** White space, and the signs that only choose between a black and a coloured picture: a PDF keeps neither of them apart. */
const NOT_COMPARED = /[\s\ufe0e\ufe0f]/;
const CODE = /^\[(?:U\+[0-9A-F]{4,6})+\]$/;
const LAST_CODE_POINT = 0x10ffff;

/** A character as code: `[U+1F44D U+1F3FD]`. */
export const asCode = (character: string): string =>
  `[${Array.from(character, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ")}]`;

/** The characters of a code without its spaces; null for what is none. */
function decoded(code: string): string | null {
  if (!CODE.test(code)) return null;
  const points = [...code.matchAll(/[0-9A-F]{4,6}/g)].map(([hexadecimal]) => Number.parseInt(hexadecimal, 16));
  return points.every((point) => point <= LAST_CODE_POINT) ? String.fromCodePoint(...points) : null;
}

/** Text that grows by one character, and in which every code is at once the character that it stands for. */
class Compared {
  private readonly characters: string[] = [];
  /** Where a code may have begun. */
  private readonly begun: number[] = [];

  add(character: string): void {
    if (NOT_COMPARED.test(character)) return;
    if (character === "[") this.begun.push(this.characters.length);
    this.characters.push(character);
    if (character === "]") this.end();
  }

  private end(): void {
    const from = this.begun.pop();
    const meant = from === undefined ? null : decoded(this.characters.slice(from).join(""));
    if (meant === null) this.begun.length = 0;
    else {
      this.characters.length = from ?? 0;
      for (const character of meant) this.add(character);
    }
  }

  text(): string {
    return this.characters.join("");
  }
}

/**
 * Text as it is compared: without white space, and with every code as the character that it stands for, also where a
 * message itself holds one. So it does not matter which of the codes a copy wrote, and which stood there already.
 */
export function comparable(text: string): string {
  const compared = new Compared();
  for (const character of text) compared.add(character);
  return compared.text();
}
