import type { ImportProblem } from "../../conversation/completeness";
import type { TextFormat } from "../export-text";
import { JsonCursor, type Place } from "../json-cursor";
import { at, isObject, type JsonObject, listAt, numberAt, parseJson, textAt } from "../json-value";
import { LineCounter } from "../line-counter";
import type { PlacedMessage } from "./message";
import { readingOf } from "./reading-of";

/**
 * What Graph answered when it was asked for the messages of a Teams chat or channel, saved as it came: a page
 * (`{"value":[…]}`), several of them, or messages alone. Messages keep the order of the file.
 *
 * @source formats.md 2 (Teams); learn.microsoft.com/graph/api/chat-list-messages
 */
export const graphPages: TextFormat = {
  mayBe: (head) => /^\s*[[{]/.test(head) && /"createdDateTime"\s*:|\/\/graph\.microsoft\.com\//.test(head),
  async read(input) {
    if (!input.answers.forLook) return null;
    const text = await input.text();
    if (!text.ok) return text;
    const found = new PageReader(text.value);
    found.read();
    if (found.placed.length === 0) return null;
    const lineCount = LineCounter.count(text.value);
    const head = { title: found.title, members: found.members, readBy: "", files: NO_FILES, saidCount: found.saidCount, isCut: false };
    // Nothing can be fetched now: what is not in the text is a file that was chosen with it.
    return readingOf(input, head, { placed: found.placed, problems: found.problems, lineCount }, ({ name }) => input.media.find(name));
  },
};

const NO_FILES: ReadonlyMap<string, number | null> = new Map();

class PageReader {
  readonly placed: PlacedMessage[] = [];
  readonly problems: ImportProblem[] = [];
  members: readonly JsonObject[] = [];
  title: string | null = null;
  saidCount = Number.NaN;
  /** Address of the page behind the last one that was read; empty when that was the last. */
  private nextLink = "";
  private isCut = false;
  private readonly lines: LineCounter;

  constructor(private readonly text: string) {
    this.lines = new LineCounter(text);
  }

  read(): void {
    for (let start = this.after(0); start < this.text.length; ) start = this.after(this.readFrom(start));
    if (this.isCut || this.nextLink !== "") this.problems.push({ kind: "cut-off", line: LineCounter.count(this.text), detail: this.nextLink });
  }

  private after(place: number): number {
    const rest = /[^\s,]/g;
    rest.lastIndex = place;
    return rest.exec(this.text)?.index ?? this.text.length;
  }

  /** @returns the place behind what starts here: a value, or what is none */
  private readFrom(start: number): number {
    OUTSIDE.lastIndex = start;
    const outside = OUTSIDE.exec(this.text)?.[0] ?? "";
    if (outside !== "") {
      this.unreadable({ start, end: start + outside.trimEnd().length });
      return start + outside.length;
    }
    const cursor = new JsonCursor(this.text, start);
    const whole = cursor.value();
    const value = whole === null ? undefined : parseJson(this.text.slice(whole.start, whole.end));
    if (whole !== null && isMessage(value)) this.message(whole, value);
    else if (!this.page(new JsonCursor(this.text, start)) && whole !== null) this.unreadable(whole);
    return cursor.at;
  }

  /** @returns whether it is a page, or tells of the chat; of one that is broken or breaks off, what is whole is read */
  private page(cursor: JsonCursor): boolean {
    const before = this.nextLink;
    this.nextLink = "";
    let isPage = this.text[cursor.at] === "[";
    if (isPage) cursor.array(() => { this.element(cursor); });
    else cursor.object((key) => { isPage = this.member(cursor, key) || isPage; });
    if (!isPage) this.nextLink = before;
    this.isCut ||= cursor.isCut;
    return isPage;
  }

  /** @returns whether it is one of a page, or of what tells of the chat */
  private member(cursor: JsonCursor, key: string): boolean {
    if (key === "value" || key === "messages") {
      const isList = this.text[cursor.at] === "[";
      cursor.array(() => { this.element(cursor); });
      return isList;
    }
    if (!HEAD_KEYS.has(key)) return false;
    const place = cursor.value();
    const told = { [key]: place === null ? undefined : parseJson(this.text.slice(place.start, place.end)) };
    if (key === "members") this.members = listAt(told, key).filter(isObject);
    if (key === "topic" || key === "chat") this.title = textAt(told, "topic") || textAt(told, "chat", "topic") || this.title;
    if (key === "@odata.nextLink") this.nextLink = textAt(told, key);
    if (key === "@odata.count") this.saidCount = (Number.isNaN(this.saidCount) ? 0 : this.saidCount) + numberAt(told, key);
    return true;
  }

  private element(cursor: JsonCursor): void {
    const place = cursor.value();
    if (place === null) return;
    const value = parseJson(this.text.slice(place.start, place.end));
    if (isMessage(value)) this.message(place, value);
    else if (isObject(value) && (Array.isArray(value["value"]) || Array.isArray(value["messages"]))) this.page(new JsonCursor(this.text, place.start));
    else this.unreadable(place);
  }

  private unreadable({ start, end }: Place): void {
    this.problems.push({ kind: "unreadable-line", line: this.lines.at(start), detail: this.text.slice(start, end) });
  }

  private message({ start, end }: Place, value: JsonObject): void {
    const firstLine = this.lines.at(start);
    const lastLine = this.lines.at(end);
    const original = this.text.slice(start, end);
    // Answers in a channel come with what they answer.
    const replies = listAt(value, "replies").filter(isMessage);
    this.saidCount += replies.length;
    for (const one of [value, ...replies]) this.placed.push({ value: one, number: this.placed.length + 1, firstLine, lastLine, original: one === value ? original : JSON.stringify(one) });
  }
}

/** What is no part of a page or a message. */
const OUTSIDE = /[^[{]*/y;

const HEAD_KEYS: ReadonlySet<string> = new Set(["members", "topic", "chat", "@odata.nextLink", "@odata.count"]);

const isMessage = (value: unknown): value is JsonObject =>
  isObject(value) && textAt(value, "createdDateTime") !== "" && (isObject(at(value, "body")) || isObject(at(value, "eventDetail")) || textAt(value, "messageType") !== "");
