import { asCode, LEFT_OUT } from "../../record/comparable-text";
import type { EmbeddedFace } from "./laid-out";
import type { LevelsOf } from "./direction";
import { codePointsOf } from "./code-points";
import { EMOJI, type Shaping, shapingOf } from "./faces";
import { signsOf } from "./signs";
import { inParts } from "./word-parts";

/** Characters that are set in one face, one after the other. */
export interface Piece {
  readonly face: string;
  readonly text: string;
  /** Odd where it is read from right to left. */
  readonly level: number;
}

/** What stands together. A line may be broken between its pieces only where the whole does not fit on one. */
export interface Word {
  readonly pieces: readonly Piece[];
  /** Whether no space stands before it: the word follows another in a script that has none. */
  readonly isGlued: boolean;
  /** Level of the space before it. */
  readonly spaceLevel: number;
}

/** A line of a text, which may take several on a page. */
export interface Line {
  readonly words: readonly Word[];
  /** Odd where it begins at the right. */
  readonly level: number;
  /** Whether all of it is read from left to right. */
  readonly isOneWay: boolean;
}

/** A word, and how many characters stand in it as code. */
interface SpelledWord {
  readonly pieces: readonly Piece[];
  readonly codes: number;
}

/** Characters and the face that has them. */
type Choice = Pick<Piece, "face" | "text">;

/** What is drawn together; null where no face draws signs of it. */
interface Run {
  readonly face: string | null;
  readonly written: string;
}

/** A text as it can be set: its lines, their words, and how many characters stand in it as code. */
export interface Spelled {
  readonly lines: readonly Line[];
  readonly shownAsCode: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const WORD = /\S+/g;
const UNSEEN = new RegExp(`[${LEFT_OUT}]`, "g");
/** Control and format characters, what is not assigned, and halves of a character: never set, always shown. */
const NEVER_SET = /\p{C}/u;
/** Joins several signs to one picture. */
const JOINER = /\u200d/g;
/** A picture with a skin tone. */
const TONED = /^(.+)(\p{Emoji_Modifier})$/u;
/** Say whether letters join; a reader does not give back two of them in order. */
const LETTER_JOINERS = /[\u200c\u200d]/g;
const TWO_JOINERS = /[\u200c\u200d]{2}/;
const LETTER = /^[\u200c\u200d]?\p{L}/u;
/** Of marks, those that our reader turns round. */
const LETTERS_WITH_MARKS = /^(?:[\u200c\u200d]?\p{L}[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*)+$/u;
const EVERY_MARK = /\p{M}/gu;
/** Longer than any sign that is drawn as one. A letter with thousands of marks is never laid out as a whole: that takes the square of its length. */
const LONGEST_SIGN = 40;
const MARK = /\p{M}/u;
/** Marks on a letter stand on each other: more than any letter has, and they reach into the lines above. What comes after them is drawn over the letter itself. */
const TOWER = /\p{M}{5}/u;
/** Characters of a piece: the widest letters, so many and as large as they come, stay within a line. */
const LONGEST_PIECE = 24;
/** A word beyond this may be broken after so many: an address, a checksum. */
const LONG_WORD = 48;
const BROKEN_AFTER = 8;
/** What was spelled before need not be spelled again, up to so many; what is forgotten is spelled the same, for meanings never change. */
const REMEMBERED_TEXTS = 1_000;
const REMEMBERED_WORDS = 20_000;

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });
/**
 * Chooses a face for every character, and shows as code what none has.
 *
 * A PDF says of each glyph once which characters it stands for. A glyph that would stand for something else the second
 * time is not used again: its characters are shown as code, so that the copy can always be read back.
 */
export class Speller {
  private readonly spelled = new Map<string, Spelled>();
  private readonly words = new Map<string, SpelledWord>();
  private readonly meanings = new Map<string, string>();

  /** @param facesFor names of the faces that may have a character, in the order in which they are asked */
  constructor(
    private readonly faces: ReadonlyMap<string, EmbeddedFace>,
    private readonly facesFor: (point: number) => readonly string[],
    private readonly levelsOf: LevelsOf,
  ) {}

  spell(text: string): Spelled {
    const known = this.spelled.get(text);
    if (known !== undefined) return known;
    let shownAsCode = 0;
    const lines = text.split(LINE_END).map((written) => {
      const { line, codes } = this.line(written);
      shownAsCode += codes;
      return line;
    });
    const made = { lines, shownAsCode };
    if (this.spelled.size >= REMEMBERED_TEXTS) this.spelled.clear();
    this.spelled.set(text, made);
    return made;
  }

  private line(written: string): { readonly line: Line; readonly codes: number } {
    const { levels, level } = this.levelsOf(written);
    const words: Word[] = [];
    let codes = 0;
    for (let from = 0, to = 0; to < written.length; from = to) {
      WORD.lastIndex = from;
      const word = WORD.exec(written);
      if (word === null) break;
      let at = word.index;
      to = WORD.lastIndex;
      const spaceLevel = levels?.[at - 1] ?? level;
      for (const part of inParts(word[0])) {
        const spelled = this.onLevels(part, levels?.subarray(at, at + part.length) ?? null);
        if (spelled.pieces.length > 0) words.push({ pieces: spelled.pieces, isGlued: at > word.index, spaceLevel });
        at += part.length;
        codes += spelled.codes;
      }
    }
    return { line: { words, level, isOneWay: levels === null }, codes };
  }

  /** A word in parts that are read in one direction each. */
  private onLevels(written: string, levels: Uint8Array | null): SpelledWord {
    if (levels === null) return this.word(written, 0);
    const parts: SpelledWord[] = [];
    for (let from = 0, to = 0; from < written.length; from = to) {
      const level = levels[from] ?? 0;
      while (to < written.length && levels[to] === level) to += 1;
      parts.push(this.word(written.slice(from, to), level));
    }
    return { pieces: parts.flatMap(({ pieces }) => pieces), codes: parts.reduce((sum, { codes }) => sum + codes, 0) };
  }

  private word(written: string, level: number): SpelledWord {
    const key = level === 0 ? written : `${String(level)} ${written}`;
    const known = this.words.get(key);
    if (known !== undefined) return known;
    const text = written.replace(UNSEEN, "");
    const isQuick = level % 2 === 0 && (text.length <= LONGEST_SIGN || !MARK.test(text));
    const made = isQuick && this.isSet("latin", text) ? { pieces: inPieces(text, level), codes: 0 } : this.byCharacter(written, level);
    if (this.words.size >= REMEMBERED_WORDS) this.words.clear();
    this.words.set(key, made);
    return made;
  }

  private byCharacter(text: string, level: number): SpelledWord {
    const pieces: Piece[] = [];
    let codes = 0;
    for (const { face, written } of this.runs(text)) {
      const whole = written.replace(UNSEEN, "");
      const set = face === null ? this.character(whole, written) : this.isSet(face, whole) ? [{ face, text: whole }] : null;
      if (set !== null) for (const piece of set) this.append(pieces, { ...piece, level });
      else if (face === null || written.length === firstOf(written).length) {
        codes += 1;
        pieces.push(...codePieces(written, level));
      } else {
        const each = Array.from(graphemes.segment(written), ({ segment }) => this.byCharacter(segment, level));
        pieces.push(...each.flatMap((one) => one.pieces));
        codes += each.reduce((sum, one) => sum + one.codes, 0);
      }
    }
    return { pieces, codes };
  }

  /** A text in characters as a reader sees them; those that are drawn together, together, and with the face that draws them. */
  private runs(text: string): readonly Run[] {
    const runs: { face: string | null; written: string }[] = [];
    for (const { segment } of graphemes.segment(text)) {
      const face = this.facesFor(segment.replace(LETTER_JOINERS, "").codePointAt(0) ?? 0).find((name) => shapingOf(name) !== "letters") ?? null;
      const last = runs.at(-1);
      const joins = face !== null && last?.face === face && LETTER.test(segment) && LETTER.test(last.written) && last.written.length + segment.length <= LONGEST_SIGN;
      if (joins) last.written += segment;
      else runs.push({ face, written: segment });
    }
    return runs;
  }

  /** Joins what stands beside each other in one face, as long as it is still read back the same. */
  private append(pieces: Piece[], piece: Piece): void {
    const last = pieces.at(-1);
    const joined = (last?.text ?? "") + piece.text;
    const fits = piece.level % 2 === 0 && last?.face === piece.face && shapingOf(piece.face) === "letters" && piece.face !== EMOJI && joined.length <= LONGEST_PIECE && this.isSet(piece.face, joined);
    if (fits) pieces[pieces.length - 1] = { ...piece, text: joined };
    else pieces.push(piece);
  }

  /** One character as a reader sees it; null where no face has it. */
  private character(text: string, written: string): readonly Choice[] | null {
    if (text === "") return [];
    if (text.length > LONGEST_SIGN) return this.apart(text);
    const asPicture = written !== text && this.isSet(EMOJI, text) ? [{ face: EMOJI, text }] : null;
    return asPicture ?? this.asText(text) ?? (this.isSet(EMOJI, text) ? [{ face: EMOJI, text }] : this.toned(text));
  }

  /** A picture, and behind it the tone of its skin as a sign of its own: the letter type has no toned pictures. @source Unicode Technical Standard 51, 2.4 */
  private toned(text: string): readonly Choice[] | null {
    const [, picture = "", tone = ""] = TONED.exec(text) ?? [];
    return tone !== "" && this.isSet(EMOJI, picture) && this.isSet(EMOJI, tone) ? [picture, tone].map((one) => ({ face: EMOJI, text: one })) : null;
  }

  private asText(text: string): readonly Choice[] | null {
    const whole = this.facesFor(text.codePointAt(0) ?? 0).find((face) => this.isSet(face, text));
    return whole === undefined ? this.apart(text) : [{ face: whole, text }];
  }

  /** Letter and marks each by itself; null where one of them has no face. */
  private apart(text: string): readonly Choice[] | null {
    const pieces: Choice[] = [];
    for (const one of text) {
      const face = this.facesFor(one.codePointAt(0) ?? 0).find((name) => this.isSet(name, one));
      if (face === undefined) return null;
      pieces.push({ face, text: one });
    }
    return pieces.length > 1 ? pieces : null;
  }

  /** Whether this face sets this text in full, and so that it is read back the same. */
  private isSet(face: string, text: string): boolean {
    const shaping = shapingOf(face);
    if (shaping !== "letters") return this.isDrawn(face, text, shaping);
    if (TOWER.test(text)) return false;
    if (text !== "" && NEVER_SET.test(face === EMOJI ? text.replace(JOINER, "") : text)) return false;
    const set = this.faces.get(face)?.layout(text);
    if (set === undefined || set.glyphs.some(({ id }) => id === 0)) return false;
    if (face === EMOJI && set.glyphs.length !== 1) return false;
    // Letters as ẹ and ḿ are drawn as a letter and its mark, of which the second stands for nothing: a reader would give back a sign that nobody wrote.
    if (set.glyphs.some(({ codePoints }) => codePoints.length === 0)) return false;
    if (set.glyphs.flatMap(({ codePoints }) => codePoints).join() !== codePointsOf(text).join()) return false;
    const meanings = set.glyphs.map(({ id, codePoints }) => [`${face} ${String(id)}`, codePoints.join()] as const);
    if (meanings.some(([glyph, meaning]) => (this.meanings.get(glyph) ?? meaning) !== meaning)) return false;
    for (const [glyph, meaning] of meanings) this.meanings.set(glyph, meaning);
    return true;
  }

  /** The same for a face that draws signs. */
  private isDrawn(face: string, text: string, shaping: Shaping): boolean {
    if (text.length > LONGEST_SIGN || NEVER_SET.test(text.replace(LETTER_JOINERS, "")) || TWO_JOINERS.test(text)) return false;
    const isFromTheRight = shaping === "signs-from-the-right";
    if (isFromTheRight && text.length > 1 && !isTurnedBack(text)) return false;
    const set = this.faces.get(face);
    return set !== undefined && signsOf(set, text, isFromTheRight) !== null;
  }
}

/** Whether our reader, which turns round what is read from right to left, gives it back: letters with their marks, and not too much between them. */
const isTurnedBack = (text: string): boolean => {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return LETTERS_WITH_MARKS.test(text) && (count(LETTER_JOINERS) === 0 || 2 * count(EVERY_MARK) <= text.length);
};

/** A long word (an address) in pieces between which it may be broken. */
function inPieces(text: string, level: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const step = text.length > LONG_WORD ? BROKEN_AFTER : LONGEST_PIECE;
  for (let from = 0; from < text.length; from += step) pieces.push({ face: "latin", text: text.slice(from, from + step), level });
  return pieces;
}

/** A code in pieces between which it may be broken: a letter can carry hundreds of marks. It is read from left to right wherever it stands. */
const codePieces = (character: string, level: number): readonly Piece[] =>
  asCode(character).split(/(?<= )/).map((text) => ({ face: "latin", text, level: level + (level % 2) }));

/** The first character as a reader sees it. */
const firstOf = (text: string): string => graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? "";
