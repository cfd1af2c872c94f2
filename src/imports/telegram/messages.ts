import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { Message } from "../../conversation/conversation";
import { UNDATED } from "../../conversation/local-time";
import type { ExportText } from "../export-text";
import { JsonCursor, type Place } from "../json-cursor";
import { idAt, type JsonObject, numberAt } from "../json-value";
import { LineCounter } from "../line-counter";
import { SharedNames } from "../shared-names";
import type { FoundChat } from "./chats";
import { thumbnailOf } from "./files";
import { messageOf } from "./message";
import { objectIn } from "./message-object";
import { NumberGaps } from "./number-gaps";

/** Messages between two reports of progress. */
const REPORT_EVERY = 5_000;

/** Reads the messages of chats, in the order of the file, and keeps what was wrong or doubtful. */
export class MessageReader {
  readonly messages: Message[] = [];
  readonly problems: ImportProblem[] = [];
  /** Names by the numbers that the file knows people by. */
  readonly authors = new Map<string, string>();
  /** Entries that are small pictures of other files. */
  readonly thumbnails = new Set<string>();
  unreadableLineCount = 0;
  /** The message in which the file breaks off. */
  cutMessage: { readonly line: number; readonly text: string } | null = null;
  private readonly gaps: ImportWarning[] = [];
  private readonly names = new SharedNames();
  private readonly lines: LineCounter;
  private repaired = 0;
  private repairedAt: number | null = null;
  /** Values one behind another on one line that are no messages. */
  private stray: (Place & { readonly line: number; readonly lastLine: number }) | null = null;

  constructor(
    private readonly text: string,
    private readonly input: Pick<ExportText, "media" | "onMessages">,
  ) {
    this.lines = new LineCounter(text);
  }

  get warnings(): readonly ImportWarning[] {
    return [...this.gaps, ...this.names.warnings];
  }

  read({ messagesAt, type }: FoundChat): void {
    if (messagesAt === null) return;
    const cursor = new JsonCursor(this.text, messagesAt);
    const gaps = new NumberGaps(type);
    const byId = new Map<number, Message>();
    cursor.array(() => {
      const start = cursor.at;
      const place = cursor.value();
      if (place === null) this.breakOff(start);
      else this.take(place, gaps, byId);
    });
    this.tellStray();
    this.gaps.push(...gaps.warnings);
    if (this.repaired > 0) this.tellRepaired();
  }

  private breakOff(start: number): void {
    const text = this.text.slice(start);
    this.cutMessage = { line: this.lines.at(start), text };
    this.unreadableLineCount += LineCounter.count(text);
  }

  private take(place: Place, gaps: NumberGaps, byId: Map<number, Message>): void {
    const { value, original, repaired } = objectIn(this.text, place);
    const first = this.lines.at(place.start);
    const last = this.lines.at(place.end - 1);
    if (value === null) {
      this.passOver(place, first, last);
      return;
    }
    this.tellStray();
    // Each chat numbers its messages by itself; an answer to one of another chat names that chat.
    const answered = Object.hasOwn(value, "reply_to_peer_id") ? undefined : byId.get(numberAt(value, "reply_to_message_id"));
    const message = messageOf({ value, number: this.messages.length + 1, firstLine: first, lastLine: last, original }, this.input.media, answered);
    this.messages.push(message);
    byId.set(numberAt(value, "id"), message);
    gaps.meet(numberAt(value, "id"), first);
    this.note(value, message, repaired);
    if (this.messages.length % REPORT_EVERY === 0) this.input.onMessages(this.messages.length);
  }

  /** A line is told once, however many values stand on it. */
  private passOver({ start, end }: Place, line: number, lastLine: number): void {
    const before = this.stray?.lastLine === line ? this.stray : null;
    if (before === null) this.tellStray();
    this.stray = { start: before?.start ?? start, end, line: before?.line ?? line, lastLine };
  }

  private tellStray(): void {
    if (this.stray === null) return;
    const { start, end, line, lastLine } = this.stray;
    this.unreadableLineCount += lastLine - line + 1;
    this.problems.push({ kind: "unreadable-line", line, detail: this.text.slice(start, end) });
    this.stray = null;
  }

  private note(value: JsonObject, { author, time, marks, firstLine: line, original }: Message, repaired: number): void {
    const id = idAt(value, "from_id") || idAt(value, "actor_id");
    if (author !== null && id !== "") this.authors.set(id, author);
    if (author !== null) this.names.meet(author, id, line);
    if (time === UNDATED) this.problems.push({ kind: "impossible-date", line, detail: original });
    if (marks.includes("unknown-content")) this.problems.push({ kind: "unknown-content", line, detail: original });
    const thumbnail = thumbnailOf(value, this.input.media);
    if (thumbnail !== null) this.thumbnails.add(thumbnail);
    this.repaired += repaired;
    if (repaired > 0) this.repairedAt ??= line;
  }

  private tellRepaired(): void {
    this.problems.push({ kind: "repaired-text", line: this.repairedAt, detail: String(this.repaired) });
    this.repaired = 0;
    this.repairedAt = null;
  }
}
