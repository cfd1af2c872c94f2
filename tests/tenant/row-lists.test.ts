import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { aTenant, ask, graphAs, library, newFolder, type Ask, type Library, type Reply, type RunningTenant } from "./running-tenant";

const AGREEMENT = {
  Title: "Afspraak",
  Kanaal: "whatsapp",
  Vorm: "group",
  Mensen: "eerste\ntweede",
  PeriodeVan: "2026-01-05",
  PeriodeTot: "2026-02-01",
  GevraagdDoorId: "a",
  GevraagdDoorNaam: "Marieke de Wit",
  BewaarderId: "b",
  BewaarderNaam: "Bram Terpstra",
  Status: "gevraagd",
  RecordUUID: "7a1c",
  Ontvangstnummer: "7A1C-22",
  ManifestSHA256: "a".repeat(64),
  Adres: `https://voorbeeld.example/${"lang/".repeat(100)}`,
  BewaardOp: "2026-02-02T10:00:00Z",
  AantalBewaard: 12,
};

describe("a list of rows that stand alone", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let place: Library;
  let count = 0;

  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke);
    place = await library(marieke);
  });
  afterEach(() => {
    running.tenant.faults.clear();
  });
  afterAll(() => running.stop());

  const list = (): string => `/sites/${place.siteId}/lists/Afspraken`;
  const items = (filter: string, more = ""): string => `${list()}/items?$expand=fields&$filter=${encodeURIComponent(filter)}${more}`;
  const fields = (row: string): string => `${list()}/items/${row}/fields`;
  const add = (values: object): Promise<Reply> => marieke("POST", `${list()}/items`, { body: { fields: values } });
  const aUuid = (): string => {
    count += 1;
    return `afspraak-${count}`;
  };
  const ids = ({ body }: Reply): readonly string[] => body.value.map(({ id }: { id: string }) => id);

  test("stands among the site's lists, and is found by its id and by its name", async () => {
    const { body } = await marieke("GET", `/sites/${place.siteId}/lists?$select=id,displayName,list`);
    expect(body.value).toContainEqual({ id: expect.any(String), displayName: "Afspraken", list: { contentTypesEnabled: false, hidden: false, template: "genericList" } });
    const { id } = body.value.find(({ displayName }: { displayName: string }) => displayName === "Afspraken");
    for (const name of [id, "Afspraken", "afspraken"]) expect((await marieke("GET", `/sites/${place.siteId}/lists/${name}`)).body).toMatchObject({ id, name: "Afspraken" });
    const filtered = await marieke("GET", `/sites/${place.siteId}/lists?$filter=displayName eq 'Afspraken'`);
    expect(ids(filtered)).toEqual([id]);
    expect((await marieke("GET", `/sites/${place.siteId}/lists?$filter=name eq 'Afspraken'`)).status).toBe(400);
    expect((await marieke("GET", `/sites/${place.siteId}/lists/Onbekend`)).status).toBe(404);
  });

  test("its columns say their kind, their index and what must be unique", async () => {
    const { body } = await marieke("GET", `${list()}/columns`);
    const named = (flag: string): string[] => body.value.filter((column: Record<string, unknown>) => column[flag] === true).map(({ name }: { name: string }) => name);
    expect(named("indexed")).toEqual(["AfspraakUUID", "BewaarderId", "Status", "RecordUUID"]);
    expect(named("enforceUniqueValues")).toEqual(["AfspraakUUID"]);
    expect(body.value).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ name: "Title", text: { allowMultipleLines: false, maxLength: 255 } }),
        expect.objectContaining({ name: "Mensen", text: expect.objectContaining({ allowMultipleLines: true }) }),
        expect.objectContaining({ name: "AantalBewaard", number: expect.anything() }),
        expect.objectContaining({ name: "Status", choice: expect.objectContaining({ choices: ["gevraagd", "toegezegd", "afgewezen", "bewaard", "ingetrokken"] }) }),
      ]),
    );
    expect(new Set(body.value.map(({ id }: { id: string }) => id)).size).toBe(18);
  });

  test("a new row is 201 with its number, tag, time and columns, and is read back whole", async () => {
    const values = { ...AGREEMENT, AfspraakUUID: aUuid() };
    const made = await add(values);
    expect(made).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^\d+$/), eTag: expect.stringMatching(/,1"$/), fields: values, contentType: { name: "Item" } } });
    expect(Date.parse(made.body.createdDateTime)).not.toBeNaN();
    expect(made.body.createdBy.user.id).toBe(running.tenant.people.marieke);
    const read = await marieke("GET", made.headers.get("location") ?? "");
    expect(read.body).toMatchObject({ id: made.body.id, eTag: made.body.eTag });
    expect(read.body).not.toHaveProperty("fields");
    const expanded = await marieke("GET", `${list()}/items/${made.body.id}?$expand=fields,driveItem&$select=id`);
    expect(expanded.body).toMatchObject({ id: made.body.id, fields: { ...values, LinkTitle: "Afspraak", Attachments: false } });
    expect(expanded.body).not.toHaveProperty("driveItem");
    expect((await marieke("GET", fields(made.body.id))).body).toMatchObject(values);
  });

  test("numbers follow the order of making, whatever happens in the library", async () => {
    const first = await add({});
    await newFolder(marieke, place, `tussendoor ${aUuid()}`);
    const second = await add({});
    expect(Number(second.body.id)).toBe(Number(first.body.id) + 1);
  });

  test("filters: eq, startswith, and, or, brackets, and pages that show each row once", async () => {
    const keeper = `keeper-${aUuid()}`;
    const made: string[] = [];
    for (const Status of ["gevraagd", "gevraagd", "bewaard"]) made.push((await add({ BewaarderId: keeper, Status })).body.id);
    const other = (await add({ BewaarderId: `${keeper}-2`, Status: "gevraagd" })).body.id;
    const found = async (filter: string): Promise<readonly string[]> => ids(await marieke("GET", items(filter)));
    expect(await found(`fields/BewaarderId eq '${keeper.toUpperCase()}'`)).toEqual(made);
    expect(await found(`fields/BewaarderId eq '${keeper}' and fields/Status eq 'gevraagd'`)).toEqual(made.slice(0, 2));
    expect(await found(`fields/BewaarderId eq '${keeper}' or fields/BewaarderId eq '${keeper}-2'`)).toEqual([...made, other]);
    expect(await found(`startswith(fields/BewaarderId,'${keeper}') and (fields/Status eq 'bewaard' or fields/Status eq 'afgewezen')`)).toEqual(made.slice(2));
    expect(await found("fields/BewaarderId eq 'niemand'")).toEqual([]);
    let next: string | undefined = items(`startswith(fields/BewaarderId,'${keeper}')`, "&$top=3");
    const paged: string[] = [];
    while (next !== undefined) {
      const page: Reply = await marieke("GET", next);
      paged.push(...ids(page));
      next = page.body["@odata.nextLink"];
    }
    expect(paged).toEqual([...made, other]);
  });

  test("a column without index needs the client's acceptance; one of several lines cannot be compared at all", async () => {
    const uuid = aUuid();
    await add({ Title: uuid, AantalBewaard: 41 });
    const Prefer = "HonorNonIndexedQueriesWarningMayFailRandomly";
    for (const filter of [`fields/Title eq '${uuid}'`, `fields/Status eq 'gevraagd' and fields/Title eq '${uuid}'`]) {
      expect(await marieke("GET", items(filter))).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("not indexed") } } });
    }
    expect((await marieke("GET", items(`fields/Title eq '${uuid}' and fields/AantalBewaard eq 41`), { headers: { Prefer } })).body.value).toHaveLength(1);
    expect(await marieke("GET", items("fields/Mensen eq 'x'"), { headers: { Prefer } })).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("Note") } } });
    expect((await marieke("GET", items("fields/Kleur eq 'x'"), { headers: { Prefer } })).status).toBe(400);
  });

  test("fault 9: an old tag is 412, and nothing changes", async () => {
    const { body } = await add({ Status: "gevraagd" });
    const headers = { "If-Match": body.eTag };
    const changed = await marieke("PATCH", fields(body.id), { body: { Status: "toegezegd" }, headers });
    expect(changed).toMatchObject({ status: 200, body: { Status: "toegezegd", "@odata.etag": expect.stringMatching(/,2"$/) } });
    expect(await marieke("PATCH", fields(body.id), { body: { Status: "afgewezen" }, headers })).toMatchObject({ status: 412, body: { error: { code: "resourceModified" } } });
    expect((await marieke("GET", fields(body.id))).body.Status).toBe("toegezegd");
    expect((await marieke("PATCH", fields(body.id), { body: { Status: "bewaard" }, headers: { "If-Match": changed.body["@odata.etag"] } })).status).toBe(200);
  });

  test("fault 2: of two people who change one row at once, one gets 412", async () => {
    const bram = graphAs(running.tenant, running.tenant.people.bram);
    for (let round = 0; round < 10; round += 1) {
      const { body } = await add({ Status: "gevraagd" });
      const headers = { "If-Match": body.eTag };
      const change = (asked: Ask, Status: string): Promise<Reply> => asked("PATCH", fields(body.id), { body: { Status }, headers });
      const replies = await Promise.all([change(marieke, "toegezegd"), change(bram, "afgewezen")]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      const winner = replies.find(({ status }) => status === 200);
      expect((await marieke("GET", fields(body.id))).body.Status).toBe(winner?.body.Status);
    }
  });

  test("fault 2: a change whose body is still on its way, loses to the one that came meanwhile", async () => {
    const { body } = await add({ Status: "gevraagd" });
    const token = running.tenant.mintToken(running.tenant.people.bram, ["Sites.Selected"]);
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "If-Match": body.eTag, Expect: "100-continue" };
    const slow = request(`${running.tenant.graph}${fields(body.id)}`, { method: "PATCH", headers });
    slow.flushHeaders();
    await once(slow, "continue");
    expect((await marieke("PATCH", fields(body.id), { body: { Status: "toegezegd" }, headers: { "If-Match": body.eTag } })).status).toBe(200);
    const settled = once(slow, "response");
    slow.end('{"Status":"afgewezen"}');
    expect((await settled)[0].resume().statusCode).toBe(412);
    expect((await marieke("GET", fields(body.id))).body.Status).toBe("toegezegd");
  });

  test("fault 2: a unique value is taken once, also when two ask at once; elsewhere the same value is free", async () => {
    const AfspraakUUID = aUuid();
    const replies = await Promise.all([add({ AfspraakUUID }), add({ AfspraakUUID: AfspraakUUID.toUpperCase() })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(replies.find(({ status }) => status === 400)).toMatchObject({ body: { error: { code: "invalidRequest", message: expect.stringContaining("unique") } } });
    const other = await add({ RecordUUID: "gedeeld" });
    expect((await marieke("PATCH", fields(other.body.id), { body: { AfspraakUUID } })).status).toBe(400);
    expect((await add({ RecordUUID: "gedeeld" })).status).toBe(201);
    const record = await newFolder(marieke, place, `record ${AfspraakUUID}`);
    expect((await marieke("PATCH", `/drives/${place.driveId}/items/${record}/listItem/fields`, { body: { RecordUUID: "gedeeld" } })).status).toBe(200);
  });

  test.each([
    [{ Kleur: "rood" }, "not recognized"],
    [{ id: "9" }, "not recognized"],
    [{ Status: "vergeten" }, "choices"],
    [{ AantalBewaard: "12" }, "number"],
    [{ Mensen: 3 }, "text"],
    [{ Kanaal: "x".repeat(256) }, "255"],
    [{ Mensen: "x".repeat(64_000) }, "63999"],
    [{ ContentType: "Document" }, "content type"],
  ])("a value that the list would not take makes no row: %#", async (wrong, reason) => {
    const before = ids(await marieke("GET", `${list()}/items?$top=5000`)).length;
    expect(await add({ Title: "goed", ...wrong })).toMatchObject({ status: 400, body: { error: { code: "invalidRequest", message: expect.stringContaining(reason) } } });
    expect(ids(await marieke("GET", `${list()}/items?$top=5000`))).toHaveLength(before);
  });

  test("a body without fields is refused; so is a loose row in a library", async () => {
    for (const body of [{}, { fields: 3 }, []]) expect((await marieke("POST", `${list()}/items`, { body })).status).toBe(400);
    expect((await marieke("POST", `/sites/${place.siteId}/lists/Dossiers/items`, { body: { fields: { Bron: "x" } } })).body.error.message).toContain("document library");
    expect((await marieke("GET", `${list()}/items/999999`)).status).toBe(404);
    expect((await marieke("GET", `${list()}/items/eerste`)).status).toBe(404);
  });

  test("fault 15: who may only read adds and changes nothing, who is no member sees nothing", async () => {
    const { body } = await add({ Status: "gevraagd" });
    const lotte = graphAs(running.tenant, running.tenant.people.lotte);
    expect((await lotte("GET", `${list()}/items`)).status).toBe(403);
    running.tenant.setSiteRole(running.tenant.people.lotte, "read");
    expect((await lotte("GET", `${list()}/items/${body.id}`)).status).toBe(200);
    expect((await lotte("POST", `${list()}/items`, { body: { fields: {} } })).status).toBe(403);
    expect((await lotte("PATCH", fields(body.id), { body: { Status: "bewaard" } })).status).toBe(403);
    running.tenant.setSiteRole(running.tenant.people.lotte, null);
  });

  test("fault 12: the answer to a new row is lost, and the row is found by its unique value", async () => {
    const AfspraakUUID = aUuid();
    running.tenant.faults.add({ action: { kind: "drop-after" }, method: "POST", path: "/lists/Afspraken/items" });
    await expect(add({ AfspraakUUID })).rejects.toThrow();
    expect((await marieke("GET", items(`fields/AfspraakUUID eq '${AfspraakUUID}'`))).body.value).toMatchObject([{ fields: { AfspraakUUID } }]);
    expect((await add({ AfspraakUUID })).status).toBe(400);
  });

  test("fault 12: a connection that breaks before anything was done makes no row", async () => {
    const AfspraakUUID = aUuid();
    running.tenant.faults.add({ action: { kind: "drop-before", afterBytes: 0 }, method: "POST", path: "/lists/Afspraken/items" });
    await expect(add({ AfspraakUUID })).rejects.toThrow();
    expect((await add({ AfspraakUUID })).status).toBe(201);
  });

  test("faults 9 and 11: 412 and 429 strike a row as they strike a file", async () => {
    const { body } = await add({ Status: "gevraagd" });
    running.tenant.faults.add({ action: { kind: "status", status: 412, retryAfter: null }, method: "PATCH", path: `/items/${body.id}/fields` });
    running.tenant.faults.add({ action: { kind: "status", status: 429, retryAfter: 41 }, method: "GET", path: "/lists/Afspraken" });
    expect(await marieke("PATCH", fields(body.id), { body: { Status: "bewaard" } })).toMatchObject({ status: 412, body: { error: { code: "resourceModified" } } });
    const throttled = await marieke("GET", items("fields/Status eq 'gevraagd'"));
    expect([throttled.status, throttled.headers.get("retry-after")]).toEqual([429, "41"]);
    expect((await marieke("GET", fields(body.id))).body.Status).toBe("gevraagd");
  });

  test("the traffic log knows the new addresses, and keeps no value of a row", async () => {
    const { traffic } = running.tenant;
    traffic.clear();
    const { body } = await add({ BewaarderNaam: "Geheim", BewaarderId: "geheim" });
    await marieke("GET", items("fields/BewaarderId eq 'geheim'"));
    await marieke("PATCH", fields(body.id), { body: { Status: "bewaard" } });
    expect(traffic.entries().map(({ method, template, status }) => `${method} ${template} ${status}`)).toEqual([
      "POST /sites/{site}/lists/{list}/items 201",
      "GET /sites/{site}/lists/{list}/items 200",
      "PATCH /sites/{site}/lists/{list}/items/{item}/fields 200",
    ]);
    expect(JSON.stringify(traffic.entries())).not.toMatch(/geheim/i);
  });

  test("webUrl leads a member to the row, with everything in it as text", async () => {
    const { body } = await add({ Title: "<script>alert(1)</script>", AantalBewaard: 7 });
    const page = await ask("GET", body.webUrl, { headers: { Cookie: `local-tenant-person=${running.tenant.people.henk}` } });
    expect(page.status).toBe(200);
    expect(page.body).toContain("&#60;script&#62;");
    const whole = await ask("GET", `${running.tenant.origin}/sharepoint/sites/archief/Lists/Afspraken`, { headers: { Cookie: `local-tenant-person=${running.tenant.people.henk}` } });
    expect(whole.body).toContain(`${body.id}_.000`);
  });
});

describe("rows after a restart", () => {
  test("fault 1, the server's side: rows, tags, unique values and the next number are as before", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "rows-"));
    const start = (): Promise<Tenant> => startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app") });
    const address = "/sites/rijk.sharepoint.example:/sites/archief:/lists/Afspraken/items";
    const before = await start();
    const first = await graphAs(before, before.people.marieke)("POST", address, { body: { fields: { ...AGREEMENT, AfspraakUUID: "blijft" } } });
    await before.close();
    const after = await start();
    const marieke = graphAs(after, after.people.marieke);
    expect((await marieke("GET", `${address}/1?$expand=fields`)).body).toMatchObject({ id: "1", eTag: first.body.eTag, fields: { ...AGREEMENT, AfspraakUUID: "blijft" } });
    expect((await marieke("POST", address, { body: { fields: { AfspraakUUID: "blijft" } } })).status).toBe(400);
    expect((await marieke("POST", address, { body: { fields: {} } })).body.id).toBe("2");
    await after.close();
    rmSync(dataFolder, { recursive: true });
  });
});
