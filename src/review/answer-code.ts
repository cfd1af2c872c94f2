import type { DecisionMaking, RecordedElsewhere, Scope } from "../instruction/facts";
import type { AnswerMode, MessageDecision } from "./message-decision";

/** What a person answered about one message, and how. */
export type Given = Pick<MessageDecision, "answers" | "mode">;

// These numbers lie on people's disks: a new answer takes a new number, and none is ever given a second meaning.
const SCOPES = { private: 1, party: 2, work: 3, mixed: 4, "party-and-work": 5, unsure: 6 } as const satisfies Record<Scope, number>;
const DECISION_MAKING = { yes: 1, no: 2, unsure: 3 } as const satisfies Record<DecisionMaking, number>;
const RECORDED = { fully: 1, partly: 2, no: 3, unsure: 4 } as const satisfies Record<RecordedElsewhere, number>;
const MODES = { individual: 0, series: 1, rest: 2 } as const satisfies Record<AnswerMode, number>;

/** Each answer has a decimal place of its own. */
const STEP = 10;

const places = <Word extends string>(numbers: Readonly<Record<Word, number>>, isWord: (word: string) => word is Word): readonly (Word | null)[] => {
  const found: (Word | null)[] = Array<Word | null>(STEP).fill(null);
  for (const [word, number] of Object.entries<number>(numbers)) if (isWord(word)) found[number] = word;
  return found;
};

const SCOPE_AT = places(SCOPES, (word): word is Scope => word in SCOPES);
const DECISION_MAKING_AT = places(DECISION_MAKING, (word): word is DecisionMaking => word in DECISION_MAKING);
const RECORDED_AT = places(RECORDED, (word): word is RecordedElsewhere => word in RECORDED);
const MODE_AT = places(MODES, (word): word is AnswerMode => word in MODES);

/** The answers as one number below 10,000; 0 where there are none. The place («vindplaats») is a person's own words, and is not in it. */
export function codeOf({ answers, mode }: Given): number {
  const scope = answers.scope === null ? 0 : SCOPES[answers.scope];
  const decisionMaking = answers.decisionMaking === null ? 0 : DECISION_MAKING[answers.decisionMaking];
  const recordedElsewhere = answers.recordedElsewhere === null ? 0 : RECORDED[answers.recordedElsewhere];
  const answered = (scope * STEP + decisionMaking) * STEP + recordedElsewhere;
  return answered === 0 ? 0 : answered * STEP + MODES[mode];
}

/** The answers of a code, without a place; null for what `codeOf` never gives. */
export function answersOfCode(code: number): Given | null {
  const digit = (power: number): number => Math.floor(code / power) % STEP;
  const scope = SCOPE_AT[digit(1000)] ?? null;
  const decisionMaking = DECISION_MAKING_AT[digit(100)] ?? null;
  const recordedElsewhere = RECORDED_AT[digit(10)] ?? null;
  const mode = MODE_AT[digit(1)];
  if (mode === null || mode === undefined) return null;
  const given: Given = { answers: { scope, decisionMaking, recordedElsewhere, place: null }, mode };
  return code > 0 && codeOf(given) === code ? given : null;
}
