import type { Piece, Word } from "./speller";

/** Width of a piece in points. */
export type WidthOf = (piece: Piece) => number;

/** A piece and where it begins, in points from the left edge of its line. */
export interface PlacedPiece extends Piece {
  readonly x: number;
}

export type SetLine = readonly PlacedPiece[];

/** Joins words that follow each other in one face: fewer pieces to write, and spaces that are read back as spaces. */
function placed(words: readonly Word[], widthOf: WidthOf, space: number): SetLine {
  const line: { readonly face: string; text: string; readonly x: number }[] = [];
  let x = 0;
  for (const [index, word] of words.entries()) {
    for (const [at, piece] of word.entries()) {
      const last = line.at(-1);
      const gap = index > 0 && at === 0 ? space : 0;
      x += gap;
      // Within a word nothing is joined: side by side, letters may become other glyphs than were looked at.
      if (gap > 0 && last?.face === "latin" && piece.face === "latin") last.text += ` ${piece.text}`;
      else line.push({ face: piece.face, text: piece.text, x });
      x += widthOf(piece);
    }
  }
  return line;
}

/** A word that is wider than a line, in parts that are not. */
function parts(word: Word, width: number, widthOf: WidthOf): readonly Word[] {
  const found: Piece[][] = [];
  let left = 0;
  for (const piece of word) {
    const wide = widthOf(piece);
    const last = found.at(-1);
    if (last === undefined || wide > left) {
      found.push([piece]);
      left = width - wide;
    } else {
      last.push(piece);
      left -= wide;
    }
  }
  return found;
}

/** Sets words in lines of at most this width; a word that is wider is broken. Nothing set is one empty line. */
export function brokenInLines(words: readonly Word[], width: number, space: number, widthOf: WidthOf): readonly SetLine[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words) {
    const wide = word.reduce((sum, piece) => sum + widthOf(piece), 0);
    const fitting = wide > width ? parts(word, width, widthOf) : [word];
    for (const [index, part] of fitting.entries()) {
      const partWide = index === 0 && fitting.length === 1 ? wide : part.reduce((sum, piece) => sum + widthOf(piece), 0);
      const line = lines.at(-1) ?? [];
      const gap = line.length === 0 ? 0 : space;
      if (index === 0 && used + gap + partWide <= width) {
        line.push(part);
        used += gap + partWide;
      } else if (line.length === 0) {
        line.push(part);
        used = partWide;
      } else {
        lines.push([part]);
        used = partWide;
      }
    }
  }
  return lines.map((line) => placed(line, widthOf, space));
}
