import type { DateOrder, ImportProblem, ImportWarning } from "../../conversation/completeness";
import { isoDay } from "../../conversation/local-time";
import { gregorian } from "./calendar";
import { type PrintedDate, readAs } from "./date-order";
import type { HeaderShape } from "./header";
import { type HeaderTable, NO_TIME, rowsOf } from "./header-table";

/** Where messages start. */
export interface Starts {
  readonly headers: HeaderTable;
  /** Of each of `headers.printedDates`, `2024-03-12`; null where there is no such day. */
  readonly dates: readonly (string | null)[];
  readonly problems: readonly ImportProblem[];
}

/** Lines of this file's shape that a person typed inside a message, told by the line terminators. */
export function forged(text: string, headers: HeaderTable): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  for (let row = 0; row < headers.length; row += 1) {
    if (headers.afterCrlf[row] === 0) warnings.push({ kind: "forged-line-suspected", ...placeOf(text, headers, row) });
  }
  return warnings;
}

const placeOf = (text: string, { line, start, lineEnd }: HeaderTable, row: number) => ({ line: line[row] ?? 0, detail: text.slice(start[row], lineEnd[row]) });

/**
 * Keeps the lines that can be headers. A date or time that does not exist is no header: WhatsApp cannot have
 * written it. The line stays in the message it stands in, and is reported.
 */
export function messageStarts(text: string, headers: HeaderTable, shape: HeaderShape, order: DateOrder): Starts {
  const dates = headers.printedDates.map((printed) => writtenDate(printed, shape, order));
  const problems: ImportProblem[] = [];
  for (let row = 0; row < headers.length; row += 1) {
    if (!exists(headers, dates, row)) problems.push({ kind: "impossible-date", ...placeOf(text, headers, row) });
  }
  return { headers: problems.length === 0 ? headers : rowsOf(headers, (row) => exists(headers, dates, row)), dates, problems };
}

const exists = ({ clock, date }: HeaderTable, dates: Starts["dates"], row: number): boolean => clock[row] !== NO_TIME && dates[date[row] ?? 0] !== null;

function writtenDate(printed: PrintedDate, shape: HeaderShape, order: DateOrder): string | null {
  const day = gregorian(readAs(printed, order), shape);
  return day === null ? null : isoDay(day);
}
