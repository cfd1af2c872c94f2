import { ERAS_BEFORE } from "./eras";
import { isMark } from "./marks";

/** The header of a message fits in this many characters, marks left out. */
const HEAD_LENGTH = 80;

/**
 * Zeros of the scripts whose digits headers are printed in: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia,
 * Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Burmese, Khmer, N’Ko, Ol Chiki, full width.
 */
const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x1c50, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10];
const DIGIT_ZERO = 0x30;
const SPACES = new Set([0x00a0, 0x202f, 0x2009]);
const COMMAS = new Set([0x060c, 0xff0c]);

export interface Head {
  /** Marks left out, spaces plain, digits and comma ASCII. For matching only. */
  readonly text: string;
  /** Offset in the file's text just after the `length`-th character of `text`. */
  readonly endOf: (length: number) => number;
}

/** A copy of the start of a line that the grammar can be matched against; the text itself is never altered. */
export function normaliseHead(text: string, start: number, end: number): Head {
  const positions: number[] = [];
  let head = "";
  for (let at = start; at < end && positions.length < HEAD_LENGTH; at += 1) {
    const code = text.charCodeAt(at);
    if (isMark(code)) continue;
    head += plain(code);
    positions.push(at);
  }
  return { text: head, endOf: (length) => (positions[length - 1] ?? start - 1) + 1 };
}

function plain(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  if (SPACES.has(code)) return " ";
  if (COMMAS.has(code)) return ",";
  return String.fromCharCode(asciiDigit(code) ?? code);
}

const asciiDigit = (code: number): number | null => {
  const zero = ZEROS.find((candidate) => code >= candidate && code <= candidate + 9);
  return zero === undefined ? null : code - zero + DIGIT_ZERO;
};

/**
 * Whether a line could start with a header at all: a digit of any script, a bracket, a mark or an era.
 * Asked of every line, before any regular expression.
 */
export function mayStartHeader(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isDigit(code) || code === OPEN_BRACKET) return true;
  if (code >= 0x80 && (isMark(code) || asciiDigit(code) !== null)) return true;
  return ERA_BEGINNINGS.has(code) && ERAS.some((era) => text.startsWith(era, at) && isAnyDigit(text.charCodeAt(at + era.length)));
}

const ERAS = [...ERAS_BEFORE.keys()];
const ERA_BEGINNINGS: ReadonlySet<number> = new Set(ERAS.map((era) => era.charCodeAt(0)));

const OPEN_BRACKET = 0x5b;
const isDigit = (code: number): boolean => code >= DIGIT_ZERO && code <= DIGIT_ZERO + 9;
const isAnyDigit = (code: number): boolean => isDigit(code) || asciiDigit(code) !== null;
