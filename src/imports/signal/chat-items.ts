import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { Message } from "../../conversation/conversation";
import { type ByteLine, byteLines, decodeLine } from "../byte-lines";
import type { ExportText } from "../export-text";
import { isObject, parseJson } from "../json-value";
import { LIMITS } from "../limits";
import { SharedNames } from "../shared-names";
import { isInstant } from "../zoned-time";
import { messageOf } from "./chat-item";
import { chatOf, frameOf, peekChat } from "./frames";
import { sentAt } from "./content";
import type { People } from "./people";

/** Messages between two reports of progress. */
const REPORT_EVERY = 5_000;

/** The messages of the chosen chat, and what was wrong or doubtful in its lines. */
export interface ReadItems {
  readonly messages: readonly Message[];
  readonly problems: readonly ImportProblem[];
  readonly warnings: readonly ImportWarning[];
  readonly unreadableLineCount: number;
}

/**
 * Reads the items of the chosen chat, in the order of the file. Of other chats only the number at the start of each line is
 * looked at.
 *
 * @param isChosen by the number of a chat
 */
export async function readItems(input: ExportText, people: People, isChosen: (chat: string) => boolean): Promise<ReadItems> {
  const reader = new ItemReader(input, people, isChosen);
  for await (const line of byteLines(input.blob, LIMITS.line, input.signal)) {
    if (!("tooLong" in line)) await reader.take(line);
  }
  const { messages, problems, warnings, names, unreadableLineCount } = reader;
  return { messages, problems, warnings: [...warnings, ...names.warnings], unreadableLineCount };
}

class ItemReader {
  readonly messages: Message[] = [];
  readonly problems: ImportProblem[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly names = new SharedNames();
  unreadableLineCount = 0;

  constructor(
    private readonly input: ExportText,
    private readonly people: People,
    private readonly isChosen: (chat: string) => boolean,
  ) {}

  async take(line: ByteLine): Promise<void> {
    const peeked = peekChat(line);
    if (peeked !== null && !this.isChosen(peeked)) return;
    const { text, replaced } = decodeLine(line);
    const value = parseJson(text);
    const frame = isObject(value) ? frameOf(value) : null;
    if (frame?.kind === "chatItem" && this.isChosen(chatOf(frame.content))) {
      await this.read(frame.content, line.number, text);
      this.problems.push(...replaced.map((offset) => ({ kind: "replaced-bytes", line: line.number, detail: String(offset) }) as const));
    } else if (frame === null && peeked !== null) this.unreadable(line, text);
  }

  private async read(chatItem: Parameters<typeof chatOf>[0], line: number, original: string): Promise<void> {
    const message = await messageOf({ chatItem, number: this.messages.length + 1, line, original }, this.people, this.input);
    this.messages.push(message);
    if (message.author !== null) this.names.meet(message.author, String(chatItem.authorId), line);
    if (!isInstant(sentAt(chatItem))) this.problems.push({ kind: "impossible-date", line, detail: original });
    if (message.marks.includes("unknown-content")) this.problems.push({ kind: "unknown-content", line, detail: original });
    if (original.length > LIMITS.longLine) this.warnings.push({ kind: "long-line", line, detail: String(original.length) });
    if (this.messages.length % REPORT_EVERY === 0) this.input.onMessages(this.messages.length);
  }

  /** A line of this chat that is no whole object. One that the file breaks off in was counted by the survey. */
  private unreadable({ number, terminated }: ByteLine, detail: string): void {
    if (terminated) this.unreadableLineCount += 1;
    this.problems.push({ kind: terminated ? "unreadable-line" : "cut-off", line: number, detail });
  }
}
