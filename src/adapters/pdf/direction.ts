import type { Mirrored } from "./laid-out";

/** In which direction the parts of a line are read. */
export interface Levels {
  /** One for each code unit, odd where it is read from right to left; null where all is read from left to right. */
  readonly levels: Uint8Array | null;
  /** Of the whole line. */
  readonly level: number;
}

export type LevelsOf = (line: string) => Levels;

/** Hebrew and Arabic letters. What turns a text round is shown as code, and turns nothing. */
const RIGHT_TO_LEFT = /[\u0591-\u07ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const TURNS_ROUND = /[\u202d\u202e]/g;
/** Takes up as much, and says only where something begins. */
const BEGINS = "\u202a";

/** Characters of a line that are looked at together: nobody writes so many, and where each opens another part, it takes the square of their number. */
const AT_A_TIME = 4_000;

const FROM_THE_LEFT: Levels = { levels: null, level: 0 };

const hasRightToLeft = (texts: Iterable<string>): boolean => {
  for (const text of texts) if (RIGHT_TO_LEFT.test(text)) return true;
  return false;
};

export interface Directions {
  readonly levelsOf: LevelsOf;
  /** Null where all is read from left to right. */
  readonly mirrored: Mirrored | null;
}

/** Fetches what finds directions, where one of these texts needs it. @source Unicode Standard Annex 9 */
export async function directionsOf(texts: Iterable<string>): Promise<Directions> {
  if (!hasRightToLeft(texts)) return { levelsOf: () => FROM_THE_LEFT, mirrored: null };
  const { default: createBidi } = await import("bidi-js");
  const bidi = createBidi();
  return {
    levelsOf: (line) => {
      if (!RIGHT_TO_LEFT.test(line)) return FROM_THE_LEFT;
      const plain = line.replace(TURNS_ROUND, BEGINS);
      const levels = new Uint8Array(line.length);
      let level: number | null = null;
      for (let from = 0; from < line.length; from += AT_A_TIME) {
        const found = bidi.getEmbeddingLevels(plain.slice(from, from + AT_A_TIME), level === null ? undefined : level === 0 ? "ltr" : "rtl");
        level ??= found.paragraphs[0]?.level ?? 0;
        levels.set(found.levels, from);
      }
      return { levels, level: level ?? 0 };
    },
    mirrored: (character) => bidi.getMirroredCharacter(character),
  };
}

/** Things that have a level, in the order in which they stand from left to right. @source Unicode Standard Annex 9, rule L2 */
export function fromLeftToRight<T extends { readonly level: number }>(all: readonly T[]): readonly T[] {
  const ordered = [...all];
  const highest = Math.max(0, ...all.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0, to = 0; from < ordered.length; from = to + 1) {
      for (to = from; (ordered[to]?.level ?? 0) >= level; ) to += 1;
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
    }
  }
  return ordered;
}
