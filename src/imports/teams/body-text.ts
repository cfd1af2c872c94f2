import { addressBehind } from "../address-behind";
import { attributeIn, htmlPieces, VOID_ELEMENTS } from "../html-pieces";
import { GrowingText, type PlaceInText } from "./growing-text";

/** What a message says, in plain text. */
export interface BodyText {
  readonly text: string;
  /** Addresses of the pictures, sounds and films in it, with what their writer calls them. */
  readonly media: readonly { readonly kind: "image" | "audio" | "video"; readonly source: string; readonly name: string }[];
  /** Where an extension of Teams put something that has no words. */
  readonly hasExtension: boolean;
  /** An element that is not on the list: what stands in it is left out, and stands in the original. */
  readonly hasUnknown: boolean;
}

/** Elements that stay inside a line. */
const INLINE: ReadonlySet<string> = new Set("span a b i u s em strong strike del ins small big sub sup font code kbd samp var dfn tt q cite abbr mark label time bdi bdo at emoji customemoji attachment readonly systemeventmessage o:p wbr".split(" "));
/** Elements that begin a line of their own. */
const BLOCK: ReadonlySet<string> = new Set(
  "html body div p center address section article header footer main aside figure figcaption details summary blockquote pre codeblock ul ol li dl dt dd table colgroup col thead tbody tfoot tr caption h1 h2 h3 h4 h5 h6 br hr img video audio".split(" "),
);
/** Elements that stand behind each other on one line. */
const CELL: ReadonlySet<string> = new Set(["td", "th"]);
/** Of those, what does not begin a line by itself. */
const IN_LINE: ReadonlySet<string> = new Set(["br", "img", "video", "audio"]);
/** Elements whose words are struck out. */
const STRUCK: ReadonlySet<string> = new Set(["s", "strike", "del"]);
/** Element of which the words were said before, perhaps by somebody else. */
const QUOTE = "blockquote";
const LISTS: ReadonlySet<string> = new Set(["ul", "ol"]);
/** Elements whose white space is kept. */
const VERBATIM: ReadonlySet<string> = new Set(["pre", "codeblock"]);

/** Behind these a line begins; the first is no sign, where nothing was written. */
const LINE_BEGINS: ReadonlySet<string> = new Set(["", "\n"]);
/** Behind these one more space says nothing. */
const BLANKS: ReadonlySet<string> = new Set([...LINE_BEGINS, "\t", " "]);

/** Far above the 28 KB that Teams lets one message have. */
const MOST_SIGNS = 1_000_000;
const DEEPEST = 200;

/**
 * The text of a Teams message that is written as HTML: the words of the elements on the list, and nothing of any other.
 * An emoji is its sign, one of the organisation's own its name, a mention the name, a link its words with the address behind
 * them where those differ. What is struck out stands between tildes, and what is quoted behind `> `, as it is typed in Teams; the
 * points of a list have their number or a dash, and the cells of a row stand on one line with a tab between.
 *
 * @source formats.md 2 (Teams); learn.microsoft.com/graph/api/resources/chatmessage
 */
export function bodyText(html: string): BodyText {
  const writer = new BodyWriter();
  for (const piece of htmlPieces(html.slice(0, MOST_SIGNS))) {
    if (piece.kind === "text") writer.write(piece.text);
    else if (piece.kind === "end") writer.end(piece.name);
    else writer.start(piece.name, piece.attributes, piece.isClosed);
  }
  return writer.done(html.length > MOST_SIGNS);
}

interface OpenElement {
  readonly name: string;
  /** Where its words begin. */
  readonly from: PlaceInText;
  /** Of a link. */
  readonly address: string | null;
  /** Of a numbered list: of the point that comes next. Of a row: how many cells it has by now. */
  next: number;
}

class BodyWriter {
  private readonly text = new GrowingText();
  private readonly open: OpenElement[] = [];
  private readonly media: { kind: "image" | "audio" | "video"; source: string; name: string }[] = [];
  private hasExtension = false;
  private hasUnknown = false;
  /** How many open elements are not on the list. */
  private hidden = 0;
  private verbatim = 0;
  /** How far the text was when a point of a list was begun: what comes directly behind stays on its line. */
  private begun = -1;

  write(words: string): void {
    if (this.hidden > 0) return;
    const plain = this.verbatim > 0 ? words : words.replace(/[\t\n\f\r ]+/g, " ");
    if (plain !== " " || !BLANKS.has(this.text.lastSign)) this.text.add(plain);
  }

  start(name: string, attributes: string, isClosed: boolean): void {
    if (!isKnown(name)) this.hasUnknown = true;
    if (CELL.has(name) || name === "tr") this.endCell();
    if (this.hidden === 0) this.show(name, attributes);
    if (VOID_ELEMENTS.has(name) || isClosed || this.open.length >= DEEPEST) return;
    this.open.push({ name, from: this.text.here, address: name === "a" ? attributeIn(attributes, "href") : null, next: name === "ol" ? firstIn(attributes) : 0 });
    if (!isKnown(name)) this.hidden += 1;
    if (VERBATIM.has(name)) this.verbatim += 1;
  }

  /** What stands open in the element that ends, ends with it; an end of what is not open means nothing. */
  end(name: string): void {
    const at = this.open.map((one) => one.name).lastIndexOf(name);
    if (at === -1) return;
    for (const one of this.open.splice(at).reverse()) {
      if (!isKnown(one.name)) this.hidden -= 1;
      if (VERBATIM.has(one.name)) this.verbatim -= 1;
      if (this.hidden > 0) continue;
      if (STRUCK.has(one.name)) this.endStruck(one);
      if (one.address !== null) this.text.add(addressBehind(this.text.since(one.from), one.address));
      if (one.name === QUOTE) this.endQuote(one);
      if (BLOCK.has(one.name)) this.newLine();
    }
  }

  done(isCut: boolean): BodyText {
    const lines = this.text.whole().split("\n").map((line) => line.replaceAll("\u00a0", " ").trimEnd());
    const isSaid = (line: string): boolean => line !== "";
    const said = lines.slice(Math.max(lines.findIndex(isSaid), 0), lines.findLastIndex(isSaid) + 1);
    return { text: said.join("\n"), media: this.media, hasExtension: this.hasExtension, hasUnknown: this.hasUnknown || isCut };
  }

  /** Where nothing is struck out, nothing is told of it. */
  private endStruck({ from }: OpenElement): void {
    if (this.text.length > from.length) this.text.add("~");
    else this.text.dropLastSign();
  }

  /** They may be another's words. A quotation within one is part of it: each depth anew would take as long as there are depths. */
  private endQuote({ from }: OpenElement): void {
    if (this.open.some(({ name }) => name === QUOTE)) return;
    const words = this.text.since(from).replace(/\n+$/, "");
    if (words.trim() !== "") this.text.replaceSince(from, words.split("\n").map((line) => `> ${line}`).join("\n"));
  }

  private show(name: string, attributes: string): void {
    if ((attributeIn(attributes, "itemtype") ?? "").includes("schema.skype.com/InputExtension")) this.hasExtension = true;
    if (BLOCK.has(name) && !IN_LINE.has(name)) this.newLine();
    if (name === "br") this.text.add(this.isInCell() ? " " : "\n");
    else if (name === "li") this.beginPoint();
    else if (CELL.has(name)) this.beginCell();
    else if (STRUCK.has(name)) this.text.add("~");
    else if (name === "emoji" || name === "customemoji") this.text.add(attributeIn(attributes, "alt") ?? "");
    else if (name === "img") this.showMedia("image", attributes);
    else if (name === "video" || name === "audio") this.showMedia(name, attributes);
  }

  /** An emoji may come as a picture too; any other is something to fetch. */
  private showMedia(kind: "image" | "audio" | "video", attributes: string): void {
    const name = attributeIn(attributes, "alt") ?? "";
    const source = attributeIn(attributes, "src") ?? "";
    if ((attributeIn(attributes, "itemtype") ?? "").includes("schema.skype.com/Emoji")) this.text.add(name);
    else this.media.push({ kind, source, name });
  }

  private beginPoint(): void {
    const lists = this.open.filter(({ name }) => LISTS.has(name));
    const list = lists.at(-1);
    this.text.add("  ".repeat(Math.max(0, lists.length - 1)) + (list?.name === "ol" ? `${String(list.next)}. ` : "- "));
    if (list !== undefined) list.next += 1;
    this.begun = this.text.length;
  }

  private beginCell(): void {
    const row = this.open.findLast(({ name }) => name === "tr");
    if (this.text.lastSign === " ") this.text.dropLastSign();
    if (row === undefined ? !LINE_BEGINS.has(this.text.lastSign) : row.next > 0) this.text.add("\t");
    if (row !== undefined) row.next += 1;
  }

  /** A cell need not be ended before the next one, or the next row. */
  private endCell(): void {
    const cell = this.open.findLast(({ name }) => CELL.has(name) || name === "table");
    if (cell !== undefined && CELL.has(cell.name)) this.end(cell.name);
  }

  private isInCell(): boolean {
    return this.open.some(({ name }) => CELL.has(name));
  }

  private newLine(): void {
    const { lastSign, length } = this.text;
    if (LINE_BEGINS.has(lastSign) || length === this.begun) return;
    if (!this.isInCell()) this.text.add("\n");
    else if (!/\s/.test(lastSign)) this.text.add(" ");
  }
}

/** The number of the first point of a list. */
function firstIn(attributes: string): number {
  const told = Number(attributeIn(attributes, "start") ?? "1");
  return Number.isSafeInteger(told) ? told : 1;
}

const isKnown = (name: string): boolean => INLINE.has(name) || BLOCK.has(name) || CELL.has(name);
