import type { ImportProblem } from "../../conversation/completeness";
import { LineCounter } from "../line-counter";
import type { BackupMessage } from "./backup-message";
import { type BackupPart, backupParts } from "./backup-parts";
import { type Fragment, FragmentReader, type XmlElement } from "./fragment";
import { readMms } from "./mms";
import { readSms } from "./sms";

/** A message with its place in the backup. */
export interface FoundMessage {
  readonly said: BackupMessage;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The element exactly, but for the base64 of its attachments: `data=""`. */
  readonly original: string;
}

/** What an SMS backup holds: every character of it is in an element, in a problem, or is none but XML's own. */
export interface Backup {
  readonly messages: readonly FoundMessage[];
  readonly problems: readonly ImportProblem[];
  /** What the root says that there is; null when it does not say. */
  readonly count: number | null;
  readonly hasRoot: boolean;
  readonly lineCount: number;
  readonly unreadableLineCount: number;
}

/** Characters of a piece that are shown of it. */
const SHOWN = 500;

/**
 * Reads the elements of a backup by SMS Backup & Restore. A fault, or an end in the middle, costs the element that it is
 * in and no other.
 *
 * @param onMessages told now and then, in messages
 * @returns `doctype` when the text has one: then nothing of it is read
 * @source formats.md 2
 */
export function readBackup(text: string, onMessages: (count: number) => void): Backup | "doctype" {
  const parts = backupParts(text);
  return parts === "doctype" ? parts : new BackupReader(text, parts, onMessages).read();
}

/** Messages between two reports of progress. */
const REPORT_EVERY = 5_000;

class BackupReader {
  private readonly lines: LineCounter;
  private readonly fragments = new FragmentReader();
  private readonly messages: FoundMessage[] = [];
  private readonly problems: ImportProblem[] = [];
  private readonly counts: number[] = [];
  private readonly isClosed: boolean;
  private repairCount = 0;
  private unreadableLineCount = 0;
  /** The last line that a message stands on. */
  private lastLine = 0;

  constructor(
    private readonly text: string,
    private readonly parts: readonly BackupPart[],
    private readonly onMessages: (count: number) => void,
  ) {
    this.lines = new LineCounter(text);
    this.isClosed = parts.at(-1)?.kind === "end";
  }

  read(): Backup {
    for (const part of this.parts) this.readPart(part);
    const hasRoot = this.parts.some(({ kind }) => kind === "root");
    if (hasRoot && !this.isClosed && this.problems.at(-1)?.kind !== "cut-off" && !this.endsItself()) this.report("cut-off", LineCounter.count(this.text), "");
    if (this.repairCount > 0) this.report("repaired-text", null, String(this.repairCount));
    const { messages, problems, counts, unreadableLineCount } = this;
    const count = counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0);
    return { messages, problems, count, hasRoot, lineCount: LineCounter.count(this.text), unreadableLineCount };
  }

  /** `<smses count="0"/>` */
  private endsItself(): boolean {
    const last = this.parts.at(-1);
    return last?.kind === "root" && /^<smses[^>]*\/>/.test(this.text.slice(last.start, last.end));
  }

  private readPart(part: BackupPart): void {
    const xml = this.text.slice(part.start, part.end);
    const tag = part.kind === "root" || part.kind === "end" ? xml.indexOf(">") + 1 : 0;
    if (part.kind === "root") this.readCount(xml.slice(0, tag));
    const content = tag + declarationLength(xml.slice(tag));
    this.readElements(part.start + content, xml.slice(content), part === this.parts.at(-1));
  }

  private readCount(tag: string): void {
    const written = /\scount\s*=\s*["'](\d{1,9})["']/.exec(tag)?.[1];
    if (written !== undefined) this.counts.push(Number(written));
  }

  private readElements(start: number, xml: string, isLast: boolean): void {
    const fragment = this.fragments.read(xml);
    this.repairCount += fragment.repairCount;
    for (const element of fragment.elements) this.add(element, start, xml, fragment);
    const from = fragment.brokenAt ?? fragment.stray;
    if (from !== null) this.addUnreadable(start + from, xml.slice(from), isLast && !this.isClosed && fragment.brokenAt !== null);
  }

  private add(element: XmlElement, start: number, xml: string, { data }: Fragment): void {
    const first = this.lines.at(start + element.start);
    const last = this.lines.at(start + element.end);
    const original = quoted(element, xml, data);
    const message = messageIn(element);
    if (message === null) this.report("unknown-content", first, shown(original));
    else this.messages.push({ said: message, firstLine: first, lastLine: last, original });
    this.lastLine = last;
    if (this.messages.length % REPORT_EVERY === 0) this.onMessages(this.messages.length);
  }

  private addUnreadable(start: number, written: string, isCut: boolean): void {
    const content = written.trim();
    if (content === "") return;
    const from = start + written.indexOf(content);
    const first = this.lines.at(from);
    const last = this.lines.at(from + content.length);
    this.unreadableLineCount += last - first + (first === this.lastLine ? 0 : 1);
    this.report(isCut ? "cut-off" : "unreadable-line", first, shown(content));
  }

  private report(kind: ImportProblem["kind"], line: number | null, detail: string): void {
    this.problems.push({ kind, line, detail });
  }
}

const messageIn = (element: XmlElement): BackupMessage | null => (element.name === "sms" ? readSms(element) : element.name === "mms" ? readMms(element) : null);

/** Of the `<?xml …?>` that it begins with: before the root, or between two backups that were pasted together. */
const declarationLength = (xml: string): number => /^\s*<\?xml\s[^>]*>/.exec(xml)?.[0].length ?? 0;

const shown = (content: string): string => (content.length > SHOWN ? `${content.slice(0, SHOWN)}…` : content);

function quoted({ start, end }: XmlElement, xml: string, data: Fragment["data"]): string {
  let quote = "";
  let from = start;
  for (const value of data) {
    if (value.start < from || value.end > end) continue;
    quote += xml.slice(from, value.start);
    from = value.end;
  }
  return quote + xml.slice(from, end);
}
