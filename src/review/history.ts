import { choiceOf } from "./answering";
import type { Choice } from "./answering";
import type { MessageAnswers } from "./message-decision";
import type { Change, Session } from "./session";

/** What one act answered: a button of steps 0 and 1, or step 2. `beside`: what else stands in a message about work; `open`: its answer was taken off. */
export type ActKind = Choice | "recorded" | "open" | "beside" | "step-two" | "rest" | "earlier";

/** One act as the history tells it. */
export interface Act {
  /** Its place in the history, from 0. */
  readonly place: number;
  readonly kind: ActKind;
  readonly count: number;
  /** Number of the first message that it was about. */
  readonly first: number;
}

const isSame = (one: MessageAnswers | undefined, other: MessageAnswers | undefined, names: readonly (keyof MessageAnswers)[]): boolean =>
  names.every((name) => (one?.[name] ?? null) === (other?.[name] ?? null));

function kindOf(before: MessageAnswers | undefined, after: MessageAnswers | undefined): ActKind {
  const choice = after === undefined ? null : choiceOf(after);
  if (isSame(before, after, ["scope", "decisionMaking"])) {
    if (!isSame(before, after, ["recordedElsewhere", "place"])) return "step-two";
  } else if (before !== undefined && choiceOf(before) === choice && (choice === "yes" || choice === "no")) return "beside";
  if (choice === "yes" && after?.recordedElsewhere === "fully") return "recorded";
  return choice ?? "open";
}

/** @param place its place in the history, from 0. @returns null for an act that was about nothing */
export function actOf({ before, after }: Change, place: number): Act | null {
  const [[first, given] = []] = after;
  if (first === undefined) return null;
  const kind = given?.mode === "rest" || given?.mode === "earlier" ? given.mode : kindOf(before.get(first)?.answers, given?.answers);
  return { place, kind, count: after.size, first };
}

/** The latest acts of a session, the last one first. */
export const latestActs = ({ done }: Session, count: number): readonly Act[] =>
  done
    .slice(Math.max(0, done.length - count))
    .flatMap((change, index) => actOf(change, Math.max(0, done.length - count) + index) ?? [])
    .reverse();
