import { choiceOf } from "./answering";
import { answersInRuns, togetherRuns } from "./answer-runs";
import type { AnswerRuns } from "./answer-runs";
import type { Draft } from "./draft";

/**
 * What is to be kept when two windows work on one chat: of each message the answer of the window that gave one last;
 * everything else as this window has it.
 *
 * @param theirs what is kept now; null when nothing is
 * @param before what this window kept or found last; null when nothing yet
 */
export function togetherWith(theirs: Draft | null, before: Draft | null, mine: Draft): Draft {
  if (theirs === null) return mine;
  const since = before?.given ?? [];
  const isAsLeft = theirs.given.length === since.length && theirs.given.every((number, at) => number === since[at]);
  const { messageCount, lines } = mine.layout;
  // Of another reading the numbers are other messages.
  if (isAsLeft || theirs.layout.messageCount !== messageCount || theirs.layout.lines !== lines) return mine;
  const given = togetherRuns(theirs.given, since, mine.given, messageCount);
  const reviewedIn = (runs: AnswerRuns) => reviewed(runs, messageCount);
  return { ...mine, given, progress: { ...mine.progress, reviewed: mine.progress.reviewed + reviewedIn(given) - reviewedIn(mine.given) } };
}

/** How many messages have an answer to steps 0 and 1; what was put off has none. */
export function reviewed(runs: AnswerRuns, messageCount: number): number {
  const choices = [...(answersInRuns(runs, messageCount)?.values() ?? [])].map(({ answers }) => choiceOf(answers));
  return choices.filter((choice) => choice !== null && choice !== "later").length;
}
