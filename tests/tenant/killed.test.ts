import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/tenant/storage/database";
import { openTenant, startTenant } from "../../src/tenant/tenant";
import { ask, graphAs, library, newFolder, putFragment, someBytes, type Ask, type AskOptions, type Library } from "./running-tenant";

const UNIT = 327_680;
const project = join(__dirname, "../..");
const MARIEKE = "11111111-0000-4000-8000-000000000001";

/** A tenant as a process of its own, as `npm start` runs it. */
interface Process {
  readonly origin: string;
  readonly child: ChildProcess;
}

async function run(folder: string, port = "0"): Promise<Process> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/tenant/main.ts"], {
    cwd: project,
    env: { ...process.env, PORT: port, TENANT_DATA: folder, APP: join(folder, "no-app") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { child, origin: String(line).trim().replace(/\/$/, "") };
}

async function kill({ child }: Process): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Signs in as a browser would: through the host's bridge, as the chosen person. */
async function signIn({ origin }: Process): Promise<Ask> {
  const body = { requestId: "1", method: "GetTokenPopup", tokenParams: { scope: "User.Read Sites.Selected" } };
  const reply = await ask("POST", `${origin}/local-tenant/bridge`, { body, headers: { Cookie: `local-tenant-person=${MARIEKE}` } });
  const headers = { Authorization: `Bearer ${reply.body.token.access_token}` };
  return (method, path, options: AskOptions = {}) => ask(method, `${origin}/graph/v1.0${path}`, { ...options, headers: { ...headers, ...options.headers } });
}

describe("fault 1, the server's side: after kill -9 nothing that was acknowledged is lost", () => {
  let folder: string;
  let running: Process;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "killed-"));
  });
  afterEach(async () => {
    await kill(running);
    rmSync(folder, { recursive: true });
  });

  test("a file, its columns, a half-sent upload, consent and the token of before", async () => {
    running = await run(folder);
    const port = new URL(running.origin).port;
    const before = await signIn(running);
    const place = await library(before);
    const record = await newFolder(before, place, "record");
    const bytes = someBytes(UNIT * 2 + 3);
    await before("PUT", `/drives/${place.driveId}/items/${record}:/a.json:/content`, { bytes: bytes.subarray(0, 1000) });
    await before("PATCH", `/drives/${place.driveId}/items/${record}/listItem/fields`, { body: { RecordUUID: "0b6f8a52-uuid" } });
    const { body } = await before("POST", `/drives/${place.driveId}/items/${record}:/b.bin:/createUploadSession`, { body: {} });
    await putFragment(body.uploadUrl, bytes, 0, UNIT);
    const half = putFragment(body.uploadUrl, bytes, UNIT, UNIT * 2).catch(() => null);
    await kill(running);
    await half;

    running = await run(folder, port);
    expect((await before("GET", `/drives/${place.driveId}/items/${record}:/a.json`)).body.size).toBe(1000);
    const found = await before("GET", `/sites/${place.siteId}/lists/${place.listId}/items?$filter=fields/RecordUUID eq '0b6f8a52-uuid'&$expand=driveItem`);
    expect(found.body.value).toMatchObject([{ driveItem: { id: record } }]);
    const standing = (await ask("GET", body.uploadUrl)).body.nextExpectedRanges[0];
    const next = Number(/^(\d+)-$/.exec(standing)?.[1]);
    expect([UNIT, UNIT * 2]).toContain(next);
    if (next === UNIT) await putFragment(body.uploadUrl, bytes, UNIT, UNIT * 2);
    const last = await putFragment(body.uploadUrl, bytes, UNIT * 2, bytes.length);
    expect(last.status).toBe(201);
    expect(readFileSync(join(folder, "sites/archief/Dossiers/Herziening Wet lokale democratie/record/b.bin")).equals(bytes)).toBe(true);
    expect(readdirSync(join(folder, "arriving"))).toEqual([]);
  });

  test.each([30, 90, 170])("killed %i ms into a stream of small files: every one that was acknowledged is whole", async (milliseconds) => {
    running = await run(folder);
    const before = await signIn(running);
    const place: Library = await library(before);
    const record = await newFolder(before, place, "many");
    const acknowledged: string[] = [];
    const sending = (async () => {
      for (let number = 0; ; number += 1) {
        const reply = await before("PUT", `/drives/${place.driveId}/items/${record}:/${number}.bin:/content`, { bytes: someBytes(5000 + number) });
        if (reply.status === 201) acknowledged.push(`${number}.bin`);
      }
    })().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await kill(running);
    await sending;

    running = await run(folder);
    const after = await signIn(running);
    const children = await after("GET", `/drives/${place.driveId}/items/${record}/children?$top=999`);
    expect(children.body.value.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(acknowledged));
    for (const { name, size } of children.body.value) {
      expect(size).toBe(5000 + Number.parseInt(name, 10));
      expect(readFileSync(join(folder, "sites/archief/Dossiers/Herziening Wet lokale democratie/many", name)).equals(someBytes(size))).toBe(true);
    }
  });
});

describe("a folder that a tenant left behind", () => {
  const open = (dataFolder: string) => startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app") });
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "left-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("a transaction that a kill cut off is not there at all, and the database is whole", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/tenant/die-midway.ts", folder], { cwd: project, stdio: "inherit" });
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
    const database = openDatabase(folder);
    expect(database.get("PRAGMA integrity_check")).toEqual({ integrity_check: "ok" });
    expect(database.get("SELECT count(*) AS old FROM setting WHERE value LIKE 'old%'")).toEqual({ old: 2000 });
    database.close();
  });

  test("a commit that was noted but not yet moved is finished at the next start", async () => {
    const first = await open(folder);
    const marieke = graphAs(first, first.people.marieke);
    const place = await library(marieke);
    const made = await marieke("PUT", `/drives/${place.driveId}/items/${place.dossier}:/a.bin:/content`, { bytes: someBytes(10) });
    await first.close();
    const path = join(folder, "sites/archief/Dossiers/Herziening Wet lokale democratie/a.bin");
    renameSync(path, join(folder, "arriving/x"));
    const database = openDatabase(folder);
    database.run("UPDATE item SET arriving = 'x' WHERE id = ?", made.body.id);
    database.close();

    const second = await open(folder);
    expect(readFileSync(path).equals(someBytes(10))).toBe(true);
    await second.close();
  });

  test("the database's lock of a killed tenant bars nobody", async () => {
    mkdirSync(join(folder, "tenant.sqlite.lock"));
    const tenant = await open(folder);
    expect((await graphAs(tenant, tenant.people.marieke)("GET", "/me")).status).toBe(200);
    await tenant.close();
  });

  test("a folder that cannot be used is told, and the port is free again", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "no folder");
    const opened = await openTenant({ port: 0, dataFolder: file, appFolder: folder });
    expect(opened).toEqual({ ok: false, error: { kind: "folder-unusable", folder: file } });
  });

  test("a folder that can never be made, as one in /proc, is told, and not tried for ever", async () => {
    expect(await openTenant({ port: 0, dataFolder: "/proc/tenant/data", appFolder: folder })).toEqual({ ok: false, error: { kind: "folder-unusable", folder: "/proc/tenant/data" } });
  });

  test("fault: of two that start in one moment, one has the folder", async () => {
    const opened = await Promise.all([0, 0].map((port) => openTenant({ port, dataFolder: folder, appFolder: folder })));
    expect(opened.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: { kind: "folder-in-use", folder } }]);
    for (const one of opened) if (one.ok) await one.value.close();
    await (await open(folder)).close();
  });

  test("two tenants never share a folder, nor a port", async () => {
    const first = await open(folder);
    expect(await openTenant({ port: 0, dataFolder: folder, appFolder: folder })).toEqual({ ok: false, error: { kind: "folder-in-use", folder } });
    const port = Number(new URL(first.origin).port);
    const other = mkdtempSync(join(tmpdir(), "other-"));
    expect(await openTenant({ port, dataFolder: other, appFolder: folder })).toEqual({ ok: false, error: { kind: "port-taken", port } });
    await first.close();
    rmSync(other, { recursive: true });
    const again = await open(folder);
    await again.close();
  });
});
