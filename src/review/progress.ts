import type { Conversation } from "../conversation/conversation";
import type { Switches } from "../instruction/facts";
import { asksAnswers, choiceOf } from "./answering";
import { answersTo } from "./session";
import type { Session } from "./session";

/** How far steps 0 and 1 are. `reviewed` and `open` add up to `total`; `later` is the part of `open` that was put off. */
export interface Progress {
  readonly total: number;
  readonly reviewed: number;
  readonly later: number;
  readonly open: number;
}

/** Numbers of the messages of which the instruction asks anything. */
export const askedOf = ({ messages, app }: Conversation, switches: Switches): ReadonlySet<number> =>
  new Set(messages.filter((message) => asksAnswers(message, app, switches)).map(({ number }) => number));

export function progressOf(numbers: Iterable<number>, session: Session): Progress {
  let total = 0;
  let reviewed = 0;
  let later = 0;
  for (const number of numbers) {
    const choice = choiceOf(answersTo(session, number));
    total += 1;
    if (choice === "later") later += 1;
    else if (choice !== null) reviewed += 1;
  }
  return { total, reviewed, later, open: total - reviewed };
}

/**
 * The message to look at next: the first after `number` that nobody answered, else the first from the top;
 * those that were put off come when nothing else is left. Null when all are reviewed.
 */
export function nextOpen(numbers: readonly number[], session: Session, number: number): number | null {
  const ahead = [...numbers.filter((one) => one > number), ...numbers.filter((one) => one <= number)];
  const withChoice = (wanted: null | "later") => ahead.find((one) => choiceOf(answersTo(session, one)) === wanted);
  return withChoice(null) ?? withChoice("later") ?? null;
}
