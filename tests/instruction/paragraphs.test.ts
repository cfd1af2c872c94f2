import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { classTable } from "../../src/instruction/class-table";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { GAP_TABLE } from "../../src/instruction/gap-table";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import { PARAGRAPHS } from "../../src/instruction/text";
import { nl } from "../../src/language/nl";
import { paragraphs } from "./paragraphs";

const ROOM = join(__dirname, "../../src/instruction");
const document = readFileSync(join(ROOM, "PARAGRAPHS.md"), "utf8");
const { messages, tiers, persons, told } = CURRENT_RULES;
const ruled = [...messages, ...tiers, ...persons, ...told];

/** What stands under the heading of one paragraph, up to the next heading. */
const sectionOf = (id: string): string => (document.split(`### ${id} (`)[1] ?? "").split("\n#")[0] ?? "";

describe("PARAGRAPHS.md: the rules beside the instruction's words", () => {
  test("is written from the tables", () => {
    expect(document).toBe(paragraphs());
  });

  test.each(PARAGRAPHS.map((one) => [one.id, one] as const))("%s: its words, and every row that rests on it with its reading and note", (id, { words }) => {
    const section = sectionOf(id);
    for (const line of words) expect(section).toContain(`> ${line}`);
    for (const { row, note } of ruled.filter(({ rules }) => rules.some((rule) => rule === id))) {
      expect(section.split("\n").filter((line) => line.startsWith(`| ${row} |`) && line.endsWith(`| ${note} |`))).toHaveLength(1);
    }
    for (const { row, keeper } of classTable(CURRENT_RULES).filter(({ rules }) => rules.includes(id))) expect(section).toContain(`${row} ${keeper}`);
  });

  test("M27, A1, A2: rows that rest on no paragraph stand apart, so that no row is left out", () => {
    expect(ruled.filter(({ row }) => !document.includes(`\n| ${row} |`))).toEqual([]);
  });

  test("every switch stands there with its default, and every sentence of an interpretation", () => {
    for (const name of Object.keys(DEFAULT_SWITCHES)) expect(document).toContain(`\n| ${name} |`);
    expect(Object.keys(nl).filter((key) => /^(row|reading|outcome)\./.test(key) && !document.includes(`\`${key}\``))).toEqual([]);
  });
});

describe("the gaps (decision-table section 10)", () => {
  test("gap 1 to 37, each once", () => {
    expect(GAP_TABLE.map(({ gap }) => gap)).toEqual(Array.from({ length: 37 }, (_, at) => at + 1));
  });

  test("gap 3: every row that a gap names is a row of a table", () => {
    const rows = new Set<string>(ruled.map(({ row }) => row));
    expect(GAP_TABLE.flatMap((gap) => gap.rows).filter((row) => !rows.has(row))).toEqual([]);
  });

  test("gap 4: every switch that changes who keeps or what is kept fills a gap", () => {
    const switches = new Set(GAP_TABLE.flatMap(({ otherwise }) => otherwise?.switch ?? []));
    expect([...switches].toSorted()).toEqual(Object.keys(DEFAULT_SWITCHES).filter((name) => name !== "hold").toSorted());
  });
});

describe("README.md of the room", () => {
  const readme = readFileSync(join(ROOM, "README.md"), "utf8");

  test("is short enough to be read, and names every file of rules", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
    expect(readdirSync(ROOM).filter((name) => name.endsWith(".ts") && !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
