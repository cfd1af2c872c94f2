import { ANSWERS_OF } from "./answering";
import type { Choice } from "./answering";
import { NOT_ANSWERED } from "./message-decision";
import type { OpenNumbers, ShownFirst } from "./rest";
import { choiceIn, give } from "./session";
import type { Session } from "./session";

/** What the rest may be closed as: never «ja», which asks for step 2, and never «later», which closes nothing. */
export const REST_CHOICES = ["no", "private", "party"] as const satisfies readonly Choice[];
export type RestChoice = (typeof REST_CHOICES)[number];

/** How far the user is with closing the rest. */
export interface RestWork {
  /** Decides which ones are shown by chance; a whole number from 0 up to 2^32. */
  readonly chance: number;
  readonly choice: RestChoice | null;
  /** Whether what was put off with «Later» is closed too. */
  readonly withPutOff: boolean;
  /** Numbers that were shown, and passed by the user. */
  readonly seen: ReadonlySet<number>;
  /** Numbers that the user took out: they stay open. */
  readonly leftOpen: ReadonlySet<number>;
}

export const newRestWork = (chance: number): RestWork => ({ chance, choice: null, withPutOff: false, seen: new Set(), leftOpen: new Set() });

/** The user looked at these. */
export const pass = (work: RestWork, numbers: readonly number[]): RestWork => ({ ...work, seen: new Set([...work.seen, ...numbers]) });

/** These stay open, whatever becomes of the rest. */
export const leaveOpen = (work: RestWork, numbers: readonly number[]): RestWork => ({ ...work, leftOpen: new Set([...work.leftOpen, ...numbers]) });

/** This one belongs to the rest again. */
export const takeBack = (work: RestWork, number: number): RestWork => ({ ...work, leftOpen: new Set([...work.leftOpen].filter((one) => one !== number)) });

/** How the rest stands: what closing it closes, and what must be looked at before. */
export interface RestStanding {
  /** Numbers that are closed, in the order of the chat. */
  readonly closing: readonly number[];
  /** Numbers that would be closed, and must be passed before; in the order in which they are shown. */
  readonly unseen: readonly number[];
  /** How many of those that are shown, the user took out. */
  readonly takenOut: number;
}

/**
 * @param open  as they were when the user began: what was answered since is closed no more
 * @param shown of `shownFirst`
 */
export function restStanding(open: OpenNumbers, shown: readonly ShownFirst[], session: Session, { withPutOff, leftOpen, seen }: RestWork): RestStanding {
  const stays = (wanted: null | "later") => (number: number) => choiceIn(session, number) === wanted && !leftOpen.has(number);
  const [isRest, isPutOff] = [stays(null), stays("later")];
  const rest = open.unanswered.filter(isRest);
  const putOff = withPutOff ? open.putOff.filter(isPutOff) : [];
  const closing = putOff.length === 0 ? rest : [...rest, ...putOff].sort((a, b) => a - b);
  const shownAndClosing = shown.filter(({ number, why }) => (why === "put-off" ? withPutOff && isPutOff(number) : isRest(number))).map(({ number }) => number);
  return { closing, unseen: shownAndClosing.filter((number) => !seen.has(number)), takenOut: shown.length - shownAndClosing.length };
}

/** Closes the rest as one act; null while something must be looked at first, or nothing is left to close. */
export const closeRest = (session: Session, { closing, unseen }: Pick<RestStanding, "closing" | "unseen">, choice: RestChoice): Session | null =>
  unseen.length > 0 || closing.length === 0 ? null : give(session, closing, ANSWERS_OF[choice], "rest");

/** The message as it was before the user took it out by answering it. */
export const answerTakenBack = (session: Session, { number, why }: ShownFirst): Session =>
  give(session, [number], why === "put-off" ? ANSWERS_OF.later : NOT_ANSWERED);
