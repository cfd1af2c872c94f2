import type { Conversation } from "../conversation/conversation";
import type { Switches } from "../instruction/facts";
import type { Decision } from "../instruction/outcome";
import { messageFacts } from "./answering";
import { decideForHolder } from "./holders-hold";
import { confirmationBy } from "./keepers-copy";
import type { SharedFacts } from "./keepers-copy";
import type { MessageDecision } from "./message-decision";
import { answersTo } from "./session";
import type { Session } from "./session";

/**
 * The ruling on every message of the conversation, in its order; what is not answered stays undecided. A keeper's
 * confirmation counts for the messages that stand in the verified copy, and for no other.
 */
export function decideAll(
  conversation: Conversation,
  session: Session,
  facts: SharedFacts,
  switches: Switches,
): readonly MessageDecision[] {
  // The same answers in the same conversation get the same decision, so it is made once.
  const made = new Map<string, Decision>();
  const { copy } = facts;
  const confirmed = copy === null ? facts : { ...facts, ...confirmationBy(copy) };
  return conversation.messages.map((message) => {
    const { number } = message;
    const answers = answersTo(session, number);
    const asked = messageFacts(message, conversation.app, answers);
    const isCovered = copy?.numbers.has(number) === true;
    const key = JSON.stringify([isCovered, asked]);
    const decision = made.get(key) ?? decideForHolder({ switches, message: asked, conversation: isCovered ? confirmed : facts });
    made.set(key, decision);
    return { number, answers, mode: session.given.get(number)?.mode ?? "individual", decision };
  });
}
