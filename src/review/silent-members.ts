import { newDraft } from "./confirming";
import type { PersonDraft } from "./confirming";
import type { KeepingAnswers } from "./facts-of";
import { bareName, sameName } from "./shown-name";

/** Why a name cannot be added. */
export type NotAdded = "empty" | "there-already";

export function cannotBeAdded(drafts: readonly PersonDraft[], name: string): NotAdded | null {
  if (bareName(name) === "") return "empty";
  return drafts.some(({ shownAs }) => sameName(shownAs, name)) ? "there-already" : null;
}

/** Somebody who read along without writing: present all the same, so the rules must know of them. */
export const addSilent = (drafts: readonly PersonDraft[], name: string): readonly PersonDraft[] => [...drafts, newDraft({ shownAs: bareName(name), messageCount: 0 }, [])];

/** With more than two people it is a group, whatever the export shows. */
export const shapeWith = (drafts: readonly PersonDraft[], keeping: KeepingAnswers): KeepingAnswers["shape"] => (drafts.length > 2 ? "group" : keeping.shape);

/** Takes off somebody who was added; whoever is in the export stays. */
export const takeOff = (drafts: readonly PersonDraft[], shownAs: string): readonly PersonDraft[] =>
  drafts.filter((draft) => draft.wrote || draft.shownAs !== shownAs);

/** The answers without those that name this participant: they are asked anew. */
export function answersWithout(keeping: KeepingAnswers, shownAs: string): KeepingAnswers {
  const { caseOwner, holder, lineManagerNamed, responsibleOfficer } = keeping;
  const names = (answer: { readonly who: string; readonly shownAs?: string } | null) => answer?.who === "participant" && answer.shownAs === shownAs;
  return {
    ...keeping,
    caseOwner: names(caseOwner) ? null : caseOwner,
    holder: holder?.where === "chat" && holder.shownAs === shownAs ? null : holder,
    lineManagerNamed: names(lineManagerNamed) ? null : lineManagerNamed,
    responsibleOfficer: names(responsibleOfficer) ? null : responsibleOfficer,
  };
}
