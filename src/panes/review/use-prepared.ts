import { startTransition, useEffect, useMemo, useState } from "react";
import type { Conversation } from "../../conversation/conversation";
import type { Switches } from "../../instruction/facts";
import { prepare } from "../../review/prepared";
import type { Prepared } from "../../review/prepared";

/** A shorter chat is there at once. */
const LONG = 500;

/**
 * The conversation, ready to be reviewed. A long one is worked out after the screen has appeared, and then drawn in small
 * steps: nothing stands still meanwhile.
 *
 * @returns null while it is worked out
 */
export function usePrepared(conversation: Conversation, switches: Switches): Prepared | null {
  const [first, setFirst] = useState(() => (conversation.messages.length > LONG ? null : prepare(conversation, switches)));
  const isWaiting = first === null;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => {
      const prepared = prepare(conversation, switches);
      startTransition(() => {
        setFirst(prepared);
      });
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isWaiting, conversation, switches]);
  // A policy that becomes known later may ask about other messages.
  return useMemo(
    () => (first === null || (first.conversation === conversation && first.switches === switches) ? first : prepare(conversation, switches)),
    [first, conversation, switches],
  );
}
