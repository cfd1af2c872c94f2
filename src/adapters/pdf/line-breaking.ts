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

/** What stands together on a line: a piece, a word, or a part of a word that is wider than a line. */
interface Unit {
  readonly pieces: Word;
  /** Points. */
  readonly wide: number;
  readonly beginsLine: boolean;
}

/** Of what has no width, thousands would stand on one line, and readers take the square of their number to read it. */
const MOST_ON_LINE = 100;

const endsInHyphen = (unit: Unit | undefined): boolean => unit?.pieces.at(-1)?.text.endsWith("-") === true;

const widthOfAll = (units: readonly Unit[], gap: number): number => units.reduce((sum, { wide }) => sum + wide + gap, -gap);

/**
 * Takes from the end of a line what goes to the next: some readers take a hyphen there for one that only broke a word, and
 * leave it out. Nothing where all end so, or where there is no room.
 */
function carried(line: Unit[], room: number, gap: number): readonly Unit[] {
  const from = line.findLastIndex((unit) => !endsInHyphen(unit)) + 1;
  return from === 0 || widthOfAll(line.slice(from), gap) + gap > room ? [] : line.splice(from);
}

/** Sets units one after the other in lines of at most this width. Nothing set is one empty line. */
function filled(units: readonly Unit[], width: number, gap: number): readonly (readonly Unit[])[] {
  const lines: Unit[][] = [[]];
  let used = -gap;
  for (const unit of units) {
    const line = lines.at(-1) ?? [];
    if (line.length === 0 || (!unit.beginsLine && line.length < MOST_ON_LINE && used + gap + unit.wide <= width)) {
      line.push(unit);
      used += gap + unit.wide;
      continue;
    }
    const next = [...(endsInHyphen(line.at(-1)) && !unit.beginsLine ? carried(line, width - unit.wide, gap) : []), unit];
    lines.push(next);
    used = widthOfAll(next, gap);
  }
  return lines;
}

/** A word that is wider than a line, in parts that are not. */
function parts(word: Word, width: number, widthOf: WidthOf): readonly Unit[] {
  const pieces = word.map((piece) => ({ pieces: [piece], wide: widthOf(piece), beginsLine: false }));
  return filled(pieces, width, 0).map((line, index) => ({ pieces: line.flatMap((unit) => unit.pieces), wide: widthOfAll(line, 0), beginsLine: index > 0 }));
}

/** Sets words in lines of at most this width; a word that is wider is broken. Nothing set is one empty line. */
export function brokenInLines(words: readonly Word[], width: number, space: number, widthOf: WidthOf): readonly SetLine[] {
  const units = words.flatMap((pieces): readonly Unit[] => {
    const wide = pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
    return wide > width || pieces.length > MOST_ON_LINE ? parts(pieces, width, widthOf) : [{ pieces, wide, beginsLine: false }];
  });
  return filled(units, width, space).map((line) => placed(line.map(({ pieces }) => pieces), widthOf, space));
}
