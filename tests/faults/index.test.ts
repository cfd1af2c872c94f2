import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TESTS = join(__dirname, "..");

/** Titles of tests and of groups of them, as they stand in the files. */
const TITLE = /\b(?:test|it|describe)(?:\.(?:each|skipIf)\([\s\S]*?\))?\(\s*(?:"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
/** `fault 4, 18: …`, `faults 9–13: …`, `law 3 and fault 30: …` */
const NUMBERS = /\bfaults? ((?:\d+(?:–\d+)?(?:, | and )?)+)/g;

function numbersIn(title: string): readonly number[] {
  return [...title.matchAll(NUMBERS)].flatMap(([, listed = ""]) =>
    listed.split(/, | and /).flatMap((part) => {
      const [from = 0, to = from] = part.split("–").map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }),
  );
}

const tested = new Map<number, string[]>();
for (const entry of readdirSync(TESTS, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.test\.tsx?$/.test(entry.name)) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
  const titles = [...text.matchAll(TITLE)].map(([, plain, template]) => plain ?? template ?? "");
  // Tests of a table may have their number in the table.
  const inTables = [...text.matchAll(/"(fault \d+)"/g)].map(([, title = ""]) => title);
  for (const number of [...titles, ...inTables].flatMap(numbersIn)) tested.set(number, [...(tested.get(number) ?? []), entry.name]);
}

test("reliability.md: each of the thirty faults has a test that bears its number", () => {
  const without = Array.from({ length: 30 }, (_, index) => index + 1).filter((number) => !tested.has(number));
  expect(without).toEqual([]);
});
