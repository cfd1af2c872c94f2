import { type InvalidSequence, LISTED } from "./invalid-utf8";

const NEWLINE = 0x0a;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Where UTF-16 is broken, counted as a decoder counts: half a pair of surrogates, or half a unit at the end.
 *
 * @source WHATWG Encoding 14.2 (shared UTF-16 decoder)
 */
export function brokenUnits(bytes: Uint8Array, littleEndian: boolean): readonly InvalidSequence[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 2);
  const unitAt = (offset: number): number => (offset >= 0 && offset < whole ? view.getUint16(offset, littleEndian) : 0);
  const broken: InvalidSequence[] = [];
  let line = 1;
  let offset = 0;
  while (offset < whole && broken.length < LISTED) {
    const unit = unitAt(offset);
    const paired = isHigh(unit) && isLow(unitAt(offset + 2));
    if (unit === NEWLINE) line += 1;
    if (!paired && (isHigh(unit) || isLow(unit))) broken.push({ offset, line });
    offset += paired ? 4 : 2;
  }
  // A high half right before a half unit is one fault together with it.
  if (offset === whole && whole < bytes.length && !isHigh(unitAt(whole - 2))) broken.push({ offset: whole, line });
  return broken;
}
