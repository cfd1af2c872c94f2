import { err, ok, type Result } from "../../result";

/** One clause of `$search`: a text in one property, or in any when none is named. */
interface SearchClause {
  readonly property: string | null;
  readonly text: string;
  readonly words: readonly string[];
}

/** Clauses joined by OR, each a list joined by AND. */
export type Search = readonly (readonly SearchClause[])[];

/** Properties that the directory's index holds by word; any other is compared from its beginning. @source learn.microsoft.com/graph/search-query-parameter */
const BY_WORD: readonly (string | null)[] = [null, "displayName", "description"];

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
  const sought = (match?.[2] ?? inner).trim();
  return { property: match?.[1] ?? null, text: sought, words: wordsOf(sought) };
}

/** Words without case or diacritics, as the directory's index holds them. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Whether the values fit: every word begins some word of the value, or the value begins with the text. */
export function found(search: Search, valueOf: (property: string | null) => string): boolean {
  return search.some((group) => group.every((clause) => fits(clause, valueOf(clause.property))));
}

function fits({ property, text, words }: SearchClause, value: string): boolean {
  if (!BY_WORD.includes(property)) return value.toLowerCase().startsWith(text.toLowerCase());
  const there = wordsOf(value);
  return words.every((word) => there.some((candidate) => candidate.startsWith(word)));
}
