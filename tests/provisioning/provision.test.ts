import { readFileSync } from "node:fs";
import { join } from "node:path";
import { POLICY_FILE_NAME } from "../../src/archive-site/names";
import { firstPolicy } from "../../src/commands/provisioning/first-policy";
import { namesInSettings } from "../../src/commands/provisioning/names-in-settings";
import { readPolicy } from "../../src/policy/read-policy";
import { CLIENT_ID } from "../../src/tenant/seeds/organisation";
import { fileRecord } from "../../src/workflows/file-record";
import { aClient, aNewRow } from "../agreements/two-people";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import { aTenant, graphAs, type Ask, type RunningTenant } from "../tenant/running-tenant";
import { ADMIN_SCOPES, anEmptySite, changesOf, run, words } from "./empty-site";

const SITE = "/sites/rijk.sharepoint.example:/sites/archief:";
const asAdministrator = ({ tenant }: RunningTenant): Ask => graphAs(tenant, tenant.people.henk, ADMIN_SCOPES);

interface NamedColumn {
  readonly name: string;
}

describe("provisioning an empty site", () => {
  let running: RunningTenant;
  beforeAll(async () => {
    running = await anEmptySite();
  });
  beforeEach(() => {
    running.tenant.traffic.clear();
    running.tenant.faults.clear();
  });
  afterAll(() => running.stop());

  test("first only says what it would do: nothing is changed, and the status is that all went well", async () => {
    const { lines, status } = await run(running.tenant, []);
    expect(status).toBe(0);
    expect(lines).toContain("  Bibliotheek «Dossiers» maken, met 14 kolommen.");
    expect(lines).toContain("  Lijst «Bewaarregister» maken, met 12 kolommen.");
    expect(lines).toContain("Er is nog niets veranderd. Voeg --apply toe om dit te doen.");
    expect(changesOf(running.tenant)).toEqual([]);
  });

  test("a site that is not there is said, and nothing else", async () => {
    const { lines, status } = await run(running.tenant, ["--site", "https://rijk.sharepoint.example/sites/nergens", "--apply"]);
    expect(status).toBe(1);
    expect(lines).toContain("Deze site is er niet, of je mag haar niet zien. Controleer het adres.");
    expect(changesOf(running.tenant)).toEqual([]);
  });

  test("without the permission to make, it says which one is missing", async () => {
    const { lines, status } = await run(running.tenant, ["--apply"], { scopes: ["Sites.ReadWrite.All"] });
    expect(status).toBe(1);
    expect(lines.join("\n")).toContain("de toestemming Sites.Manage.All ontbreekt, of je bent geen eigenaar van de site.");
    const reading = await run(running.tenant, ["--apply"], { scopes: ["User.Read"] });
    expect(reading.lines.join("\n")).toContain("de toestemming Sites.ReadWrite.All ontbreekt");
    expect(reading.status).toBe(1);
  });

  test("fault: who may not make one part, was told that ten steps did not succeed, of which nine were never tried; now the rest is made", async () => {
    const site = await anEmptySite();
    site.tenant.faults.add({ action: { kind: "status", status: 403, retryAfter: null }, method: "POST", path: "contentTypes", times: null });
    const { lines, status } = await run(site.tenant, ["--apply"]);
    site.tenant.faults.clear();
    const again = await run(site.tenant, ["--apply"]);
    await site.stop();
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith("Inhoudstype") && line.includes("Dit mag niet: de toestemming Sites.Manage.All ontbreekt"))).toHaveLength(2);
    for (const made of ["Lijst «Afspraken» maken", "Bibliotheek «Beleid» maken", "Lijst «Bewaarregister» maken", "een eerste beleid zetten"]) expect(lines.join("\n")).toMatch(new RegExp(`^  .*${made}`, "m"));
    expect(lines).toContain("Er zijn nog 4 stappen te doen.");
    expect(again.lines).toContain("Klaar: 4 stappen gedaan. De archiefsite is zoals zij moet zijn.");
  });

  test("fault 12: killed after each request in turn, and run again, it is complete, with every list once", async () => {
    const site = await anEmptySite();
    let completed = false;
    for (let allowed = 1; !completed; allowed += 1) {
      expect(allowed).toBeLessThan(60);
      let left = allowed;
      const dying = new Error("killed");
      const untilKilled: typeof fetch = (input, init) => {
        left -= 1;
        return left < 0 ? Promise.reject(dying) : fetch(input, init);
      };
      const killed = run(site.tenant, ["--apply"], { fetch: untilKilled, sleep: () => Promise.reject(dying) }).catch(() => null);
      completed = (await killed)?.status === 0;
    }
    const { body } = await asAdministrator(site)("GET", `${SITE}/lists`);
    expect(body.value.map(({ displayName }: { displayName: string }) => displayName).sort()).toEqual(["Afspraken", "Beleid", "Bewaarregister", "Documenten", "Dossiers"]);
    expect((await run(site.tenant, [])).lines).toContain("Alles staat er al zoals het moet. Er is niets veranderd.");
    await site.stop();
  });

  test("fault 11: throttled again and again it waits as told; fault 12: an answer that got lost makes nothing twice", async () => {
    running.tenant.faults.add({ action: { kind: "status", status: 429, retryAfter: 41 }, path: "/lists", method: "POST", from: 1, times: 1 });
    running.tenant.faults.add({ action: { kind: "drop-after" }, path: "/lists", method: "POST", from: 2, times: 1 });
    running.tenant.faults.add({ action: { kind: "drop-after" }, path: POLICY_FILE_NAME, method: "PUT", from: 1, times: 1 });
    const { lines, status, waits } = await run(running.tenant, ["--apply"]);
    expect(waits).toContain(41);
    expect(lines.filter((line) => line.startsWith("Klaar:"))).toHaveLength(1);
    expect(status).toBe(0);
  });

  test("a second run changes nothing, asks only, and says so", async () => {
    const { lines, status } = await run(running.tenant, ["--apply"]);
    expect(status).toBe(0);
    expect(lines).toContain("Alles staat er al zoals het moet. Er is niets veranderd.");
    expect(changesOf(running.tenant)).toEqual([]);
    expect(running.tenant.traffic.entries().length).toBeGreaterThan(5);
  });

  test("the first policy is a good one, in which nothing was decided; one that is there is not written over", async () => {
    const folder = join(running.tenant.dataFolder, "sites/archief/Beleid", POLICY_FILE_NAME);
    expect(readFileSync(folder, "utf8")).toBe(firstPolicy(words, POLICY_FILE_NAME));
    expect(readPolicy(firstPolicy(words, POLICY_FILE_NAME))).toMatchObject({ ok: true, value: { name: "Beleid chatberichten", version: "1" } });
    await running.tenant.writePolicy('{"name": "Ons beleid", "version": "7"}');
    await run(running.tenant, ["--apply"]);
    expect(readFileSync(folder, "utf8")).toContain("Ons beleid");
  });

  test("the app files on it: a record with its columns, a line in the register, an agreement", async () => {
    const { tenant } = running;
    const drives = await asAdministrator(running)("GET", `${SITE}/drives`);
    const { id } = drives.body.value.find(({ name }: { name: string }) => name === "Dossiers");
    const made = await asAdministrator(running)("POST", `/drives/${id}/root/children`, { body: { name: "Eerste dossier", folder: {} } });
    const fields = { ContentType: "Dossier", DossierId: "EEN-2026-1", Waardering: "B" };
    expect((await asAdministrator(running)("PATCH", `/drives/${id}/items/${made.body.id}/listItem/fields`, { body: fields })).status).toBe(200);

    const dossier = await firstDossier(tenant);
    expect(dossier).toMatchObject({ name: "Eerste dossier", dossierId: "EEN-2026-1" });
    const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke, [{ name: "foto.jpg", bytes: aJpeg(1000) }]), aDesk(tenant).ports, () => undefined));
    expectCompleteRecord(tenant, dossier, receipt);
    const rows = async (path: string) => (await asAdministrator(running)("GET", `${SITE}/lists/${path}`)).body.value;
    expect(await rows(`Dossiers/items?$expand=fields&$filter=fields/RecordUUID eq '${receipt.recordId}'`)).toMatchObject([{ fields: { DossierId: "EEN-2026-1", RecordUUID: receipt.recordId } }]);
    const registered = await rows("Bewaarregister/items?$expand=fields&$filter=fields/Volgnummer eq 1");
    expect(registered).toMatchObject([{ fields: { RecordUUID: receipt.recordId } }]);
    const { agreements } = aClient(tenant, "marieke");
    const added = good(await agreements.add(aNewRow(tenant)));
    expect(good(await agreements.open())).toEqual([added]);
    good(await agreements.change(added, { state: "accepted" }));
  });
});

describe("provisioning a site that is in use", () => {
  let running: RunningTenant;
  let admin: Ask;
  beforeAll(async () => {
    running = await aTenant();
    admin = asAdministrator(running);
  });
  beforeEach(() => {
    running.tenant.traffic.clear();
  });
  afterAll(() => running.stop());

  const columns = async (list: string) => (await admin("GET", `${SITE}/lists/${list}/columns`)).body.value;
  const columnNamed = async (list: string, name: string) => (await columns(list)).find((column: NamedColumn) => column.name === name);

  test("the tenant's own site needs nothing", async () => {
    const { lines, status } = await run(running.tenant, ["--apply"]);
    expect(lines).toContain("Alles staat er al zoals het moet. Er is niets veranderd.");
    expect(status).toBe(0);
    expect(changesOf(running.tenant)).toEqual([]);
  });

  test("a column that was removed comes back, with its index and its unique values", async () => {
    expect((await admin("DELETE", `${SITE}/lists/Dossiers/columns/RecordUUID`)).status).toBe(204);
    expect(await columnNamed("Dossiers", "RecordUUID")).toBeUndefined();
    running.tenant.traffic.clear();
    const { lines, status } = await run(running.tenant, ["--apply"]);
    expect(lines).toContain("  In «Dossiers» de kolom «RecordUUID» maken.");
    expect(status).toBe(0);
    expect(changesOf(running.tenant)).toEqual(["POST /sites/{site}/lists/{list}/columns"]);
    expect(await columnNamed("Dossiers", "RecordUUID")).toMatchObject({ indexed: true, enforceUniqueValues: true, text: { allowMultipleLines: false } });
  });

  test("an index that is off, a choice that is missing, a column that must be filled in: mended, and nothing else of it", async () => {
    const body = { indexed: false, required: true, displayName: "Stand", choice: { choices: ["gevraagd", "bewaard", "iets anders"] } };
    expect((await admin("PATCH", `${SITE}/lists/Afspraken/columns/Status`, { body })).status).toBe(200);
    const { lines, status } = await run(running.tenant, ["--apply"]);
    expect(lines).toContain("  In «Afspraken» de kolom «Status» herstellen: index aanzetten, niet meer verplicht, ontbrekende keuzes toevoegen.");
    expect(status).toBe(0);
    expect(await columnNamed("Afspraken", "Status")).toMatchObject({
      displayName: "Stand",
      indexed: true,
      required: false,
      choice: { choices: ["gevraagd", "bewaard", "iets anders", "toegezegd", "afgewezen", "ingetrokken"] },
    });
  });

  test("a column of another type is not touched, and it is said what to do; the rest is done all the same", async () => {
    await admin("DELETE", `${SITE}/lists/Bewaarregister/columns/RegelUUID`);
    await admin("POST", `${SITE}/lists/Bewaarregister/columns`, { body: { name: "RegelUUID", number: {} } });
    await admin("DELETE", `${SITE}/lists/Bewaarregister/columns/Tijd`);
    const before = await columnNamed("Bewaarregister", "RegelUUID");
    const { lines, status } = await run(running.tenant, ["--apply"]);
    expect(status).toBe(1);
    expect(lines).toContain("  In «Bewaarregister» de kolom «Tijd» maken.");
    expect(lines.join("\n")).toContain("De kolom «RegelUUID» in «Bewaarregister» heeft een ander type: getal, en het moet zijn: één regel tekst. Ik verander haar niet");
    expect(await columnNamed("Bewaarregister", "RegelUUID")).toEqual(before);
    expect((await run(running.tenant, [])).status).toBe(1);
    await admin("DELETE", `${SITE}/lists/Bewaarregister/columns/RegelUUID`);
    expect((await run(running.tenant, ["--apply"])).status).toBe(0);
  });

  test("values that stand twice in a column keep it from being unique: said, and nothing is lost", async () => {
    await admin("PATCH", `${SITE}/lists/Afspraken/columns/AfspraakUUID`, { body: { enforceUniqueValues: false } });
    for (const Kanaal of ["a", "b"]) await admin("POST", `${SITE}/lists/Afspraken/items`, { body: { fields: { AfspraakUUID: "twee", Kanaal } } });
    const { lines, status } = await run(running.tenant, ["--apply"]);
    expect(status).toBe(1);
    expect(lines).toContain("In «Afspraken» de kolom «AfspraakUUID» herstellen: dubbele waarden weigeren. Dit lukte niet. Microsoft weigerde dit: 400 invalidRequest.");
    const { body } = await admin("GET", `${SITE}/lists/Afspraken/items`);
    expect(body.value).toHaveLength(2);
  });

  test("makes and finds the lists by the names that settings.json has for them", async () => {
    const site = await anEmptySite();
    const names = namesInSettings('{"library": "Zaken", "registerList": "Besluiten", "policyFile": "beleid.jsonc", "siteScope": "Sites.Selected"}');
    if (names === null) throw new Error("no names");
    const first = await run(site.tenant, ["--apply"], { names });
    expect(first.status).toBe(0);
    expect(first.lines).toContain("  In «Beleid» een eerste beleid zetten: beleid.jsonc.");
    expect(first.lines.join("\n")).not.toMatch(/«Dossiers»|«Bewaarregister»/);
    const { body } = await asAdministrator(site)("GET", `${SITE}/lists`);
    expect(body.value.map(({ displayName }: { displayName: string }) => displayName).sort()).toEqual(["Afspraken", "Beleid", "Besluiten", "Documenten", "Zaken"]);
    expect((await run(site.tenant, [], { names })).lines).toContain("Alles staat er al zoals het moet. Er is niets veranderd.");
    await site.stop();
  });

  test("fault: beside a list that somebody gave another name a second one was made; now it is said, and nothing is made in its place", async () => {
    const site = await anEmptySite();
    await run(site.tenant, ["--apply"]);
    // What Graph tells after it: another `displayName`, and the same `name`, the last part of the address.
    const renamed: typeof fetch = async (...asked) => {
      const answer = await fetch(...asked);
      if (answer.status === 204) return answer;
      const told = (await answer.text()).replaceAll('"displayName":"Bewaarregister"', '"displayName":"Register chats"').replaceAll(/("displayName"|"name"):"Beleid"(?=[^{}]*"driveType")|"displayName":"Beleid"/g, (found) => found.replace("Beleid", "Regels"));
      return new Response(told, answer);
    };
    site.tenant.traffic.clear();
    const { lines, status } = await run(site.tenant, ["--apply"], { fetch: renamed });
    await site.stop();
    expect(lines).toContain("«Bewaarregister» heet nu «Register chats». Ik maak er geen tweede naast. Zet de nieuwe naam in settings.json, of geef haar de oude naam terug. Doe dit dan opnieuw.");
    expect(lines.filter((line) => line.startsWith("«Beleid» heet nu «Regels»."))).toHaveLength(1);
    expect([status, changesOf(site.tenant)]).toEqual([1, []]);
  });

  test("lets the app into the site when asked, once, and only with the permission for it", async () => {
    const asked = ["--grant-app", CLIENT_ID, "--apply"];
    const without = await run(running.tenant, asked);
    expect(without.lines.join("\n")).toContain("de toestemming Sites.FullControl.All ontbreekt");
    const scopes = [...ADMIN_SCOPES, "Sites.FullControl.All"];
    running.tenant.traffic.clear();
    const first = await run(running.tenant, asked, { scopes });
    expect(first.lines).toContain(`  De app ${CLIENT_ID} toelaten op deze site (schrijven).`);
    running.tenant.traffic.clear();
    await run(running.tenant, asked, { scopes });
    expect(changesOf(running.tenant).filter((change) => change.includes("permissions"))).toEqual([]);
  });
});
