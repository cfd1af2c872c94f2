import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AGREEMENT_COLUMNS } from "../../src/tenant/seeds/agreement-columns";

const KINDS = { text: "single line of text", note: "multiple lines, plain text", number: "number", date: "date" } as const;

test("docs/agreements-list.md names every column of the list, as an administrator must make it", () => {
  const lines = readFileSync(join(__dirname, "../../docs/agreements-list.md"), "utf8").split("\n");
  const documented = lines.flatMap((line) => {
    const [, name, type, setting] = /^\| `(\w+)` \| (.*?) \| ?(.*?) ?\|$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, type, setting]];
  });
  const built = AGREEMENT_COLUMNS.filter(({ name }) => name !== "Title").map(({ name, kind, choices, indexed, unique }) => [
    name,
    kind === "choice" ? `choice: ${choices.join(", ")}` : KINDS[kind],
    [...(indexed ? ["indexed"] : []), ...(unique ? ["unique values"] : [])].join(", "),
  ]);
  expect(documented).toEqual(built);
});
