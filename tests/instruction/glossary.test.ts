import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SOURCE = join(__dirname, "../../src");

interface Entry {
  readonly identifiers: readonly string[];
  readonly files: readonly string[];
}

const quoted = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? "");

/** `instruction/facts.ts`, `present.ts`: a name alone stands in the folder of the one before. */
function entryOf(line: string): Entry {
  const [, , identifiers = "", where = ""] = line.split("|");
  const [first = "", ...others] = quoted(where);
  return { identifiers: quoted(identifiers), files: [first, ...others.map((name) => join(dirname(first), name))] };
}

const ENTRIES = readFileSync(join(SOURCE, "instruction/GLOSSARY.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && line.includes("`"))
  .map(entryOf);

describe("GLOSSARY.md", () => {
  test("every file that it names is there", () => {
    expect(ENTRIES.flatMap(({ files }) => files).filter((file) => !existsSync(join(SOURCE, file)))).toEqual([]);
  });

  test("every identifier stands where it says", () => {
    const astray = ENTRIES.flatMap(({ identifiers, files }) => {
      const text = files.map((file) => readFileSync(join(SOURCE, file), "utf8")).join("\n");
      return identifiers.filter((identifier) => !text.includes(identifier));
    });
    expect(astray).toEqual([]);
  });
});
