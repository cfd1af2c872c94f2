import type { Aside, Attachment, Message, MessageSequence } from "../../conversation/conversation";
import type { LocalTime } from "../../conversation/local-time";
import type { MediaIndex } from "../media-index";
import type { Author } from "./author";
import { type BodyReading, PLAIN } from "./body";
import { ClockText } from "./clock-text";
import type { HeaderTable } from "./header-table";

/** Where the messages of a text lie. */
export class MessagePlaces {
  /**
   * @param headers where each message starts
   * @param bodies offset where the body of each begins
   */
  constructor(
    readonly text: string,
    readonly lineCount: number,
    readonly headers: HeaderTable,
    readonly bodies: Int32Array,
  ) {}

  firstLine(row: number): number {
    return this.headers.line[row] ?? 0;
  }

  lastLine(row: number): number {
    return row + 1 === this.headers.length ? this.lineCount : this.firstLine(row + 1) - 1;
  }

  /** The lines exactly, without the terminator of the last. */
  original(row: number): string {
    return this.text.slice(this.headers.start[row], this.end(row));
  }

  /** The body as written; in a file that was saved again with CRLF, lines inside it are joined by LF. */
  body(row: number): string {
    const from = this.bodies[row] ?? 0;
    const body = this.text.slice(from, Math.max(from, this.end(row)));
    return this.lastLine(row) > this.firstLine(row) && body.includes("\r\n") ? body.replaceAll("\r\n", "\n") : body;
  }

  private end(row: number): number {
    const { text, headers } = this;
    const start = headers.start[row] ?? 0;
    const end = row + 1 === headers.length ? text.length : (headers.start[row + 1] ?? 0);
    if (end <= start || text.charCodeAt(end - 1) !== LINE_FEED) return end;
    return end - 2 >= start && text.charCodeAt(end - 2) === CARRIAGE_RETURN ? end - 2 : end - 1;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What was found out of each message, beside its place. */
export interface MessageFindings {
  /** Of each of the printed dates, `2024-03-12`. */
  readonly dates: readonly (string | null)[];
  readonly precision: LocalTime["precision"];
  readonly media: MediaIndex;
  /** Who wrote each; null where the application did. */
  readonly writers: readonly (Author | null)[];
  readonly readings: readonly BodyReading[];
}

const NO_ATTACHMENTS: readonly Attachment[] = [];
const NO_ASIDES: readonly Aside[] = [];

/** The messages of a text, each made when it is asked for: what is handed on is not kept a second time. */
export class MessageTable implements MessageSequence {
  readonly length: number;
  private readonly clock: ClockText;

  constructor(
    private readonly places: MessagePlaces,
    private readonly findings: MessageFindings,
  ) {
    this.length = places.headers.length;
    this.clock = new ClockText(findings.dates);
  }

  slice(from: number, to: number): readonly Message[] {
    const end = Math.min(to, this.length);
    const messages = new Array<Message>(Math.max(0, end - from));
    for (let row = from; row < end; row += 1) messages[row - from] = this.at(row);
    return messages;
  }

  *[Symbol.iterator](): Iterator<Message> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }

  private at(row: number): Message {
    const { places, findings, clock } = this;
    const { headers } = places;
    const reading = findings.readings[row] ?? PLAIN;
    return {
      number: row + 1,
      firstLine: places.firstLine(row),
      lastLine: places.lastLine(row),
      original: places.original(row),
      time: {
        local: clock.localAt(headers.date[row] ?? 0, headers.clock[row] ?? 0),
        precision: findings.precision,
        instant: null,
      },
      author: findings.writers[row]?.name ?? null,
      kind: reading.kind,
      text: places.body(row),
      attachments: reading.attachment === null ? NO_ATTACHMENTS : [findings.media.find(reading.attachment)],
      marks: reading.marks,
      asides: NO_ASIDES,
    };
  }
}
