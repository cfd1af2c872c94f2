import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AGREEMENT_COLUMNS } from "../../src/archive-site/agreement-columns";
import { documentedColumns, listedColumns } from "../tenant/documented-columns";

test("docs/agreements-list.md names every column of the list, as an administrator must make it", () => {
  const text = readFileSync(join(__dirname, "../../docs/agreements-list.md"), "utf8");
  expect(documentedColumns(text)).toEqual(listedColumns(AGREEMENT_COLUMNS));
});
