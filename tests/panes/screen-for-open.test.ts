import { screenForOpen } from "../../src/panes/check/screen-for-open";
import { decisionsIn } from "../../src/panes/journey/sitting";
import type { Sitting } from "../../src/panes/journey/sitting";
import { ANSWERS_OF } from "../../src/review/answering";
import { give, NEW_SESSION } from "../../src/review/session";
import type { MessageAnswers } from "../../src/review/message-decision";
import { aConversation } from "../review/a-conversation";
import { aDraft, aSitting } from "./stage";

const at = (answers: Partial<MessageAnswers>, changes: Partial<Sitting> = {}) =>
  screenForOpen(decisionsIn(aSitting({ session: give(NEW_SESSION, [1], answers), ...changes }, aConversation())));

describe("«Wijzig» beside what is open leads to where an answer is lacking", () => {
  test.each([
    ["nobody answered", {}, "rest"],
    ["put off", ANSWERS_OF.later, "rest"],
    ["step 2 was not answered", ANSWERS_OF.yes, "elsewhere"],
    ["«weet ik niet» at step 2", { ...ANSWERS_OF.yes, recordedElsewhere: "unsure" }, "elsewhere"],
    ["recorded elsewhere, but nobody says where", { ...ANSWERS_OF.yes, recordedElsewhere: "fully" }, "elsewhere"],
    ["nothing is open", ANSWERS_OF.private, "review"],
  ] as const)("%s", (_title, answers, screen) => {
    expect(at(answers)).toBe(screen);
  });

  test("a role that is not known, leads to the people", () => {
    const people = [aDraft("Fenna Brugman", { role: "unknown", isMe: true }), aDraft("Bas Terhorst", { role: "unknown" })];
    expect(at({ ...ANSWERS_OF.yes, recordedElsewhere: "no" }, { people })).toBe("people");
  });
});
