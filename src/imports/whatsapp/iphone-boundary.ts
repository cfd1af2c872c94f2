import { extendsKnown, tellsOfAnAct } from "./acts";
import { Authors, type Author, type Boundaries, doubtfulBoundary, noteMessage, prefixed } from "./author";
import { findAhead } from "./find-ahead";
import type { HeaderTable } from "./header-table";
import { adoptMarkedNames } from "./marked-names";
import { isAppMark, LEFT_TO_RIGHT_MARK, plainName } from "./marks";
import { nameEnd } from "./name-end";
import { signsBeforeNames } from "./sign-before-name";

/** The end of a name with the application's own words behind it. */
const MARKED_COLON = `: ${LEFT_TO_RIGHT_MARK}`;
const OPEN_ANGLE = 0x3c;

/**
 * iPhone: what WhatsApp wrote starts with a direction mark. A line that starts with one has no author; `: ` with a
 * mark behind it is the true boundary, even when the name before it holds a `: ` itself (names of groups do).
 *
 * @source formats.md 0.3, 1.3
 */
export function iphoneBoundaries(text: string, headers: HeaderTable): Boundaries {
  const met = new Authors();
  const nextMarked = findAhead(text, MARKED_COLON);
  const authors = new Array<Author | null>(headers.length);
  const bodies = new Int32Array(headers.length);
  const later: MarkedColon[] = [];
  for (let row = 0; row < headers.length; row += 1) {
    const from = headers.rest[row] ?? 0;
    const end = headers.lineEnd[row] ?? 0;
    const known = met.knownAt(text, from);
    const colon = known === null ? colonOf(text, from, end, met) : from + known.lead.length - 2;
    // The first `: ` ends the name, unless a later one has a mark behind it.
    const marked = colon === null ? end : nextMarked(colon + 1);
    const waits = colon !== null && marked + MARKED_COLON.length <= end;
    if (waits) later.push({ row, from, colon, marked });
    authors[row] = colon === null || waits ? null : meet(text, known ?? met.meet(text.slice(from, colon), headers.line[row] ?? 0), colon, end);
    bodies[row] = colon === null || waits ? from : Math.min(colon + 2, end);
  }
  const adopted = adoptMarkedNames(text, headers, met, { authors, bodies });
  // Who writes in their own hand is known only now.
  const doubtful = met.all.filter((author) => prefixed(author) || tellsOfAnAct(author) || extendsKnown(author, met));
  const warnings = [...adopted, ...doubtful.map(doubtfulBoundary), ...signsBeforeNames(met.all)];
  const longer = new Map<Author, Author>();
  for (const { row, from, colon, marked } of later) {
    const short = met.named(plainName(text.slice(from, colon)));
    const isName = short !== undefined && prefixed(short) && text.slice(colon + 2, marked) === short.prefix;
    const end = isName ? marked : trueColon(text, short, colon, marked);
    const author = meet(text, met.meet(text.slice(from, end), headers.line[row] ?? 0), end, headers.lineEnd[row] ?? 0);
    if (isName) longer.set(short, author);
    authors[row] = author;
    bodies[row] = end + 2;
  }
  if (longer.size > 0) lengthen(text, authors, bodies, longer);
  return { authors, people: met.all.filter(({ count }) => count > 0), bodies, warnings };
}

/** A name that the application's own lines show to hold a `: ` holds it in every line. */
function lengthen(text: string, authors: (Author | null)[], bodies: Int32Array, longer: ReadonlyMap<Author, Author>): void {
  for (const [short, author] of longer) author.plain += short.plain;
  for (const [row, short] of authors.entries()) {
    const author = short === null ? undefined : longer.get(short);
    const rest = `${short?.prefix ?? ""}: `;
    const body = bodies[row] ?? 0;
    if (author === undefined || !text.startsWith(rest, body)) continue;
    if (short !== null) short.count -= 1;
    author.count += 1;
    authors[row] = author;
    bodies[row] = body + rest.length;
  }
}

/** A line with a second `: ` that has a mark behind it. */
interface MarkedColon {
  readonly row: number;
  readonly from: number;
  /** Offset of the first `: `, and of the first with a mark behind it. */
  readonly colon: number;
  readonly marked: number;
}

function colonOf(text: string, from: number, lineEnd: number, met: Authors): number | null {
  if (isAppMark(text.charCodeAt(from))) return markedName(text, from, lineEnd, met);
  const colon = nameEnd(text, from, lineEnd);
  return colon === from ? null : colon;
}

/**
 * `‎Bea: ‎<bijgevoegd: …>`: a mark before a name too, of somebody who wrote before, who is not in the address book, or who sends a
 * file. Of any other line that starts with a mark, all is the application's.
 */
function markedName(text: string, from: number, lineEnd: number, met: Authors): number | null {
  const colon = nameEnd(text, from, lineEnd);
  if (colon === from || !isAppMark(text.charCodeAt(colon + 2))) return null;
  const name = plainName(text.slice(from, colon));
  return met.named(name) !== undefined || name.startsWith("~ ") || text.charCodeAt(colon + 3) === OPEN_ANGLE ? colon : null;
}

function meet(text: string, author: Author, colon: number, lineEnd: number): Author {
  const body = Math.min(colon + 2, lineEnd);
  noteMessage(author, text, body, lineEnd, !isAppMark(text.charCodeAt(body)));
  return author;
}

/** `Karin: kijk: ‎<bijgevoegd: …>` is Karin's; `Overleg: VWS: ‎Karin heeft …` is of the group «Overleg: VWS». */
function trueColon(text: string, short: Author | undefined, colon: number, marked: number): number {
  const attached = text.charCodeAt(marked + 3) === 0x3c;
  return attached || (short?.plain ?? 0) > 0 ? colon : marked;
}
