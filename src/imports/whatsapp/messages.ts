import type { Aside, Attachment, Message, MessageKind, Participant, Platform } from "../../conversation/conversation";
import type { MediaIndex } from "../media-index";
import { eventByForm } from "./actor";
import type { Author, Boundaries } from "./author";
import { type BodyReading, readBody } from "./body";
import { findAhead } from "./find-ahead";
import type { HeaderTable } from "./header-table";
import { LocaleVotes } from "./locale-votes";
import { isAppMark } from "./marks";
import { eventLocale, MAP_ADDRESS, noticeLocale, phraseOf } from "./phrases/catalogue";

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
  /** In the order in which they first write. */
  readonly participants: readonly Participant[];
  readonly votes: LocaleVotes;
  /** Authors of the opening notice and of events of the group: the name of the chat. */
  readonly chatNames: readonly string[];
}

const NO_ATTACHMENTS: readonly Attachment[] = [];
const NO_ASIDES: readonly Aside[] = [];

/** Messages between two reports of progress. */
const REPORT_EVERY = 5_000;
/** A system line is read for its language only in the beginning: that is where its evidence is strongest. */
const SYSTEM_LINES_READ = 200;

const two = (value: number): string => String(value).padStart(2, "0");
const MINUTES = Array.from({ length: 24 * 60 }, (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:`);
const SECONDS = Array.from({ length: 60 }, (_, second) => two(second));

/** `T09:14:05`; each time of day is written once for a file, not for every message. */
class ClockTexts {
  private readonly written: string[] = [];

  of(clock: number): string {
    return (this.written[clock] ??= `${MINUTES[Math.floor(clock / 60)] ?? ""}${SECONDS[clock % 60] ?? ""}`);
  }
}

/** Cuts the text into messages, in the order of the file. */
export function readMessages(input: MessagesInput): ReadMessages {
  const { headers, onMessages } = input;
  const reader = new MessageReader(input);
  const messages: Message[] = [];
  for (let row = 0; row < headers.length; row += 1) {
    messages.push(reader.read(row));
    if (messages.length % REPORT_EVERY === 0) onMessages(messages.length);
  }
  return { messages, participants: reader.participants, votes: reader.votes, chatNames: [...reader.chatNames] };
}

interface Reading extends Pick<BodyReading, "marks" | "attachment"> {
  readonly kind: MessageKind;
  readonly author: string | null;
}

class MessageReader {
  readonly votes = new LocaleVotes();
  readonly chatNames = new Set<string>();
  private readonly counts = new Map<string, { count: number }>();
  private readonly firstNames: ReadonlySet<string>;
  private readonly isThere = (name: string): boolean => this.input.media.find(name).entry !== null;
  private readonly nextMap: (from: number) => number;
  private readonly clocks = new ClockTexts();
  private systemLines = 0;

  constructor(private readonly input: MessagesInput) {
    const authors = new Set(input.boundaries.authors);
    this.firstNames = new Set([...authors].flatMap((author) => (author === null || author.plain === 0 ? [] : [author.name.split(" ", 1)[0] ?? ""])));
    this.nextMap = findAhead(input.text, MAP_ADDRESS);
  }

  get participants(): readonly Participant[] {
    return [...this.counts].map(([shownAs, { count }]) => ({ shownAs, messageCount: count }));
  }

  read(row: number): Message {
    const { text, seconds, media, headers, dates, boundaries, lineCount } = this.input;
    const isLast = row + 1 === headers.length;
    const start = headers.start[row] ?? 0;
    const line = headers.line[row] ?? 0;
    const lastLine = isLast ? lineCount : (headers.line[row + 1] ?? 0) - 1;
    const stop = withoutTerminator(text, start, isLast ? text.length : (headers.start[row + 1] ?? 0));
    const from = boundaries.bodies[row] ?? 0;
    const body = bodyText(text, from, stop, lastLine > line);
    const reading = this.interpret(row, boundaries.authors[row] ?? null, body, this.nextMap(from) < stop);
    if (reading.author !== null) this.count(reading.author);
    return {
      number: row + 1,
      lines: [line, lastLine],
      original: text.slice(start, stop),
      time: {
        local: (dates[headers.date[row] ?? 0] ?? "") + this.clocks.of(headers.clock[row] ?? 0),
        precision: seconds ? "second" : "minute",
        instant: null,
      },
      author: reading.author,
      kind: reading.kind,
      text: body,
      attachments: reading.attachment === null ? NO_ATTACHMENTS : [media.find(reading.attachment)],
      marks: reading.marks,
      asides: NO_ASIDES,
    };
  }

  private count(author: string): void {
    const known = this.counts.get(author);
    if (known === undefined) this.counts.set(author, { count: 1 });
    else known.count += 1;
  }

  private interpret(index: number, author: Author | null, body: string, mayBePlace: boolean): Reading {
    if (author === null) return this.systemLine(body);
    const reading = readBody(body, this.input.platform, mayBePlace, this.isThere);
    if (reading.locale !== null) this.votes.add(reading.locale);
    const event = this.event(index, author, body, reading);
    if (event === false) return { kind: reading.kind, author: author.name, marks: reading.marks, attachment: reading.attachment };
    if (event !== null) this.votes.add(event);
    if (index === 0 || author.plain === 0) this.chatNames.add(author.name);
    return { kind: "system", author: null, marks: [], attachment: null };
  }

  private event(index: number, author: Author, body: string, reading: BodyReading): string | null | false {
    if (this.input.platform !== "iphone" || reading.recognised || body.length === 0 || !isAppMark(body.charCodeAt(0))) return false;
    return eventByForm(body, author, index === 0, this.firstNames);
  }

  private systemLine(body: string): Reading {
    this.systemLines += 1;
    if (this.systemLines <= SYSTEM_LINES_READ) {
      const phrase = phraseOf(body);
      const locale = noticeLocale(phrase) ?? eventLocale(phrase);
      if (locale !== null) this.votes.add(locale);
    }
    return { kind: "system", author: null, marks: [], attachment: null };
  }
}

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
