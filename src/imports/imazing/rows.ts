import type { ImportProblem } from "../../conversation/completeness";
import { type Columns, columnsOf } from "./columns";
import { type CsvRow, csvRows } from "./csv-rows";
import { rowTypeCalled } from "./words";

/** A row that is a message. */
export interface MessageRow extends CsvRow {
  readonly type: NonNullable<ReturnType<typeof rowTypeCalled>> | "unknown";
  /** False when its cells are not as many as the header names, so that those from the text on are a guess. */
  readonly isWhole: boolean;
}

export interface Table {
  readonly columns: Columns;
  readonly rows: readonly MessageRow[];
  readonly problems: readonly ImportProblem[];
  readonly unreadableLineCount: number;
}

/** A spreadsheet's hint before the header. */
const HINT = /^sep=.\r?\n/i;
const hintLength = (text: string): number => HINT.exec(text)?.[0].length ?? 0;
const DATE_LIKE = /\d{1,4}.*\d{1,2}[:.]\d{2}/;

/** The line of a text that names the columns, if it is a table. */
export function headerOf(text: string): string {
  const start = hintLength(text);
  const newline = text.indexOf("\n", start);
  return text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, "");
}

/**
 * Every row of the table is a message, is blank, or is listed.
 *
 * @returns null when the table is not iMazing's
 */
export function readTable(text: string): Table | null {
  const start = hintLength(text);
  const columns = columnsOf(headerOf(text));
  if (columns === null) return null;
  const beginsRow = (cells: readonly string[]): boolean => DATE_LIKE.test(columns.cell(cells, "message date")) && rowTypeCalled(columns.cell(cells, "type")) !== null;
  const all = csvRows(text, columns.delimiter, beginsRow).slice(start === 0 ? 1 : 2);
  const rows: MessageRow[] = [];
  const problems: ImportProblem[] = columns.unknown.map((name) => ({ kind: "unknown-content", line: start === 0 ? 1 : 2, detail: name }));
  let unreadableLineCount = 0;
  for (const row of all) {
    if (isBlank(row)) continue;
    const message = messageRow(row, columns);
    if (message === null) unreadableLineCount += row.lastLine - row.firstLine + 1;
    else rows.push(message);
    if (message?.isWhole !== true || !row.isSound) problems.push(problem(row, columns));
    if (message?.type === "unknown") problems.push({ kind: "unknown-content", line: row.firstLine, detail: row.original });
  }
  return { columns, rows, problems, unreadableLineCount };
}

const isBlank = ({ cells }: CsvRow): boolean => cells.every((cell) => cell.trim() === "");

function messageRow(row: CsvRow, columns: Columns): MessageRow | null {
  const type = rowTypeCalled(columns.cell(row.cells, "type"));
  if (type === null && !DATE_LIKE.test(columns.cell(row.cells, "message date"))) return null;
  const isShort = row.cells.length <= columns.at("text") || (row.isOpen && row.cells.length < columns.count);
  return { ...row, type: type ?? "unknown", isWhole: row.cells.length <= columns.count && !isShort };
}

const problem = ({ isOpen, firstLine: line, original, cells }: CsvRow, { count }: Columns): ImportProblem => ({
  kind: isOpen && cells.length < count ? "cut-off" : "unreadable-line",
  line,
  detail: original,
});
