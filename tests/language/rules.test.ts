import { nl } from "../../src/language/nl";
import type { MessageKey } from "../../src/language/nl";
import { specification, specificationIsHere } from "../instruction/specification";

const keys = Object.keys(nl) as MessageKey[];

/** Sentences without what is filled in, and without the full stop that a screen needs. */
const plain = (words: string): string => words.replace(/\{[^}]*\}/g, "X").replace(/\.$/, "");

/** The Dutch of a row of the table, as the specification has it: bold marks gone. */
function wordsOf(specified: string, code: string): string {
  const line = specified.split("\n").find((one) => one.startsWith(`| ${code} |`)) ?? "";
  return (line.split("|")[2] ?? "").replaceAll("**", "").trim();
}

describe("the rules in words", () => {
  test("M7, B6, A14: what we read into the text is one sentence, and no longer than a person reads at once", () => {
    const sentences = keys.filter((key) => key.startsWith("row.") || key.startsWith("reading."));
    expect(sentences.length).toBeGreaterThanOrEqual(40);
    expect(sentences.filter((key) => !/^[^.?!]+\.$/.test(nl[key].replace(/«[^»]*»/g, "")))).toEqual([]);
    expect(sentences.filter((key) => nl[key].length > 190)).toEqual([]);
  });
});

const withSpecification = specificationIsHere ? describe : describe.skip;

withSpecification("the rules in words, against decision-table.md (skipped where ../shared is absent)", () => {
  const specified = specificationIsHere ? specification("decision-table.md").toString("utf8") : "";

  test.each(["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "U10"] as const)("%s: the outcome in its exact words", (code) => {
    const expected = wordsOf(specified, code).replace("vindplaats: …", "vindplaats: X").replace("(reden)", "(X)");
    expect(plain(nl[`outcome.${code}`])).toBe(expected);
  });

  test.each(["K-AV", "K-AT", "K-BP", "K-NVT-D", "K-NVT"] as const)("%s: the keeper in its exact words", (code) => {
    expect(plain(nl[`keeper.${code}`])).toBe(wordsOf(specified, code).replace(" (persoon: tabel B)", ""));
  });

  test("K-BEH-AO, K-BEH-AT, K-BEH-BP: the admin in the exact words; a civil servant informs the case owner", () => {
    const expected = wordsOf(specified, "K-BEH-AO / -AT / -BP");
    const [words = "", ofCivilServant = ""] = expected.split(" (AO: ");
    expect(plain(nl["keeper.K-BEH-AT"])).toBe(words);
    expect(plain(nl["keeper.K-BEH-BP"])).toBe(words);
    expect(plain(nl["keeper.K-BEH-AO"])).toBe(`${words} ${ofCivilServant.replace(")", "")}`);
  });

  test.each(["W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8"] as const)("%s: what the user is told stands in section 9", (row) => {
    const section = specified.slice(specified.indexOf("## 9. Table W"), specified.indexOf("## 10."));
    const words = plain(nl[`told.${row}`]).replace("op X bewaard", "op 3 maart bewaard").replace("regelt X het", "regelt … het");
    const spoken = section.replace(/\bY\b/g, "X");
    expect(spoken).toContain(words);
  });
});
