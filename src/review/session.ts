import { choiceOf } from "./answering";
import type { Choice } from "./answering";
import { NOT_ANSWERED } from "./message-decision";
import type { AnswerMode, MessageAnswers } from "./message-decision";

/** What a person answered about one message, and how. */
export interface GivenAnswers {
  readonly answers: MessageAnswers;
  readonly mode: AnswerMode;
}

/** One act of the user: what stood before and after it, by message number; null is not answered. */
export interface Change {
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

/** The button of steps 0 and 1 that stands at a message; null while nobody answered. Asked of tens of thousands, most of them unanswered. */
export function choiceIn({ given }: Session, number: number): Choice | null {
  const answered = given.get(number);
  return answered === undefined ? null : choiceOf(answered.answers);
}

const FIRMNESS: readonly AnswerMode[] = ["individual", "series", "earlier", "rest"];

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

function isSame(one: GivenAnswers | null, other: GivenAnswers | null): boolean {
  if (one === null || other === null) return one === other;
  const others = new Map(Object.entries(other.answers));
  return one.mode === other.mode && Object.entries(one.answers).every(([name, answer]) => others.get(name) === answer);
}

function put(given: ReadonlyMap<number, GivenAnswers>, entries: Change["after"]): ReadonlyMap<number, GivenAnswers> {
  const next = new Map(given);
  for (const [number, value] of entries) {
    if (value === null) next.delete(number);
    else next.set(number, value);
  }
  return next;
}

/** What an act answers: of all its messages the same, or by what stood. */
type Answering = Partial<MessageAnswers> | ((before: MessageAnswers) => Partial<MessageAnswers>);

/**
 * Answers about these messages, as one act that one undo takes back.
 *
 * @returns the same session where all of them stood so already: that is no act, since taking it back would change nothing
 */
export function give(
  session: Session,
  numbers: readonly number[],
  change: Answering,
  mode: AnswerMode = numbers.length > 1 ? "series" : "individual",
): Session {
  const before = new Map(numbers.map((number) => [number, session.given.get(number) ?? null]));
  // Thousands of messages that stood alike, get one answer between them.
  const alike = new Map<GivenAnswers | null, GivenAnswers | null>();
  const after = new Map<number, GivenAnswers | null>();
  for (const [number, value] of before) {
    if (!alike.has(value)) {
      alike.set(value, answered(value, typeof change === "function" ? change(value?.answers ?? NOT_ANSWERED) : change, mode));
    }
    after.set(number, alike.get(value) ?? null);
  }
  if ([...alike].every(([stood, stands]) => isSame(stood, stands))) return session;
  return { given: put(session.given, after), done: [...session.done, { before, after }], undone: [] };
}

/** The place that one act told of, or that stood until then; null for one that no place was told in. */
const placeIn = ({ before, after }: Change, number: number): string | null => after.get(number)?.answers.place ?? before.get(number)?.answers.place ?? null;

/**
 * The place («vindplaats») that stood last at these messages. Whoever passes «nee» on the way to another answer gets it back:
 * with the arrow keys there is no other way.
 *
 * @returns null where none was told, or not the same of all
 */
export function placeToldLast({ done, given }: Session, numbers: readonly number[]): string | null {
  const told = new Set(numbers.map((number) => given.get(number)?.answers.place ?? lastOf(done, (act) => placeIn(act, number))));
  const [place = null] = told;
  return told.size === 1 ? place : null;
}

/** What was found in the latest act that holds it. */
function lastOf<Found>(done: readonly Change[], find: (act: Change) => Found | null): Found | null {
  for (let at = done.length - 1; at >= 0; at -= 1) {
    const act = done[at];
    const found = act === undefined ? null : find(act);
    if (found !== null) return found;
  }
  return null;
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

/** Takes back every act after the first so many, at once; the acts can be done again one by one. */
export function backTo(session: Session, count: number): Session {
  const undone = session.done.slice(count).reverse();
  if (undone.length === 0) return session;
  const stood = new Map<number, GivenAnswers | null>();
  for (const { before } of undone) for (const [number, value] of before) stood.set(number, value);
  return { given: put(session.given, stood), done: session.done.slice(0, count), undone: [...session.undone, ...undone] };
}

/**
 * Numbers of the messages whose answers may differ between two states of one session.
 *
 * @returns null when neither state came from the other by adding or taking back acts: then any may differ
 */
export function touchedBetween(before: Session, after: Session): ReadonlySet<number> | null {
  const [shorter, longer] = before.done.length <= after.done.length ? [before.done, after.done] : [after.done, before.done];
  const common = shorter.length;
  if (shorter.at(-1) !== longer[common - 1]) return null;
  if (longer.length === common && before.given !== after.given) return null;
  const touched = new Set<number>();
  for (const change of longer.slice(common)) for (const number of change.after.keys()) touched.add(number);
  return touched;
}
