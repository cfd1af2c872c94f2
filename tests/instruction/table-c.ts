import type { ClassRow } from "../../src/instruction/class-table";
import { classTable } from "../../src/instruction/class-table";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";

/**
 * Table C as a text for people. To write it again after a change of the rules:
 * `npx tsx -e 'process.stdout.write(require("./tests/instruction/table-c.ts").tableC())' > src/instruction/TABLE-C.md`
 */
const HEADER = `# Table C: who keeps, in every class of conversation

Written from \`class-table.ts\`; a test holds the two together. One row for each conversation that can exist: which tiers of
our own organisation are in it, whether outsiders or another department are, and who is admin of the group. The rules are
those of \`text.ts\`; how firmly a row is read stands in the column "reading" (see \`tier-table.ts\`). The keeper is the one
where no switch of the policy says otherwise.

| Row | Conversation | Present | Admin | Keeper | Rules | Reading | Note |
|---|---|---|---|---|---|---|---|
`;

function presentWords({ facts }: ClassRow): string {
  return [...facts.own, ...(facts.external ? ["external"] : []), ...(facts.otherDepartment ? ["other-department"] : [])].join(", ");
}

const line = (row: ClassRow): string =>
  `| ${[
    row.row,
    row.facts.shape,
    presentWords(row),
    row.facts.admin === "none" ? "–" : row.facts.admin,
    row.keeper,
    row.rules.length === 0 ? "–" : row.rules.join(" "),
    row.reading,
    row.note,
  ].join(" | ")} |\n`;

export const tableC = (): string => HEADER + classTable(CURRENT_RULES).map(line).join("");
