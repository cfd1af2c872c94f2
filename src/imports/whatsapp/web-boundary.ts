import { type Author, Authors, type Boundaries, doubtfulBoundary, noteMessage, prefixed } from "./author";
import type { HeaderTable } from "./header-table";
import { nameEnd } from "./name-end";

/** Stands before what the application itself tells, where a name stands of what somebody wrote. */
const EVENT = "- ";

/**
 * WhatsApp in a browser: a line of the application begins with a dash, so that a `: ` in it ends no name; of any other the
 * author ends at the first `: `.
 *
 * @source WhatsApp Web 2026, WAWebExportChatPlainTextFormatter
 */
export function webBoundaries(text: string, { length, line, rest, lineEnd }: HeaderTable): Boundaries {
  const met = new Authors();
  const authors = new Array<Author | null>(length);
  const bodies = new Int32Array(length);
  for (let row = 0; row < length; row += 1) {
    const from = rest[row] ?? 0;
    const end = lineEnd[row] ?? 0;
    const isEvent = text.startsWith(EVENT, from);
    const stop = isEvent ? from : nameEnd(text, from, end);
    const author = stop > from ? met.meet(text.slice(from, stop), line[row] ?? 0) : null;
    const body = author === null ? from + (isEvent ? EVENT.length : 0) : Math.min(stop + 2, end);
    if (author !== null) noteMessage(author, text, body, end, true);
    authors[row] = author;
    bodies[row] = body;
  }
  return { authors, people: met.all, bodies, warnings: met.all.filter(prefixed).map(doubtfulBoundary) };
}
