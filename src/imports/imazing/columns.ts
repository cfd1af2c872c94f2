import { parse } from "papaparse";

/** Columns of all versions: which of them a file has, and where, differs. */
export type Column =
  | "chat session"
  | "message date"
  | "edited date"
  | "deleted date"
  | "service"
  | "type"
  | "sender id"
  | "sender name"
  | "status"
  | "forwarded"
  | "replying to"
  | "subject"
  | "text"
  | "reactions"
  | "attachment"
  | "attachment type"
  | "attachment info"
  | "message id";

/** The header of a table: a cell is asked for by the name of its column. */
export interface Columns {
  readonly count: number;
  readonly delimiter: string;
  readonly has: (column: Column) => boolean;
  /** The trimmed cell of a row; empty when the file has no such column. */
  readonly cell: (cells: readonly string[], column: Column) => string;
  /** Place of a column; -1 when there is none. */
  readonly at: (column: Column) => number;
}

const DELIMITERS = [",", ";", "\t"];
/** What tells an export by iMazing from any other table. */
const TELLING: readonly Column[] = ["chat session", "message date", "type"];

/** @returns null when this line is not the header of an export by iMazing */
export function columnsOf(line: string): Columns | null {
  for (const delimiter of DELIMITERS) {
    const [names = []] = parse<string[]>(line, { delimiter, newline: "\n" }).data;
    const places = new Map(names.map((name, place) => [name.trim().toLowerCase(), place] as const));
    if (!TELLING.every((column) => places.has(column))) continue;
    const at = (column: Column): number => places.get(column) ?? -1;
    return { count: names.length, delimiter, has: (column) => places.has(column), cell: (cells, column) => cells[at(column)]?.trim() ?? "", at };
  }
  return null;
}
