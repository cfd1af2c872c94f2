import type { Author, Boundaries } from "./author";
import type { HeaderTable } from "./header-table";

/** The application's own words before a colon are longer than a name in an address book. */
const LONGEST_NAME = 40;
/** «Je hebt Petra: Balie toegevoegd», «Je hebt Petra: Balie verwijderd» go on with what is left of the name. */
const BEGINNINGS = 3;
const LONGEST_WORD = 40;

/**
 * Those who are called as the application tells of an event («Bea welkom bij de community») and write all the same: what stands
 * behind their name begins now with this word, then with that.
 *
 * @param asked whose names hold words of an event
 */
export function speakers(text: string, { lineEnd }: HeaderTable, { authors, bodies }: Pick<Boundaries, "authors" | "bodies">, asked: ReadonlySet<Author>): ReadonlySet<Author> {
  const words = new Map([...asked].filter(({ name, count }) => name.length <= LONGEST_NAME && count >= BEGINNINGS).map((author) => [author, new Set<string>()] as const));
  if (words.size === 0) return new Set();
  authors.forEach((author, row) => {
    const begun = author === null ? undefined : words.get(author);
    if (begun === undefined || begun.size === BEGINNINGS) return;
    const body = bodies[row] ?? 0;
    begun.add(text.slice(body, Math.min(lineEnd[row] ?? 0, body + LONGEST_WORD)).split(" ", 1)[0] ?? "");
  });
  return new Set([...words].filter(([, { size }]) => size === BEGINNINGS).map(([author]) => author));
}
