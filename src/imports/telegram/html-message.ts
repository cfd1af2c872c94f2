import { attributeIn, htmlPieces, VOID_ELEMENTS } from "../html-pieces";
import { plainName } from "../whatsapp/marks";

/** A file, place, poll or the like that a message brings. */
export interface HtmlMedia {
  /** `media_photo`, `photo_wrap` and so on. */
  readonly classes: string;
  /** Where it points; empty when it was left out. */
  href: string;
  /** What it is called, and what is said of it. */
  title: string;
  readonly lines: string[];
}

/** What a message of the pages shows. */
export interface HtmlMessage {
  /** Null where it goes on from the one before. */
  readonly author: string | null;
  /** As the page has it; empty where it has none. */
  readonly time: string;
  readonly text: string;
  readonly media: readonly HtmlMedia[];
  /** What Telegram itself tells, of a service line. */
  readonly service: string;
  readonly isForwarded: boolean;
  /** Number of the message that it answers. */
  readonly answers: number | null;
  readonly reactions: readonly string[];
  /** False where the page breaks off inside it. */
  readonly isWhole: boolean;
}

/** Stands for white space that only lays out the source. */
const LAYOUT = "\u0001";
const DEEPEST = 200;

/** @param html from the start of one message up to the next */
export function htmlMessage(html: string): HtmlMessage {
  const walker = new Walker();
  for (const piece of htmlPieces(html)) {
    if (piece.kind === "text") walker.text(piece.text);
    else if (piece.kind === "end") walker.end(piece.name);
    else walker.start(piece.name, piece.attributes, piece.isClosed);
    if (walker.isDone) break;
  }
  return walker.done();
}

type Part = "author" | "text" | "service" | "title" | "line" | "emoji" | "unread";

/** What the words in an element are, by its classes; the first row that fits. */
const PARTS: readonly (readonly [fits: RegExp, part: Part])[] = [
  [/\bfrom_name\b/, "author"],
  [/\breply_to\b|\bsignature\b|\buserpic|\bdate\b|\bcount\b|\bbot_button/, "unread"],
  [/\bemoji\b/, "emoji"],
  [/\b(?:title|question)\b/, "title"],
  [/\b(?:description|status|answer|total)\b/, "line"],
  [/\btext\b/, "text"],
];

const MEDIA = /\bmedia_(?!wrap\b|file_wrap)\w+|\b(?:photo|video_file|sticker|animated)_wrap\b/;

class Walker {
  isDone = false;
  private readonly open: { readonly name: string; readonly part: Part | null; readonly isForwarded: boolean }[] = [];
  private author: string | null = null;
  private time = "";
  private words = "";
  private service = "";
  private isForwarded = false;
  private answers: number | null = null;
  private readonly media: HtmlMedia[] = [];
  private readonly reactions: string[] = [];
  private isService = false;

  start(name: string, attributes: string, isClosed: boolean): void {
    const classes = attributeIn(attributes, "class") ?? "";
    const above = this.open.at(-1);
    if (name === "br") this.add("\n");
    if (this.open.length === 0) this.isService = /\bservice\b/.test(classes);
    const isForwarded = above?.isForwarded === true || /\bforwarded\b/.test(classes);
    this.isForwarded ||= isForwarded;
    if (/\bdate\b/.test(classes) && !isForwarded && this.time === "") this.time = attributeIn(attributes, "title") ?? "";
    if (above?.part === "unread" || name === "a") this.link(attributeIn(attributes, "href") ?? attributeIn(attributes, "onclick") ?? "");
    if (MEDIA.test(classes)) this.media.push({ classes, href: attributeIn(attributes, "href") ?? "", title: "", lines: [] });
    if (VOID_ELEMENTS.has(name) || isClosed || this.open.length >= DEEPEST) return;
    this.open.push({ name, part: this.partOf(classes, above?.part ?? null), isForwarded });
  }

  end(name: string): void {
    const at = this.open.map((one) => one.name).lastIndexOf(name);
    if (at === -1) return;
    for (const { part } of this.open.splice(at).reverse()) {
      if (part === "line") this.media.at(-1)?.lines.push("");
    }
    this.isDone = this.open.length === 0;
  }

  text(written: string): void {
    this.add(written.replace(/(?<![\t\r ])[\t\r ]*\n\s*/g, LAYOUT));
  }

  done(): HtmlMessage {
    const { time, media, isForwarded, answers, isDone: isWhole } = this;
    const told = media.map((one) => ({ ...one, title: tidy(one.title), lines: one.lines.map(tidy).filter((line) => line !== "") }));
    const author = this.author === null ? null : plainName(tidy(this.author)).trim();
    return { author: author === "" ? null : author, time, text: tidy(this.words), media: told, service: tidy(this.service), isForwarded, answers, reactions: this.reactions.map(tidy).filter((emoji) => emoji !== ""), isWhole };
  }

  private partOf(classes: string, above: Part | null): Part | null {
    if (above === "unread" || above === "text") return above;
    const part = PARTS.find(([fits]) => fits.test(classes))?.[1] ?? null;
    if (part === "emoji") this.reactions.push("");
    if (part === "line") this.media.at(-1)?.lines.push("");
    if (part !== null) return part;
    return this.isService && above === null && /\bbody\b/.test(classes) ? "service" : above;
  }

  private add(words: string): void {
    const part = this.open.at(-1);
    const media = this.media.at(-1);
    switch (part?.part) {
      case "author":
        if (!part.isForwarded) this.author = (this.author ?? "") + words;
        break;
      case "text":
        this.words += words;
        break;
      case "service":
        this.service += words;
        break;
      case "title":
        if (media !== undefined) media.title += words;
        break;
      case "line":
        if (media !== undefined) media.lines.push((media.lines.pop() ?? "") + words);
        break;
      case "emoji":
        this.reactions.push((this.reactions.pop() ?? "") + words);
        break;
      default:
    }
  }

  /** The message that is answered is pointed at by its number. */
  private link(target: string): void {
    if (this.open.at(-1)?.part !== "unread") return;
    const id = /go_to_message(-?\d+)|GoToMessage\((-?\d+)\)/.exec(target);
    if (id !== null) this.answers ??= Number(id[1] ?? id[2]);
  }
}

/** Line breaks of the message stay, those of the source go. */
const tidy = (words: string): string =>
  words
    .replace(/\u0001*\n\u0001*/g, "\n")
    .replace(/^\u0001+|\u0001+$/g, "")
    .replaceAll(LAYOUT, " ");
