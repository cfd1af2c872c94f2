import type { Conversation } from "../../conversation/conversation";
import type { Added } from "../../workflows/add-export";

/** What adding an export comes to, in numbers of messages. */
export interface WhatItBrings {
  readonly inBoth: number;
  readonly onlyOpen: number;
  readonly onlyAdded: number;
  /** Whether the chat begins earlier or ends later than before. */
  readonly isLonger: boolean;
  /** In both, and told differently: edited, or emptied by its sender. */
  readonly differing: number;
  /** In both, and in another order. */
  readonly reordered: number;
  /** Minutes that the clock of the added export runs ahead. */
  readonly minutesAhead: number;
}

export function whatItBrings({ messages, completeness }: Conversation, { opened, other }: Added): WhatItBrings {
  const merged = opened.conversation;
  const { first, last } = merged.completeness;
  return {
    inBoth: other.matchedCount,
    onlyOpen: messages.length - other.matchedCount,
    onlyAdded: other.messageCount - other.matchedCount,
    isLonger: first?.local !== completeness.first?.local || last?.local !== completeness.last?.local,
    differing: merged.merge?.differing.length ?? 0,
    reordered: merged.merge?.reordered.length ?? 0,
    minutesAhead: merged.merge?.clockOffsets.at(-1) ?? 0,
  };
}
