import { EMOJI } from "./faces";
import { brokenInLines, type SetLine } from "./line-breaking";
import { type Element, type Lettering, MARGIN, type Sheet, TEXT_WIDTH } from "./sheet";
import type { Piece, Speller } from "./speller";

/** Where a column of text stands, in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** Whether what is read from right to left begins at its right edge; else all begins at the left. */
  readonly turns: boolean;
}

export const FULL: Column = { x: MARGIN, width: TEXT_WIDTH, turns: false };

/** What an element of the structure says of itself, as pdfkit names it. */
interface ElementOptions {
  /** What is read aloud in its place. */
  readonly alt?: string;
  /** Left, top, right, bottom, in points from the top of the page. */
  readonly bbox?: readonly [number, number, number, number];
  /** What the head of a table is about. */
  readonly scope?: "Column";
}

/** Empty lines one after the other, at most: thousands of them are pages with nothing on them. */
const EMPTY_LINES = 3;

/** Without the empty lines that are too many. */
function withFewEmpty(lines: readonly SetLine[]): readonly SetLine[] {
  let empty = 0;
  return lines.filter((line) => {
    empty = line.length === 0 ? empty + 1 : 0;
    return empty <= EMPTY_LINES;
  });
}

/** Characters beyond which a text surely fills a page. */
const LONG = 8_000;

/** Sets strings in lines and puts them on the sheet, each as an element of the document's structure. */
export class Typesetter {
  constructor(
    readonly sheet: Sheet,
    private readonly speller: Speller,
  ) {}

  /** The lines of a text, its own line breaks kept; of empty ones only a few. */
  set(text: string, { width, turns }: Column, lettering: Lettering): readonly SetLine[] {
    const { size, weight } = lettering;
    const widthOf = ({ face, text: piece }: Pick<Piece, "face" | "text">): number => {
      const wide = this.sheet.face(face, weight)?.layout(piece).advanceWidth ?? 0;
      return (wide * (face === EMOJI ? size * 0.95 : size)) / 1000;
    };
    const space = widthOf({ face: "latin", text: " " });
    return withFewEmpty(this.speller.spell(text).lines.flatMap((line) => brokenInLines(line, { width, space, turns }, widthOf)));
  }

  /** How much a text takes; of a long one, more than any page has. */
  height(text: string, column: Column, lettering: Lettering): number {
    if (text.length > LONG) return Infinity;
    return text === "" ? 0 : this.set(text, column, lettering).length * lettering.leading;
  }

  /** A text as a child of this element; none where nothing can be seen of it. */
  put(parent: Element, tag: string, text: string, column: Column, lettering: Lettering): void {
    const lines = this.set(text, column, lettering);
    if (lines.every((line) => line.length === 0)) return;
    const element = this.child(parent, tag, tag === "TH" ? { scope: "Column" } : {});
    this.sheet.lines(lines, column.x, lettering, element, tag);
    element.end();
  }

  /** The first line of a text, as no content. */
  repeat(text: string, column: Column, lettering: Lettering): void {
    this.sheet.repeated(this.set(text, column, lettering)[0] ?? [], column.x, lettering);
  }

  child(parent: Element, tag: string, options: ElementOptions = {}): Element {
    const element = this.sheet.document.struct(tag, { ...options });
    parent.add(element);
    return element;
  }
}
