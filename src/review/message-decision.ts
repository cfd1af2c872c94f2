import type { DecisionMaking, RecordedElsewhere, Scope } from "../instruction/facts";
import type { Decision } from "../instruction/outcome";

/** What a person answered about one message; null is not answered yet. */
export interface MessageAnswers {
  readonly scope: Scope | null;
  readonly decisionMaking: DecisionMaking | null;
  readonly recordedElsewhere: RecordedElsewhere | null;
  /** «vindplaats». */
  readonly place: string | null;
}

export const NOT_ANSWERED: MessageAnswers = {
  scope: null,
  decisionMaking: null,
  recordedElsewhere: null,
  place: null,
};

/** How an answer was given: to this message alone, to a series, to all that was left, or because an earlier record of one's own holds the message. */
export type AnswerMode = "individual" | "series" | "rest" | "earlier";

/** The ruling on one message, with what it rests on. */
export interface MessageDecision {
  /** `Message.number`. */
  readonly number: number;
  readonly answers: MessageAnswers;
  readonly mode: AnswerMode;
  readonly decision: Decision;
}
