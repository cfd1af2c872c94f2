import { asCode, LEFT_OUT } from "../../record/comparable-text";
import type { EmbeddedFace } from "./embedded-face";
import { EMOJI } from "./faces";
import { inParts } from "./word-parts";

/** Characters that are set in one face, one after the other. */
export interface Piece {
  readonly face: string;
  readonly text: string;
}

/** What stands together. A line may be broken between its pieces only where the whole does not fit on one. */
export interface Word {
  readonly pieces: readonly Piece[];
  /** Whether no space stands before it: the word follows another in a script that has none. */
  readonly isGlued: boolean;
}

/** A word, and how many characters stand in it as code. */
interface SpelledWord {
  readonly pieces: readonly Piece[];
  readonly codes: number;
}

/** A text as it can be set: its lines, their words, and how many characters stand in it as code. */
export interface Spelled {
  readonly lines: readonly (readonly Word[])[];
  readonly shownAsCode: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const SPACES = /\s+/;
const UNSEEN = new RegExp(`[${LEFT_OUT}]`, "g");
/** Control and format characters, what is not assigned, and halves of a character: never set, always shown. */
const NEVER_SET = /\p{C}/u;
/** Joins several signs to one picture. */
const JOINER = /\u200d/g;
/** Longer than any sign that is drawn as one. A letter with thousands of marks is never laid out as a whole: that takes the square of its length. */
const LONGEST_SIGN = 40;
const MARK = /\p{M}/u;
/** Characters of a piece: the widest letters, so many and as large as they come, stay within a line. */
const LONGEST_PIECE = 24;
/** A word beyond this may be broken after so many: an address, a checksum. */
const LONG_WORD = 48;
const BROKEN_AFTER = 8;
/** What was spelled before need not be spelled again, up to so many; what is forgotten is spelled the same, for meanings never change. */
const REMEMBERED_TEXTS = 1_000;
const REMEMBERED_WORDS = 20_000;

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });
const pointsOf = (text: string): readonly number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0);

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
  ) {}

  spell(text: string): Spelled {
    const known = this.spelled.get(text);
    if (known !== undefined) return known;
    let shownAsCode = 0;
    const lines = text.split(LINE_END).map((line) =>
      line.split(SPACES).flatMap((written) =>
        inParts(written).flatMap((part, index) => {
          const { pieces, codes } = this.word(part.replace(UNSEEN, ""), part);
          shownAsCode += codes;
          return pieces.length === 0 ? [] : [{ pieces, isGlued: index > 0 }];
        }),
      ),
    );
    const made = { lines, shownAsCode };
    if (this.spelled.size >= REMEMBERED_TEXTS) this.spelled.clear();
    this.spelled.set(text, made);
    return made;
  }

  private word(text: string, written: string): SpelledWord {
    const known = this.words.get(written);
    if (known !== undefined) return known;
    const isQuick = text.length <= LONGEST_SIGN || !MARK.test(text);
    const made = isQuick && this.isSet("latin", text) ? { pieces: inPieces(text), codes: 0 } : this.byCharacter(written);
    if (this.words.size >= REMEMBERED_WORDS) this.words.clear();
    this.words.set(written, made);
    return made;
  }

  private byCharacter(text: string): SpelledWord {
    const pieces: Piece[] = [];
    let codes = 0;
    for (const { segment } of graphemes.segment(text)) {
      const set = this.character(segment.replace(UNSEEN, ""), segment);
      if (set === null) codes += 1;
      for (const piece of set ?? codePieces(segment)) this.append(pieces, piece);
    }
    return { pieces, codes };
  }

  /** Joins what stands beside each other in one face, as long as it is still read back the same. */
  private append(pieces: Piece[], piece: Piece): void {
    const last = pieces.at(-1);
    const joined = (last?.text ?? "") + piece.text;
    const fits = last?.face === piece.face && piece.face !== EMOJI && joined.length <= LONGEST_PIECE && this.isSet(piece.face, joined);
    if (fits) pieces[pieces.length - 1] = { face: piece.face, text: joined };
    else pieces.push(piece);
  }

  /** One character as a reader sees it; null where no face has it. */
  private character(text: string, written: string): readonly Piece[] | null {
    if (text === "") return [];
    if (text.length > LONGEST_SIGN) return this.apart(text);
    const asPicture = written !== text && this.isSet(EMOJI, text) ? [{ face: EMOJI, text }] : null;
    return asPicture ?? this.asText(text) ?? (this.isSet(EMOJI, text) ? [{ face: EMOJI, text }] : null);
  }

  private asText(text: string): readonly Piece[] | null {
    const whole = this.facesFor(text.codePointAt(0) ?? 0).find((face) => this.isSet(face, text));
    return whole === undefined ? this.apart(text) : [{ face: whole, text }];
  }

  /** Letter and marks each by itself; null where one of them has no face. */
  private apart(text: string): readonly Piece[] | null {
    const pieces: Piece[] = [];
    for (const one of text) {
      const face = this.facesFor(one.codePointAt(0) ?? 0).find((name) => this.isSet(name, one));
      if (face === undefined) return null;
      pieces.push({ face, text: one });
    }
    return pieces.length > 1 ? pieces : null;
  }

  /** Whether this face sets this text in full, and so that it is read back the same. */
  private isSet(face: string, text: string): boolean {
    if (text !== "" && NEVER_SET.test(face === EMOJI ? text.replace(JOINER, "") : text)) return false;
    const set = this.faces.get(face)?.layout(text);
    if (set === undefined || set.glyphs.some(({ id }) => id === 0)) return false;
    if (face === EMOJI && set.glyphs.length !== 1) return false;
    if (set.glyphs.flatMap(({ codePoints }) => codePoints).join() !== pointsOf(text).join()) return false;
    const meanings = set.glyphs.map(({ id, codePoints }) => [`${face} ${String(id)}`, codePoints.join()] as const);
    if (meanings.some(([glyph, meaning]) => (this.meanings.get(glyph) ?? meaning) !== meaning)) return false;
    for (const [glyph, meaning] of meanings) this.meanings.set(glyph, meaning);
    return true;
  }
}

/** A long word (an address) in pieces between which it may be broken. */
function inPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const step = text.length > LONG_WORD ? BROKEN_AFTER : LONGEST_PIECE;
  for (let from = 0; from < text.length; from += step) pieces.push({ face: "latin", text: text.slice(from, from + step) });
  return pieces;
}

/** A code in pieces between which it may be broken: a letter can carry hundreds of marks. */
const codePieces = (character: string): readonly Piece[] => asCode(character).split(/(?<= )/).map((text) => ({ face: "latin", text }));
