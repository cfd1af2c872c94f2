import type { Aside, Attachment, Message, MessageSequence } from "../../conversation/conversation";
import type { MediaIndex } from "../media-index";
import type { Author } from "./author";
import type { BodyReading } from "./body";
import { ClockText } from "./clock-text";
import type { HeaderTable } from "./header-table";

/** Where the messages of a text lie. */
export interface MessagePlaces {
  readonly text: string;
  readonly lineCount: number;
  /** Where each message starts. */
  readonly headers: HeaderTable;
  /** Offset where the body of each begins. */
  readonly bodies: Int32Array;
}

/** All that is known of the messages of a text before they are made, in columns beside those of the headers. */
export interface MessageColumns extends MessagePlaces {
  /** Of each of the printed dates, `2024-03-12`. */
  readonly dates: readonly (string | null)[];
  /** Whether headers print seconds. */
  readonly seconds: boolean;
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

  constructor(private readonly columns: MessageColumns) {
    this.length = columns.headers.length;
    this.clock = new ClockText(columns.dates);
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
    const { columns } = this;
    const { text, headers, readings, writers, seconds, media } = columns;
    const reading = readings[row];
    const attachment = reading?.attachment ?? null;
    return {
      number: row + 1,
      firstLine: headers.line[row] ?? 0,
      lastLine: lastLine(columns, row),
      original: text.slice(headers.start[row], messageEnd(columns, row)),
      time: {
        local: this.clock.localAt(headers.date[row] ?? 0, headers.clock[row] ?? 0),
        precision: seconds ? "second" : "minute",
        instant: null,
      },
      author: writers[row]?.name ?? null,
      kind: reading?.kind ?? "text",
      text: bodyText(columns, row),
      attachments: attachment === null ? NO_ATTACHMENTS : [media.find(attachment)],
      marks: reading?.marks ?? [],
      asides: NO_ASIDES,
    };
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The end of a message's last line, its own terminator left out. */
function messageEnd({ text, headers }: MessagePlaces, row: number): number {
  const start = headers.start[row] ?? 0;
  const end = row + 1 === headers.length ? text.length : (headers.start[row + 1] ?? 0);
  if (end <= start || text.charCodeAt(end - 1) !== LINE_FEED) return end;
  return end - 2 >= start && text.charCodeAt(end - 2) === CARRIAGE_RETURN ? end - 2 : end - 1;
}

const lastLine = ({ headers, lineCount }: MessagePlaces, row: number): number => (row + 1 === headers.length ? lineCount : (headers.line[row + 1] ?? 0) - 1);

/** The body as written; in a file that was saved again with CRLF, lines inside it are joined by LF. */
export function bodyText(places: MessagePlaces, row: number): string {
  const from = places.bodies[row] ?? 0;
  const body = places.text.slice(from, Math.max(from, messageEnd(places, row)));
  return lastLine(places, row) > (places.headers.line[row] ?? 0) && body.includes("\r\n") ? body.replaceAll("\r\n", "\n") : body;
}
