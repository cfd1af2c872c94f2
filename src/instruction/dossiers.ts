import { decide } from "./decide";
import type { ConversationFacts, Situation } from "./facts";
import type { Decision } from "./outcome";
import { personRow } from "./person";
import type { RuleSet } from "./rule-set";
import { CURRENT_RULES } from "./rule-sets";
import { weakest } from "./status";

/** The people who are responsible for one dossier that the conversation is about. */
export type DossierPeople = Pick<ConversationFacts, "caseOwner" | "lineManager" | "responsibleOfficer" | "caseOwnerGone">;

/**
 * One message, for each dossier that it belongs to: where one conversation holds several dossiers, each has its own keeper.
 *
 * @returns a decision for each dossier, in the same order; with more than one, row B13 speaks too
 * @source T3a; B13; gap 21
 */
export function decideForEachDossier(
  situation: Situation,
  dossiers: readonly DossierPeople[],
  rules: RuleSet = CURRENT_RULES,
): readonly Decision[] {
  const decisions = dossiers.map((people) => decide({ ...situation, conversation: { ...situation.conversation, ...people } }, rules));
  return dossiers.length > 1 ? decisions.map((decision) => oneOfSeveral(decision, rules)) : decisions;
}

function oneOfSeveral(decision: Decision, rules: RuleSet): Decision {
  if (decision.keeper === null) return decision;
  const rows = personRow("B13", rules);
  return {
    ...decision,
    because: [...new Set([...decision.because, ...rows.flatMap((one) => one.rules)])],
    rows: [...decision.rows, ...rows.map(({ row }) => row)],
    status: weakest([decision.status, ...rows.map(({ status }) => status)]),
  };
}
