import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OWN_TERMS } from "../../src/record/statements";

const schemas = join(__dirname, "../../docs/schemas");
const list = readFileSync(join(schemas, "begrippenlijst.md"), "utf8");

/** Every code that a published schema allows. */
function codesIn(schema: string): ReadonlySet<string> {
  const codes = new Set<string>();
  JSON.parse(readFileSync(join(schemas, `${schema}.schema.json`), "utf8"), (key, value) => {
    if (key === "enum") for (const code of value) if (typeof code === "string") codes.add(code);
    if (key === "const" && typeof value === "string" && !value.startsWith("urn:")) codes.add(value);
    return value;
  });
  return codes;
}

/** The codes that the list explains: first column of its tables. */
const explained = new Set(list.split("\n").flatMap((row) => /^\| ([^|]+) \|/.exec(row)?.[1]?.split(", ") ?? []));

test.each(["transcript", "decision-record", "manifest"])("begrippenlijst: every code of %s.schema.json is explained in Dutch", (schema) => {
  expect([...codesIn(schema)].filter((code) => !explained.has(code))).toEqual([]);
});

test("begrippenlijst: the sidecars refer to this version of it", () => {
  expect(list.startsWith(`# ${OWN_TERMS}\n`)).toBe(true);
});
