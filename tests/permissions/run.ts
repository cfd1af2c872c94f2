// Writes docs/permissions.md anew (`npm run permissions -- --write`), or says whether it is up to date.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTenant } from "../../src/tenant/tenant";
import { operationsSeen, permissionTable } from "./permission-table";

const path = join(__dirname, "../../docs/permissions.md");

async function main(writes: boolean): Promise<boolean> {
  const dataFolder = mkdtempSync(join(tmpdir(), "tenant-"));
  const tenant = await startTenant({ port: 0, dataFolder, appFolder: dataFolder });
  try {
    const table = permissionTable(await operationsSeen(tenant));
    if (writes) writeFileSync(path, table);
    return readFileSync(path, "utf8") === table;
  } finally {
    await tenant.close();
    rmSync(dataFolder, { recursive: true });
  }
}

void main(process.argv.includes("--write")).then((fresh) => {
  process.stdout.write(`${fresh ? "docs/permissions.md is up to date." : "docs/permissions.md is not up to date: npm run permissions -- --write"}\n`);
  process.exitCode = fresh ? 0 : 1;
});
