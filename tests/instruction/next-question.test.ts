import { nextQuestion } from "../../src/instruction/next-question";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { aMessage } from "./situations";

const open = { scope: null, decisionMaking: null, recordedElsewhere: null } as const;

describe("nextQuestion: only what can still change the outcome", () => {
  test.each([
    ["P4", "first the scope", aMessage(open), "scope"],
    ["P4", "nothing more about a private message", aMessage({ ...open, scope: "private" }), null],
    ["P4", "nothing more about party politics", aMessage({ ...open, scope: "party" }), null],
    ["S1", "then step 1", aMessage({ ...open, scope: "work" }), "decisionMaking"],
    ["S1", "step 1 of a mixed message", aMessage({ ...open, scope: "mixed" }), "decisionMaking"],
    ["S1", "nothing more once step 1 is no", aMessage({ ...open, scope: "work", decisionMaking: "no" }), null],
    ["S2", "then step 2", aMessage({ recordedElsewhere: null }), "recordedElsewhere"],
    ["T2", "fully recorded asks where", aMessage({ recordedElsewhere: "fully" }), "place"],
    ["T2", "a place of spaces is no place", aMessage({ recordedElsewhere: "fully", place: "  " }), "place"],
    ["T2", "nothing more once it is said where", aMessage({ recordedElsewhere: "fully", place: "nota" }), null],
    ["S2", "nothing more once it must be kept", aMessage(), null],
    ["M10", "«weet ik niet» is an answer, and is not asked again", aMessage({ recordedElsewhere: "unsure" }), null],
    ["M11", "«weet ik niet» at step 1", aMessage({ decisionMaking: "unsure", recordedElsewhere: null }), null],
    ["M12", "«weet ik niet» at step 0", aMessage({ ...open, scope: "unsure" }), null],
    ["P2", "nothing about an e-mail", aMessage({ ...open, kind: "email" }), null],
    ["M20", "nothing about a system line", aMessage({ ...open, kind: "system" }), null],
  ] as const)("%s: %s", (_rule, _title, message, question) => {
    expect(nextQuestion(message)).toBe(question);
  });

  test("M15: the policy's switches count", () => {
    const message = aMessage({ ...open, scope: "party-and-work" });
    expect(nextQuestion(message)).toBe("decisionMaking");
    expect(nextQuestion(message, { ...DEFAULT_SWITCHES, partyRule: "always" })).toBeNull();
  });
});
