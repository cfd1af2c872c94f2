import type { Conversation, Message } from "../conversation/conversation";
import { UNDATED, UNDATED_DAY } from "../conversation/local-time";
import { mayReachStepThree, reachesStepTwo } from "./answering";
import { isWhole, perhapsCovered, sameMessages } from "./covered-messages";
import type { OwnMessage, StoredMessage } from "./covered-messages";
import { NOT_ANSWERED } from "./message-decision";
import type { MessageAnswers } from "./message-decision";
import { answersTo, choiceIn, give } from "./session";
import type { Session } from "./session";

/** A record that the user, or whom they file for, made of this conversation before. */
export interface EarlierRecord {
  readonly recordId: string;
  /** Short number for people. */
  readonly number: string;
  /** SHA-256 of its manifest.json. */
  readonly manifestSha256: string;
  /** Empty when none is known. */
  readonly webUrl: string;
  /** Numbers of the messages of this conversation that stand in it. */
  readonly numbers: ReadonlySet<number>;
}

/** A message of a record, with its author as that export showed them. */
export interface AuthoredMessage extends StoredMessage {
  readonly author: string | null;
}

/** `yyyy-mm-dd`, the last one included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** First and last day of a conversation; null when nothing in it has a date. */
export function daysOf({ messages }: Pick<Conversation, "messages">): Days | null {
  const days = messages.flatMap(({ time }) => (time.local === UNDATED.local ? [] : [time.local.slice(0, 10)])).toSorted();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** Whether something of these days may be of those of a conversation; what has no date may be of any day. */
export const mayOverlap = (days: Days | null, { from, to }: Days): boolean => from === UNDATED_DAY || (days !== null && from <= days.to && to >= days.from);

/** The messages that a stored one may cover, when it is by the same author: only their attachments need be compared. */
export const perhapsEarlier = (messages: readonly Message[], stored: readonly AuthoredMessage[]): readonly Message[] =>
  byAuthor(stored).flatMap(([author, theirs]) => perhapsCovered(messages.filter((message) => message.author === author), theirs));

/**
 * Numbers of the messages that stand in an earlier record, where that is of the same conversation: then it shows most of
 * what the record holds again, by the same people. A few words that are alike in another chat are not enough. What the
 * record only tells of, as a photo that its export had left out, makes it known again, and stands in it no more than that:
 * set aside as recorded, the photo might go from the phone and be nowhere.
 *
 * @param mine   the messages that `perhapsEarlier` found
 * @param stored those of the record that may fall in the days of this conversation
 * @param part   how many messages are at hand, where those are a part of the conversation: most of them in the record tell as much. Else null
 */
export function standsInEarlier(mine: readonly OwnMessage[], stored: readonly AuthoredMessage[], part: number | null = null): ReadonlySet<number> {
  const whole = stored.filter(isWhole);
  const covered = standing(mine, whole);
  const isMost = covered.length * 2 > whole.length || standing(mine, stored).length * 2 > stored.length || (part !== null && covered.length * 2 > part);
  return new Set(isMost ? covered : []);
}

const standing = (mine: readonly OwnMessage[], stored: readonly AuthoredMessage[]): readonly number[] =>
  byAuthor(stored).flatMap(([author, theirs]) => [...sameMessages(mine.filter(({ message }) => message.author === author), theirs)]);

function byAuthor(stored: readonly AuthoredMessage[]): readonly (readonly [author: string | null, theirs: readonly AuthoredMessage[]])[] {
  const authors = [...new Set(stored.map(({ author }) => author))];
  return authors.map((author) => [author, stored.filter((one) => one.author === author)]);
}

/** Where the information is recorded: the record that holds it. */
const placeOf = ({ number, webUrl }: EarlierRecord): string => (webUrl === "" ? number : `${number} ${webUrl}`);

/** A message that stands in an earlier record concerned decision-making, and is recorded there: step 2 is answered by it. */
const answersBy = (record: EarlierRecord): MessageAnswers => ({ scope: "work", decisionMaking: "yes", recordedElsewhere: "fully", place: placeOf(record) });

/** Whether the answer would have it filed: then it would lie in two records. */
const mayBeFiled = (answers: MessageAnswers): boolean => reachesStepTwo(answers) && mayReachStepThree(answers);

/** What was put off has no answer yet: once it is filed, on another device, nothing is asked of it any more. */
const isAnswered = (session: Session, number: number): boolean => session.given.has(number) && choiceIn(session, number) !== "later";

/**
 * Sets aside what stands in earlier records, one act for each. What the user answered before this was known, on another
 * device or while it was looked for, stays as it is, but for what would be filed again.
 *
 * @source S2; reliability.md, fault 2
 */
export const setAside = (session: Session, records: readonly EarlierRecord[]): Session =>
  records.reduce((now, record) => {
    const numbers = [...record.numbers].filter((number) => !isAnswered(now, number) || mayBeFiled(answersTo(now, number)));
    return numbers.length === 0 ? now : give(now, numbers, answersBy(record), "earlier");
  }, session);

/**
 * Sets aside what was filed while the user answered it: that goes before their answer, for else it would be filed twice.
 *
 * @param toFile numbers of the messages that would be filed now
 */
export const setAsideFiled = (session: Session, records: readonly EarlierRecord[], toFile: ReadonlySet<number>): Session =>
  records.reduce((now, record) => {
    const numbers = [...record.numbers].filter((number) => toFile.has(number));
    return numbers.length === 0 ? now : give(now, numbers, answersBy(record), "earlier");
  }, session);

/**
 * What the user was never told of known records: they had answered it otherwise before those were known. Answered «ja» since,
 * it would be filed twice. Who opened again what was set aside, means to file it: that is not among it.
 */
export function neverAside({ done }: Session, records: readonly EarlierRecord[]): readonly EarlierRecord[] {
  const told = new Set(done.flatMap(({ after }) => [...after].flatMap(([number, given]) => (given?.mode === "earlier" ? number : []))));
  return records.map((record) => ({ ...record, numbers: new Set([...record.numbers].filter((number) => !told.has(number))) }));
}

/** Of a record that is known already, what is known stays. */
export const withNew = (known: readonly EarlierRecord[], found: readonly EarlierRecord[]): readonly EarlierRecord[] => [
  ...known,
  ...found.filter(({ recordId }) => !known.some((record) => record.recordId === recordId)),
];

/** Numbers of those that are set aside now. */
export const asideNow = ({ given }: Session, { numbers }: EarlierRecord): readonly number[] => [...numbers].filter((number) => given.get(number)?.mode === "earlier");

/** Opens them again: they are as if never answered. */
export const openAgain = (session: Session, record: EarlierRecord): Session => give(session, asideNow(session, record), NOT_ANSWERED);

/** The latest record of which something is set aside: the one that a new record goes on from. */
export const lastContinued = (session: Session, records: readonly EarlierRecord[]): EarlierRecord | null =>
  records.findLast((record) => asideNow(session, record).length > 0) ?? null;
