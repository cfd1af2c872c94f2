import type { MessageFacts, Switches } from "./facts";
import { DEFAULT_SWITCHES } from "./policy";
import { mustBeKept } from "./retention";
import type { RuleSet } from "./rule-set";
import { CURRENT_RULES } from "./rule-sets";

/** The four questions about a message, in the order of the steps. */
export const QUESTIONS = ["scope", "decisionMaking", "recordedElsewhere", "place"] as const satisfies readonly (keyof MessageFacts)[];
export type Question = (typeof QUESTIONS)[number];

/**
 * The question that a screen asks next about this message; null when steps 0–2 need nothing more from this person.
 * «Weet ik niet» is an answer: it leaves the message undecided, and the same question is not asked again.
 */
export function nextQuestion(
  message: MessageFacts,
  switches: Switches = DEFAULT_SWITCHES,
  rules: RuleSet = CURRENT_RULES,
): Question | null {
  const { missing } = mustBeKept(message, switches, rules);
  const asked = QUESTIONS.find((question) => missing.includes(`message.${question}`));
  return asked === undefined || message[asked] === "unsure" ? null : asked;
}
