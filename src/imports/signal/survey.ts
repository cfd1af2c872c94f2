import type { ImportProblem } from "../../conversation/completeness";
import type { Platform } from "../../conversation/conversation";
import { err, ok, type Result } from "../../result";
import { type ByteLine, byteLines, decodeLine } from "../byte-lines";
import type { ImportError } from "../import-error";
import { idAt, isObject, parseJson } from "../json-value";
import { LIMITS } from "../limits";
import { chatOf, type Frame, frameOf, peekChat, platformIn } from "./frames";
import { People } from "./people";

/** A chat that the file has, and how many items of it. */
export interface SurveyedChat {
  readonly id: string;
  recipientId: string;
  itemCount: number;
}

/** What the file holds, before a word of any chat is read. */
export class Survey {
  readonly people = new People();
  readonly chats = new Map<string, SurveyedChat>();
  readonly problems: ImportProblem[] = [];
  platform: Platform = null;
  lineCount = 0;
  unreadableLineCount = 0;
  /** The item in which the file breaks off. */
  cutItem: { readonly chat: string; readonly line: number } | null = null;
  private readonly unknown = new Map<string, { readonly line: number; count: number }>();

  /** Chats that have items, in the order of the file. */
  get filled(): readonly SurveyedChat[] {
    return [...this.chats.values()].filter(({ itemCount }) => itemCount > 0);
  }

  /** Each unknown kind of line once; `detail` is the kind and how many there are. */
  get unknownKinds(): readonly ImportProblem[] {
    return [...this.unknown].map(([name, { line, count }]) => ({ kind: "unknown-content", line, detail: `${name} (${count})` }));
  }

  look(line: ByteLine): void {
    this.lineCount = line.number;
    // A last line that may break off is looked at whole: it may be an item that is not there.
    const peeked = line.terminated ? peekChat(line) : null;
    if (peeked !== null) this.chat(peeked).itemCount += 1;
    else this.lookWhole(line);
  }

  private lookWhole(line: ByteLine): void {
    const { text, replaced } = decodeLine(line);
    if (text.trim() === "") return;
    const value = parseJson(text);
    if (!isObject(value)) {
      this.unreadable(line, text);
      return;
    }
    const frame = frameOf(value);
    this.take(frame, line.number);
    if (frame.kind !== "chatItem") this.problems.push(...replaced.map((offset) => ({ kind: "replaced-bytes", line: line.number, detail: String(offset) }) as const));
  }

  private take(frame: Frame, line: number): void {
    if (frame.kind === "header") this.platform = platformIn(frame.content);
    else if (frame.kind === "account") this.people.readAccount(frame.content);
    else if (frame.kind === "recipient") this.people.readRecipient(frame.content);
    else if (frame.kind === "chat") this.chat(idAt(frame.content, "id") || "0").recipientId = idAt(frame.content, "recipientId") || "0";
    else if (frame.kind === "chatItem") this.chat(chatOf(frame.content)).itemCount += 1;
    else if (frame.kind === "unknown") this.unknownKind(frame.name, line);
  }

  private chat(id: string): SurveyedChat {
    const known = this.chats.get(id);
    if (known !== undefined) return known;
    const chat = { id, recipientId: "", itemCount: 0 };
    this.chats.set(id, chat);
    return chat;
  }

  private unknownKind(name: string, line: number): void {
    this.unreadableLineCount += 1;
    const known = this.unknown.get(name);
    if (known === undefined) this.unknown.set(name, { line, count: 1 });
    else known.count += 1;
  }

  private unreadable(line: ByteLine, text: string): void {
    const { number, terminated } = line;
    const chat = terminated ? null : peekChat(line);
    this.unreadableLineCount += 1;
    if (chat === null) this.problems.push({ kind: terminated ? "unreadable-line" : "cut-off", line: number, detail: text });
    else this.cutItem = { chat, line: number };
  }
}

/** @errors `over-limit`: a line that is too long for any item. `cancelled` */
export async function surveyOf(blob: Blob, signal: AbortSignal): Promise<Result<Survey, ImportError>> {
  const survey = new Survey();
  for await (const line of byteLines(blob, LIMITS.line, signal)) {
    if ("tooLong" in line) return err({ kind: "over-limit", limit: "line-length" });
    survey.look(line);
  }
  return signal.aborted ? err({ kind: "cancelled" }) : ok(survey);
}
