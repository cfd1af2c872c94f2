import { NOT_ANSWERED } from "./message-decision";
import type { AnswerMode, MessageAnswers } from "./message-decision";

/** What a person answered about one message, and how. */
interface GivenAnswers {
  readonly answers: MessageAnswers;
  readonly mode: AnswerMode;
}

/** One act of the user: what stood before and after it, by message number; null is not answered. */
interface Change {
  readonly before: ReadonlyMap<number, GivenAnswers | null>;
  readonly after: ReadonlyMap<number, GivenAnswers | null>;
}

/**
 * Working through a conversation. A message that is not in `given` is undecided: nothing ever stands there by silence.
 * `done` is the history, oldest first; `undone` is what may be done again, next one last.
 */
export interface Session {
  readonly given: ReadonlyMap<number, GivenAnswers>;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

export const NEW_SESSION: Session = { given: new Map(), done: [], undone: [] };

/** The answers about a message. */
export const answersTo = (session: Session, number: number): MessageAnswers => session.given.get(number)?.answers ?? NOT_ANSWERED;

const FIRMNESS: readonly AnswerMode[] = ["individual", "series", "rest"];

/** An answer counts as firm as the least firm act that made it. */
const leastFirm = (one: AnswerMode, other: AnswerMode): AnswerMode =>
  FIRMNESS.indexOf(one) > FIRMNESS.indexOf(other) ? one : other;

const isAnswered = (answers: MessageAnswers): boolean => Object.values(answers).some((answer) => answer !== null);

function answered(before: GivenAnswers | null, change: Partial<MessageAnswers>, mode: AnswerMode): GivenAnswers | null {
  const answers = { ...(before?.answers ?? NOT_ANSWERED), ...change };
  if (!isAnswered(answers)) return null;
  // A new answer to steps 0 and 1 starts afresh; a later step only builds on what stood.
  const startsAfresh = change.scope !== undefined || before === null;
  return { answers, mode: startsAfresh ? mode : leastFirm(before.mode, mode) };
}

function put(given: ReadonlyMap<number, GivenAnswers>, entries: Change["after"]): ReadonlyMap<number, GivenAnswers> {
  const next = new Map(given);
  for (const [number, value] of entries) {
    if (value === null) next.delete(number);
    else next.set(number, value);
  }
  return next;
}

/** Answers about these messages, as one act that one undo takes back. */
export function give(
  session: Session,
  numbers: readonly number[],
  change: Partial<MessageAnswers>,
  mode: AnswerMode = numbers.length > 1 ? "series" : "individual",
): Session {
  const before = new Map(numbers.map((number) => [number, session.given.get(number) ?? null]));
  const after = new Map([...before].map(([number, value]) => [number, answered(value, change, mode)]));
  return { given: put(session.given, after), done: [...session.done, { before, after }], undone: [] };
}

/** Takes the last act back; the same session when there is none. */
export function undo(session: Session): Session {
  const last = session.done.at(-1);
  if (last === undefined) return session;
  return { given: put(session.given, last.before), done: session.done.slice(0, -1), undone: [...session.undone, last] };
}

/** Does the act that was last taken back again; the same session when there is none. */
export function redo(session: Session): Session {
  const next = session.undone.at(-1);
  if (next === undefined) return session;
  return { given: put(session.given, next.after), done: [...session.done, next], undone: session.undone.slice(0, -1) };
}
