import type { Message } from "../conversation/conversation";
import { sampleOf } from "./rest-sample";
import { choiceIn } from "./session";
import type { Session } from "./session";

/** So many of the rest are shown by chance, beside those that are shown for what they are. */
const SAMPLE_SIZE = 10;

/** Messages without an answer to steps 0 and 1, in the order of the chat. */
export interface OpenNumbers {
  /** Nobody answered them: the rest. */
  readonly unanswered: readonly number[];
  /** Put off with «Later»: they stay out of the rest, unless the user takes them in. */
  readonly putOff: readonly number[];
}

/** Why a message is shown before the rest is closed; of several reasons the first in this order. */
export const WHY_SHOWN = ["put-off", "hint", "attachment", "chance"] as const;
export type WhyShown = (typeof WHY_SHOWN)[number];

export interface ShownFirst {
  readonly number: number;
  readonly why: WhyShown;
}

export function openNumbers(asked: Iterable<number>, session: Session): OpenNumbers {
  const unanswered: number[] = [];
  const putOff: number[] = [];
  for (const number of asked) {
    const choice = choiceIn(session, number);
    if (choice === null) unanswered.push(number);
    else if (choice === "later") putOff.push(number);
  }
  return { unanswered, putOff };
}

/** Also where the export left the file out: what nobody can look at now, deserves a thought all the more. */
const hasAttachment = ({ attachments, marks }: Message): boolean =>
  attachments.length > 0 || (marks.length > 0 && (marks.includes("media-omitted") || marks.includes("pending")));

/**
 * What the user looks at before the rest is closed, in the order of the chat; at the end those that chance chose.
 *
 * @param hinted     numbers of messages that carry a hint
 * @param withPutOff whether what was put off is closed too
 * @param chance     decides which ones are shown by chance; a whole number from 0 up to 2^32
 * @source screens.md, «Close the rest»
 */
export function shownFirst(
  messages: readonly Message[],
  { unanswered, putOff }: OpenNumbers,
  hinted: { readonly has: (number: number) => boolean },
  { chance, withPutOff }: { readonly chance: number; readonly withPutOff: boolean },
): readonly ShownFirst[] {
  const later = new Set(withPutOff ? putOff : []);
  const whyOf = (message: Message, isOfRest: boolean): WhyShown | null => {
    if (later.has(message.number)) return "put-off";
    if (!isOfRest) return null;
    if (hinted.has(message.number)) return "hint";
    return hasAttachment(message) ? "attachment" : null;
  };
  const told: ShownFirst[] = [];
  const others: number[] = [];
  // Both are in the order of the chat, so one pass finds them side by side.
  let passed = 0;
  for (const message of messages) {
    const { number } = message;
    const isOfRest = unanswered[passed] === number;
    if (isOfRest) passed += 1;
    const why = whyOf(message, isOfRest);
    if (why !== null) told.push({ number, why });
    else if (isOfRest) others.push(number);
  }
  return [...told, ...sampleOf(others, SAMPLE_SIZE, chance).map((number): ShownFirst => ({ number, why: "chance" }))];
}
