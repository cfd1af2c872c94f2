import type { ImportWarning } from "../../conversation/completeness";
import { extendsKnown, tellsOfAnAct } from "./acts";
import { type Author, Authors, type Boundaries, doubtfulBoundary, noteMessage, prefixed } from "./author";
import type { HeaderTable } from "./header-table";
import { adoptMarkedNames } from "./marked-names";
import { isAppMark, LEFT_TO_RIGHT_MARK, plainName } from "./marks";
import { nameEnd } from "./name-end";
import { tellsOfEvent } from "./phrases/catalogue";
import { quoting } from "./quoting";
import { signsBeforeNames } from "./sign-before-name";
import { speakers } from "./speakers";
import { unknownHalf } from "./unknown-half";

/**
 * Android: an author ends at the first `: `. A system line has no author, but may hold a `: ` of its own (in a
 * subject, a name of a community); such a false author is found by its quotation marks, its words, or by being
 * a known author's name with more behind it, once.
 *
 * @source formats.md 1.3
 */
export function androidBoundaries(text: string, headers: HeaderTable, title: string | null): Boundaries {
  const met = new Authors();
  const { authors, bodies } = firstBoundaries(text, headers, met);
  const adopted = adoptMarkedNames(text, headers, met, { authors, bodies });
  const events = new Set(met.all.filter((author) => tellsOfEvent(author.name) || extendsKnown(author, met)));
  const somebody = speakers(text, headers, { authors, bodies }, events);
  const quotes = quoting(text, headers, { authors }, met.all);
  const warnings = [...adopted, ...met.all.flatMap((author) => judge(author, events.has(author), somebody.has(author), quotes.has(author)))];
  const longer = new Map(met.all.flatMap((author) => withColon(author, title, () => isAnnounced(text, { authors, bodies }, author))));
  warnings.push(...met.all.filter(prefixed).map(doubtfulBoundary), ...signsBeforeNames(met.all), ...unknownHalf(met.all, headers));
  if (longer.size > 0 || met.all.some(({ system }) => system)) correct(text, { authors, bodies }, headers, longer);
  return { authors, people: met.all.filter(({ system }) => !system).map((author) => longer.get(author) ?? author), bodies, warnings };
}

function firstBoundaries(text: string, { length, line, rest, lineEnd }: HeaderTable, met: Authors): Pick<Boundaries, "authors" | "bodies"> {
  const authors = new Array<Author | null>(length);
  const bodies = new Int32Array(length);
  for (let row = 0; row < length; row += 1) {
    const from = rest[row] ?? 0;
    const end = lineEnd[row] ?? 0;
    const known = met.knownAt(text, from);
    const stop = known !== null ? from + known.lead.length - 2 : isAppMark(text.charCodeAt(from)) ? markedNameEnd(text, from, end, met) : nameEnd(text, from, end);
    const author = known ?? (stop > from ? met.meet(text.slice(from, stop), line[row] ?? 0) : null);
    const body = author === null ? from : Math.min(stop + 2, end);
    if (author !== null) noteMessage(author, text, body, end, true);
    authors[row] = author;
    bodies[row] = body;
  }
  return { authors, bodies };
}

const NUMBER = /^\+\d[\d ()-]{5,20}$/;

/** A line of the application's own begins with a mark; but one may stand before a telephone number too, or a name met before. */
function markedNameEnd(text: string, from: number, lineEnd: number, met: Authors): number {
  const end = nameEnd(text, from, lineEnd);
  const name = plainName(text.slice(from, end));
  return NUMBER.test(name) || met.named(name) !== undefined ? end : from;
}

/** Marks an author as the start of a system line where the evidence says so. */
function judge(author: Author, isEvent: boolean, isSpeaker: boolean, opensQuote: boolean): ImportWarning[] {
  // Whose name holds a quotation mark writes again.
  const isQuoting = opensQuote && (isEvent || author.count === 1);
  author.system = (isEvent && !isSpeaker) || isQuoting;
  return (isEvent && !isQuoting) || (!author.system && tellsOfAnAct(author)) ? [doubtfulBoundary(author)] : [];
}

/** A colon cannot stand in a file's name: «Gemeente: Balie» becomes «Gemeente_ Balie», or loses its colon. */
const asFileName = (name: string): string => name.replace(/[\\/:*?"<>|_]/g, "").trim();

/** @param sendsFile whether the name before a file of theirs holds the colon */
function withColon(author: Author, title: string | null, sendsFile: () => boolean): (readonly [Author, Author])[] {
  if (author.prefix === null || author.prefix === "") return [];
  const name = `${author.name}: ${author.prefix}`;
  return (title !== null && asFileName(name) === asFileName(title)) || sendsFile() ? [[author, { ...author, name }]] : [];
}

/** `Team: Balie: ‎IMG-20260312-WA0001.jpg (bestand bijgevoegd)`: before the mark of a file stands a name and nothing else, since its caption is below. */
function isAnnounced(text: string, { authors, bodies }: Pick<Boundaries, "authors" | "bodies">, author: Author): boolean {
  const announced = `${author.prefix ?? ""}: ${LEFT_TO_RIGHT_MARK}`;
  return authors.some((one, row) => one === author && text.startsWith(announced, bodies[row] ?? 0));
}

/** A line whose author was none loses it; a name that holds a colon gets its second half back, where a message is behind it. */
function correct(text: string, { authors, bodies }: Pick<Boundaries, "authors" | "bodies">, { rest }: HeaderTable, longer: ReadonlyMap<Author, Author>): void {
  for (const [row, author] of authors.entries()) {
    if (author === null) continue;
    const better = longer.get(author);
    if (author.system || (better !== undefined && !text.startsWith(`${better.prefix ?? ""}: `, bodies[row] ?? 0))) {
      authors[row] = null;
      bodies[row] = rest[row] ?? 0;
    } else if (better !== undefined) {
      authors[row] = better;
      bodies[row] = (bodies[row] ?? 0) + (better.prefix ?? "").length + 2;
    }
  }
}
