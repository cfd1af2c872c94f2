import type { Message } from "../conversation/conversation";
import type { Channel, MessageFacts, Scope, Switches } from "../instruction/facts";
import { hasPlace, mustBeKept } from "../instruction/retention";
import { NOT_ANSWERED } from "./message-decision";
import type { MessageAnswers } from "./message-decision";

/** The buttons of steps 0 and 1 beside a message. `later` leaves it undecided, and says so. */
export const CHOICES = ["yes", "no", "private", "party", "later"] as const;
export type Choice = (typeof CHOICES)[number];

/** A message about work, alone or beside something else (M13–M15). */
export type WorkScope = Extract<Scope, "work" | "mixed" | "party-and-work">;

/**
 * What a button answers. Only «ja» goes on to step 2, so every other button takes a given answer of step 2 back.
 *
 * @source P4 (step 0), S1 (step 1)
 */
export const ANSWERS_OF: Readonly<Record<Choice, Partial<MessageAnswers>>> = {
  yes: { scope: "work", decisionMaking: "yes" },
  no: { ...NOT_ANSWERED, scope: "work", decisionMaking: "no" },
  private: { ...NOT_ANSWERED, scope: "private" },
  party: { ...NOT_ANSWERED, scope: "party" },
  later: { ...NOT_ANSWERED, scope: "unsure" },
};

/** What the list answers with one act: a button, or «al vastgelegd» at once; where it stands, is asked in step 2. */
export type QuickAnswer = Choice | "recorded";

/**
 * The answers that one act in the list gives to a message that stood so.
 *
 * @source S2: without a place nothing counts as recorded, so «ja» may take a mere mark back
 */
export function quickAnswers(answer: QuickAnswer, before: MessageAnswers): Partial<MessageAnswers> {
  if (answer === "recorded") return { ...ANSWERS_OF.yes, recordedElsewhere: "fully" };
  const isMereMark = before.recordedElsewhere === "fully" && !hasPlace(before);
  return answer === "yes" && isMereMark ? { ...ANSWERS_OF.yes, recordedElsewhere: null, place: null } : ANSWERS_OF[answer];
}

/** The button that these answers come from; null while steps 0 and 1 are not answered. */
export function choiceOf({ scope, decisionMaking }: MessageAnswers): Choice | null {
  if (scope === null) return null;
  if (scope === "private" || scope === "party") return scope;
  if (scope === "unsure" || decisionMaking === "unsure") return "later";
  return decisionMaking;
}

/** A message and its answers as the rules ask for them. */
export function messageFacts(message: Message, channel: Channel, answers: MessageAnswers): MessageFacts {
  return {
    kind: message.kind,
    channel,
    ...answers,
    marks: message.marks.filter((mark) => mark === "edited" || mark === "forwarded"),
  };
}

/** Whether the instruction asks anything about this message: not of system lines, calls, and what it does not cover. */
export const asksAnswers = (message: Message, channel: Channel, switches: Switches): boolean =>
  mustBeKept(messageFacts(message, channel, NOT_ANSWERED), switches).missing.length > 0;

/** Whether step 2, «al op een andere manier vastgelegd?», is asked of a message with these answers. */
export const reachesStepTwo = (answers: MessageAnswers): boolean => choiceOf(answers) === "yes";

/** Whether step 3 may be asked of a message that reached step 2: not once it is told where else it stands (S2). */
export const mayReachStepThree = (answers: MessageAnswers): boolean => !(answers.recordedElsewhere === "fully" && hasPlace(answers));
