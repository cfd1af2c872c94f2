import { draftOf } from "../../src/panes/progress/draft-of";
import { screenToGoOn, withAnswers } from "../../src/panes/progress/resumed";
import type { Draft } from "../../src/review/draft";
import { backTo, give, NEW_SESSION, redo } from "../../src/review/session";
import type { Session } from "../../src/review/session";
import { aConversation } from "../review/a-conversation";
import { aDraft } from "../review/a-draft";
import { aSitting } from "./stage";

const { keeping } = aDraft();
const goesOnAt = (changes: Partial<Draft>, isEverybody = true) => {
  const sitting = aSitting();
  return screenToGoOn(sitting, aDraft(changes), { people: sitting.people, isEverybody });
};

describe("where who comes back goes on", () => {
  test("issue 5, resume: at the screen where they were", () => {
    expect(goesOnAt({ screen: "check" })).toBe("check");
  });

  test("S3: what was agreed is read first: «Controleer» would say that nothing must be kept of what the user took on", () => {
    const agreed = { ...keeping, aboutThis: [3] };
    expect(goesOnAt({ screen: "check", keeping: agreed })).toBe("keeper");
    expect(goesOnAt({ screen: "review", keeping: agreed })).toBe("review");
  });

  test("before that, who was not found again is chosen anew", () => {
    expect(goesOnAt({ screen: "check", keeping: { ...keeping, aboutThis: [3] } }, false)).toBe("people");
  });
});

describe("what was taken back before the pane was closed", () => {
  const three = aConversation([{}, {}, {}]);
  const answered = [1, 2, 3].reduce((session, number) => give(session, [number], { scope: "private" }), NEW_SESSION);
  const closed = draftOf(aSitting({ session: backTo(answered, 1) }, three), { screen: "review", recordId: null, asked: new Set([1, 2, 3]), now: "2026-03-03T09:00:00.000Z" });
  const resumedWith = (here: Session) => withAnswers({ session: here, correcting: null }, closed);
  const numbersOf = ({ given }: Session) => [...given.keys()].sort();

  test("issue 5, resume: is done again one by one, so that «terug tot» and a reload together lose no decision", () => {
    const back = resumedWith(NEW_SESSION);
    expect([back, redo(back), redo(redo(back))].map(numbersOf)).toEqual([[1], [1, 2], [1, 2, 3]]);
    expect(redo(redo(redo(back)))).toEqual(redo(redo(back)));
  });

  test("but not where something was answered before the draft came: that is another way on", () => {
    const back = resumedWith(give(NEW_SESSION, [2], { scope: "party" }));
    expect([back, redo(back)].map(numbersOf)).toEqual([[1, 2], [1, 2]]);
  });
});
