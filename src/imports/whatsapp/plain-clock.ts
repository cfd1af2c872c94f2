import type { HeaderShape } from "./header";

export const UNREAD = -1;

const HOUR = 3;
const DIGIT_ZERO = 0x30;

/**
 * For the time as nearly every header has it, `09:14:05] ` or `9.14 - `: digits and plain signs, nothing between or behind
 * them. Any other goes the longer way, part by part.
 */
export class ClockReader {
  private readonly isPlain: boolean;
  private readonly separator: number;
  private readonly tail: string;
  private readonly pairs: number;

  constructor({ timeFirst, half, between, afterTime, timeSeparator, seconds, end }: HeaderShape) {
    this.isPlain = !timeFirst && half === "none" && between === "" && afterTime === "" && timeSeparator.length === 1;
    this.separator = timeSeparator.charCodeAt(0);
    this.tail = end.replaceAll("\\", "");
    this.pairs = seconds ? 2 : 1;
  }

  /** Reads the time and the end of a header that stand at `at` into `numbers`, from its fourth on; gives the offset behind them, or `UNREAD`. */
  read(text: string, at: number, numbers: Int32Array): number {
    if (!this.isPlain) return UNREAD;
    let next = at + 1;
    let hour = digitAt(text, at);
    const second = digitAt(text, next);
    if (second >= 0) {
      hour = hour * 10 + second;
      next += 1;
    }
    if (hour < 0) return UNREAD;
    numbers[HOUR] = hour;
    for (let pair = 1; pair <= this.pairs; pair += 1, next += 3) {
      const tens = digitAt(text, next + 1);
      const ones = digitAt(text, next + 2);
      if (text.charCodeAt(next) !== this.separator || tens < 0 || ones < 0) return UNREAD;
      numbers[HOUR + pair] = tens * 10 + ones;
    }
    return text.startsWith(this.tail, next) ? next + this.tail.length : UNREAD;
  }
}

/** Negative where no digit stands. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - DIGIT_ZERO;
  return digit <= 9 ? digit : UNREAD;
}
