import { choiceOf } from "../../review/answering";
import type { MessageDecision } from "../../review/message-decision";
import type { SittingScreen } from "../journey/place";

const lacksAnswer = ({ answers }: MessageDecision): boolean => {
  const choice = choiceOf(answers);
  return choice === null || choice === "later";
};

/** The screen on which what is open can be answered: steps 0 and 1 first, then step 2, then who took part. */
export function screenForOpen(decisions: readonly MessageDecision[]): SittingScreen {
  const open = decisions.filter(({ decision }) => decision.outcome === "U7");
  if (open.some(lacksAnswer)) return "rest";
  if (open.some(({ decision }) => decision.missing.some((fact) => fact.startsWith("message.")))) return "elsewhere";
  return open.length > 0 ? "people" : "review";
}
