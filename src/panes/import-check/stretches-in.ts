import type { Conversation, Message } from "../../conversation/conversation";

/** What one export has at a place where the exports differ. */
export interface Side {
  readonly fileName: string;
  readonly messages: readonly Message[];
}

export interface Stretch {
  /** Of its first message, as printed; null where there is none. */
  readonly day: string | null;
  /** One for each export, in the order of `Conversation.sources`. */
  readonly sides: readonly Side[];
}

/** The places that could not be matched, in the order of the chat. */
export function stretchesIn({ messages, sources, merge }: Conversation): readonly Stretch[] {
  return (merge?.unmatched ?? []).map(({ bySource }) => {
    const sides = sources.map(({ fileName }, index) => ({ fileName, messages: (bySource[index] ?? []).flatMap((number) => messages[number - 1] ?? []) }));
    const first = Math.min(...bySource.flat());
    return { day: messages[first - 1]?.time.local ?? null, sides };
  });
}
