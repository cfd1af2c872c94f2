import type { ImportProblem } from "../../conversation/completeness";
import { type Columns, columnsOf } from "./columns";
import { type CsvRow, csvRows } from "./csv-rows";

/** Somebody who wrote, this phone, or the app itself. */
export type RowType = "incoming" | "outgoing" | "notification" | "unknown";

const TYPES: ReadonlyMap<string, RowType> = new Map([
  ["incoming", "incoming"],
  ["received", "incoming"],
  ["outgoing", "outgoing"],
  ["sent", "outgoing"],
  ["notification", "notification"],
]);

/** A row that is a message. */
export interface MessageRow extends CsvRow {
  readonly type: RowType;
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
const DATE_LIKE = /\d{1,4}.*\d{1,2}[:.]\d{2}/;

/**
 * Every row of the table is a message, is blank, or is listed.
 *
 * @returns null when the table is not iMazing's
 */
export function readTable(text: string): Table | null {
  const start = HINT.exec(text)?.[0].length ?? 0;
  const newline = text.indexOf("\n", start);
  const columns = columnsOf(text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, ""));
  if (columns === null) return null;
  const beginsRow = (cells: readonly string[]): boolean => DATE_LIKE.test(columns.cell(cells, "message date")) && TYPES.has(columns.cell(cells, "type").toLowerCase());
  const all = csvRows(text, columns.delimiter, beginsRow).slice(start === 0 ? 1 : 2);
  const rows: MessageRow[] = [];
  const problems: ImportProblem[] = [];
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
  const type = TYPES.get(columns.cell(row.cells, "type").toLowerCase());
  if (type === undefined && !DATE_LIKE.test(columns.cell(row.cells, "message date"))) return null;
  const isShort = row.cells.length <= columns.at("text") || (row.isOpen && row.cells.length < columns.count);
  return { ...row, type: type ?? "unknown", isWhole: row.cells.length <= columns.count && !isShort };
}

const problem = ({ isOpen, firstLine: line, original, cells }: CsvRow, { count }: Columns): ImportProblem => ({
  kind: isOpen && cells.length < count ? "cut-off" : "unreadable-line",
  line,
  detail: original,
});
