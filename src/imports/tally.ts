import type { ImportProblem, ImportWarning } from "../conversation/completeness";
import type { Message, MessageSequence } from "../conversation/conversation";

/** What counts of a message. */
type Tallied = Pick<Message, "kind" | "attachments" | "marks" | "firstLine" | "text">;

/** What the messages of a chat add up to; a format that makes very many counts each while it is at hand. */
export class Tally {
  systemMessageCount = 0;
  mediaCount = 0;
  /** Attachments whose file is not there. */
  readonly missing: ImportProblem[] = [];
  /** Attachments whose file holds nothing. */
  readonly empty: ImportProblem[] = [];
  /** Of messages whose media the exporting person left out, the first line. */
  readonly omitted: number[] = [];
  readonly lacking: ImportWarning[] = [];

  add(message: Tallied): void {
    const { kind, attachments, marks } = message;
    if (kind === "system") this.systemMessageCount += 1;
    if (attachments.length > 0) this.addMedia(message);
    if (marks.length > 0 && marks.includes("media-omitted")) this.omitted.push(message.firstLine);
    if (kind === "view-once" || (marks.length > 0 && marks.includes("pending"))) this.lacking.push({ kind: "content-missing", line: message.firstLine, detail: message.text });
  }

  private addMedia({ attachments, firstLine }: Tallied): void {
    this.mediaCount += attachments.length;
    for (const { entry, size, name } of attachments) {
      if (entry === null) this.missing.push({ kind: "missing-media", line: firstLine, detail: name });
      else if (size === 0) this.empty.push({ kind: "empty-media", line: firstLine, detail: name });
    }
  }
}

/** One walk over all messages. */
export function tallyOf(messages: MessageSequence): Tally {
  const tally = new Tally();
  for (const message of messages) tally.add(message);
  return tally;
}
