import type { OutcomeCode } from "../instruction/outcome";
import { choiceOf } from "./answering";
import type { MessageAnswers } from "./message-decision";

/**
 * The one word that a list shows beside a message. `no-held`: it might go, were there no hold; `recorded`: it stands
 * elsewhere; `place-open`: somebody said so, and did not yet say where.
 */
export type ShownState = "open" | "yes" | "recorded" | "place-open" | "no" | "no-held" | "private" | "party" | "later" | "context";

/** @param isAsked whether the instruction asks anything about the message */
export function shownState(isAsked: boolean, answers: MessageAnswers, outcome: OutcomeCode | null): ShownState {
  if (!isAsked) return "context";
  const choice = choiceOf(answers);
  if (choice === "no") return outcome === "U3" ? "no" : "no-held";
  if (choice === "yes" && answers.recordedElsewhere === "fully") return (answers.place ?? "").trim() === "" ? "place-open" : "recorded";
  return choice ?? "open";
}
