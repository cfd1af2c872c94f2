import type { DecisionMaking, RecordedElsewhere, Scope } from "../instruction/facts";
import type { AnswerMode, MessageDecision } from "./message-decision";

/** What a person answered about one message, and how. */
export type Given = Pick<MessageDecision, "answers" | "mode">;

// These numbers lie on people's disks: a new answer takes the next number, and none is ever given a second meaning.
const SCOPES = [null, "private", "party", "work", "mixed", "party-and-work", "unsure"] as const satisfies readonly (Scope | null)[];
const DECISION_MAKING = [null, "yes", "no", "unsure"] as const satisfies readonly (DecisionMaking | null)[];
const RECORDED = [null, "fully", "partly", "no", "unsure"] as const satisfies readonly (RecordedElsewhere | null)[];
const MODES = ["individual", "series", "rest", "earlier"] as const satisfies readonly AnswerMode[];

/** An answer that is in none of the lists does not compile. */
const numberOf = <Word>(words: readonly Word[], word: NoInfer<Word>): number => words.indexOf(word);

/** Each answer has a decimal place of its own. */
const STEP = 10;

/** The answers as one number below 10,000; 0 where there are none. The place («vindplaats») is a person's own words, and is not in it. */
export function codeOf({ answers: { scope, decisionMaking, recordedElsewhere }, mode }: Given): number {
  const answered = (numberOf(SCOPES, scope) * STEP + numberOf(DECISION_MAKING, decisionMaking)) * STEP + numberOf(RECORDED, recordedElsewhere);
  return answered === 0 ? 0 : answered * STEP + numberOf(MODES, mode);
}

const BY_CODE: ReadonlyMap<number, Given> = new Map(
  SCOPES.flatMap((scope) =>
    DECISION_MAKING.flatMap((decisionMaking) =>
      RECORDED.flatMap((recordedElsewhere) =>
        MODES.map((mode): readonly [number, Given] => {
          const given: Given = { answers: { scope, decisionMaking, recordedElsewhere, place: null }, mode };
          return [codeOf(given), given];
        }),
      ),
    ),
  ),
);

/** The answers of a code, without a place; null for what is no code of answers. */
export const answersOfCode = (code: number): Given | null => (code === 0 ? null : (BY_CODE.get(code) ?? null));
