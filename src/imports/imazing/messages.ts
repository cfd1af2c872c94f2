import { type Aside, type Attachment, EXPORTER, type Message, type MessageKind, type MessageMark } from "../../conversation/conversation";
import type { LocalTime } from "../../conversation/local-time";
import { canBeSeen } from "../seen-name";
import { withSubject } from "../subject";
import { type AttachmentFinder, kindOfAttachment } from "./attachments";
import type { Columns } from "./columns";
import { reactionsIn } from "./reactions";
import type { MessageRow } from "./rows";
import { forwardedCalled, statusCalled } from "./words";

/** Reads rows one by one, in the order of the table. */
export class RowReader {
  constructor(
    private readonly columns: Columns,
    private readonly finder: AttachmentFinder,
  ) {}

  /** @param number its place among the messages that are read, from 1 */
  read(row: MessageRow, number: number, time: LocalTime): Message {
    const { firstLine, lastLine, original, type } = row;
    const text = withSubject(this.cell(row, "subject"), this.textOf(row));
    const attachments = this.attachmentsOf(row);
    return {
      number,
      firstLine,
      lastLine,
      original,
      time,
      author: type === "notification" ? null : this.authorOf(row),
      kind: this.kindOf(row, text, attachments),
      text,
      attachments,
      marks: this.marksOf(row),
      asides: row.isWhole ? this.asidesOf(row) : [],
    };
  }

  private cell(row: MessageRow, column: Parameters<Columns["cell"]>[1]): string {
    return this.columns.cell(row.cells, column);
  }

  /** The cell as it is, its lines joined by LF; of a row with too many cells everything from it on. */
  private textOf({ cells, isWhole }: MessageRow): string {
    const at = this.columns.at("text");
    const text = isWhole || cells.length <= this.columns.count ? (cells[at] ?? "") : cells.slice(at).join(this.columns.delimiter);
    return text.replaceAll("\r\n", "\n");
  }

  private authorOf(row: MessageRow): string {
    if (row.type === "outgoing") return EXPORTER;
    const names = [this.cell(row, "sender name"), this.cell(row, "sender id"), this.cell(row, "chat session")];
    return names.find((name) => canBeSeen(name) && name !== EXPORTER) ?? "?";
  }

  private attachmentsOf(row: MessageRow): readonly Attachment[] {
    const name = row.isWhole ? this.cell(row, "attachment") : "";
    return name === "" ? [] : [this.finder.find(name, { date: this.cell(row, "message date"), chat: this.cell(row, "chat session") })];
  }

  private kindOf(row: MessageRow, text: string, [attachment]: readonly Attachment[]): MessageKind {
    if (row.type === "notification") return "system";
    if (attachment !== undefined) return kindOfAttachment(this.cell(row, "attachment type"), attachment.name);
    const isTakenBack = this.cell(row, "deleted date") !== "" || statusCalled(this.cell(row, "status")) === "taken-back";
    return text === "" && isTakenBack ? "deleted" : "text";
  }

  private marksOf(row: MessageRow): readonly MessageMark[] {
    const status = statusCalled(this.cell(row, "status"));
    return [
      ...(this.cell(row, "edited date") === "" ? [] : (["edited"] as const)),
      ...(forwardedCalled(this.cell(row, "forwarded")) === "no" ? [] : (["forwarded"] as const)),
      ...(row.type === "outgoing" && status !== null && status !== "taken-back" ? [status] : []),
      ...(row.isWhole && row.isSound && row.type !== "unknown" ? [] : (["unknown-content"] as const)),
    ];
  }

  private asidesOf(row: MessageRow): readonly Aside[] {
    const quoted = this.cell(row, "replying to");
    return [...(quoted === "" ? [] : [{ kind: "quote", author: null, text: quoted } as const]), ...reactionsIn(this.cell(row, "reactions"))];
  }
}
