interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
}

/** Where a glyph is drawn from the pen, and how far that goes on; in thousandths of the letter size. */
interface GlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Glyphs of a text from left to right, and the width of all; in thousandths of the letter size. */
export interface LaidOut {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
}

/** A letter type in a document, as far as pdfkit's own object of it is used. */
export interface EmbeddedFace {
  layout(text: string): LaidOut;
}

/** Counterparts of signs among what is read from right to left; null for a sign that has none, or where nothing is read so. */
export type Mirrored = (character: string) => string | null;
