import type { PrintedDate } from "./date-order";
import { type HeaderShape, shapeKey } from "./header";
import type { HeaderTable } from "./header-table";
import type { Scan } from "./scan";
import { headerAt } from "./shape";
import { asWideAs } from "./wide-shape";

/**
 * The shape of a file whose first header did not show all of it. A line that a person typed does not widen it: a file that
 * prints one minute or one day with a zero prints all so, and a year in front moves less than the days behind it.
 *
 * @returns null where the shape is as it was
 */
export function widerShape(shape: HeaderShape, { headers, foreign }: Scan): HeaderShape | null {
  for (const { shape: other, lines } of foreign) {
    if (other === null || lines.length * SHARE < headers.length) continue;
    const wide = asWideAs(shape, other);
    if (wide === shape || shapeKey(wide) !== shapeKey(asWideAs(other, wide))) continue;
    const isYearFirst = wide.year !== shape.year;
    if ((isYearFirst || !printsZeros(headers)) && (!isYearFirst || movesAsYear([...headers.printedDates, ...lines.flatMap(({ text }) => dateOf(text))]))) return wide;
  }
  return null;
}

/** One header in so many shows the wider shape at least. */
const SHARE = 25;
const SIXTY = 60;

/** Whether one of these headers, which all have two digits for minutes, has a zero among them. */
function printsZeros({ length, clock }: HeaderTable): boolean {
  for (let row = 0; row < length; row += 1) if (Math.floor((clock[row] ?? 0) / SIXTY) % SIXTY < 10) return true;
  return false;
}

function dateOf(line: string): readonly PrintedDate[] {
  const header = headerAt(line, 0, line.length);
  if (header === null) return [];
  const [first, second, third] = header.fields;
  return [{ first, second, third }];
}

function movesAsYear(dates: readonly PrintedDate[]): boolean {
  const years = new Set(dates.map(({ first }) => first));
  return years.size < new Set(dates.map(({ third }) => third)).size && dates.every(({ second, third }) => second <= 12 && third <= 31);
}
