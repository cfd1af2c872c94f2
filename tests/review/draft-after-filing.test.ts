import { draftAfterFiling } from "../../src/review/draft-after-filing";
import { answersInRuns, runsOf } from "../../src/review/answer-runs";
import { NOT_ANSWERED } from "../../src/review/message-decision";
import type { MessageAnswers } from "../../src/review/message-decision";
import { aDraft, MESSAGES } from "./a-draft";

const WORK = { scope: "work", decisionMaking: "yes" } as const;
const answered = (answers: Partial<MessageAnswers>) => ({ answers: { ...NOT_ANSWERED, ...answers }, mode: "individual" as const });

/** A draft in which message 1, 2 and so on were answered like this. */
const draftOf = (answers: readonly Partial<MessageAnswers>[], changes: Parameters<typeof aDraft>[0] = {}) =>
  aDraft({
    given: runsOf(new Map(answers.map((one, index) => [index + 1, answered(one)])), MESSAGES),
    progress: { reviewed: answers.length, total: answers.length },
    recordId: "11111111-1111-4111-8111-111111111111",
    screen: "check",
    ...changes,
  });

const numbersIn = (draft: ReturnType<typeof draftAfterFiling>) => (draft === null ? null : [...(answersInRuns(draft.given, MESSAGES) ?? [])].map(([number]) => number));

describe("what stays of a draft after a filing", () => {
  const kept = { ...WORK, recordedElsewhere: "no" } as const;
  const no = { scope: "work", decisionMaking: "no" } as const;

  test("nothing, where nothing is open", () => {
    expect(draftAfterFiling(draftOf([kept, no, { scope: "private" }, { ...WORK, recordedElsewhere: "fully" }]))).toBeNull();
  });

  test("every answer but those to what was filed, where a message was not answered", () => {
    const left = draftAfterFiling(draftOf([kept, no, { ...WORK, recordedElsewhere: "partly" }, { scope: "private" }], { progress: { reviewed: 4, total: 5 } }));
    expect(numbersIn(left)).toEqual([2, 4]);
    expect(left).toMatchObject({ screen: "review", recordId: null, acts: [], undone: [], progress: { reviewed: 4, total: 5 } });
  });

  test("of a new version that was begun from its export, it is of the export alone", () => {
    const reading = { sources: ["of the record", "of the export"], chat: 2, year: 2024, encoding: null, made: "record" } as const;
    const left = draftAfterFiling(draftOf([kept, no], { reading, exportMade: "pasted", progress: { reviewed: 2, total: 3 } }));
    expect(numbersIn(left)).toEqual([2]);
    expect(left).toMatchObject({ reading: { ...reading, sources: ["of the export"], made: "pasted" }, exportMade: null });
  });

  test("of a record that was opened without its export, nothing: there is nothing to open again", () => {
    const reading = { ...aDraft().reading, sources: ["of the record"], made: "record" } as const;
    expect(draftAfterFiling(draftOf([kept, no], { reading, progress: { reviewed: 2, total: 3 } }))).toBeNull();
  });

  test.each([null, "unsure"] as const)("what step 2 left open stays to be answered (%s)", (recordedElsewhere) => {
    expect(numbersIn(draftAfterFiling(draftOf([kept, no, { ...WORK, recordedElsewhere }])))).toEqual([2, 3]);
  });
});
