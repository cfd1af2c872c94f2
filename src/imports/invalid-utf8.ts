export interface InvalidSequence {
  /** Byte offset in the file, from 0. */
  readonly offset: number;
  /** Line, from 1. */
  readonly line: number;
}

/** The same of UTF-8. */
export interface InvalidBytes extends InvalidSequence {
  /** Bytes. */
  readonly length: number;
}

/** Lead bytes, how many bytes follow, and the range of the first that follows (Unicode 15, table 3-7). */
const LEADS = [
  { from: 0xc2, to: 0xdf, follow: 1, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, follow: 2, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, follow: 2, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, follow: 2, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, follow: 2, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, follow: 3, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, follow: 3, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, follow: 3, low: 0x80, high: 0x8f },
] as const;

const NEWLINE = 0x0a;
/** No more than this many are listed: by then the file is known to be damaged through and through. */
export const LISTED = 1_000;

/**
 * Where UTF-8 is broken, counted as a decoder counts: one for each replacement character that it writes.
 *
 * @returns the broken sequences, and how many well-formed ones of two bytes or more there are
 * @source Unicode 15, 3.9 (maximal subparts)
 */
export function invalidSequences(bytes: Uint8Array): { readonly invalid: readonly InvalidBytes[]; readonly wellFormed: number } {
  const invalid: InvalidBytes[] = [];
  let wellFormed = 0;
  let line = 1;
  for (let offset = 0; offset < bytes.length; ) {
    const byte = bytes[offset] ?? 0;
    if (byte < 0x80) {
      if (byte === NEWLINE) line += 1;
      offset += 1;
      continue;
    }
    const { length, valid } = sequenceAt(bytes, offset, byte);
    if (valid) wellFormed += 1;
    else if (invalid.length < LISTED) invalid.push({ offset, line, length });
    offset += length;
  }
  return { invalid, wellFormed };
}

function sequenceAt(bytes: Uint8Array, offset: number, byte: number): { readonly length: number; readonly valid: boolean } {
  const lead = LEADS.find(({ from, to }) => byte >= from && byte <= to);
  if (lead === undefined) return { length: 1, valid: false };
  for (let step = 1; step <= lead.follow; step += 1) {
    const next = bytes[offset + step] ?? 0;
    const low = step === 1 ? lead.low : 0x80;
    const high = step === 1 ? lead.high : 0xbf;
    if (next < low || next > high) return { length: step, valid: false };
  }
  return { length: lead.follow + 1, valid: true };
}
