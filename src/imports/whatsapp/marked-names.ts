import type { ImportWarning } from "../../conversation/completeness";
import { type Author, type Authors, type Boundaries, doubtfulBoundary, noteMessage } from "./author";
import type { HeaderTable } from "./header-table";
import { isAppMark, plainName } from "./marks";
import { nameEnd } from "./name-end";
import { eventLocale, phraseOf } from "./phrases/catalogue";

/** A line that begins with a mark, and what may be a name before its first `: `. */
interface MarkedLine {
  readonly row: number;
  readonly name: string;
  /** Offset of its colon. */
  readonly end: number;
  /** Whether the application's own words stand behind the colon. */
  readonly isAnnounced: boolean;
}

/**
 * `‎Bea: hoi`, line after line: where text runs from right to left, or another program wrote the file, a mark may stand before
 * names too. A name that comes back so is somebody's, and so is one that stands elsewhere without its mark; the application's
 * own lines have no such beginning in common.
 *
 * @returns a warning for each of those names, and for each line that stays the application's: it may be the only one that
 *   somebody wrote
 */
export function adoptMarkedNames(text: string, headers: HeaderTable, met: Authors, { authors, bodies }: Pick<Boundaries, "authors" | "bodies">): readonly ImportWarning[] {
  const lines = markedLines(text, headers, authors);
  const counts = new Map<string, number>();
  for (const { name, isAnnounced } of lines) if (!isAnnounced) counts.set(name, (counts.get(name) ?? 0) + 1);
  const comesBack = (name: string): boolean => (counts.get(name) ?? 0) > 1 || (counts.has(name) && met.named(name) !== undefined);
  // Where the mark is there as a rule, it is before the name of who wrote once as well.
  const isRule = lines.filter(({ name }) => comesBack(name)).length * 2 > lines.length;
  const isSomebody = (name: string): boolean => comesBack(name) || (isRule && counts.has(name));
  const adopted = new Set<Author>();
  for (const { row, name, end, isAnnounced } of lines) {
    if (!isSomebody(name)) continue;
    const lineEnd = headers.lineEnd[row] ?? 0;
    const author = met.meet(text.slice(headers.rest[row], end), headers.line[row] ?? 0);
    const body = Math.min(end + 2, lineEnd);
    noteMessage(author, text, body, lineEnd, !isAnnounced);
    authors[row] = author;
    bodies[row] = body;
    adopted.add(author);
  }
  const left = lines.filter(({ row, end, isAnnounced }) => !isAnnounced && authors[row] === null && eventLocale(phraseOf(text.slice(end + 2, headers.lineEnd[row]))) === null);
  return [...[...adopted].map(doubtfulBoundary), ...left.map(({ row, name }) => ({ kind: "boundary-doubtful", line: headers.line[row] ?? 0, detail: name }) as const)];
}

function markedLines(text: string, { rest, lineEnd }: HeaderTable, authors: Boundaries["authors"]): readonly MarkedLine[] {
  const found: MarkedLine[] = [];
  for (let row = 0; row < authors.length; row += 1) {
    const from = rest[row] ?? 0;
    if (authors[row] !== null || !isAppMark(text.charCodeAt(from))) continue;
    const end = nameEnd(text, from, Math.min(lineEnd[row] ?? 0, from + LONGEST_NAME));
    const name = plainName(text.slice(from, end));
    if (end > from && mayBeName(name)) found.push({ row, name, end, isAnnounced: isAppMark(text.charCodeAt(end + 2)) });
  }
  return found;
}

const LONGEST_NAME = 60;

/** Quotation marks stand around the name of a group, and words of an event in no name. */
const mayBeName = (name: string): boolean => !/["“”„«»「」『』《》]/.test(name) && eventLocale(phraseOf(name)) === null;
