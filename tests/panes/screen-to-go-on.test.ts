import { screenToGoOn } from "../../src/panes/progress/resumed";
import type { Draft } from "../../src/review/draft";
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
