import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REGISTER_COLUMNS } from "../../src/archive-site/register-columns";
import { documentedColumns, listedColumns } from "../tenant/documented-columns";

test("docs/register-list.md names every column of the register, as an administrator must make it", () => {
  const text = readFileSync(join(__dirname, "../../docs/register-list.md"), "utf8");
  expect(documentedColumns(text)).toEqual(listedColumns(REGISTER_COLUMNS));
});
