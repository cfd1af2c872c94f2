import { fromLeftToRight } from "./direction";
import type { Line, Piece, Word } from "./speller";

/** Width of a piece in points. */
export type WidthOf = (piece: Piece) => number;

/** A piece and where it begins, in points from the left edge of its line. */
export interface PlacedPiece extends Piece {
  readonly x: number;
}

export type SetLine = readonly PlacedPiece[];

/** Joins words that follow each other in one face: fewer pieces to write, and spaces that are read back as spaces. */
function placed(words: readonly Word[], widthOf: WidthOf, space: number): SetLine {
  const line: { readonly face: string; text: string; readonly level: number; readonly x: number }[] = [];
  let x = 0;
  for (const [index, { pieces, isGlued }] of words.entries()) {
    for (const [at, piece] of pieces.entries()) {
      const last = line.at(-1);
      const gap = index > 0 && at === 0 && !isGlued ? space : 0;
      x += gap;
      // Within a word nothing is joined: side by side, letters may become other glyphs than were looked at.
      if (gap > 0 && last?.face === "latin" && piece.face === "latin") last.text += ` ${piece.text}`;
      else line.push({ face: piece.face, text: piece.text, level: piece.level, x });
      x += widthOf(piece);
    }
  }
  return line;
}

/** Sets words of which some are read from right to left. They stay in the order in which they are written, wherever each stands. */
function placedBothWays(words: readonly Word[], widthOf: WidthOf, space: number): SetLine {
  const written = words.flatMap(({ pieces, isGlued, spaceLevel }, index) => [
    ...(index > 0 && !isGlued ? [{ piece: null, level: spaceLevel, wide: space }] : []),
    ...pieces.map((piece) => ({ piece, level: piece.level, wide: widthOf(piece) })),
  ]);
  // By their place in the line: a word that is written twice is one and the same piece.
  const begins = new Map<(typeof written)[number], number>();
  let x = 0;
  for (const one of fromLeftToRight(written)) {
    begins.set(one, x);
    x += one.wide;
  }
  return written.flatMap((one) => (one.piece === null ? [] : [{ ...one.piece, x: begins.get(one) ?? 0 }]));
}

/** What stands together on a line: a piece, a word, or a part of a word that is wider than a line. */
interface Unit extends Word {
  /** Points. */
  readonly wide: number;
  readonly beginsLine: boolean;
}

/** Of what has no width, thousands would stand on one line, and readers take the square of their number to read it. */
const MOST_ON_LINE = 100;

const endsInHyphen = (unit: Unit | undefined): boolean => unit?.pieces.at(-1)?.text.endsWith("-") === true;

/** What stands before a unit, if it is not the first of its line. */
const before = ({ isGlued }: Word, gap: number): number => (isGlued ? 0 : gap);

const widthOfAll = (units: readonly Unit[], gap: number): number => units.reduce((sum, unit, index) => sum + (index === 0 ? 0 : before(unit, gap)) + unit.wide, 0);

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
  let used = 0;
  for (const unit of units) {
    const line = lines.at(-1) ?? [];
    if (line.length === 0 || (!unit.beginsLine && line.length < MOST_ON_LINE && used + before(unit, gap) + unit.wide <= width)) {
      used += (line.length === 0 ? 0 : before(unit, gap)) + unit.wide;
      line.push(unit);
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
  const pieces = word.pieces.map((piece) => ({ ...word, pieces: [piece], isGlued: true, wide: widthOf(piece), beginsLine: false }));
  return filled(pieces, width, 0).map((line, index) => ({ ...word, pieces: line.flatMap((unit) => unit.pieces), isGlued: index > 0 || word.isGlued, wide: widthOfAll(line, 0), beginsLine: index > 0 }));
}

/** Room for lines: their width, and that of a space, in points. */
export interface Room {
  readonly width: number;
  readonly space: number;
  /** Whether lines that are read from right to left begin at the right edge. */
  readonly turns: boolean;
}

/** Sets a line in lines of at most this width; a word that is wider is broken. Nothing set is one empty line. */
export function brokenInLines({ words, level, isOneWay }: Line, { width, space, turns }: Room, widthOf: WidthOf): readonly SetLine[] {
  const units = words.flatMap((word): readonly Unit[] => {
    const wide = word.pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
    return wide > width || word.pieces.length > MOST_ON_LINE ? parts(word, width, widthOf) : [{ pieces: word.pieces, isGlued: word.isGlued, spaceLevel: word.spaceLevel, wide, beginsLine: false }];
  });
  const lines = filled(units, width, space);
  if (isOneWay) return lines.map((line) => placed(line, widthOf, space));
  return lines.map((line) => {
    const shift = turns && level % 2 === 1 ? width - widthOfAll(line, space) : 0;
    return placedBothWays(line, widthOf, space).map((piece) => ({ ...piece, x: piece.x + shift }));
  });
}
