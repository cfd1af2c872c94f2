import type { Aside, Attachment, Message, Participant, Platform } from "../../conversation/conversation";
import type { MediaIndex } from "../media-index";
import { Tally } from "../tally";
import { eventByForm, type KnownNames, knownNames } from "./actor";
import type { Author, Boundaries } from "./author";
import { ClockText } from "./clock-text";
import { type BodyContext, type BodyReading, readBody } from "./body";
import type { HeaderTable } from "./header-table";
import { LocaleVotes } from "./locale-votes";
import { isAppMark, LEFT_TO_RIGHT_MARK } from "./marks";
import { eventLocale, noticeLocale, phraseOf } from "./phrases/catalogue";

export interface MessagesInput {
  readonly text: string;
  readonly lineCount: number;
  /** Where each message starts. */
  readonly headers: HeaderTable;
  /** Of each of the printed dates, `2024-03-12`. */
  readonly dates: readonly (string | null)[];
  readonly boundaries: Boundaries;
  readonly platform: Platform;
  /** Whether headers print seconds. */
  readonly seconds: boolean;
  readonly media: MediaIndex;
  readonly onMessages: (count: number) => void;
}

export interface ReadMessages {
  readonly messages: readonly Message[];
  /** Everybody who wrote, in the order in which they first did. */
  readonly participants: readonly Participant[];
  readonly votes: LocaleVotes;
  readonly tally: Tally;
  /** Authors of the opening notice and of events of the group: the name of the chat. */
  readonly chatNames: readonly string[];
}

const NO_ATTACHMENTS: readonly Attachment[] = [];
const NO_ASIDES: readonly Aside[] = [];

/** Messages between two reports of progress. */
const REPORT_EVERY = 5_000;
/** A system line is read for its language only in the beginning: that is where its evidence is strongest. */
const SYSTEM_LINES_READ = 200;

/** Cuts the text into messages, in the order of the file. */
export function readMessages(input: MessagesInput): ReadMessages {
  const { headers, onMessages } = input;
  const reader = new MessageReader(input);
  // As long as it will be: one that grows is copied again and again.
  const messages = new Array<Message>(headers.length);
  for (let row = 0; row < headers.length; row += 1) {
    messages[row] = reader.read(row);
    if ((row + 1) % REPORT_EVERY === 0) onMessages(row + 1);
  }
  return { messages, participants: participantsOf(reader.writers), votes: reader.votes, tally: reader.tally, chatNames: [...reader.chatNames] };
}

/** Two ways to write a name are one person. */
function participantsOf(writers: readonly Author[]): readonly Participant[] {
  const counts = new Map<string, number>();
  for (const { name, written } of writers) counts.set(name, (counts.get(name) ?? 0) + written);
  return [...counts].map(([shownAs, messageCount]) => ({ shownAs, messageCount }));
}

/** A line of the application: no author, and nothing to decide. */
const SYSTEM: BodyReading = { kind: "system", marks: [], attachment: null, locale: null, recognised: false };

class MessageReader {
  readonly votes = new LocaleVotes();
  readonly tally = new Tally();
  readonly chatNames = new Set<string>();
  /** In the order in which they first wrote. */
  readonly writers: Author[] = [];
  private readonly names: KnownNames;
  /** Of the body that is being read; one for all, since there may be a million. */
  private readonly context: Writable<BodyContext>;
  private readonly clock: ClockText;
  private systemLines = 0;

  constructor(private readonly input: MessagesInput) {
    this.names = knownNames(input.boundaries.people, input.boundaries.authors[0] ?? null);
    const isThere = (name: string): boolean => input.media.find(name).entry !== null;
    this.clock = new ClockText(input.dates);
    const unmarked = !input.text.includes(LEFT_TO_RIGHT_MARK);
    this.context = { platform: input.platform, isThere, unmarked, firstLine: 0 };
  }

  read(row: number): Message {
    const { text, seconds, media, headers, boundaries, lineCount } = this.input;
    const isLast = row + 1 === headers.length;
    const start = headers.start[row] ?? 0;
    const line = headers.line[row] ?? 0;
    const lastLine = isLast ? lineCount : (headers.line[row + 1] ?? 0) - 1;
    const stop = withoutTerminator(text, start, isLast ? text.length : (headers.start[row + 1] ?? 0));
    const from = boundaries.bodies[row] ?? 0;
    const body = bodyText(text, from, stop, lastLine > line);
    this.context.firstLine = (headers.lineEnd[row] ?? 0) - from;
    const author = boundaries.authors[row] ?? null;
    const reading = author === null ? this.systemLine(body) : this.interpret(row, author, body);
    const writer = reading === SYSTEM ? null : author;
    if (writer !== null) this.note(writer);
    const message: Message = {
      number: row + 1,
      firstLine: line,
      lastLine,
      original: text.slice(start, stop),
      time: {
        local: this.clock.localAt(headers.date[row] ?? 0, headers.clock[row] ?? 0),
        precision: seconds ? "second" : "minute",
        instant: null,
      },
      author: writer === null ? null : writer.name,
      kind: reading.kind,
      text: body,
      attachments: reading.attachment === null ? NO_ATTACHMENTS : [media.find(reading.attachment)],
      marks: reading.marks,
      asides: NO_ASIDES,
    };
    this.tally.add(message);
    return message;
  }

  private note(writer: Author): void {
    if (writer.written === 0) this.writers.push(writer);
    writer.written += 1;
  }

  private interpret(index: number, author: Author, body: string): BodyReading {
    const reading = readBody(body, this.context);
    if (reading.locale !== null) this.votes.add(reading.locale);
    const event = this.event(index, author, body, reading);
    if (event === false) return reading;
    if (event !== null) this.votes.add(event);
    if (index === 0 || author.plain === 0) this.chatNames.add(author.name);
    return SYSTEM;
  }

  private event(index: number, author: Author, body: string, reading: BodyReading): string | null | false {
    if (this.input.platform !== "iphone" || reading.recognised || body.length === 0) return false;
    if (!isAppMark(body.charCodeAt(0))) return index === 0 && this.context.unmarked ? (noticeLocale(phraseOf(body)) ?? false) : false;
    return eventByForm(body, author, index === 0, this.names);
  }

  private systemLine(body: string): BodyReading {
    this.systemLines += 1;
    if (this.systemLines <= SYSTEM_LINES_READ) {
      const phrase = phraseOf(body);
      const locale = noticeLocale(phrase) ?? eventLocale(phrase);
      if (locale !== null) this.votes.add(locale);
    }
    return SYSTEM;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The end of a message's last line, its own terminator left out. */
function withoutTerminator(text: string, start: number, end: number): number {
  if (end <= start || text.charCodeAt(end - 1) !== LINE_FEED) return end;
  return end - 2 >= start && text.charCodeAt(end - 2) === CARRIAGE_RETURN ? end - 2 : end - 1;
}

/** The body as written; in a file that was saved again with CRLF, lines inside it are joined by LF. */
function bodyText(text: string, from: number, to: number, severalLines: boolean): string {
  const body = text.slice(from, Math.max(from, to));
  return severalLines && body.includes("\r\n") ? body.replaceAll("\r\n", "\n") : body;
}
