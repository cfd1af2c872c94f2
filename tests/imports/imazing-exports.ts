/** Writes tables as iMazing does, for tests that read them back. */

export interface SaidRow {
  readonly type: "Incoming" | "Outgoing" | "Notification";
  readonly sender: string;
  /** `2025-07-01 10:00:00` */
  readonly date: string;
  readonly text: string;
  readonly attachment: string;
  readonly quoted: string;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly delimiter: "," | ";" | "\t";
  readonly lineEnd: "\n" | "\r\n";
}

const columns = (list: string): readonly string[] => list.split(",");
const DATES = "Delivered Date,Read Date,Edited Date";

export const TABLES: readonly TableShape[] = [
  { name: "15 columns", columns: columns(`Chat Session,Message Date,${DATES},Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Attachment,Attachment type`), delimiter: ",", lineEnd: "\n" },
  { name: "13 columns", columns: columns("Chat Session,Message Date,Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Reactions,Attachment,Attachment type"), delimiter: ",", lineEnd: "\r\n" },
  { name: "14 columns of WhatsApp", columns: columns("Chat Session,Message Date,Sent Date,Type,Sender ID,Sender Name,Status,Forwarded,Replying to,Text,Reactions,Attachment,Attachment type,Attachment info"), delimiter: ",", lineEnd: "\n" },
  { name: "17 columns", columns: columns(`Chat Session,Message Date,${DATES},Deleted Date,Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Reactions,Attachment,Attachment type`), delimiter: ";", lineEnd: "\r\n" },
  { name: "18 columns", columns: columns(`Chat Session,Message ID,Message Date,${DATES},Deleted Date,Service,Type,Sender ID,Sender Name,Status,Replying to,Subject,Text,Reactions,Attachment,Attachment type`), delimiter: ",", lineEnd: "\r\n" },
  { name: "another order, tabs", columns: columns("Message Date,Chat Session,Type,Service,Sender ID,Sender Name,Status,Replying to,Text,Subject,Attachment,Attachment type"), delimiter: "\t", lineEnd: "\n" },
];

const quoted = (cell: string, delimiter: string): string => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function cellOf(column: string, { type, sender, date, text, attachment, quoted: replied }: SaidRow, columns: readonly string[]): string {
  const cells = new Map([
    ["Chat Session", "Bea"],
    ["Message Date", date],
    ["Service", "iMessage"],
    ["Type", type],
    ["Sender Name", type === "Incoming" ? sender : ""],
    ["Status", type === "Notification" ? "" : "Read"],
    ["Replying to", columns.includes("Replying to") ? replied : ""],
    ["Text", text],
    ["Attachment", attachment],
    ["Attachment type", attachment === "" ? "" : "Image"],
  ]);
  return cells.get(column) ?? "";
}

/** The rows apart, the header not among them. */
export const rowsOf = ({ columns: names, delimiter, lineEnd }: TableShape, said: readonly SaidRow[]): readonly string[] =>
  said.map((row) => `${names.map((column) => quoted(cellOf(column, row, names), delimiter)).join(delimiter)}${lineEnd}`);

export const headerOf = ({ columns: names, delimiter, lineEnd }: TableShape): string => `${names.join(delimiter)}${lineEnd}`;

export const writeTable = (shape: TableShape, said: readonly SaidRow[]): string => `\ufeff${headerOf(shape)}${rowsOf(shape, said).join("")}`;
