import type { ImportWarning } from "../../conversation/completeness";
import type { Author } from "./author";
import type { HeaderTable } from "./header-table";

const DASH = " - ";
const NOON_AND_ONE = 13 * 3_600;

/**
 * `9:12 <word> - Karin: …` on every line, with one of two words and never an hour over twelve: that is no name, but
 * half of the day in a language that no row knows, and the times may be twelve hours off.
 *
 * @source formats.md 3, "12 hours off"
 */
export function unknownHalf(authors: readonly Author[], { length, clock }: HeaderTable): readonly ImportWarning[] {
  const [first] = authors;
  const words = new Set(authors.map(({ name }) => name.slice(0, Math.max(0, name.indexOf(DASH)))));
  if (first === undefined || authors.length < 2 || words.size > 2 || words.has("")) return [];
  // One word before every name is none of them either («hour» in some language).
  if (words.size === 1) return [{ kind: "boundary-doubtful", line: first.firstLine, detail: first.name }];
  for (let row = 0; row < length; row += 1) if ((clock[row] ?? 0) >= NOON_AND_ONE) return [];
  return [{ kind: "boundary-doubtful", line: first.firstLine, detail: first.name }];
}
