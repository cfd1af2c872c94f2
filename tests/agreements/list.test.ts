import type { SharedAgreement } from "../../src/ports/agreements";
import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import type { Tenant } from "../../src/tenant/tenant";
import { good } from "../filing/filing-desk";
import { aKeptRecord } from "../review/an-agreement";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aClient, aFreshMark, aNewRow, rowsOf } from "./two-people";
import type { Client } from "./two-people";

const POST = { method: "POST", path: "/items" } as const;
const PATCH = { method: "PATCH", path: "/fields" } as const;

describe("the list of agreements", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let client: Client;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    client = aClient(tenant, "marieke");
  });
  afterEach(() => {
    tenant.faults.clear();
  });
  afterAll(() => running.stop());

  const faults = (...sketches: readonly FaultSketch[]): void => {
    sketches.forEach((sketch) => tenant.faults.add(sketch));
  };
  const struck = (): number => tenant.faults.list().reduce((sum, rule) => sum + rule.struck, 0);
  const keptByJoris = async (): Promise<readonly SharedAgreement[]> => good(await client.agreements.keptBy([tenant.people.joris]));
  const rowsOfUuid = async (uuid: string) => (await rowsOf(tenant)).filter(({ fields }) => fields["AfspraakUUID"] === uuid);

  test("S3: a row is added, read by its keeper's id, and changed, with everything that it says", async () => {
    const sketch = aNewRow(tenant, { about: { ...aFreshMark(tenant), shape: "one-to-one" } });
    const added = good(await client.agreements.add(sketch));
    const { uuid, ...said } = sketch;
    expect(added).toMatchObject(said);
    expect(Math.abs(Date.parse(added.askedAt) - Date.now())).toBeLessThan(60_000);
    expect((await keptByJoris()).find(({ row }) => row === added.row)).toEqual(added);
    const record = aKeptRecord();
    const kept = good(await client.agreements.change(added, { state: "kept", record }));
    expect(kept).toEqual({ ...added, state: "kept", record, version: kept.version });
    expect((await keptByJoris()).find(({ row }) => row === added.row)).toEqual(kept);
    expect(await rowsOfUuid(uuid)).toHaveLength(1);
  });

  test("issue 6, 7: what waits is found at once, for everybody: asked and promised, and nothing that is settled", async () => {
    const [asked, promised, declined] = [good(await client.agreements.add(aNewRow(tenant))), good(await client.agreements.add(aNewRow(tenant))), good(await client.agreements.add(aNewRow(tenant)))];
    good(await client.agreements.change(promised, { state: "accepted" }));
    good(await client.agreements.change(declined, { state: "declined" }));
    const rows = good(await client.agreements.open()).map(({ row }) => row);
    expect(rows).toEqual(expect.arrayContaining([asked.row, promised.row]));
    expect(rows).not.toContain(declined.row);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  test("record.md, what goes where: the row holds ids, days and states, and nothing of the chat", async () => {
    const sketch = aNewRow(tenant);
    await client.agreements.add(sketch);
    const [row] = await rowsOfUuid(sketch.uuid);
    expect(Object.keys(row?.fields ?? {}).filter((name) => !["@odata.etag", "id", "ContentType", "Created", "Modified", "_UIVersionString", "Attachments"].includes(name)).toSorted()).toEqual(
      ["AfspraakUUID", "BewaarderId", "BewaarderNaam", "GevraagdDoorId", "GevraagdDoorNaam", "Kanaal", "Mensen", "PeriodeTot", "PeriodeVan", "Status", "Vorm"],
    );
  });

  test("the same row twice is one, also by another client", async () => {
    const sketch = aNewRow(tenant);
    const first = good(await client.agreements.add(sketch));
    expect(good(await client.agreements.add(sketch))).toEqual(first);
    expect(good(await aClient(tenant, "joris").agreements.add(sketch)).row).toBe(first.row);
    expect(await rowsOfUuid(sketch.uuid)).toHaveLength(1);
  });

  test("many people are asked after in portions, oldest row first, and pages are followed", async () => {
    const many = Array.from({ length: 45 }, (_, index) => `77777777-0000-4000-8000-${String(index).padStart(12, "0")}`);
    const keepers = [many[44], many[0], many[20]].map((id) => ({ id: id ?? "", displayName: "Iemand" }));
    const rows = [];
    for (const keeper of keepers) rows.push(good(await client.agreements.add(aNewRow(tenant, { keeper }))).row);
    tenant.traffic.clear();
    expect(good(await client.agreements.keptBy(many)).map(({ row }) => row)).toEqual(rows);
    const asked = tenant.traffic.entries().filter(({ template }) => template.endsWith("/items"));
    expect(asked).toHaveLength(3);
    expect(good(await client.agreements.keptBy([]))).toEqual([]);
  });

  test("more rows than fit on a page are all read", async () => {
    const keeper = { id: "88888888-0000-4000-8000-000000000001", displayName: "Drukke" };
    const about = aFreshMark(tenant);
    for (let count = 0; count < 205; count += 1) good(await client.agreements.add(aNewRow(tenant, { keeper, about })));
    const rows = good(await client.agreements.keptBy([keeper.id])).map(({ row }) => row);
    expect(rows).toHaveLength(205);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  test("hostile: an id cannot end its question", async () => {
    expect(good(await client.agreements.keptBy(["x' or fields/Status eq 'gevraagd"]))).toEqual([]);
  });

  test("a row that somebody emptied by hand is no agreement, and stops nobody", async () => {
    const sketch = aNewRow(tenant);
    const added = good(await client.agreements.add(sketch));
    const [listed] = await rowsOfUuid(sketch.uuid);
    const token = tenant.mintToken(tenant.people.henk, ["Sites.Selected"]);
    const site = await fetch(`${tenant.graph}/sites/rijk.sharepoint.example:/sites/archief`, { headers: { Authorization: `Bearer ${token}` } });
    const { id } = (await site.json()) as { readonly id: string };
    const emptied = await fetch(`${tenant.graph}/sites/${id}/lists/Afspraken/items/${listed?.id ?? ""}/fields`, {
      method: "PATCH",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ Mensen: null, Kanaal: null }),
    });
    expect(emptied.status).toBe(200);
    expect((await keptByJoris()).some(({ row }) => row === added.row)).toBe(false);
  });

  describe("faults", () => {
    test.each([429, 500, 503])("fault 11, 12: one %i is waited out, at every request", async (status) => {
      const retryAfter = status === 429 ? 41 : null;
      const action = { kind: "status", status, retryAfter } as const;
      faults({ ...POST, action }, { ...PATCH, action }, { method: "GET", path: "/lists", action });
      const fresh = aClient(tenant, "marieke");
      const added = good(await fresh.agreements.add(aNewRow(tenant)));
      expect(good(await fresh.agreements.change(added, { state: "accepted" })).state).toBe("accepted");
      expect(struck()).toBe(3);
      expect(fresh.waits).toEqual([1, 2, 3].map(() => retryAfter ?? 0.5));
    });

    test.each(["drop-before", "drop-after", "captive-portal"] as const)("fault 12, 21: %s on a POST: one row, and it is ours", async (kind) => {
      const sketch = aNewRow(tenant);
      faults({ ...POST, action: kind === "drop-before" ? { kind, afterBytes: 0 } : { kind } });
      const added = good(await client.agreements.add(sketch));
      expect(added).toMatchObject({ keeper: sketch.keeper, state: "asked" });
      expect(struck()).toBe(1);
      expect(await rowsOfUuid(sketch.uuid)).toHaveLength(1);
    });

    test.each(["drop-before", "drop-after", "captive-portal"] as const)("fault 9, 12, 21: %s on a PATCH: our own change is not somebody else's", async (kind) => {
      const added = good(await client.agreements.add(aNewRow(tenant)));
      faults({ ...PATCH, action: kind === "drop-before" ? { kind, afterBytes: 0 } : { kind } });
      const changed = good(await client.agreements.change(added, { state: "kept", record: aKeptRecord() }));
      expect(changed).toMatchObject({ row: added.row, state: "kept", record: aKeptRecord() });
      expect(struck()).toBe(1);
    });

    test("fault 9: who changes what another changed first, is told so, and the first change stands", async () => {
      const added = good(await client.agreements.add(aNewRow(tenant)));
      good(await aClient(tenant, "joris").agreements.change(added, { state: "declined" }));
      expect(await client.agreements.change(added, { state: "withdrawn" })).toEqual({ ok: false, error: { kind: "changed-meanwhile" } });
      expect((await keptByJoris()).find(({ row }) => row === added.row)?.state).toBe("declined");
    });

    test("fault 9: another record in the row is somebody else's change", async () => {
      const added = good(await client.agreements.add(aNewRow(tenant)));
      good(await aClient(tenant, "joris").agreements.change(added, { state: "kept", record: aKeptRecord({ recordId: "anders" }) }));
      expect(await client.agreements.change(added, { state: "kept", record: aKeptRecord() })).toEqual({ ok: false, error: { kind: "changed-meanwhile" } });
    });

    test("fault 15: who may only read, may not add or change, and is told", async () => {
      const added = good(await client.agreements.add(aNewRow(tenant)));
      tenant.setSiteRole(tenant.people.joris, "read");
      const joris = aClient(tenant, "joris");
      expect((await joris.agreements.keptBy([tenant.people.joris])).ok).toBe(true);
      expect(await joris.agreements.add(aNewRow(tenant))).toEqual({ ok: false, error: { kind: "no-access" } });
      expect(await joris.agreements.change(added, { state: "accepted" })).toEqual({ ok: false, error: { kind: "no-access" } });
      tenant.setSiteRole(tenant.people.joris, "write");
    });

    test("an organisation without such a list: not found, and asked again the next time", async () => {
      const elsewhere = aClient(tenant, "marieke", { list: "Bestaat niet" });
      expect(await elsewhere.agreements.keptBy([tenant.people.joris])).toEqual({ ok: false, error: { kind: "not-found", what: "list" } });
      expect(await elsewhere.agreements.add(aNewRow(tenant))).toEqual({ ok: false, error: { kind: "not-found", what: "list" } });
    });

    test("fault 21: without any network: interrupted", async () => {
      const offline = aClient(tenant, "marieke", { fetch: () => Promise.reject(new TypeError("Failed to fetch")) });
      expect(await offline.agreements.keptBy([tenant.people.joris])).toEqual({ ok: false, error: { kind: "interrupted" } });
    });
  });
});
