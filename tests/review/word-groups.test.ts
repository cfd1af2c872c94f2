import fc from "fast-check";
import { groupsFound, hasWords, wordGroupsOf } from "../../src/review/word-groups";

const word = fc.constantFrom("akkoord", "dijk", "één", "variant", "B", "minister", "vóór", "1", "oktober", "€", "boeren's", "OD-2026");
const message = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const messages = fc.array(message, { minLength: 1, maxLength: 5 });

/** The same words as somebody else's editor writes them. */
const rewritten = (text: string): string =>
  `«${text.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("'", "’").replaceAll(" ", ",\n  ")}».`;

describe("word groups (containment of word 3-grams)", () => {
  test("a text stands whole in itself, in any order of its messages, between other words", () => {
    fc.assert(
      fc.property(messages, fc.string(), (texts, other) => {
        const groups = wordGroupsOf(texts);
        expect(groupsFound(groups, [other, ...texts.toReversed(), other].join("\n"))).toBe(groups.all.size);
      }),
    );
  });

  test("capitals, accents, quotes and punctuation make no difference", () => {
    fc.assert(
      fc.property(messages, (texts) => {
        const groups = wordGroupsOf(texts);
        expect(groupsFound(groups, rewritten(texts.join("\n")))).toBe(groups.all.size);
      }),
    );
  });

  test("never more are found than there are, and none in nothing", () => {
    fc.assert(
      fc.property(messages, messages, (texts, other) => {
        const groups = wordGroupsOf(texts);
        expect(groupsFound(groups, other.join(" "))).toBeLessThanOrEqual(groups.all.size);
        expect(groupsFound(groups, "")).toBe(0);
      }),
    );
  });

  test("what was put differently counts in part", () => {
    const groups = wordGroupsOf(["We kiezen variant B. Marieke werkt hem uit."]);
    expect(groups.all.size).toBe(6);
    expect(groupsFound(groups, "Besluit: wij kiezen variant B. Marieke werkt hem uit voor de minister.")).toBe(5);
  });

  test("no group runs from one message into the next, so short ones have none", () => {
    expect(wordGroupsOf(["Akkoord met", "die datum", "👍", ""]).all.size).toBe(0);
  });
});

describe("words in a title", () => {
  test.each([
    ["Nota variantkeuze Oosterdiep.pdf", "NOTA oost", true],
    ["Nota variantkeuze Oosterdiep.pdf", "keuze", false],
    ["Verslag één", "een", true],
    ["Verslag", "", true],
    ["2026-09-18 Verslag", "18 verslag", true],
  ])("%s asked for «%s»: %s", (title, asked, fits) => {
    expect(hasWords(title, asked)).toBe(fits);
  });
});
