import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { Aside, Message, MessageMark } from "../../conversation/conversation";
import { type LocalTime, UNDATED } from "../../conversation/local-time";
import type { ExportText } from "../export-text";
import { LineCounter } from "../line-counter";
import { htmlFiles } from "./html-files";
import { type HtmlMessage, htmlMessage } from "./html-message";
import { htmlTime } from "./html-time";
import { NumberGaps } from "./number-gaps";

const MESSAGE = /<div class="message (default|service)( clearfix)?( joined)?" id="message(-?\d+)">/g;
const FIRST_TIME = /<div class="pull_right date details" title="([^"]{0,60})"/;
const REPORT_EVERY = 5_000;
/** Characters that are shown of where the pages break off. */
const SHOWN = 500;
/** Layout of the pages, not of the chat: the lines with the date have numbers below zero. */
const isDateLine = (id: number, kind: string): boolean => id < 0 && kind === "service";

/** Where one message stands in the pages. */
interface Passage {
  readonly id: number;
  readonly isService: boolean;
  /** It goes on where the same person wrote just before. */
  readonly isJoined: boolean;
  readonly start: number;
  readonly html: string;
}

/** Reads messages one by one, in the order of the pages. */
export class HtmlReader {
  readonly messages: Message[] = [];
  readonly problems: ImportProblem[] = [];
  private readonly gaps = new NumberGaps("");
  private readonly byId = new Map<number, Message>();
  private readonly lines: LineCounter;
  private author: string | null = null;
  /** Of the message before; before the first one, of that. */
  private time: LocalTime;

  constructor(
    private readonly text: string,
    private readonly input: Pick<ExportText, "media" | "onMessages">,
  ) {
    this.lines = new LineCounter(text);
    this.time = htmlTime(FIRST_TIME.exec(text)?.[1] ?? "");
  }

  get warnings(): readonly ImportWarning[] {
    return this.gaps.warnings;
  }

  read(): void {
    for (const passage of passagesIn(this.text)) this.take(passage);
    if (!/<\/html>\s*$/i.test(this.text)) this.problems.push({ kind: "cut-off", line: LineCounter.count(this.text), detail: this.text.slice(-SHOWN) });
  }

  private take({ id, isService, isJoined, start, html }: Passage): void {
    const said = htmlMessage(html);
    if (!said.isWhole) return;
    const first = this.lines.at(start);
    const last = this.lines.at(start + html.length);
    if (!isService) this.author = isJoined && said.author === null ? this.author : said.author;
    const time = isService ? this.time : htmlTime(said.time);
    if (!isService) this.time = time;
    const message = this.message(said, { isService, time, firstLine: first, lastLine: last, original: html });
    this.messages.push(message);
    this.byId.set(id, message);
    this.gaps.meet(id, first);
    if (!isService && time === UNDATED) this.problems.push({ kind: "impossible-date", line: first, detail: said.time });
    if (message.marks.includes("unknown-content")) this.problems.push({ kind: "unknown-content", line: first, detail: html });
    if (this.messages.length % REPORT_EVERY === 0) this.input.onMessages(this.messages.length);
  }

  private message(said: HtmlMessage, { isService, ...place }: Pick<Message, "time" | "firstLine" | "lastLine" | "original"> & { readonly isService: boolean }): Message {
    const number = this.messages.length + 1;
    if (isService) return { number, ...place, author: null, kind: "system", text: said.service, attachments: [], marks: [], asides: [] };
    const { kind, files, lines, isLeftOut } = htmlFiles(said.media, this.input.media);
    const text = [said.text, ...lines].filter((line) => line !== "").join("\n");
    const isUnknown = text === "" && files.length === 0;
    return { number, ...place, author: this.author, kind, text, attachments: files, marks: marksOf(said, isLeftOut, isUnknown), asides: this.asidesOf(said) };
  }

  private asidesOf({ answers, reactions }: HtmlMessage): readonly Aside[] {
    const answered = answers === null ? undefined : this.byId.get(answers);
    const quote: readonly Aside[] = answered === undefined ? [] : [{ kind: "quote", author: answered.author, text: answered.text }];
    return [...quote, ...reactions.map((emoji) => ({ kind: "reaction", by: null, emoji }) as const)];
  }
}

const marksOf = ({ isForwarded }: HtmlMessage, isLeftOut: boolean, isUnknown: boolean): readonly MessageMark[] => [
  ...(isForwarded ? (["forwarded"] as const) : []),
  ...(isLeftOut ? (["media-omitted"] as const) : []),
  ...(isUnknown ? (["unknown-content"] as const) : []),
];

function* passagesIn(text: string): Generator<Passage> {
  const found = [...text.matchAll(MESSAGE)];
  for (const [index, match] of found.entries()) {
    const { 1: kind = "", 3: joined, 4: id = "" } = match;
    if (isDateLine(Number(id), kind)) continue;
    const end = found[index + 1]?.index ?? text.length;
    yield { id: Number(id), isService: kind === "service", isJoined: joined !== undefined, start: match.index, html: text.slice(match.index, end).trimEnd() };
  }
}
