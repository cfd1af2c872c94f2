import { nl } from "../../src/language/nl";
import { pseudoOf } from "../../src/language/pseudo";

describe("the language that does not exist", () => {
  const pseudo = pseudoOf(nl);

  test("every line stands in brackets, and is two fifths longer", () => {
    for (const [key, sentence] of Object.entries(nl)) {
      const lines = (pseudo[key] ?? "").split("\n");
      expect(lines).toHaveLength(sentence.split("\n").length);
      for (const line of lines) expect(line).toMatch(/^\[.*\]$/u);
      expect(pseudo[key]?.length).toBeGreaterThanOrEqual(sentence.length * 1.2);
    }
  });

  test("places are filled in as in Dutch", () => {
    expect(pseudoOf({ a: "Dag {name}, {count-all} van de rest" })).toEqual({ a: "[Đáĝ {name}, {count-all} ṽáń đé ŕéśŧ øøøøøøø ø]" });
  });
});
