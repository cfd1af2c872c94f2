import PDFDocument from "pdfkit";
import { pageFooter } from "../../record/reading-copy-words";
import { AMONG_RIGHT_TO_LEFT } from "./composed-glyphs";
import { chosenFace } from "./embedded-face";
import { EMOJI, fileOf, shapingOf, type Weight } from "./faces";
import type { EmbeddedFace, Mirrored } from "./laid-out";
import type { SetLine } from "./line-breaking";
import { endPages, writeOut } from "./written-page";

export type Document = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Document["struct"]>;

/** How letters look, in points. */
export interface Lettering {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** The standard that is claimed. `PDF/A-1b` is for a twin that other checkers can read; every filed copy is 2a. */
export type PdfStandard = "PDF/A-2a" | "PDF/A-1b";

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = 62;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
const TOP = 60;
const BOTTOM = PAGE.height - 74;
const FOOTER = PAGE.height - 40;
const QUIET: Lettering = { size: 8, leading: 11, weight: 400, colour: "#555555" };
const RULE = "#d0d0d0";

/** What a document says of itself. */
export interface Imprint {
  readonly number: string;
  /** ISO 8601 instant. */
  readonly created: string;
  readonly maker: string;
}

/** Opens an empty document. Its metadata are written unescaped by pdfkit: nothing that a user wrote goes in. */
export const openDocument = ({ number, created, maker }: Imprint, standard: PdfStandard): Document =>
  new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // None of the standard faces: they are not embedded.
    font: "",
    subset: standard,
    pdfVersion: standard === "PDF/A-1b" ? "1.4" : "1.7",
    tagged: true,
    lang: "nl-NL",
    displayTitle: true,
    info: { Title: `Leesversie van ${number}`, Producer: maker, Creator: maker, CreationDate: new Date(created) },
  });

/** The pages of a copy: where the next line comes, and when a page is full. */
export class Sheet {
  private y = 0;
  private readonly faces = new Map<string, EmbeddedFace>();

  /** @param mirrored null where all is read from left to right */
  constructor(
    readonly document: Document,
    private readonly mirrored: Mirrored | null = null,
  ) {}

  /** The face as it measures; null when it was not fetched. */
  face(name: string, weight: Weight): EmbeddedFace | null {
    const file = fileOf(name, weight);
    const known = this.faces.get(file);
    if (known !== undefined) return known;
    this.document.font(file);
    const face = chosenFace(this.document, shapingOf(name), this.mirrored);
    if (face !== null) this.faces.set(file, face);
    return face;
  }

  /** Begins a page where less than this is left. @returns whether it did */
  need(height: number): boolean {
    if (this.y > 0 && this.y + height <= BOTTOM) return false;
    if (this.y > 0) writeOut(this.document);
    this.document.addPage();
    this.y = TOP;
    return true;
  }

  /** What is left of this page. */
  get left(): number {
    return this.y === 0 ? 0 : BOTTOM - this.y;
  }

  space(height: number): void {
    this.y += height;
  }

  get position(): number {
    return this.y;
  }

  /** Goes back up to set a second column beside the first. */
  moveTo(position: number): void {
    this.y = position;
  }

  /** Lines one below the other, as content of this element; goes on over pages. */
  lines(lines: readonly SetLine[], x: number, lettering: Lettering, element: Element, tag: string): void {
    const { document } = this;
    let isOpen = false;
    for (const line of lines) {
      if (isOpen && this.y + lettering.leading > BOTTOM) {
        document.endMarkedContent();
        isOpen = false;
      }
      this.need(lettering.leading);
      if (!isOpen && line.length > 0) {
        element.add(document.markStructureContent(tag));
        isOpen = true;
      }
      this.letters(line, x, this.y + lettering.leading * 0.75, lettering);
      this.y += lettering.leading;
    }
    if (isOpen) document.endMarkedContent();
  }

  /** A line that is no content of its own. */
  repeated(line: SetLine, x: number, lettering: Lettering): void {
    this.asLayout(() => { this.letters(line, x, this.y + lettering.leading * 0.75, lettering); });
    this.y += lettering.leading;
  }

  private letters(line: SetLine, x: number, baseline: number, { size, weight, colour }: Lettering): void {
    for (const { face, text, x: at, level } of line) {
      const shaping = shapingOf(face);
      const isFromTheRight = shaping === "signs-from-the-right";
      const letters = this.document.font(fileOf(face, weight)).fontSize(face === EMOJI ? size * 0.95 : size).fillColor(colour);
      // A span of its own: what stands beside each other in one, readers take for one run from right to left.
      if (isFromTheRight) letters.markContent("Span");
      letters.text(level % 2 === 1 && shaping === "letters" ? `${AMONG_RIGHT_TO_LEFT}${text}` : text, x + at, baseline, { lineBreak: false, baseline: "alphabetic" });
      if (isFromTheRight) letters.endMarkedContent();
    }
  }

  /** A picture of this size, in a thin frame; there must be room for it. */
  picture(bytes: ArrayBuffer, x: number, [width, height]: readonly [width: number, height: number], element: Element): void {
    element.add(this.document.markStructureContent("Figure"));
    this.document.image(bytes, x, this.y, { fit: [width, height] });
    this.document.endMarkedContent();
    this.asLayout((document) => document.rect(x, this.y, width, height).lineWidth(0.5).stroke(RULE));
    this.y += height;
  }

  /** Draws what is no content. */
  private asLayout(draw: (document: Document) => void): void {
    this.document.markContent("Artifact", { type: "Layout" });
    draw(this.document);
    this.document.endMarkedContent();
  }

  rule(): void {
    this.asLayout((document) => document.moveTo(MARGIN, this.y).lineTo(MARGIN + TEXT_WIDTH, this.y).lineWidth(0.5).stroke(RULE));
  }

  /** A dot before the first line of an item. */
  dot(x: number, leading: number): void {
    this.asLayout((document) => document.circle(x, this.y + leading * 0.52, 1.4).fill("#333333"));
  }

  /** Numbers the pages; nothing can be added after it. */
  number(number: string): void {
    writeOut(this.document);
    endPages(this.document, (page, count) => {
      this.document.markContent("Artifact", { type: "Pagination" });
      this.letters([{ face: "latin", text: pageFooter(number, page, count), level: 0, x: 0 }], MARGIN, FOOTER, QUIET);
      this.document.endMarkedContent();
    });
  }
}
