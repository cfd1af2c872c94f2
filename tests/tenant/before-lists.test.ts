import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { startTenant } from "../../src/tenant/tenant";
import { graphAs } from "./running-tenant";

/** The tables as they were while there was one library and no list. */
const BEFORE = `
CREATE TABLE site_member (person TEXT PRIMARY KEY, role TEXT NOT NULL);
CREATE TABLE item (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, guid TEXT NOT NULL UNIQUE, parent TEXT, name TEXT NOT NULL, name_key TEXT NOT NULL,
  kind TEXT NOT NULL, disk_name TEXT NOT NULL, content_type TEXT NOT NULL, size INTEGER NOT NULL, media_type TEXT, quick_xor_hash TEXT,
  version INTEGER NOT NULL, content_version INTEGER NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL, modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL, arriving TEXT, UNIQUE (parent, name_key), UNIQUE (parent, disk_name)
);
CREATE TABLE field (item TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (item, name));
CREATE INDEX field_value ON field (name, value);
CREATE UNIQUE INDEX one_record_uuid ON field (value) WHERE name = 'RecordUUID';
`;

const HENK = "11111111-0000-4000-8000-000000000004";

function addItem(database: Database, id: string, parent: string | null, name: string, kind: string, size: number): void {
  database.run(
    "INSERT INTO item VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, 'folder', ?, NULL, NULL, 3, 1, '2026-01-06T08:00:00Z', ?, '2026-01-06T08:00:00Z', ?, NULL)",
    [id, `guid-${id}`, parent, name, name.toLowerCase(), kind, name, size, HENK, HENK],
  );
}

test("fault 27: a folder of before there were lists opens, with everything that was filed in it, and gets the lists", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "before-"));
  const database = new Database(join(dataFolder, "tenant.sqlite"));
  database.exec(BEFORE);
  database.run("INSERT INTO site_member VALUES (?, 'write')", HENK);
  addItem(database, "01ROOT", null, "Dossiers", "folder", 0);
  addItem(database, "01DOSSIER", "01ROOT", "Oud dossier", "folder", 0);
  addItem(database, "01FILE", "01DOSSIER", "a.txt", "file", 3);
  database.run("INSERT INTO field VALUES ('01DOSSIER', 'RecordUUID', 'oud')");
  database.close();
  mkdirSync(join(dataFolder, "sites/archief/Dossiers/Oud dossier"), { recursive: true });
  writeFileSync(join(dataFolder, "sites/archief/Dossiers/Oud dossier/a.txt"), "oud");

  const tenant = await startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app") });
  const henk = graphAs(tenant, HENK);
  const site = "/sites/rijk.sharepoint.example:/sites/archief:";
  const { body } = await henk("GET", `${site}/lists/Dossiers/items?$filter=fields/RecordUUID eq 'oud'&$expand=driveItem`);
  expect(body.value).toMatchObject([{ id: "2", eTag: '"guid-01DOSSIER,3"', driveItem: { id: "01DOSSIER", name: "Oud dossier" } }]);
  const file = await henk("GET", `${site}/drive/root:/Oud%20dossier/a.txt:/content`);
  expect(await fetch(file.headers.get("location") ?? "").then((answer) => answer.text())).toBe("oud");
  expect((await henk("POST", `${site}/lists/Afspraken/items`, { body: { fields: { RecordUUID: "oud" } } })).body.id).toBe("1");
  expect((await henk("POST", `${site}/lists/Bewaarregister/items`, { body: { fields: { Volgnummer: 1 } } })).body.id).toBe("1");
  expect((await henk("POST", `${site}/drive/root/children`, { body: { name: "Nieuw", folder: {} } })).status).toBe(201);
  await tenant.close();
  rmSync(dataFolder, { recursive: true });
});
