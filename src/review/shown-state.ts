import type { OutcomeCode } from "../instruction/outcome";
import { choiceOf } from "./answering";
import type { MessageAnswers } from "./message-decision";

/** The one word that a list shows beside a message. `no-held`: it might go, were there no hold. */
export type ShownState = "open" | "yes" | "no" | "no-held" | "private" | "party" | "later" | "context";

/** @param isAsked whether the instruction asks anything about the message */
export function shownState(isAsked: boolean, answers: MessageAnswers, outcome: OutcomeCode | null): ShownState {
  if (!isAsked) return "context";
  const choice = choiceOf(answers);
  if (choice === "no") return outcome === "U3" ? "no" : "no-held";
  return choice ?? "open";
}
