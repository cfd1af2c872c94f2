import type { ConversationFacts } from "../instruction/facts";
import { OWN_TIERS } from "../instruction/facts";
import type { Decision } from "../instruction/outcome";
import type { KeepingAnswers } from "./facts-of";

/** How the people in the conversation go on from what the instruction says (S3, «heldere afspraken»). */
export type KeepingChoice =
  | { readonly way: "as-ruled" }
  /** The keeper has told that it is kept. */
  | { readonly way: "confirmed"; readonly by: string }
  | { readonly way: "agreed"; readonly keeper: string };

/** What stands now. */
export function choiceIn({ agreement, confirmedBy }: Pick<KeepingAnswers, "agreement" | "confirmedBy">): KeepingChoice {
  if (confirmedBy !== null) return { way: "confirmed", by: confirmedBy };
  return agreement === null ? { way: "as-ruled" } : { way: "agreed", keeper: agreement.keeper };
}

/** What a choice changes. A confirmation by somebody whom people agreed on keeps that agreement. */
export function answersFor(choice: KeepingChoice, ruledKeeper: string | null): Pick<KeepingAnswers, "agreement" | "confirmedBy"> {
  switch (choice.way) {
    case "as-ruled":
      return { agreement: null, confirmedBy: null };
    case "agreed":
      return { agreement: { keeper: choice.keeper, confirmed: true }, confirmedBy: null };
    case "confirmed":
      return {
        agreement: choice.by === ruledKeeper ? null : { keeper: choice.by, confirmed: true },
        confirmedBy: choice.by,
      };
  }
}

/**
 * The choices that make a difference.
 *
 * @param ruled step 3 without any agreement
 * @param isEffective whether an agreement on this person names the keeper
 */
export function keepingChoices(facts: ConversationFacts, ruled: Decision, isEffective: (id: string) => boolean): readonly KeepingChoice[] {
  const { keeper } = ruled;
  if (keeper === null || keeper.code === "K-NVT-D") return [];
  const holder = facts.onBehalfOf ?? facts.me;
  const ours = facts.participants.filter(({ role }) => OWN_TIERS.some((tier) => tier === role)).map(({ id }) => id);
  const others = ours.filter((id) => id !== keeper.person && isEffective(id));
  const named = [...new Set([keeper.person, ...others])].filter((id) => id !== null && id !== holder && id !== facts.me);
  return [
    { way: "as-ruled" },
    ...others.map((id) => ({ way: "agreed", keeper: id }) as const),
    ...named.flatMap((id) => (id === null ? [] : [{ way: "confirmed", by: id } as const])),
  ];
}
