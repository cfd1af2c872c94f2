import type { UnmatchedStretch } from "../conversation/conversation";

/** Which export shows which message. */
export interface Shown {
  /** Of messages, in one order. */
  readonly messages: number;
  /** Of exports. */
  readonly sources: number;
  /** Both from 0. */
  readonly shows: (source: number, message: number) => boolean;
}

/**
 * Where exports overlap and differ: messages that follow each other and that an export lacks, though it has something
 * before and after them. What only goes on longer, or began earlier, is not among them.
 */
export function unmatchedStretches(shown: Shown): readonly UnmatchedStretch[] {
  const reaches = Array.from({ length: shown.sources }, (_, source) => reachOf(shown, source));
  const lacking = (message: number): boolean => reaches.some(({ first, last }, source) => message > first && message < last && !shown.shows(source, message));
  const stretches: UnmatchedStretch[] = [];
  let from: number | null = null;
  for (let message = 0; message < shown.messages; message += 1) {
    if (lacking(message)) from ??= message;
    else if (from !== null) {
      stretches.push(stretchOf(shown, from, message));
      from = null;
    }
  }
  return stretches;
}

/** An export has both ends of its own reach, so that a stretch always ends before the last message. */
function reachOf({ messages, shows }: Shown, source: number): { readonly first: number; readonly last: number } {
  let first = 0;
  let last = messages - 1;
  while (first < messages && !shows(source, first)) first += 1;
  while (last > first && !shows(source, last)) last -= 1;
  return { first, last };
}

function stretchOf({ sources, shows }: Shown, from: number, until: number): UnmatchedStretch {
  const messages = Array.from({ length: until - from }, (_, at) => from + at);
  return { bySource: Array.from({ length: sources }, (_, source) => messages.filter((message) => shows(source, message)).map((message) => message + 1)) };
}
