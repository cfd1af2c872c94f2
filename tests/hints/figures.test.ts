import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hintsIn } from "../../src/hints/hints-in";
import { listTable, wholeTable } from "./figures";
import { HALVES, LABELS, labelled } from "./labelled";

const page = readFileSync(join(__dirname, "../../docs/hints.md"), "utf8");
/** Messages quoted under a heading, in their own words. */
const quotedUnder = (heading: string): readonly string[] =>
  (page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "").split("\n").flatMap((line) => (line.startsWith("> ") ? [line.slice(2).trimEnd()] : []));
const inDevelopment = (text: string) => labelled("development").find((message) => message.text === text);

describe("the labelled chats", () => {
  const all = HALVES.flatMap(labelled);

  test("are at least 800 messages, a tenth to a sixth of them to be kept, with labels of table M", () => {
    expect(all.length).toBeGreaterThanOrEqual(800);
    const share = all.filter(({ label }) => label === "keep").length / all.length;
    expect([share > 0.1, share < 1 / 6]).toEqual([true, true]);
    expect(all.filter(({ label }) => !LABELS.includes(label))).toEqual([]);
  });

  test("no message stands there twice", () => {
    const texts = all.map(({ text }) => text.toLowerCase());
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test("a chat is in one half, whole: what was tuned on tells nothing of the other", () => {
    const [development, test] = HALVES.map((half) => new Set(labelled(half).map(({ conversation }) => conversation)));
    expect([...(development ?? [])].filter((conversation) => test?.has(conversation))).toEqual([]);
  });
});

describe("docs/hints.md tells the truth", () => {
  test("its figures are those of the code", () => {
    expect(page).toContain(wholeTable());
  });

  test("its figures for each list are those of the code", () => {
    expect(page).toContain(listTable());
  });

  test("what it quotes as missed is to be kept, and carries no hint", () => {
    const quoted = quotedUnder("What is missed");
    expect(quoted.length).toBeGreaterThan(3);
    for (const text of quoted) expect([inDevelopment(text)?.label, hintsIn(text)]).toEqual(["keep", []]);
  });

  test("what it quotes as a wrong hint need not be kept, and carries one", () => {
    const quoted = quotedUnder("Wrong hints");
    expect(quoted.length).toBeGreaterThan(3);
    for (const text of quoted) expect([inDevelopment(text)?.label === "keep", hintsIn(text).length > 0]).toEqual([false, true]);
  });
});
