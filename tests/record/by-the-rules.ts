import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import type { Conversation } from "../../src/conversation/conversation";
import { messageFacts } from "../../src/review/answering";
import { decideForHolder, type HolderFacts } from "../../src/review/holders-hold";
import type { MessageDecision } from "../../src/review/message-decision";
import { aConversation as factsOfConversation, officer } from "../instruction/situations";

/** Somebody who works on the case, in the chat. */
export const factsByTheRules: HolderFacts = { ...factsOfConversation({ caseOwner: officer }), holderOutside: null };

/** The same messages decided by the rules themselves, so that whoever decides again comes to the same: all are kept but the second, which is private. */
export const decidedByTheRules = ({ messages }: Pick<Conversation, "messages">): readonly MessageDecision[] =>
  messages.map((message) => {
    const answers = { scope: message.number === 2 ? ("private" as const) : ("work" as const), decisionMaking: "yes" as const, recordedElsewhere: "no" as const, place: null };
    const decision = decideForHolder({ switches: DEFAULT_SWITCHES, message: messageFacts(message, "whatsapp", answers), conversation: factsByTheRules });
    return { number: message.number, answers, mode: "individual", decision };
  });
