import { isEastAsian } from "./east-asian-faces";

/**
 * The letter types that a reading copy is set in: Noto Sans, in the subsets in which @fontsource ships it, Noto Sans Math for
 * arrows and other signs, and Noto Emoji. Those of China, Japan and Korea are so large that they have a file of their own
 * (east-asian-faces.ts).
 */

export type Weight = 400 | 700;

type Range = readonly [first: number, last: number];

/**
 * How letters become glyphs: each by itself, in the order in which they are written; or, where they change beside each other
 * or are drawn in another order, sign by sign (signs.ts).
 */
export type Shaping = "letters" | "signs" | "signs-from-the-right";

/** One file, and the characters for which it is fetched. */
interface Face {
  readonly name: string;
  readonly ranges: readonly Range[];
  readonly shaping?: Shaping;
}

/** In the order in which they are asked for a character. */
export const TEXT_FACES: readonly Face[] = [
  { name: "latin", ranges: [[0x20, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6, 0x2c6], [0x2da, 0x2da], [0x2dc, 0x2dc], [0x304, 0x304], [0x308, 0x308], [0x329, 0x329], [0x2000, 0x206f], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2191, 0x2193], [0x2212, 0x2215], [0xfffd, 0xfffd]] },
  { name: "latin-ext", ranges: [[0x100, 0x2ff], [0x304, 0x304], [0x308, 0x308], [0x329, 0x329], [0x1d00, 0x1dbf], [0x1e00, 0x1e9f], [0x1ef2, 0x1eff], [0x2020, 0x2020], [0x20a0, 0x20c0], [0x2113, 0x2113], [0x2c60, 0x2c7f], [0xa720, 0xa7ff]] },
  { name: "greek", ranges: [[0x370, 0x3ff]] },
  { name: "greek-ext", ranges: [[0x1f00, 0x1fff]] },
  { name: "cyrillic", ranges: [[0x301, 0x301], [0x400, 0x45f], [0x490, 0x491], [0x4b0, 0x4b1], [0x2116, 0x2116]] },
  { name: "cyrillic-ext", ranges: [[0x460, 0x52f], [0x1c80, 0x1c8a], [0x20b4, 0x20b4], [0x2de0, 0x2dff], [0xa640, 0xa69f], [0xfe2e, 0xfe2f]] },
  { name: "vietnamese", ranges: [[0x102, 0x103], [0x110, 0x111], [0x128, 0x129], [0x168, 0x169], [0x1a0, 0x1a1], [0x1af, 0x1b0], [0x300, 0x329], [0x1ea0, 0x1ef9], [0x20ab, 0x20ab]] },
  { name: "armenian", ranges: [[0x531, 0x58f], [0xfb13, 0xfb17]] },
  { name: "georgian", ranges: [[0x10a0, 0x10ff], [0x1c90, 0x1cbf], [0x2d00, 0x2d2f]] },
  { name: "ethiopic", ranges: [[0x1200, 0x139f], [0x2d80, 0x2ddf], [0xab01, 0xab2f]] },
  { name: "thai", ranges: [[0xe01, 0xe5b]], shaping: "signs" },
  { name: "devanagari", ranges: [[0x900, 0x97f], [0xa8e0, 0xa8ff]], shaping: "signs" },
  { name: "hebrew", ranges: [[0x591, 0x5f4]], shaping: "signs-from-the-right" },
  { name: "arabic", ranges: [[0x600, 0x6ff], [0x750, 0x77f], [0xfb50, 0xfdff], [0xfe70, 0xfefc]], shaping: "signs-from-the-right" },
  // Without the characters that are a coloured picture unless somebody asks otherwise: those are emoji.
  { name: "math", ranges: [[0x2032, 0x2038], [0x2102, 0x2138], [0x213c, 0x214b], [0x2190, 0x2300], [0x2302, 0x2313], [0x2319, 0x2319], [0x231c, 0x2323], [0x2336, 0x237a], [0x239b, 0x23b9], [0x2580, 0x2593], [0x25a0, 0x25fc], [0x25ff, 0x2606], [0x2640, 0x2642], [0x2660, 0x266f], [0x2713, 0x2713], [0x27c0, 0x27ff], [0x2900, 0x2b04], [0x2b0e, 0x2b1a], [0x2b1d, 0x2b4c], [0x1d400, 0x1d7ff]] },
];

const SHAPED: ReadonlyMap<string, Shaping> = new Map(TEXT_FACES.map(({ name, shaping = "letters" }) => [name, shaping]));
export const shapingOf = (face: string): Shaping => SHAPED.get(face) ?? "letters";

/** Letters that are not set one by one as they are written, or of which a file of their own is fetched. */
export const areShaped = (texts: Iterable<string>): boolean => {
  for (const text of texts) for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (isEastAsian(point) || facesFor(point).some((face) => shapingOf(face) !== "letters")) return true;
  }
  return false;
};

export const EMOJI = "emoji";
/** Faces of which one weight is fetched: their letters are as heavy everywhere. The East Asian ones have a number. */
const ONE_WEIGHT = new RegExp(`^(?:math|${EMOJI})$|-\\d+$`);

const has = ({ ranges }: Face, point: number): boolean => ranges.some(([first, last]) => first <= point && point <= last);

/** Names of the faces that may have this character, in order. */
export const facesFor = (point: number): readonly string[] => TEXT_FACES.filter((face) => has(face, point)).map(({ name }) => name);

/** Beyond this every character may be an emoji; below it only those that the text faces do not have. */
const needed = (point: number): readonly string[] => {
  const faces = facesFor(point);
  return faces.length === 0 && point > 0xff && !isEastAsian(point) ? [EMOJI] : faces;
};

/** A picture sign that is asked for with a variation selector, or a key: `©️`, `1️⃣`. */
const SELECTORS: ReadonlySet<number> = new Set([0xfe0f, 0x20e3]);

/** Names of the faces that a text needs, besides `latin` and the East Asian ones; nothing else is fetched. */
export function facesOf(texts: Iterable<string>): ReadonlySet<string> {
  const points = new Set<number>();
  for (const text of texts) for (const character of text) points.add(character.codePointAt(0) ?? 0);
  return new Set(["latin", ...[...points].flatMap((point) => (SELECTORS.has(point) ? [EMOJI] : needed(point)))]);
}

/** The file of a face, without its ending: `noto-sans-latin-400`, `noto-emoji-400`. */
export const fileOf = (face: string, weight: Weight): string => `${face === EMOJI ? "noto-emoji" : `noto-sans-${face}`}-${String(ONE_WEIGHT.test(face) ? 400 : weight)}`;
