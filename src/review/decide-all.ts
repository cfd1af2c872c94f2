import type { Conversation } from "../conversation/conversation";
import type { Switches } from "../instruction/facts";
import { deciderFor } from "./decider";
import type { SharedFacts } from "./keepers-copy";
import { NOT_ANSWERED } from "./message-decision";
import type { MessageDecision } from "./message-decision";
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
    const given = session.given.get(number);
    const answers = given?.answers ?? NOT_ANSWERED;
    return { number, answers, mode: given?.mode ?? "individual", decision: decide(message, answers) };
  });
}
