import type { MessageFacts, Switches } from "../instruction/facts";
import type { Decision, RuleSetId } from "../instruction/outcome";
import { messageFacts } from "../review/answering";
import type { HolderFacts } from "../review/holders-hold";
import { canonicalBytes, type JsonValue } from "./canonical-json";
import { answersValue, keeperValue, keepingValue, messageValue, ruleSetValue, switchesValue, type HashedMessage } from "./decision-record";
import type { Sha256Of } from "./record-input";
import type { RecordTold } from "./record-told";
import type { KeptMessage } from "./retained";

/** What the decision record says of a decision; `missing` is no part of what was decided. */
export type FiledDecision = Pick<Decision, "outcome" | "keeper" | "because" | "rows" | "status">;

/** All that one decision was taken on, and what was decided: enough to decide it again. */
export interface DecidedMessage {
  readonly ruleSet: RuleSetId;
  readonly switches: Switches;
  readonly conversation: HolderFacts;
  readonly message: MessageFacts;
  readonly decision: FiledDecision;
}

const decisionValue = ({ outcome, keeper, because, rows, status }: FiledDecision): JsonValue => ({
  outcome,
  keeper: keeperValue(keeper),
  because: [...because],
  rows: [...rows],
  status,
});

/**
 * SHA-256 of the canonical JSON of one decision with all that it rests on. Every member stands in decision-record.json, so
 * that whoever has that file can compute it again.
 *
 * @source docs/schemas/decision-record.schema.json, `messages.sha256`
 */
export const decisionHash = ({ ruleSet, switches, conversation, message, decision }: DecidedMessage, sha256: Sha256Of): Promise<string> =>
  sha256(
    canonicalBytes({
      ruleSet: ruleSetValue(ruleSet),
      switches: switchesValue(switches),
      conversation: keepingValue(conversation),
      message: { ...messageValue(message), ...answersValue(message) },
      decision: decisionValue(decision),
    }),
  );

/** The kept messages, each with its hash. The same answers in the same conversation have the same hash, so it is made once. */
export async function hashDecisions({ facts, policy: { switches }, conversation }: Pick<RecordTold, "facts" | "policy" | "conversation">, kept: readonly KeptMessage[], sha256: Sha256Of): Promise<readonly HashedMessage[]> {
  const made = new Map<string, Promise<string>>();
  const hashOf = ({ message, ruling: { answers, decision } }: KeptMessage): Promise<string> => {
    const asked = messageFacts(message, conversation.app, answers);
    const key = JSON.stringify([asked, decision]);
    const hash = made.get(key) ?? decisionHash({ ruleSet: decision.ruleSet, switches, conversation: facts, message: asked, decision }, sha256);
    made.set(key, hash);
    return hash;
  };
  return Promise.all(kept.map(async (one) => ({ ...one, sha256: await hashOf(one) })));
}
