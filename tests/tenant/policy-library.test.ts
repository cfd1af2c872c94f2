import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { parse } from "jsonc-parser";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { aTenant, ask, graphAs, someBytes, type Ask, type Reply, type RunningTenant } from "./running-tenant";

const project = join(__dirname, "../..");
const schema = join(project, "docs/schemas/policy.schema.json");
const SITE = "/sites/rijk.sharepoint.example:/sites/archief:";
const ON_DISK = "sites/archief/Beleid";
const FILE = "bewaarwijzer.jsonc";

describe("the library with the policy («Beleid»)", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let henk: Ask;
  let drive: string;
  let records: string;

  const named = (reply: Reply, name: string): string => reply.body.value.find((entry: { name: string }) => entry.name === name).id;

  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke);
    henk = graphAs(running.tenant, running.tenant.people.henk);
    const drives = await marieke("GET", `${SITE}/drives`);
    drive = `/drives/${named(drives, "Beleid")}`;
    records = `/drives/${named(drives, "Dossiers")}`;
  });
  afterAll(() => running.stop());

  const file = (): string => `${drive}/root:/${FILE}`;
  const textAs = async (asked: Ask): Promise<string> => {
    const { headers } = await asked("GET", `${file()}:/content`);
    return (await fetch(headers.get("location") ?? "")).text();
  };
  const onDisk = (): string => readFileSync(join(running.tenant.dataFolder, ON_DISK, FILE), "utf8");

  test("has a drive of its own beside that of the records, which stays the site's own", async () => {
    expect((await marieke("GET", drive)).body).toMatchObject({ name: "Beleid", driveType: "documentLibrary" });
    expect((await marieke("GET", `${SITE}/drive`)).body.name).toBe("Dossiers");
    expect((await marieke("GET", `${SITE}/lists/Beleid`)).body).toMatchObject({ displayName: "Beleid", list: { template: "documentLibrary" } });
    expect((await marieke("GET", `${drive}/root/children`)).body.value.map(({ name }: { name: string }) => name)).toEqual([FILE]);
    expect((await marieke("GET", `${records}/root/children`)).body.value.map(({ name }: { name: string }) => name)).not.toContain(FILE);
    expect((await marieke("GET", `${SITE}/lists/Beleid/items?$expand=fields`)).body.value).toMatchObject([{ id: "1", fields: { FileLeafRef: FILE } }]);
  });

  test("an item is found in its own drive only, and cannot be moved to another", async () => {
    const { body } = await henk("GET", file());
    expect((await henk("GET", `${drive}/items/${body.id}`)).status).toBe(200);
    expect((await henk("GET", `${records}/items/${body.id}`)).status).toBe(404);
    const dossier = (await henk("GET", `${records}/root/children`)).body.value[0].id;
    expect((await henk("PATCH", `${drive}/items/${body.id}`, { body: { parentReference: { id: dossier } } })).status).toBe(404);
    expect((await marieke("PATCH", `${records}/items/${body.id}`, { body: { name: "anders.jsonc" } })).status).toBe(404);
  });

  test("whoever may read the site reads the policy; who may not, does not", async () => {
    expect(await textAs(marieke)).toBe(onDisk());
    const lotte = graphAs(running.tenant, running.tenant.people.lotte);
    expect((await lotte("GET", `${file()}:/content`)).status).toBe(403);
    running.tenant.setSiteRole(running.tenant.people.lotte, "read");
    expect(await textAs(lotte)).toBe(onDisk());
    running.tenant.setSiteRole(running.tenant.people.lotte, null);
  });

  test("fault 15: only the records manager writes in it, in whatever way", async () => {
    const { body } = await marieke("GET", file());
    const attempts: readonly (readonly [string, string, object])[] = [
      ["PUT", `${file()}:/content`, { bytes: someBytes(3) }],
      ["PUT", `${drive}/items/${body.id}/content`, { bytes: someBytes(3) }],
      ["POST", `${file()}:/createUploadSession`, { body: {} }],
      ["POST", `${drive}/root/children`, { body: { name: "map", folder: {} } }],
      ["PATCH", `${drive}/items/${body.id}`, { body: { name: "anders.jsonc" } }],
      ["PATCH", `${drive}/items/${body.id}/listItem/fields`, { body: {} }],
      ["PATCH", `${SITE}/lists/Beleid/items/1/fields`, { body: {} }],
    ];
    for (const [method, path, sent] of attempts) {
      for (const asked of [marieke, graphAs(running.tenant, running.tenant.people.joris)]) {
        expect(await asked(method, path, sent)).toMatchObject({ status: 403, body: { error: { code: "accessDenied" } } });
      }
    }
    expect((await marieke("GET", file())).body.eTag).toBe(body.eTag);
  });

  test("what the records manager writes is there for everybody, on disk too, under a new tag", async () => {
    const before = await marieke("GET", file());
    const text = '{ "version": "2" } // van Henk\n';
    const put = await henk("PUT", `${file()}:/content`, { bytes: new TextEncoder().encode(text), headers: { "If-Match": before.body.eTag } });
    expect(put).toMatchObject({ status: 200, body: { id: before.body.id } });
    expect(put.body.eTag).not.toBe(before.body.eTag);
    expect([await textAs(marieke), onDisk()]).toEqual([text, text]);
    const page = await ask("GET", put.body.webUrl, { headers: { Cookie: `local-tenant-person=${running.tenant.people.marieke}` } });
    expect([page.body, page.headers.get("content-type")]).toEqual([text, "text/plain; charset=utf-8"]);
  });

  test("a test writes a policy, or none", async () => {
    await running.tenant.writePolicy("{ // toets\n}");
    expect(await textAs(marieke)).toBe("{ // toets\n}");
    expect((await marieke("GET", file())).body.lastModifiedBy.user.displayName).toBe("Henk Bakker");
    await running.tenant.writePolicy(null);
    expect((await marieke("GET", file())).status).toBe(404);
    expect(readdirSync(join(running.tenant.dataFolder, ON_DISK))).toEqual([]);
    await running.tenant.writePolicy(null);
    await running.tenant.writePolicy("{}");
    expect(await textAs(marieke)).toBe("{}");
  });

  test("the settings say where the policy and the agreements are", async () => {
    expect((await ask("GET", `${running.tenant.origin}/settings.json`)).body).toMatchObject({ policyLibrary: "Beleid", policyFile: FILE, agreementsList: "Afspraken" });
  });
});

describe("the policy that a tenant begins with", () => {
  let dataFolder: string;
  const start = (policy?: string): Promise<Tenant> => startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app"), ...(policy === undefined ? {} : { policy }) });
  const onDisk = (): string => readFileSync(join(dataFolder, ON_DISK, FILE), "utf8");

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), "policy-"));
  });
  afterEach(() => {
    rmSync(dataFolder, { recursive: true });
  });

  (existsSync(schema) ? test : test.skip)("is as the schema of a policy file has it (skipped where docs/schemas has none yet)", async () => {
    await (await start()).close();
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
    expect([validate(parse(onDisk(), [], { allowTrailingComma: true })), validate.errors]).toEqual([true, null]);
  });

  test("is another one when it is told so; what is there stays after a restart, and so does its absence", async () => {
    await (await start("{ /* eerst */ }")).close();
    expect(onDisk()).toBe("{ /* eerst */ }");
    const second = await start();
    expect(onDisk()).toBe("{ /* eerst */ }");
    await second.writePolicy(null);
    await second.close();
    await (await start()).close();
    expect(existsSync(join(dataFolder, ON_DISK, FILE))).toBe(false);
    await (await start("{ /* later */ }")).close();
    expect(onDisk()).toBe("{ /* later */ }");
  });

  const run = (policy: string) =>
    spawn(process.execPath, ["--import", "tsx", "src/tenant/main.ts"], { cwd: project, env: { ...process.env, PORT: "0", TENANT_DATA: dataFolder, APP: join(dataFolder, "no-app"), POLICY: policy } });

  test("npm start: POLICY names a file that takes the seed's place, byte for byte: what is no UTF-8, is not mended on the way", async () => {
    const policy = join(dataFolder, "eigen.jsonc");
    const bytes = Buffer.from("{ /* van POLICY, één */ }", "latin1");
    writeFileSync(policy, bytes);
    const child = run(policy);
    await once(child.stdout, "data");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    expect(readFileSync(join(dataFolder, ON_DISK, FILE)).equals(bytes)).toBe(true);
  });

  test("npm start: a POLICY that is not there is said in one clear sentence, and nothing starts", async () => {
    const child = run(join(dataFolder, "geen.jsonc"));
    const chunks: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const [code] = await once(child, "close");
    expect(code).toBe(1);
    expect(Buffer.concat(chunks).toString()).toMatch(/^POLICY=\S+geen\.jsonc cannot be read\. Give the path of a policy file, or leave POLICY out[^\n]*\n$/);
  });
});
