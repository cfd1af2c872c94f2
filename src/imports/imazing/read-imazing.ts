import type { ImportProblem, NeverCarried } from "../../conversation/completeness";
import { type ChatApp, EXPORTER, type Message } from "../../conversation/conversation";
import { UNDATED } from "../../conversation/local-time";
import { ok } from "../../result";
import type { ExportText, FormatReading, TextFormat } from "../export-text";
import { LineCounter } from "../line-counter";
import { pickChat } from "../pick-chat";
import { printedDates } from "../printed-dates";
import { statementOf, withSilent } from "../statement";
import { AttachmentFinder } from "./attachments";
import { type Columns, columnsOf } from "./columns";
import { RowReader } from "./messages";
import { headerOf, type MessageRow, readTable, type Table } from "./rows";

/** The CSV that iMazing writes of an iPhone's messages: SMS, iMessage and WhatsApp. */
export const imazing: TextFormat = {
  mayBe: (head) => columnsOf(headerOf(head)) !== null,
  async read(input) {
    // Before a chat is chosen nothing is shown: the first rows might be of another.
    if (input.isBeginning && input.answers.chat === null) return null;
    const text = await input.text();
    if (!text.ok) return text;
    const table = readTable(text.value);
    return table === null ? null : conversationOf(input, table, LineCounter.count(text.value));
  },
};

function conversationOf(input: ExportText, table: Table, lineCount: number): FormatReading {
  const { columns } = table;
  const chatOf = ({ cells }: MessageRow): string => columns.cell(cells, "chat session");
  const picked = pickChat(table.rows, (row) => ({ id: chatOf(row), name: chatOf(row) }), input.answers.chat);
  if (!picked.ok) return picked;
  const { items, name, warnings } = picked.value;
  const { messages, problems, finding } = readRows(input, items, columns);
  const app = appOf(items, columns, input.textName);
  const title = name === null || name === "" ? titleOf(input.textName) : name;
  return ok({
    conversation: {
      app,
      platform: "iphone",
      locale: null,
      title: name === null ? null : title,
      format: "imazing-csv",
      evidence: "export",
      exporter: EXPORTER,
      participants: withSilent(messages, name === null || title === null ? [] : membersOf(title, messages)),
      messages,
      completeness: statementOf({
        messages,
        lineCount,
        unreadableLineCount: table.unreadableLineCount,
        dateOrder: finding,
        problems: [...input.problems(), ...(warnings.length > 0 ? ofTheChosen(table, items) : table.problems), ...problems],
        warnings,
        neverCarried: neverCarried(columns, app),
      }),
    },
    embedded: NOTHING_EMBEDDED,
    ...(warnings.length > 0 ? { otherFiles: "unknown" as const } : {}),
  });
}

/** A row that could not be read may hold words of a chat that was not chosen: of such a row only its place is told. */
function ofTheChosen({ problems, columns }: Table, chosen: readonly MessageRow[]): readonly ImportProblem[] {
  const lines = new Set(chosen.map(({ firstLine }) => firstLine));
  return problems.map((problem) => (lines.has(problem.line ?? 0) || columns.unknown.includes(problem.detail) ? problem : { ...problem, detail: "" }));
}

const NOTHING_EMBEDDED: ReadonlyMap<string, () => Blob> = new Map();

function readRows(input: ExportText, rows: readonly MessageRow[], columns: Columns) {
  const printed = rows.map(({ cells, firstLine: line }) => ({ printed: columns.cell(cells, "message date"), line }));
  const dates = printedDates(printed, input.answers.dateOrder);
  const reader = new RowReader(columns, new AttachmentFinder(input.media));
  const problems: ImportProblem[] = [];
  const messages = rows.map((row, index): Message => {
    const { printed: date = "", line = null } = printed[index] ?? {};
    const time = dates.read(date);
    if (time === null) problems.push({ kind: "impossible-date", line, detail: date });
    return reader.read(row, index + 1, time ?? UNDATED);
  });
  return { messages, problems, finding: dates.finding };
}

/** The table of WhatsApp has no column «Service», and some that only WhatsApp has. */
function appOf(rows: readonly MessageRow[], columns: Columns, textName: string): ChatApp {
  const services = rows.map(({ cells }) => columns.cell(cells, "service")).filter((service) => service !== "");
  if (services.length > 0) return services.every((service) => /whatsapp/i.test(service)) ? "whatsapp" : "sms";
  const isWhatsApp = !columns.has("service") && (columns.has("attachment info") || columns.has("forwarded"));
  return isWhatsApp || /^WhatsApp - /i.test(textName) ? "whatsapp" : "sms";
}

/** `Messages - Bea.csv` */
const titleOf = (textName: string): string | null => /^(?:Messages|Berichten|Nachrichten|WhatsApp) - (.+?)(?: \(\d+\))?\.csv$/i.exec(textName)?.[1] ?? null;

const AND = " & ";

/** iMazing calls a chat by the names in it. Those who wrote nothing are in it too, where the names of others show that these are names. */
function membersOf(title: string, messages: readonly Message[]): readonly string[] {
  const authors = new Set(messages.flatMap(({ author }) => (author === null || author === EXPORTER ? [] : [author])));
  const names = title.split(AND);
  if (names.some((name) => authors.has(name))) return names;
  return authors.size === 0 ? [title] : [];
}

const neverCarried = (columns: Columns, app: ChatApp): readonly NeverCarried[] => [
  "time-zone",
  "earlier-versions",
  "deleted-messages",
  ...(app === "whatsapp" ? (["disappeared-messages", "view-once-media"] as const) : []),
  ...(columns.has("reactions") ? [] : (["reactions"] as const)),
  ...(columns.has("replying to") ? [] : (["reply-links"] as const)),
  ...(columns.has("message id") ? [] : (["message-ids"] as const)),
];
