import type { MessageSequence, Participant, Platform } from "../../conversation/conversation";
import { Tally } from "../tally";
import { eventByForm, type KnownNames, knownNames } from "./actor";
import type { Author, Boundaries } from "./author";
import { type BodyContext, type BodyReading, PLAIN, readBody } from "./body";
import type { HeaderTable } from "./header-table";
import { LocaleVotes } from "./locale-votes";
import { holdsAppMark, isAppMark } from "./marks";
import { type MessageFindings, MessagePlaces, MessageTable } from "./message-table";
import { eventLocale, noticeLocale, phraseOf } from "./phrases/catalogue";
import { readWebBody } from "./web-body";
import { savedAt } from "./web-media";

export interface MessagesInput extends Omit<MessageFindings, "writers" | "readings"> {
  readonly text: string;
  readonly lineCount: number;
  readonly headers: HeaderTable;
  readonly boundaries: Boundaries;
  readonly platform: Platform;
  /** Written by WhatsApp in a browser. */
  readonly ofTheWeb: boolean;
  readonly onMessages: (count: number) => void;
}

export interface ReadMessages {
  readonly messages: MessageSequence;
  /** Everybody who wrote, in the order in which they first did. */
  readonly participants: readonly Participant[];
  readonly votes: LocaleVotes;
  readonly tally: Tally;
  /** Authors of the opening notice and of events of the group: the name of the chat. */
  readonly chatNames: readonly string[];
}

/** Messages between two reports of progress. */
const REPORT_EVERY = 5_000;
/** A system line is read for its language only in the beginning: that is where its evidence is strongest. */
const SYSTEM_LINES_READ = 200;

/** Cuts the text into messages, in the order of the file. */
export function readMessages(input: MessagesInput): ReadMessages {
  const { text, lineCount, headers, boundaries, dates, precision, media, onMessages } = input;
  const places = new MessagePlaces(text, lineCount, headers, boundaries.bodies);
  const reader = new BodyReader(input);
  // As long as they will be: one that grows is copied again and again.
  const readings = new Array<BodyReading>(headers.length);
  const writers = new Array<Author | null>(headers.length);
  for (let row = 0; row < headers.length; row += 1) {
    const reading = reader.read(row, places.body(row));
    readings[row] = reading;
    writers[row] = reading === SYSTEM ? null : (boundaries.authors[row] ?? null);
    if ((row + 1) % REPORT_EVERY === 0) onMessages(row + 1);
  }
  const messages = new MessageTable(places, { dates, precision, media, readings, writers });
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

/** Reads one body after another, and what they add up to. */
class BodyReader {
  readonly votes = new LocaleVotes();
  readonly tally = new Tally();
  readonly chatNames = new Set<string>();
  /** In the order in which they first wrote. */
  readonly writers: Author[] = [];
  private readonly names: KnownNames;
  /** Of the body that is being read; one for all, since there may be a million. */
  private readonly context: Writable<BodyContext>;
  private systemLines = 0;

  constructor(private readonly input: MessagesInput) {
    this.names = knownNames(input.boundaries.people, input.boundaries.authors[0] ?? null);
    const isThere = (name: string): boolean => input.media.find(name).entry !== null;
    const unmarked = !holdsAppMark(input.text);
    this.context = { platform: input.platform, isThere, unmarked, firstLine: 0 };
  }

  read(row: number, body: string): BodyReading {
    const { headers, boundaries } = this.input;
    this.context.firstLine = (headers.lineEnd[row] ?? 0) - (boundaries.bodies[row] ?? 0);
    const author = boundaries.authors[row] ?? null;
    const reading = author === null ? this.systemLine(body) : this.interpret(row, author, body);
    if (author !== null && reading !== SYSTEM) this.note(author);
    if (reading !== PLAIN) this.count(reading, headers.line[row] ?? 0, body);
    return reading;
  }

  private count({ kind, marks, attachment }: BodyReading, firstLine: number, text: string): void {
    this.tally.add({ kind, marks, firstLine, text, attachments: attachment === null ? [] : [this.input.media.find(attachment)] });
  }

  private note(writer: Author): void {
    if (writer.written === 0) this.writers.push(writer);
    writer.written += 1;
  }

  private interpret(index: number, author: Author, body: string): BodyReading {
    const reading = this.input.ofTheWeb ? readWebBody(body, { ...this.context, savedThen: () => savedAt(index, this.input) }) : readBody(body, this.context);
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
