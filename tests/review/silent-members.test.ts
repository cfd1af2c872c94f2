import { newDraft } from "../../src/review/confirming";
import { newKeepingAnswers } from "../../src/review/facts-of";
import type { KeepingAnswers } from "../../src/review/facts-of";
import { addSilent, answersWithout, cannotBeAdded, shapeWith, takeOff } from "../../src/review/silent-members";
import { aColleague } from "./a-colleague";
import { aConversation } from "./a-conversation";

const WRITERS = ["Fenna", "Bas"].map((shownAs) => newDraft({ shownAs, messageCount: 1 }, []));
const KEEPING = newKeepingAnswers(aConversation());

describe("members who never wrote", () => {
  test("X4, X13: stand beside those who wrote, marked as not in the export", () => {
    const people = addSilent(WRITERS, " ~ Directeur Zuid ");
    expect(people.map(({ shownAs, wrote }) => [shownAs, wrote])).toEqual([["Fenna", true], ["Bas", true], ["Directeur Zuid", false]]);
    expect(people[2]).toMatchObject({ role: null, match: null, isAdmin: false });
  });

  test.each([
    ["", "empty"],
    ["\u200e ~ ", "empty"],
    ["fénna", "there-already"],
    ["Iemand anders", null],
  ])("%j cannot be added: %s", (name, why) => {
    expect(cannotBeAdded(WRITERS, name)).toBe(why);
  });

  test("G1: with a third it is a group, also where two wrote", () => {
    expect(shapeWith(addSilent(WRITERS, "Derde"), KEEPING)).toBe("group");
    expect(shapeWith(WRITERS, KEEPING)).toBe("one-to-one");
    expect(shapeWith(WRITERS, { ...KEEPING, shape: "group" })).toBe("group");
  });

  test("are taken off again, and nobody else is", () => {
    const people = addSilent(WRITERS, "Derde");
    expect(takeOff(people, "Derde")).toEqual(WRITERS);
    expect(takeOff(people, "Fenna")).toEqual(people);
  });

  test("what was answered of whoever is taken off is asked anew, and nothing else", () => {
    const answered: KeepingAnswers = {
      ...KEEPING,
      caseOwner: { who: "participant", shownAs: "Derde" },
      holder: { where: "chat", shownAs: "Derde" },
      lineManagerNamed: { who: "participant", shownAs: "Derde" },
      responsibleOfficer: { who: "colleague", colleague: { person: aColleague("c") } },
    };
    expect(answersWithout(answered, "Derde")).toEqual({ ...KEEPING, responsibleOfficer: answered.responsibleOfficer });
    expect(answersWithout(answered, "Vierde")).toEqual(answered);
  });
});
