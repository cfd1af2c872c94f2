import { LIMITS } from "./limits";

/** A line that is longer than any message an app sends. */
interface LongLine {
  /** From 1. */
  readonly line: number;
  /** Characters. */
  readonly length: number;
}

/** Lines over `LIMITS.longLine`: read all the same, and said, because a person should look at them. */
export function longLines(text: string): readonly LongLine[] {
  const found: LongLine[] = [];
  for (let start = 0, line = 1; start < text.length; line += 1) {
    const newline = text.indexOf("\n", start);
    const stop = newline === -1 ? text.length : newline;
    if (stop - start > LIMITS.longLine) found.push({ line, length: stop - start });
    start = stop + 1;
  }
  return found;
}
