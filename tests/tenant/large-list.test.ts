import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REGISTER_LIST } from "../../src/tenant/seeds/lists";
import { inTransaction, openDatabase } from "../../src/tenant/storage/database";
import { writeFields } from "../../src/tenant/storage/fields";
import { addRow } from "../../src/tenant/storage/item-changes";
import { rootItem } from "../../src/tenant/storage/items";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { graphAs, type Ask, type Reply } from "./running-tenant";

const ROWS = 5001;
const ITEMS = "/sites/rijk.sharepoint.example:/sites/archief:/lists/Bewaarregister/items";
const Prefer = "HonorNonIndexedQueriesWarningMayFailRandomly";

/** A register that has outgrown one view. Row n has number n, every tenth is of one dossier. */
function fill(dataFolder: string): void {
  const database = openDatabase(dataFolder);
  const root = rootItem(database, REGISTER_LIST.id);
  if (root === null) throw new Error("no register");
  inTransaction(database, () => {
    for (let number = 1; number <= ROWS; number += 1) {
      const row = addRow(database, root, "row", "11111111-0000-4000-8000-000000000004");
      writeFields(database, row.id, new Map([["Volgnummer", String(number)], ["RegelUUID", `regel-${String(number)}`], ["Hash", "ab"], ["Gebeurtenis", "bewaard"], ["DossierId", number % 10 === 0 ? "D1" : null]]));
    }
  });
  database.close();
}

describe("fault 25: a list of more than 5,000 rows", () => {
  let dataFolder: string;
  let tenant: Tenant;
  let henk: Ask;
  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), "large-"));
    const start = (): Promise<Tenant> => startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app") });
    await (await start()).close();
    fill(dataFolder);
    tenant = await start();
    henk = graphAs(tenant, tenant.people.henk);
  });
  afterAll(async () => {
    await tenant.close();
    rmSync(dataFolder, { recursive: true });
  });

  const asked = (query: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> => henk("GET", `${ITEMS}?${query}`, { headers });
  const numbers = ({ body }: Reply): readonly number[] => body.value.map(({ fields }: { fields: { Volgnummer: number } }) => fields.Volgnummer);

  test("its last row comes first by the index, and numbers are ordered as numbers", async () => {
    expect(numbers(await asked("$orderby=fields/Volgnummer desc&$top=1&$expand=fields"))).toEqual([ROWS]);
    expect(numbers(await asked("$orderby=fields/Volgnummer&$top=3&$expand=fields"))).toEqual([1, 2, 3]);
  });

  test("its pages show each row once, 5,000 at a time at most, in either order", async () => {
    for (const order of ["", "$orderby=fields/Volgnummer desc&"]) {
      const found: number[] = [];
      const sizes: number[] = [];
      for (let next: string | undefined = `${ITEMS}?${order}$top=9000&$expand=fields($select=Volgnummer)`; next !== undefined; ) {
        const page: Reply = await henk("GET", next);
        found.push(...numbers(page));
        sizes.push(page.body.value.length);
        next = page.body["@odata.nextLink"];
      }
      expect(sizes).toEqual([5000, 1]);
      expect(new Set(found).size).toBe(ROWS);
    }
  });

  test("a filter whose index leaves little is answered; one that must look at everything is throttled", async () => {
    expect((await asked("$filter=fields/RegelUUID eq 'regel-4711'&$expand=fields")).body.value).toHaveLength(1);
    expect((await asked("$filter=fields/DossierId eq 'D1' and fields/Hash eq 'ab'&$top=5000", { Prefer })).body.value).toHaveLength(500);
    const throttled = { status: 429, body: { error: { code: "activityLimitReached" } } };
    expect(await asked("$filter=fields/Hash eq 'ab'", { Prefer })).toMatchObject(throttled);
    expect(await asked("$filter=fields/Gebeurtenis eq 'bewaard'")).toMatchObject(throttled);
    expect(await asked("$filter=fields/DossierId eq 'D1' or fields/Hash eq 'x'", { Prefer })).toMatchObject(throttled);
    expect(await asked("$orderby=fields/Hash&$top=1", { Prefer })).toMatchObject(throttled);
  });

  test.each([
    ["$orderby=fields/Hash", "not indexed"],
    ["$orderby=fields/Regel", "Note"],
    ["$orderby=fields/Kleur", "not recognized"],
    ["$orderby=Volgnummer,Hash", "orderby"],
    ["$orderby=fields/Volgnummer&$filter=fields/DossierId eq 'D1'", "order"],
  ])("%s is refused", async (query, reason) => {
    expect(await asked(query)).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining(reason) } } });
  });

  test("an operation that does not order refuses to be asked", async () => {
    expect((await henk("GET", "/sites/rijk.sharepoint.example:/sites/archief:/lists?$orderby=displayName")).status).toBe(400);
  });

  test("fault 2: a number that is taken is refused, also when two ask at once", async () => {
    const add = (Volgnummer: number): Promise<Reply> => henk("POST", ITEMS, { body: { fields: { Volgnummer } } });
    expect((await add(17)).body.error).toMatchObject({ code: "invalidRequest", message: expect.stringContaining("unique") });
    expect((await Promise.all([add(ROWS + 1), add(ROWS + 1)])).map(({ status }) => status).sort()).toEqual([201, 400]);
  });
});
