import { westernByte } from "./windows-1252";

/** A text of which no sign is written as the letters that its bytes would be. */
export interface EncodedOnce {
  readonly text: string;
  /** Signs that were put right. */
  readonly repaired: number;
}

const ANY_BEYOND_ASCII = /[^\0-\x7f]/g;
/** Fewer may have been typed, by who wrote about just this. */
const FEWEST = 3;

/**
 * Puts right what a program makes of a whole file that takes UTF-8 for Western letters and saves it anew: `cafÃ©` is `café` again.
 * Of a file in which one sign is anything else, none was made so.
 *
 * @source formats.md 1.5
 */
export function encodedOnce(text: string): EncodedOnce {
  const bytes: number[] = [];
  const signs: { readonly at: number; readonly length: number }[] = [];
  ANY_BEYOND_ASCII.lastIndex = 0;
  for (let match = ANY_BEYOND_ASCII.exec(text); match !== null; match = ANY_BEYOND_ASCII.exec(text)) {
    const length = lengthOf(westernByte(text.charCodeAt(match.index)) ?? 0);
    if (length === 0) return { text, repaired: 0 };
    for (let place = 0; place < length; place += 1) bytes.push(westernByte(text.charCodeAt(match.index + place)) ?? 0);
    signs.push({ at: match.index, length });
    ANY_BEYOND_ASCII.lastIndex = match.index + length;
  }
  const right = signs.length < FEWEST ? null : decoded(bytes);
  return right === null ? { text, repaired: 0 } : { text: joined(text, signs, right), repaired: signs.length };
}

/** Of the bytes of one sign in UTF-8, told by the first; 0 where none begins with it. */
function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function decoded(bytes: readonly number[]): readonly string[] | null {
  try {
    return Array.from(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes)));
  } catch {
    return null;
  }
}

function joined(text: string, signs: readonly { readonly at: number; readonly length: number }[], right: readonly string[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [index, { at, length }] of signs.entries()) {
    parts.push(text.slice(from, at), right[index] ?? "");
    from = at + length;
  }
  return (parts.join("") + text.slice(from)).replace(/^\ufeff/, "");
}
