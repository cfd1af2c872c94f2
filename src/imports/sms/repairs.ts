import { Passages } from "./passages";

/** A place where the app wrote no XML, with what it must have meant. */
export interface Repair {
  /** Place in the text, and after it. */
  readonly start: number;
  readonly end: number;
  /** XML that takes its place. */
  readonly meant: string;
}

/** Comments, references, bare ampersands and angles, and characters that XML cannot hold. */
const SUSPECTS = /<!--|<!\[CDATA\[|&(?:#(?:\d{1,10}|[xX][\da-fA-F]{1,8});|(?:lt|gt|amp|quot|apos);)?|<(?![A-Za-z_/!?])|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const REPLACEMENT = "\ufffd";

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether XML 1.0 holds this character. */
const isCharacter = (code: number): boolean =>
  code === 0x09 || code === 0x0a || code === 0x0d || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);

/**
 * Emoji stand in these backups as two references, one for each half of a surrogate pair (`&#55357;&#56396;`), which no
 * XML may hold; some have control characters, or a bare `&` or `<`. The names of entities stay as they are written:
 * nothing is expanded but the five of XML and numbers.
 *
 * @source formats.md 2; XML 1.0, 2.2 and 4.1
 */
export function* repairsOf(xml: string): Generator<Repair> {
  const passages = new Passages(xml);
  const suspects = new RegExp(SUSPECTS);
  for (let match = suspects.exec(xml); match !== null; match = suspects.exec(xml)) {
    const [written] = match;
    const passed = passages.after(written, suspects.lastIndex);
    const repair = passed === null ? repairAt(xml, match.index, written) : null;
    if (repair !== null) yield repair;
    suspects.lastIndex = passed ?? repair?.end ?? suspects.lastIndex;
  }
}

function repairAt(xml: string, start: number, written: string): Repair | null {
  const end = start + written.length;
  const code = referredTo(written);
  if (code === null) return bareAt(start, written);
  const low = isHigh(code) ? lowHalfAt(xml, end) : null;
  if (low !== null) return { start, end: low.end, meant: String.fromCodePoint(0x10000 + ((code - 0xd800) << 10) + (low.code - 0xdc00)) };
  if (!isCharacter(code)) return { start, end, meant: REPLACEMENT };
  return written.startsWith("&#X") ? { start, end, meant: `&#${code};` } : null;
}

function bareAt(start: number, written: string): Repair | null {
  const meant = written === "&" ? "&amp;" : written === "<" ? "&lt;" : written.startsWith("&") ? null : REPLACEMENT;
  return meant === null ? null : { start, end: start + written.length, meant };
}

/** The number that a reference stands for; null when it is none, or one of the five names. */
function referredTo(reference: string): number | null {
  if (!reference.startsWith("&#")) return null;
  const digits = reference.slice(2, -1);
  return /^[xX]/.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
}

const REFERENCE = /&#(?:\d{1,10}|[xX][\da-fA-F]{1,8});/y;

function lowHalfAt(xml: string, place: number): { readonly code: number; readonly end: number } | null {
  const sticky = new RegExp(REFERENCE);
  sticky.lastIndex = place;
  const reference = sticky.exec(xml)?.[0];
  const code = reference === undefined ? null : referredTo(reference);
  return reference !== undefined && code !== null && isLow(code) ? { code, end: place + reference.length } : null;
}
