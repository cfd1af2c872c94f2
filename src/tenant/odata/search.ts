import { err, ok, type Result } from "../../result";

/** One clause of `$search`: a word group in one property, or in any when none is named. */
interface SearchClause {
  readonly property: string | null;
  readonly words: readonly string[];
}

/** Clauses joined by OR, each a list joined by AND. */
export type Search = readonly (readonly SearchClause[])[];

/** Reads `"displayName:anna" OR "mail:anna"`, `"anna"` and bare `anna`. */
export function parseSearch(text: string): Result<Search, "unsupported"> {
  const groups = text.trim().split(/\s+OR\s+/).map((group) => group.split(/\s+AND\s+/).map(parseClause));
  const clauses = groups.flat();
  return clauses.some((clause) => clause === null || clause.words.length === 0)
    ? err("unsupported")
    : ok(groups.map((group) => group.filter((clause) => clause !== null)));
}

function parseClause(text: string): SearchClause | null {
  const quoted = /^"(.*)"$/.exec(text.trim());
  const inner = quoted?.[1] ?? text.trim();
  if (inner.includes('"')) return null;
  const match = /^([A-Za-z]+):(.*)$/.exec(inner);
  return { property: match?.[1] ?? null, words: wordsOf(match?.[2] ?? inner) };
}

/** Words without case or diacritics, as the directory's index holds them. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Whether every word begins some word of the property's value. */
export function found(search: Search, valueOf: (property: string | null) => string): boolean {
  return search.some((group) =>
    group.every((clause) => {
      const there = wordsOf(valueOf(clause.property));
      return clause.words.every((word) => there.some((candidate) => candidate.startsWith(word)));
    }),
  );
}
