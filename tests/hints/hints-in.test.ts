import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { HINT_LISTS } from "../../src/hints/hint";
import { hintsIn } from "../../src/hints/hints-in";
import { DUTCH } from "../../src/hints/lists/dutch";
import { ENGLISH } from "../../src/hints/lists/english";

const everyWord = [DUTCH, ENGLISH].flatMap((lists) =>
  HINT_LISTS.flatMap((list) => {
    const { inCompounds, withEndings, asWritten } = lists[list];
    return [...inCompounds, ...withEndings, ...asWritten].map((word) => ({ list, word }));
  }),
);
const wordsIn = (text: string): readonly string[] => hintsIn(text).flatMap(({ words }) => words);
const anyEntry = fc.constantFrom(...everyWord);
/** Anything that is no letter and belongs to none. */
const around = fc.string({ unit: fc.constantFrom(" ", ".", "!", "«", "»", "(", ")", "1", "👍", "\n", "-", "€", "*", "_") });

describe("the lists", () => {
  test("are disjoint: a word stands on one list, in one way", () => {
    const words = everyWord.map(({ word }) => word);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test("are written in lower case, without accents, and one or two words at a time", () => {
    expect(everyWord.filter(({ word }) => !/^[a-z]+( [a-z]+)?$/.test(word))).toEqual([]);
  });

  test.each(everyWord)("$word finds itself, on its own list", ({ list, word }) => {
    expect(hintsIn(word)).toContainEqual({ list, words: [word] });
  });
});

describe("finding", () => {
  test.each([
    ["Akkoord met variant B", ["variant", "Akkoord"]],
    ["het CONCEPTBESLUIT ligt klaar", ["CONCEPTBESLUIT"]],
    ["ambtsbesluiten van vorige week", ["ambtsbesluiten"]],
    ["de besluitvorming over Oost", ["besluitvorming"]],
    ["zij bésliste dat gisteren", ["bésliste"]],
    ["zijn we het eens?", ["het eens"]],
    ["Oké,doe\nmaar", ["doe\nmaar"]],
    ["ik kies, kies en kies opnieuw", ["kies"]],
    ["450mln erbij", ["mln"]],
    ["de minister-president", ["minister"]],
    ["We agreed on this", ["agreed"]],
  ])("%j", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test("a word without its meaning is found as well: somebody has to look", () => {
    expect(wordsIn("er is nog geen besluit")).toEqual(["besluit"]);
  });

  test.each(["wat ben je toch besluiteloos", "zoveel emotie", "gefeliciteerd met je promotie", "ok", "top 👍", "", "De kat slaapt"])("false friends and small talk: nothing in %j", (text) => {
    expect(hintsIn(text)).toEqual([]);
  });

  test("the lists come in one order, whatever the order of the words", () => {
    const lists = hintsIn("subsidie, akkoord, besluit").map(({ list }) => list);
    expect(lists).toEqual(HINT_LISTS.filter((list) => lists.includes(list)));
  });
});

describe("what makes no difference", () => {
  test("capitals and accents", () => {
    const accented = fc.tuple(anyEntry, fc.constantFrom("\u0301", "\u0308", ""), fc.boolean());
    fc.assert(fc.property(accented, ([{ word, list }, accent, isComposed]) => {
      const written = word.replace(/[a-z]/g, `$&${accent}`);
      const shown = isComposed ? written.normalize("NFC") : written;
      for (const text of [shown, shown.toUpperCase()]) expect(hintsIn(text)).toContainEqual({ list, words: [text] });
    }));
  });

  test("what stands around a word, unless it is a letter", () => {
    fc.assert(fc.property(anyEntry, around, around, ({ word, list }, before, after) => {
      expect(hintsIn(before + word + after)).toContainEqual({ list, words: [word] });
    }));
  });
});

describe("hostile", () => {
  const anyText = fc.oneof(
    fc.string({ unit: anyCodePoint, maxLength: 200 }),
    fc.array(fc.oneof(anyEntry.map(({ word }) => word), around, fc.string({ unit: "grapheme" })), { maxLength: 20 }).map((parts) => parts.join("")),
  );

  test("whatever is written, every word given stands in it, and is never empty", () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { words } of hintsIn(text)) {
        expect(words).not.toHaveLength(0);
        for (const word of words) expect(word !== "" && text.includes(word)).toBe(true);
      }
    }), { numRuns: 2000 });
  });

  test.each([
    ["one word", "besluit".repeat(1_500_000)],
    ["words without end", "besluit akkoord ".repeat(650_000)],
    ["accents without end", `e${"\u0301".repeat(5_000_000)}`],
    ["no letter at all", "👍 ".repeat(3_000_000)],
  ])("a line of 10 MB ends: %s", (_what, text) => {
    expect(hintsIn(text).length).toBeLessThanOrEqual(HINT_LISTS.length);
  });
});
