import type { Conversation } from "../conversation/conversation";
import { align } from "./alignment";
import { type Likeness, likenessOf } from "./likeness";
import { mergedConversation } from "./merged-conversation";
import { unmatchedStretches } from "./unmatched";
import { weave } from "./weave";

export type { Likeness } from "./likeness";

export interface Merging {
  /** Of `another-chat`, the base as it was. */
  readonly conversation: Conversation;
  readonly likeness: Likeness;
  /** Of each of base's messages, by its number: its number in `conversation`. */
  readonly numbers: ReadonlyMap<number, number>;
}

/**
 * Brings two exports of one chat together by their content. Either may have been merged before.
 *
 * Every message of each export stands in exactly one merged message, and a merged message shows at most one of each
 * export. Where both have it, base's place, name of the author and words win, unless the base lacks the words, the file
 * or the caption; what only `other` has, comes between in its own order. Nothing is sorted, and nothing within one export
 * is taken for a copy of something else. Its cost grows with the exports, not with their product.
 *
 * @source formats.md 1.6, 1.7
 */
export function mergeConversations(base: Conversation, other: Conversation): Merging {
  if ([base, other].some(hasNoWords)) return unmerged(base);
  const alignment = align(base, other);
  const slots = weave(alignment);
  const differs = unmatchedStretches({ messages: slots.length, sources: 2, shows: (side, at) => (side === 0 ? slots[at]?.base : slots[at]?.other) !== null }).length > 0;
  const likeness = likenessOf(base, other, alignment, differs);
  if (likeness === "another-chat") return unmerged(base);
  const numbers = new Map(slots.flatMap((slot, at) => (slot.base === null ? [] : [[slot.base + 1, at + 1] as const])));
  return { conversation: mergedConversation({ base, other, alignment, slots }), likeness, numbers };
}

/** What a picture of a screen says, is not read: nothing in it can be compared. */
const hasNoWords = ({ format }: Conversation): boolean => format === "screenshots";

const unmerged = (base: Conversation): Merging => ({ conversation: base, likeness: "another-chat", numbers: new Map(base.messages.map(({ number }) => [number, number])) });
