import type { Author, Boundaries } from "./author";
import type { HeaderTable } from "./header-table";

const QUOTES = /["“”„«»「」『』《》]/g;

const isOpen = (words: string): boolean => (words.match(QUOTES)?.length ?? 0) % 2 === 1;

/**
 * Those before whose colon a quotation mark is opened that is closed behind it: «Karin heeft het onderwerp gewijzigd in "Plan: deel 2"».
 * One that nothing closes is part of a name (`Loods 12"`).
 */
export function quoting(text: string, { rest, lineEnd }: HeaderTable, { authors }: Pick<Boundaries, "authors">, met: readonly Author[]): ReadonlySet<Author> {
  const asked = new Set(met.filter(({ name }) => isOpen(name)));
  if (asked.size === 0) return asked;
  return new Set(authors.flatMap((author, row) => (author !== null && asked.has(author) && !isOpen(text.slice(rest[row], lineEnd[row])) ? [author] : [])));
}
