import { codePointsOf } from "./code-points";
import type { EmbeddedFace, LaidOut } from "./laid-out";

/** A glyph of a sign, and where it stands from the sign's left edge, in thousandths of the letter size. */
export interface Part {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** What is drawn as one: a letter with its marks, letters that melt together, a syllable. Lengths in thousandths of the letter size. */
export interface Sign {
  /** As it is written. */
  readonly text: string;
  readonly parts: readonly Part[];
  readonly wide: number;
}

/** Thai am is a ring, which stands below the mark of tone, and a letter; in Arabic the sign that doubles a letter stands below the vowel, though it is written after it. The end of a row of them is looked for from its first alone. */
const DRAWN_OTHERWISE = /(?<![\u0e48-\u0e4b])([\u0e48-\u0e4b]*)\u0e33|(?<![\u064b-\u0650\u0670])([\u064b-\u0650\u0670]+)(\u0651)|[^]/gu;
/** Between letters they say whether these join; nothing is drawn. */
const JOINERS = /[\u200c\u200d]/g;
const isJoiner = (point: number): boolean => point === 0x200c || point === 0x200d;
const SPACE = 0x20;
/** What never begins a sign. */
const GOES_ON = /^\p{M}/u;
/** The reader leaves out what ends in such. */
const ENDS_UNSEEN = /\p{Cf}$/u;
const MISSING = 0;

/** Some characters, and what the letter type is asked for in their place. */
interface Written {
  readonly text: string;
  readonly drawn: string;
}

const inWritten = (text: string): readonly Written[] =>
  Array.from(text.matchAll(DRAWN_OTHERWISE), ([whole, tone, vowels, doubling]) => {
    if (tone !== undefined) return { text: whole, drawn: `\u0e4d${tone}\u0e32` };
    return { text: whole, drawn: doubling === undefined ? whole : `${doubling}${vowels ?? ""}` };
  });

/** What a letter type that draws signs is asked for, to draw a text. */
export const asDrawn = (text: string): string => inWritten(text).map(({ drawn }) => drawn).join("");

/** Counts characters up and down; even where as many were taken as given. */
class Balance {
  private readonly open = new Map<number, number>();

  add(points: readonly number[], by: 1 | -1): void {
    for (const point of points) {
      const sum = (this.open.get(point) ?? 0) + by;
      if (sum === 0) this.open.delete(point);
      else this.open.set(point, sum);
    }
  }

  get isEven(): boolean {
    return this.open.size === 0;
  }
}

/** A glyph with the characters that it stands for, and where it is drawn. */
interface Placed extends Part {
  readonly points: readonly number[];
  readonly advance: number;
  /** Where the pen was. */
  readonly pen: number;
}

/** Glyphs in the order in which they are written; without those that stand for what is not drawn. */
function inWritingOrder({ glyphs, positions }: LaidOut, isRightToLeft: boolean): readonly Placed[] {
  let pen = 0;
  const placed = glyphs.map(({ id, codePoints }, index): Placed => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const at = pen;
    pen += xAdvance;
    return { id, points: codePoints.filter((point) => !isJoiner(point)), x: at + xOffset, y: yOffset, advance: xAdvance, pen: at };
  });
  // A space stands in the place of what is not drawn.
  const seen = placed.filter(({ points }) => points[0] !== SPACE);
  return isRightToLeft ? seen.toReversed() : seen;
}

/** Null where fontkit gives up: it throws at some letters that nobody writes. */
function layOut(face: EmbeddedFace, text: string): LaidOut | null {
  try {
    return face.layout(text);
  } catch {
    return null;
  }
}

/**
 * The signs of a text without spaces, in the order in which it is written. Glyphs are drawn in another order than their
 * characters are written, or several characters share some; a sign ends where both have had the same characters.
 *
 * @param face lays out what `asDrawn` makes of a text
 * @returns null where the letter type does not have it all, or a reader would not give all of it back
 */
export function signsOf(face: EmbeddedFace, text: string, isRightToLeft: boolean): readonly Sign[] | null {
  const written = inWritten(text);
  const laidOut = layOut(face, text);
  if (laidOut === null) return null;
  const glyphs = inWritingOrder(laidOut, isRightToLeft);
  if (glyphs.length === 0 || glyphs.some(({ id }) => id === MISSING)) return null;
  const signs: Sign[] = [];
  const balance = new Balance();
  let from = 0;
  let read = 0;
  let ahead = 0;
  let sign = "";
  for (const [index, { points }] of glyphs.entries()) {
    balance.add(points, 1);
    for (ahead -= points.length; ahead < 0 && read < written.length; read += 1) {
      const drawn = codePointsOf((written[read]?.drawn ?? "").replace(JOINERS, ""));
      sign += written[read]?.text ?? "";
      balance.add(drawn, -1);
      ahead += drawn.length;
    }
    const isLast = index === glyphs.length - 1;
    const next = written[read]?.drawn ?? "";
    const isWhole = balance.isEven && read < written.length && !GOES_ON.test(next) && glyphs[index + 1]?.points.length !== 0;
    if (!isWhole && !isLast) continue;
    if (isLast) sign += written.slice(read).map((one) => one.text).join("");
    signs.push(signFrom(glyphs.slice(from, index + 1), sign));
    from = index + 1;
    sign = "";
  }
  return signs.some((one) => one.text === "" || ENDS_UNSEEN.test(one.text)) ? null : signs;
}

/** A character, and what is not seen before it: that is never alone, for a reader leaves it out. */
const CHARACTER = /[\u200c\u200d]*[^]/gu;
const MARK = /\p{M}$/u;

/**
 * The same from left to right, for a text that is read from right to left: readers look for it so, and turn it round again,
 * character by character. Therefore each character gets a glyph: the first of a sign the shape of all, the others nothing to see.
 */
export const fromTheLeft = (signs: readonly Sign[]): readonly Sign[] =>
  signs.toReversed().flatMap((sign) => {
    const [first = "", ...others] = sign.text.match(CHARACTER) ?? [];
    const letters = others.filter((text) => !MARK.test(text)).length;
    const wide = sign.wide / (letters + 1);
    const parts = sign.parts.map((part) => ({ ...part, x: Math.round(part.x - wide * letters) }));
    return [...others.toReversed().map((text) => ({ text, parts: [], wide: MARK.test(text) ? 0 : wide })), { text: first, parts, wide }];
  });

function signFrom(glyphs: readonly Placed[], text: string): Sign {
  const left = Math.min(...glyphs.map(({ pen }) => pen));
  const parts = glyphs.map(({ id, x, y }) => ({ id, x: Math.round(x - left), y: Math.round(y) }));
  return { text, parts, wide: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
}
