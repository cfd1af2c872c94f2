import type { PrintedDate } from "./date-order";

/**
 * The lines of one file that have the shape of its headers, in columns: a file may hold a million, and an object for
 * each would cost more than reading it. All columns are `length` long, in the order of the file. A class, as all that is looked
 * into for every line: an object put together anew for each file makes V8 compile what uses it anew as well.
 */
export class HeaderTable {
  /** Line in the file, from 1. */
  readonly line: Int32Array;
  /** Offset of the line, of its end (its terminator left out), and of what stands behind the header. */
  readonly start: Int32Array;
  readonly lineEnd: Int32Array;
  readonly rest: Int32Array;
  /** Which of `printedDates` it prints. */
  readonly date: Int32Array;
  /** Seconds since midnight; `NO_TIME` when there is no such time. */
  readonly clock: Int32Array;
  /** 1 where the line before ended with CRLF, and of the first, which stands in no message; else 0. */
  readonly afterCrlf: Uint8Array;

  /** @param printedDates the different dates of the file */
  constructor(
    columns: Columns,
    readonly length: number,
    readonly printedDates: readonly PrintedDate[],
  ) {
    this.line = columns.line;
    this.start = columns.start;
    this.lineEnd = columns.lineEnd;
    this.rest = columns.rest;
    this.date = columns.date;
    this.clock = columns.clock;
    this.afterCrlf = columns.afterCrlf;
  }
}

export const NO_TIME = -1;

/** Characters that a message takes at least, to guess how many there are. */
const SHORT_MESSAGE = 64;

/** The table while it is being filled. */
export class HeaderTableBuilder {
  private length = 0;
  private columns: Columns;
  private readonly printedDates: PrintedDate[] = [];
  private readonly dateIndex = new Map<number, number>();
  private last: PrintedDate = { first: -1, second: -1, third: -1 };
  private lastDate = 0;

  constructor(textLength: number) {
    this.columns = emptyColumns(Math.max(16, Math.ceil(textLength / SHORT_MESSAGE)));
  }

  add(header: HeaderNumbers, line: number, start: number, lineEnd: number, afterCrlf: boolean): void {
    const at = this.length;
    if (at === this.columns.line.length) this.columns = copied(this.columns, emptyColumns(at * 2));
    const { columns } = this;
    columns.line[at] = line;
    columns.start[at] = start;
    columns.lineEnd[at] = lineEnd;
    columns.rest[at] = header.rest;
    columns.date[at] = this.dateOf(header);
    columns.clock[at] = header.hour <= 23 && header.minute <= 59 && header.seconds <= 59 ? (header.hour * 60 + header.minute) * 60 + header.seconds : NO_TIME;
    columns.afterCrlf[at] = afterCrlf ? 1 : 0;
    this.length = at + 1;
  }

  table(): HeaderTable {
    return new HeaderTable(this.columns, this.length, this.printedDates);
  }

  private dateOf({ first, second, third }: HeaderNumbers): number {
    const { last } = this;
    if (third === last.third && second === last.second && first === last.first) return this.lastDate;
    const printed = { first, second, third };
    const key = (first * 10_000 + second) * 10_000 + third;
    const index = this.dateIndex.get(key) ?? this.printedDates.push(printed) - 1;
    this.dateIndex.set(key, index);
    this.last = printed;
    this.lastDate = index;
    return index;
  }
}

/** Numbers of one header; `rest` is the offset where the author or the system's words begin. */
export interface HeaderNumbers {
  first: number;
  second: number;
  third: number;
  hour: number;
  minute: number;
  seconds: number;
  rest: number;
}

/** The rows of a table that `keep` says yes to; the table itself when those are all. */
export function rowsOf(table: HeaderTable, keep: (row: number) => boolean): HeaderTable {
  let length = 0;
  while (length < table.length && keep(length)) length += 1;
  return length === table.length ? table : copyOf(table, keep);
}

function copyOf(table: HeaderTable, keep: (row: number) => boolean): HeaderTable {
  let length = 0;
  const columns = emptyColumns(table.length);
  for (let row = 0; row < table.length; row += 1) {
    if (!keep(row)) continue;
    for (const name of COLUMNS) columns[name][length] = table[name][row] ?? 0;
    length += 1;
  }
  return new HeaderTable(columns, length, table.printedDates);
}

/** The printed dates in the order of the file, a day that goes on written once. */
export function dateRuns({ length, date, printedDates }: HeaderTable): readonly PrintedDate[] {
  const runs: PrintedDate[] = [];
  let before = -1;
  for (let row = 0; row < length; row += 1) {
    const index = date[row] ?? 0;
    const printed = index === before ? undefined : printedDates[index];
    if (printed !== undefined) runs.push(printed);
    before = index;
  }
  return runs;
}

const COLUMNS = ["line", "start", "lineEnd", "rest", "date", "clock", "afterCrlf"] as const;
type Columns = Pick<HeaderTable, (typeof COLUMNS)[number]>;

const emptyColumns = (length: number): Columns => ({
  line: new Int32Array(length),
  start: new Int32Array(length),
  lineEnd: new Int32Array(length),
  rest: new Int32Array(length),
  date: new Int32Array(length),
  clock: new Int32Array(length),
  afterCrlf: new Uint8Array(length),
});

function copied(from: Columns, into: Columns): Columns {
  for (const name of COLUMNS) into[name].set(from[name]);
  return into;
}
