import type { Aside, Attachment, Message, MessageKind, Platform } from "../../conversation/conversation";
import type { MediaIndex } from "../media-index";
import { eventByForm } from "./actor";
import type { Author, Boundary } from "./author";
import { type BodyReading, readBody } from "./body";
import { LocaleVotes } from "./locale-votes";
import { isAppMark } from "./marks";
import { eventLocale, noticeLocale, phraseOf } from "./phrases/catalogue";
import type { Candidate } from "./scan";

export interface MessagesInput {
  readonly text: string;
  readonly lineCount: number;
  readonly starts: readonly Candidate[];
  /** Of each start, `2024-03-12`. */
  readonly dates: readonly string[];
  readonly boundaries: readonly Boundary[];
  readonly platform: Platform;
  /** Whether headers print seconds. */
  readonly seconds: boolean;
  readonly media: MediaIndex;
  readonly onMessages: (count: number) => void;
}

export interface ReadMessages {
  readonly messages: readonly Message[];
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
/** `T09:14` for each minute of a day, and `:05` for each second: written once, not for every message. */
const CLOCK = Array.from({ length: 24 * 60 }, (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const SECONDS = Array.from({ length: 60 }, (_, second) => `:${two(second)}`);

/** Cuts the text into messages, in the order of the file. */
export function readMessages(input: MessagesInput): ReadMessages {
  const { starts, boundaries, text, lineCount, onMessages } = input;
  const reader = new MessageReader(input);
  const messages: Message[] = [];
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index];
    const boundary = boundaries[index];
    if (start === undefined || boundary === undefined) break;
    const next = starts[index + 1];
    messages.push(reader.read(index, start, boundary, next?.start ?? text.length, (next?.line ?? lineCount + 1) - 1));
    if (messages.length % REPORT_EVERY === 0) onMessages(messages.length);
  }
  return { messages, votes: reader.votes, chatNames: [...reader.chatNames] };
}

interface Reading extends Pick<BodyReading, "marks" | "attachment"> {
  readonly kind: MessageKind;
  readonly author: string | null;
}

class MessageReader {
  readonly votes = new LocaleVotes();
  readonly chatNames = new Set<string>();
  private readonly firstNames: ReadonlySet<string>;
  private readonly isThere = (name: string): boolean => this.input.media.find(name).entry !== null;
  private systemLines = 0;

  constructor(private readonly input: MessagesInput) {
    const authors = new Set(input.boundaries.map(({ author }) => author));
    this.firstNames = new Set([...authors].flatMap((author) => (author === null || author.plain === 0 ? [] : [author.name.split(" ", 1)[0] ?? ""])));
  }

  read(index: number, start: Candidate, boundary: Boundary, end: number, lastLine: number): Message {
    const { text, seconds, media } = this.input;
    const stop = withoutTerminator(text, start.start, end);
    const body = bodyText(text, boundary.body, stop, lastLine > start.line);
    const reading = this.interpret(index, boundary, body);
    return {
      number: index + 1,
      lines: [start.line, lastLine],
      original: text.slice(start.start, stop),
      time: {
        local: `${this.input.dates[index] ?? ""}${CLOCK[start.hour * 60 + start.minute] ?? ""}${SECONDS[start.seconds] ?? ""}`,
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

  private interpret(index: number, { author }: Boundary, body: string): Reading {
    if (author === null) return this.systemLine(body);
    const reading = readBody(body, this.input.platform, this.isThere);
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
