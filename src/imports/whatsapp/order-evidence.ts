import type { DateOrder, DateOrderFinding } from "../../conversation/completeness";
import type { OrderEvidence } from "./date-order";
import type { HeaderShape } from "./header";
import { dateRuns, type HeaderTable } from "./header-table";
import { withoutMarks } from "./marks";
import { namedDates } from "./named-dates";
import { noticeLocale, phraseOf } from "./phrases/catalogue";
import { headerAt } from "./shape";

/** Headers that are looked at for a zero before a single digit. */
const PADDING_SAMPLE = 50;
/** The notice on encryption stands among the first lines. */
const NOTICE_WITHIN = 5;
const PADDED = /(?:^|\D)0\d[-/.]/;
const BARE_SECOND = /\d[-/.]\d[-/.]\d/;

/** Gathers what this file shows about the order of day and month. */
export function orderEvidence(
  text: string,
  shape: HeaderShape,
  headers: HeaderTable,
  fileLocale: string | null,
  answer: DateOrder | null,
): OrderEvidence {
  const first = headers.length === 0 ? null : headerAt(text, headers.start[0] ?? 0, headers.lineEnd[0] ?? 0);
  return {
    shape,
    dates: dateRuns(headers),
    named: () => namedDates(text, headers),
    halfWord: first?.halfWord ?? "",
    padded: printsSome(PADDED, text, headers),
    bareSecond: printsSome(BARE_SECOND, text, headers),
    locale: fileLocale ?? openingLocale(text, headers),
    answer,
    example: () => exampleIn(text, headers),
  };
}

const printsSome = (pattern: RegExp, text: string, headers: HeaderTable): boolean =>
  rowsUpTo(headers, PADDING_SAMPLE).some((row) => pattern.test(text.slice(headers.start[row], headers.rest[row])));

const rowsUpTo = ({ length }: HeaderTable, most: number): readonly number[] => Array.from({ length: Math.min(length, most) }, (_, row) => row);

/** The first header whose date is another day when read the other way. */
function exampleIn(text: string, { length, date, printedDates, start, rest, line }: HeaderTable): DateOrderFinding["example"] {
  for (let row = 0; row < length; row += 1) {
    const printed = printedDates[date[row] ?? 0];
    if (printed === undefined || printed.first === printed.second) continue;
    return { printed: withoutMarks(text.slice(start[row], rest[row])).replace(/^\[|[\]:\s-]+$/g, ""), line: line[row] ?? 0 };
  }
  return null;
}

/** The notice that opens the chat tells the language before any date is read. */
function openingLocale(text: string, headers: HeaderTable): string | null {
  for (const row of rowsUpTo(headers, NOTICE_WITHIN)) {
    const line = text.slice(headers.rest[row], headers.lineEnd[row]);
    const marked = line.indexOf(": \u200e");
    const locale = noticeLocale(phraseOf(marked === -1 ? line : line.slice(marked + 2)));
    if (locale !== null) return locale;
  }
  return null;
}
