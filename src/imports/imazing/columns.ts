import { parse } from "papaparse";
import { type Column, columnCalled } from "./words";

/** The header of a table: a cell is asked for by the name of its column. */
export interface Columns {
  readonly count: number;
  readonly delimiter: string;
  /** Names of columns that are not known, so that what they hold is in no message. */
  readonly unknown: readonly string[];
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
    const meanings = names.map(columnCalled);
    const places = new Map(meanings.map((column, place) => [column, place] as const));
    if (!TELLING.every((column) => places.has(column))) continue;
    const unknown = names.filter((name, place) => meanings[place] === null && name.trim() !== "");
    const at = (column: Column): number => places.get(column) ?? -1;
    return { count: names.length, delimiter, unknown, has: (column) => places.has(column), cell: (cells, column) => cells[at(column)]?.trim() ?? "", at };
  }
  return null;
}
