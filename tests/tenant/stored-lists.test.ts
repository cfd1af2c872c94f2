import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "node-sqlite3-wasm";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { graphAs, type Ask } from "./running-tenant";

const SITE = "/sites/rijk.sharepoint.example:/sites/archief:";

describe("the tenant's lists are kept", () => {
  let dataFolder: string;
  let tenant: Tenant;
  const open = async (site: "furnished" | "empty" = "furnished"): Promise<Ask> => {
    tenant = await startTenant({ port: 0, dataFolder, appFolder: join(dataFolder, "no-app"), site });
    return graphAs(tenant, tenant.people.henk, ["Sites.Selected", "Sites.Manage.All", "Sites.ReadWrite.All"]);
  };
  const names = async (henk: Ask, path: string, property = "name"): Promise<readonly string[]> =>
    (await henk("GET", `${SITE}/${path}`)).body.value.map((entry: Readonly<Record<string, string>>) => entry[property]);
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), "lists-"));
  });
  afterEach(async () => {
    await tenant.close();
    rmSync(dataFolder, { recursive: true });
  });

  test("what was made, changed and taken out is so after a restart", async () => {
    const henk = await open();
    await henk("POST", `${SITE}/lists`, { body: { displayName: "Vergaderingen", columns: [{ name: "Datum", dateTime: {} }], list: { template: "genericList" } } });
    await henk("PATCH", `${SITE}/lists/Afspraken/columns/Kanaal`, { body: { indexed: true } });
    await henk("DELETE", `${SITE}/lists/Dossiers/columns/Bron`);
    await tenant.close();
    const again = await open();
    expect(await names(again, "lists")).toEqual(["Dossiers", "Afspraken", "Beleid", "Bewaarregister", "Vergaderingen"]);
    expect(await names(again, "lists/Vergaderingen/columns")).toEqual(["Title", "Datum"]);
    expect((await again("GET", `${SITE}/lists/Afspraken/columns/Kanaal`)).body.indexed).toBe(true);
    expect((await again("GET", `${SITE}/lists/Dossiers/columns/Bron`)).status).toBe(404);
  });

  test("a column that is taken out, takes what stood in it along; what is asked of it is refused", async () => {
    const henk = await open();
    const row = await henk("POST", `${SITE}/lists/Afspraken/items`, { body: { fields: { Kanaal: "whatsapp", BewaarderId: "x" } } });
    await henk("DELETE", `${SITE}/lists/Afspraken/columns/BewaarderId`);
    expect((await henk("GET", `${SITE}/lists/Afspraken/items/${row.body.id}/fields`)).body).not.toHaveProperty("BewaarderId");
    expect((await henk("GET", `${SITE}/lists/Afspraken/items?$filter=fields/BewaarderId eq 'x'`)).status).toBe(400);
    expect((await henk("POST", `${SITE}/lists/Afspraken/items`, { body: { fields: { BewaarderId: "x" } } })).status).toBe(400);
  });

  test("a new site has one library and nothing of ours, and stays so until somebody furnishes it", async () => {
    const henk = await open("empty");
    expect(await names(henk, "lists")).toEqual(["Documenten"]);
    await tenant.close();
    expect(await names(await open(), "lists")).toEqual(["Documenten"]);
  });

  test("making and changing is the administrator's: a grant on the site does not do", async () => {
    await open();
    const marieke = graphAs(tenant, tenant.people.marieke, ["Sites.Selected", "Sites.ReadWrite.All"]);
    const body = { displayName: "Iets", list: { template: "genericList" } };
    expect((await marieke("POST", `${SITE}/lists`, { body })).status).toBe(403);
    expect((await marieke("PATCH", `${SITE}/lists/Afspraken/columns/Kanaal`, { body: { indexed: true } })).status).toBe(403);
    expect((await marieke("POST", `${SITE}/permissions`, { body: {} })).status).toBe(403);
  });

  test("fault 27: a folder of before lists were kept opens, and has them with what stood in them", async () => {
    const henk = await open();
    await henk("POST", `${SITE}/lists/Afspraken/items`, { body: { fields: { Kanaal: "sms" } } });
    await tenant.close();
    const database = new Database(join(dataFolder, "tenant.sqlite"));
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("DROP TABLE list; DROP TABLE list_column; DROP TABLE list_content_type; DROP TABLE site_content_type; DROP TABLE app_grant; DELETE FROM setting WHERE name = 'site'");
    database.close();
    const again = await open();
    expect(await names(again, "lists")).toEqual(["Dossiers", "Afspraken", "Beleid", "Bewaarregister"]);
    expect((await again("GET", `${SITE}/lists/Afspraken/items?$expand=fields`)).body.value).toMatchObject([{ fields: { Kanaal: "sms" } }]);
  });
});
