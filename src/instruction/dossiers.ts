import { decide } from "./decide";
import type { ConversationFacts, Situation } from "./facts";
import type { Decision } from "./outcome";
import { personRow } from "./person";
import { weakest } from "./status";

/** The people who are responsible for one dossier that the conversation is about. */
export type DossierPeople = Pick<ConversationFacts, "caseOwner" | "lineManager" | "responsibleOfficer" | "caseOwnerGone">;

/**
 * One message, for each dossier that it belongs to: where one conversation holds several dossiers, each has its own keeper.
 *
 * @returns a decision for each dossier, in the same order; with more than one, row B13 speaks too
 * @source T3a; B13; gap 21
 */
export function decideForEachDossier(situation: Situation, dossiers: readonly DossierPeople[]): readonly Decision[] {
  const decisions = dossiers.map((people) => decide({ ...situation, conversation: { ...situation.conversation, ...people } }));
  return dossiers.length > 1 ? decisions.map(oneOfSeveral) : decisions;
}

function oneOfSeveral(decision: Decision): Decision {
  if (decision.keeper === null) return decision;
  const rows = personRow("B13");
  return {
    ...decision,
    because: [...new Set([...decision.because, ...rows.flatMap(({ rules }) => rules)])],
    rows: [...decision.rows, ...rows.map(({ row }) => row)],
    status: weakest([decision.status, ...rows.map(({ status }) => status)]),
  };
}
