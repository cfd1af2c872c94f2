import { parse } from "papaparse";
import { LineCounter } from "../line-counter";

/** A row of a table as text. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The row exactly, its terminator left out. */
  readonly original: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** False when its quotes do not fit: then its cells are a guess. */
  readonly isSound: boolean;
  /** True of the last row, when the file ends without closing it. */
  readonly isOpen: boolean;
}

/**
 * Characters that are taken apart at once: few behind a quote that does not fit, since what comes behind it is read once more, and
 * twice as many each time that all was well.
 */
const PIECE = { least: 1_024, most: 1_048_576 } as const;

/**
 * Reads rows whose cells may hold the delimiter, quotes and line ends. A quote that is never closed would take every row
 * behind it into its cell: it ends before the next line that begins a row.
 *
 * @param beginsRow whether a line, read by itself, is the beginning of a row; never of one cell
 */
export function csvRows(text: string, delimiter: string, beginsRow: (cells: readonly string[]) => boolean): readonly CsvRow[] {
  return new RowReader(text, delimiter, beginsRow).read();
}

class RowReader {
  private readonly lines: LineCounter;
  private readonly rows: CsvRow[] = [];
  private piece: number = PIECE.most;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private readonly beginsRow: (cells: readonly string[]) => boolean,
  ) {
    this.lines = new LineCounter(text);
  }

  read(): readonly CsvRow[] {
    for (let from = 0; from < this.text.length; ) from = this.readFrom(from);
    return this.rows;
  }

  /** @returns where reading goes on: behind the last row that is whole, or behind one that was cut short */
  private readFrom(from: number): number {
    const stop = this.lineEndFrom(from + this.piece);
    let start = from;
    const cuts: number[] = [];
    parse<string[]>(this.text.slice(from, stop), {
      delimiter: this.delimiter,
      newline: "\n",
      step: ({ data, errors, meta }, parser) => {
        const end = from + meta.cursor;
        const faults = errors.filter(({ type }) => type === "Quotes");
        const isCutByPiece = faults.length > 0 && end === stop && stop < this.text.length;
        // A quote that is open at the end of the piece may be closed behind it; with one that does not fit the row is broken already.
        const mayBeSound = faults.length === 0 || (isCutByPiece && faults.every(({ code }) => code === "MissingQuotes"));
        const cut = mayBeSound ? null : this.rowInside(start, end);
        if (cut !== null) cuts.push(cut);
        if (cut !== null || isCutByPiece) parser.abort();
        else {
          this.add(data, start, end, faults.length === 0);
          start = end;
        }
      },
    });
    const [cutAt] = cuts;
    if (cutAt === undefined) {
      this.piece = start === from ? this.piece * 2 : Math.min(this.piece * 2, PIECE.most);
      return start;
    }
    const [cells = []] = parse<string[]>(this.text.slice(start, cutAt), { delimiter: this.delimiter, newline: "\n" }).data;
    this.add(cells, start, cutAt, false);
    this.piece = PIECE.least;
    return cutAt;
  }

  /** Just behind the end of the line that this place is in. */
  private lineEndFrom(place: number): number {
    const newline = this.text.indexOf("\n", place);
    return newline === -1 ? this.text.length : newline + 1;
  }

  /** Where the first line inside that begins a row of its own starts; null when there is none. */
  private rowInside(start: number, end: number): number | null {
    for (let newline = this.text.indexOf("\n", start); newline !== -1 && newline + 1 < end; newline = this.text.indexOf("\n", newline + 1)) {
      const lineEnd = this.text.indexOf("\n", newline + 1);
      const line = this.text.slice(newline + 1, lineEnd === -1 ? end : lineEnd);
      if (!line.includes(this.delimiter)) continue;
      const [cells = []] = parse<string[]>(line, { delimiter: this.delimiter, newline: "\n" }).data;
      if (this.beginsRow(cells)) return newline + 1;
    }
    return null;
  }

  private add(cells: readonly string[], start: number, end: number, isSound: boolean): void {
    if (end === start) return;
    const written = this.text.slice(start, end);
    const isOpen = !written.endsWith("\n");
    const original = isOpen ? written : written.slice(0, written.endsWith("\r\n") ? -2 : -1);
    const firstLine = this.lines.at(start);
    const lastLine = this.lines.at(start + original.length);
    this.rows.push({ cells: withoutReturn(cells, written), original, firstLine, lastLine, isSound, isOpen });
  }
}

/** Before a line end that is CRLF, an unquoted last cell holds the CR. */
function withoutReturn(cells: readonly string[], written: string): readonly string[] {
  const last = cells.at(-1);
  const isBare = last?.endsWith("\r") === true && written.endsWith(`${last}\n`);
  return isBare ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}
