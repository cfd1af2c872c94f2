import { EMOJI } from "./faces";
import { brokenInLines, type SetLine } from "./line-breaking";
import { type Element, type Lettering, MARGIN, type Sheet, TEXT_WIDTH } from "./sheet";
import type { Piece, Speller } from "./speller";

/** Where a column of text stands, in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export const FULL: Column = { x: MARGIN, width: TEXT_WIDTH };

/** Characters beyond which a text surely fills a page. */
const LONG = 8_000;

/** Sets strings in lines and puts them on the sheet, each as an element of the document's structure. */
export class Typesetter {
  constructor(
    readonly sheet: Sheet,
    private readonly speller: Speller,
  ) {}

  /** The lines of a text, its own line breaks kept. */
  set(text: string, { width }: Column, lettering: Lettering): readonly SetLine[] {
    const { size, weight } = lettering;
    const widthOf = ({ face, text: piece }: Piece): number => {
      const wide = this.sheet.face(face, weight)?.layout(piece).advanceWidth ?? 0;
      return (wide * (face === EMOJI ? size * 0.95 : size)) / 1000;
    };
    const space = widthOf({ face: "latin", text: " " });
    return this.speller.spell(text).lines.flatMap((words) => brokenInLines(words, width, space, widthOf));
  }

  /** How much a text takes; of a long one, more than any page has. */
  height(text: string, column: Column, lettering: Lettering): number {
    if (text.length > LONG) return Infinity;
    return text === "" ? 0 : this.set(text, column, lettering).length * lettering.leading;
  }

  /** A text as a child of this element. */
  put(parent: Element, tag: string, text: string, column: Column, lettering: Lettering): void {
    if (text === "") return;
    const element = this.child(parent, tag);
    this.sheet.lines(this.set(text, column, lettering), column.x, lettering, element, tag);
    element.end();
  }

  /** The first line of a text, as no content. */
  repeat(text: string, column: Column, lettering: Lettering): void {
    this.sheet.repeated(this.set(text, column, lettering)[0] ?? [], column.x, lettering);
  }

  child(parent: Element, tag: string, options: { readonly alt?: string } = {}): Element {
    const element = this.sheet.document.struct(tag, { ...options });
    parent.add(element);
    return element;
  }
}
