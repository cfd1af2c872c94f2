import type { Conversation } from "../conversation/conversation";
import type { Switches } from "../instruction/facts";
import { asksAnswers } from "./answering";
import { choiceIn } from "./session";
import type { Session } from "./session";

/** How far steps 0 and 1 are. `reviewed` and `open` add up to `total`; `later` is the part of `open` that was put off. */
export interface Progress {
  readonly total: number;
  readonly reviewed: number;
  readonly later: number;
  readonly open: number;
}

/** What was last found of each conversation: it never changes, and every screen asks. */
const found = new WeakMap<Conversation, { readonly switches: Switches; readonly asked: ReadonlySet<number> }>();

/** Numbers of the messages of which the instruction asks anything. */
export function askedOf(conversation: Conversation, switches: Switches): ReadonlySet<number> {
  const known = found.get(conversation);
  if (known?.switches === switches) return known.asked;
  const asked = findAsked(conversation, switches);
  found.set(conversation, { switches, asked });
  return asked;
}

function findAsked({ messages, app }: Conversation, switches: Switches): ReadonlySet<number> {
  // Nothing but its kind and marks tells an unanswered message from another, so each kind is asked of once.
  const known = new Map<string, boolean>();
  const asked = new Set<number>();
  for (const message of messages) {
    const kind = message.marks.length === 0 ? message.kind : `${message.kind} ${message.marks.join(" ")}`;
    const isAsked = known.get(kind) ?? asksAnswers(message, app, switches);
    known.set(kind, isAsked);
    if (isAsked) asked.add(message.number);
  }
  return asked;
}

export function progressOf(numbers: Iterable<number>, session: Session): Progress {
  let total = 0;
  let reviewed = 0;
  let later = 0;
  for (const number of numbers) {
    const choice = choiceIn(session, number);
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
  let firstOpen: number | null = null;
  let laterAhead: number | null = null;
  let laterBefore: number | null = null;
  for (const one of numbers) {
    const choice = choiceIn(session, one);
    if (choice === null) {
      if (one > number) return one;
      firstOpen ??= one;
    } else if (choice === "later") {
      if (one > number) laterAhead ??= one;
      else laterBefore ??= one;
    }
  }
  return firstOpen ?? laterAhead ?? laterBefore;
}
