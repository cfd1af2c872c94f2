import fc from "fast-check";
import { comparable, ComparedText } from "../../src/record/comparable-text";
import { copyDifference } from "../../src/record/reading-copy-text";

/** What codes are made of, and what spoils them. */
const anyPieces = fc.array(fc.constantFrom("[", "]", "U+0041", "U+005B", "U+005D", "U+1F44D", "U+D83D", "U+", "U", "+00", "41", "x", " ", "\n", "👍", "\ud83d", "\ude00"), { maxLength: 40 });

/** The text in pieces, each handed over as soon as it is settled. */
function inPieces(pieces: readonly string[]): string {
  const compared = new ComparedText();
  let text = "";
  for (const piece of pieces) {
    compared.add(piece);
    text += compared.settled();
  }
  return text + compared.rest();
}

test("a text that comes in pieces compares as the whole, also where a code begins in one and ends in the next", () => {
  expect(inPieces(["a[U+1F4", "4D U+1F3FD", "]b"])).toBe("a👍🏽b");
  expect(inPieces(["[U+005B", "]U+0041", "]"])).toBe("A");
  fc.assert(fc.property(anyPieces, (pieces) => { expect(inPieces(pieces)).toBe(comparable(pieces.join(""))); }), { numRuns: 2000 });
});

test("what is no code does not wait for an end that never comes", () => {
  const compared = new ComparedText();
  compared.add("[Let op] [U+0041 [nog niet dicht");
  expect(compared.settled()).toBe("[Letop][U+0041[nognietdicht");
});

test.each([
  ["a code of two hundred thousand characters", `[${"U+0041".repeat(200_000)}]`, 200_000],
  ["codes in codes, forty thousand deep", `${"[U+005D".repeat(40_000)}]`, 1],
  ["a hundred thousand codes that are begun", "[U+0041".repeat(100_000), 600_000],
])("fault 24: %s are read", (_what, text, atLeast) => {
  expect(comparable(text).length).toBeGreaterThanOrEqual(atLeast);
});

const strings = ["Eerste", "twee [U+0041]", "", "[U+", "laatste"].map((text, index) => ({ message: index + 1, text }));

test.each([
  ["the same", "Eerste\ntwee A [U+ laatste", null],
  ["another word", "Eerste\ntwee B [U+ laatste", 2],
  ["less at the end", "Eerste twee A [U+ laat", 5],
  ["nothing", "", 1],
  ["more at the end", "Eerste twee A [U+ laatste!", 5],
  ["more at the beginning", "1 Eerste twee A [U+ laatste", 1],
])("fault 29: %s is found, at its message", (_what, extracted, message) => {
  expect(copyDifference(strings, extracted)).toBe(message);
});

test("fault 29: a difference far into a long copy is found, at its message", () => {
  const many = Array.from({ length: 3000 }, (_one, index) => ({ message: index + 1, text: `Bericht ${String(index + 1)} [U+1F44D U+1F3FD] over de kade en het water` }));
  const said = many.map(({ text }) => text).join("\n");
  expect(copyDifference(many, said)).toBeNull();
  expect(copyDifference(many, said.replace("Bericht 2345 ", "Bericht 2346 "))).toBe(2345);
});
