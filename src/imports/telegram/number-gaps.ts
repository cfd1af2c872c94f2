import type { ImportWarning } from "../../conversation/completeness";

/** Ranges that are listed one by one; of the rest only how many there are. */
const LISTED = 50;

/** Groups and channels that number their own messages. In every other chat the numbers run over the whole account. */
const OWN_NUMBERS = /_(?:supergroup|channel)$/;

/**
 * Follows the numbers that a chat gave to its messages. In a supergroup or channel a number that is missing is a message
 * that is missing: deleted, or not in the part that was exported. In any other chat the numbers in between went to other
 * chats of the same account, so a skip proves nothing; that there are skips is said once.
 *
 * @source formats.md 2 (Telegram); Telegram API, message ids
 */
export class NumberGaps {
  private previous: number | null = null;
  private count = 0;
  private firstLine: number | null = null;
  private readonly ranges: ImportWarning[] = [];

  constructor(private readonly chatType: string) {}

  meet(id: number, line: number): void {
    if (!Number.isSafeInteger(id)) return;
    const { previous } = this;
    this.previous = id;
    // Messages from before a group became a supergroup have numbers below zero.
    if (previous === null || id <= previous + 1 || (previous < 0 && id > 0)) return;
    this.count += 1;
    this.firstLine ??= line;
    if (this.ranges.length < LISTED) this.ranges.push({ kind: "missing-numbers", line, detail: rangeOf(previous + 1, id - 1) });
  }

  get warnings(): readonly ImportWarning[] {
    if (this.count === 0) return [];
    if (!OWN_NUMBERS.test(this.chatType)) return [{ kind: "numbers-skip", line: this.firstLine, detail: String(this.count) }];
    const more = this.count - this.ranges.length;
    return more === 0 ? this.ranges : [...this.ranges, { kind: "missing-numbers", line: null, detail: `+${more}` }];
  }
}

const rangeOf = (first: number, last: number): string => (first === last ? String(first) : `${first}-${last}`);
