import type { Channel, Switches } from "../instruction/facts";
import type { Message } from "../conversation/conversation";
import type { Decision } from "../instruction/outcome";
import { messageFacts } from "./answering";
import { decideForHolder } from "./holders-hold";
import { confirmationBy } from "./keepers-copy";
import type { SharedFacts } from "./keepers-copy";
import type { MessageAnswers } from "./message-decision";

/** What the instruction says of one message with these answers. */
export type Decider = (message: Message, answers: MessageAnswers) => Decision;

/**
 * Decides about single messages, when somebody asks. The same answers about the same kind of message get the same
 * decision, so each is made once.
 */
export function deciderFor(app: Channel, facts: SharedFacts, switches: Switches): Decider {
  const made = new Map<string, Decision>();
  // Thousands of messages share one object of answers: of those nothing is spelled out.
  const alike = new WeakMap<MessageAnswers, Map<string, Decision>>();
  const { copy } = facts;
  const confirmed = copy === null ? facts : { ...facts, ...confirmationBy(copy) };
  const decide = (message: Message, answers: MessageAnswers, kind: string, isCovered: boolean): Decision => {
    const { scope, decisionMaking, recordedElsewhere, place } = answers;
    // The place comes last: it is the one thing that people write themselves.
    const key = `${kind} ${scope} ${decisionMaking} ${recordedElsewhere} ${place === null ? "-" : `+${place}`}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const decision = decideForHolder({ switches, message: messageFacts(message, app, answers), conversation: isCovered ? confirmed : facts });
    made.set(key, decision);
    return decision;
  };
  return (message, answers) => {
    const isCovered = copy?.numbers.has(message.number) === true;
    const kind = isCovered || message.marks.length > 0 ? `${isCovered} ${message.kind} ${message.marks.join()}` : message.kind;
    const decided = alike.get(answers) ?? new Map<string, Decision>();
    const known = decided.get(kind);
    if (known !== undefined) return known;
    const decision = decide(message, answers, kind, isCovered);
    alike.set(answers, decided.set(kind, decision));
    return decision;
  };
}
