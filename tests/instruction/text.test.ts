import { createHash } from "node:crypto";
import { HEADINGS, INSTRUCTION_SHA256, PARAGRAPHS, paragraph, paragraphsOfStep } from "../../src/instruction/text";
import { specification, specificationIsHere } from "./specification";

const SEED = "instructie-bewaren-chatberichten.txt";

/** Words without the layout of the PDF: white space, list dashes and the arrows before the answers. */
const words = (text: string): readonly string[] =>
  text.replace(/[-\uE000-\uF8FF]\s/g, " ").split(/\s+/).filter((word) => word !== "");

describe("text: the instruction's own words", () => {
  test("P1–G2 stand in reading order, each after its step", () => {
    expect(PARAGRAPHS.map(({ id }) => id).join(" ")).toBe("P1 P2 P3 P4 S1 T1 S2 T2 S3 T3a T3b I1 I2 I3 I4 G1 G2");
  });

  test("every paragraph belongs to one step, and the steps hold all of them", () => {
    const byStep = ([0, 1, 2, 3] as const).map((step) => paragraphsOfStep(step).map(({ id }) => id));
    expect(byStep).toEqual([
      ["P1", "P2", "P3", "P4"],
      ["S1", "T1"],
      ["S2", "T2"],
      ["S3", "T3a", "T3b", "I1", "I2", "I3", "I4", "G1", "G2"],
    ]);
  });

  test("S1 and S2 hold the question and both answers", () => {
    expect(paragraph("S1").words).toHaveLength(3);
    expect(paragraph("S2").words).toHaveLength(3);
  });

  test("white space is mended: no double spaces, no line ends, no space at either end", () => {
    const lines = PARAGRAPHS.flatMap((one) => one.words);
    expect(lines.filter((line) => line !== line.trim() || /\s{2}|\n/.test(line))).toEqual([]);
  });
});

const withSeed = specificationIsHere ? describe : describe.skip;

withSeed("text against the seed (skipped where ../shared is absent)", () => {
  test("SHA-256: the pinned hash is that of the text that was read", () => {
    expect(createHash("sha256").update(specification(SEED)).digest("hex")).toBe(INSTRUCTION_SHA256);
  });

  test("P1–G2: each line stands in the seed, word for word", () => {
    const seed = words(specification(SEED).toString("utf8")).join(" ");
    const lines = [...HEADINGS.map((one) => one.words), ...PARAGRAPHS.flatMap((one) => one.words)];
    expect(lines.filter((line) => !seed.includes(words(line).join(" ")))).toEqual([]);
  });

  test("P1–G2: no word of the seed is left out", () => {
    const lines = [...HEADINGS.map((one) => one.words), ...PARAGRAPHS.flatMap((one) => one.words)];
    const seed = words(specification(SEED).toString("utf8"));
    expect(lines.flatMap(words).toSorted()).toEqual(seed.toSorted());
  });
});
