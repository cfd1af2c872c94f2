import type { Conversation } from "../../conversation/conversation";
import type { LocalTime } from "../../conversation/local-time";
import type { Added } from "../../workflows/add-export";

/** What adding an export comes to, in numbers of messages. */
export interface WhatItBrings {
  readonly inBoth: number;
  readonly onlyOpen: number;
  readonly onlyAdded: number;
  /** Whether the chat begins on an earlier day or ends on a later one than before. */
  readonly isLonger: boolean;
  /** In both, and told differently: edited, or emptied by its sender. */
  readonly differing: number;
  /** In both, and in another order. */
  readonly reordered: number;
  /** Minutes that the clock of the added export runs ahead. */
  readonly minutesAhead: number;
}

const dayOf = (time: LocalTime | null): string => time?.local.slice(0, 10) ?? "";

export function whatItBrings({ messages, completeness }: Conversation, { opened, other }: Added): WhatItBrings {
  const merged = opened.conversation;
  const { first, last } = merged.completeness;
  return {
    inBoth: other.matchedCount,
    onlyOpen: messages.length - other.matchedCount,
    onlyAdded: other.messageCount - other.matchedCount,
    isLonger: dayOf(first) !== dayOf(completeness.first) || dayOf(last) !== dayOf(completeness.last),
    differing: merged.merge?.differing.length ?? 0,
    reordered: merged.merge?.reordered.length ?? 0,
    minutesAhead: merged.merge?.clockOffsets.at(-1) ?? 0,
  };
}
