import type { ImportWarning } from "../../conversation/completeness";
import { type Author, Authors, type Boundary, noteMessage } from "./author";
import { findAhead } from "./find-ahead";
import { isAppMark } from "./marks";
import { eventLocale, phraseOf } from "./phrases/catalogue";
import type { Candidate } from "./scan";

export interface Boundaries {
  readonly boundaries: readonly Boundary[];
  readonly warnings: readonly ImportWarning[];
}

const COLON = 0x3a;

/**
 * Android: an author ends at the first `: `. A system line has no author, but may hold a `: ` of its own (in a
 * subject, a name of a community); such a false author is found by its quotation marks, its words, or by being
 * a known author's name with more behind it, once.
 *
 * @source formats.md 1.3
 */
export function androidBoundaries(text: string, starts: readonly Candidate[], title: string | null): Boundaries {
  const authors = new Authors();
  const nextColon = findAhead(text, ": ");
  const boundaries = starts.map((start) => firstBoundary(text, start, nextColon, authors));
  const warnings = authors.all.flatMap((author) => judge(author, authors));
  const longer = new Map(authors.all.flatMap((author) => withColon(author, title)));
  warnings.push(...authors.all.filter(prefixed).map(doubtful));
  return { boundaries: boundaries.map((boundary, index) => corrected(boundary, starts[index]?.rest ?? 0, longer)), warnings };
}

function firstBoundary(text: string, { rest, lineEnd, line }: Candidate, nextColon: (from: number) => number, authors: Authors): Boundary {
  if (isAppMark(text.charCodeAt(rest))) return { author: null, body: rest };
  const colon = nextColon(rest);
  if (colon > rest && colon < lineEnd) return met(text, authors.meet(text.slice(rest, colon), line), colon + 2, lineEnd);
  // «Ad:» with nothing behind it: a message whose first line is empty.
  if (lineEnd - 1 > rest && text.charCodeAt(lineEnd - 1) === COLON) return met(text, authors.meet(text.slice(rest, lineEnd - 1), line), lineEnd, lineEnd);
  return { author: null, body: rest };
}

function met(text: string, author: Author, body: number, lineEnd: number): Boundary {
  noteMessage(author, text, body, lineEnd, true);
  return { author, body };
}

const QUOTES = /["“”„«»]/g;

/** Marks an author as the start of a system line where the evidence says so. */
function judge(author: Author, authors: Authors): ImportWarning[] {
  if ((author.name.match(QUOTES)?.length ?? 0) % 2 === 1) {
    author.system = true;
    return [];
  }
  if (eventLocale(phraseOf(author.name)) === null && !extendsKnown(author, authors)) return [];
  author.system = true;
  return [doubtful(author)];
}

/** Small words inside names; any other word in small letters behind a name is a verb. */
const PARTICLES = new Set("de den der van von ter ten te el al la le du di da dos bin ibn y en und zu op in t".split(" "));

/** «Bob heeft het project hernoemd: nu», once, where Bob writes more than once. */
function extendsKnown(author: Author, authors: Authors): boolean {
  if (author.count > 1) return false;
  let space = author.name.indexOf(" ");
  for (; space !== -1; space = author.name.indexOf(" ", space + 1)) {
    const known = authors.named(author.name.slice(0, space));
    const [word = ""] = author.name.slice(space + 1).split(" ", 1);
    if (known !== undefined && known.count > 1 && /^\p{Ll}{2,}$/u.test(word) && !PARTICLES.has(word)) return true;
  }
  return false;
}

const doubtful = ({ firstLine, name, prefix }: Author): ImportWarning => ({
  kind: "boundary-doubtful",
  line: firstLine,
  detail: prefix === null || prefix === "" ? name : `${name}: ${prefix}`,
});

/** Every message of this author starts with the same words and a colon: perhaps the name itself holds one. */
const prefixed = ({ count, prefix, system }: Author): boolean => !system && count > 1 && prefix !== null && prefix !== "";

/** A colon cannot stand in a file's name: «Gemeente: Balie» becomes «Gemeente_ Balie», or loses its colon. */
const asFileName = (name: string): string => name.replace(/[\\/:*?"<>|_]/g, "").trim();

function withColon(author: Author, title: string | null): (readonly [Author, Author])[] {
  if (author.prefix === null || author.prefix === "" || title === null) return [];
  const name = `${author.name}: ${author.prefix}`;
  return asFileName(name) === asFileName(title) ? [[author, { ...author, name }]] : [];
}

function corrected(boundary: Boundary, rest: number, longer: ReadonlyMap<Author, Author>): Boundary {
  const { author, body } = boundary;
  if (author === null) return boundary;
  if (author.system) return { author: null, body: rest };
  const better = longer.get(author);
  return better === undefined ? boundary : { author: better, body: body + (better.prefix ?? "").length + 2 };
}
