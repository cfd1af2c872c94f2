import type { Conversation } from "../conversation/conversation";
import type { Switches } from "../instruction/facts";
import { deciderFor } from "./decider";
import type { SharedFacts } from "./keepers-copy";
import type { MessageDecision } from "./message-decision";
import { answersTo } from "./session";
import type { Session } from "./session";

/**
 * The ruling on every message of the conversation, in its order; what is not answered stays undecided. A keeper's
 * confirmation counts for the messages that stand in the verified copy, and for no other.
 */
export function decideAll(
  { messages, app }: Conversation,
  session: Session,
  facts: SharedFacts,
  switches: Switches,
): readonly MessageDecision[] {
  const decide = deciderFor(app, facts, switches);
  return messages.map((message) => {
    const { number } = message;
    const answers = answersTo(session, number);
    return { number, answers, mode: session.given.get(number)?.mode ?? "individual", decision: decide(message, answers) };
  });
}
