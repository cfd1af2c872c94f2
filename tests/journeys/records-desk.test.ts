import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import Papa from "papaparse";
import type { Download, Page } from "playwright-core";
import { createReadingCopies } from "../record/real-copies";
import { readRegisterEntry } from "../../src/record/read-register-entry";
import { registerFinding } from "../../src/record/register-findings";
import type { Receipt } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, good, REGISTER, shaOf } from "../filing/filing-desk";
import { byTheRules } from "../filing/by-the-rules";
import { fontsOnDisk } from "../record/fonts-on-disk";
import { graphAs, library } from "../tenant/running-tenant";
import { anOnlooker, EVERY_LOOK } from "./every-look";
import { openStage, type Stage } from "./stage";
import { onScreen, says } from "./steps";

const SUBJECTS = ["Keuze van de variant", "Brief aan de Kamer", "=HYPERLINK(\"http://evil.example\")"] as const;

interface Filed {
  readonly receipt: Receipt;
  /** On the tenant's disk. */
  readonly folder: string;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
const unfold = (page: Page, name: string) => page.locator("summary", { hasText: name }).first().click();

async function downloaded(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return download;
}
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

describe("the records manager's desk: Henk looks after what others filed", () => {
  let stage: Stage;
  let page: Page;
  const filed: Filed[] = [];
  const onlooker = anOnlooker();
  const { found } = onlooker;
  const look = (where: string): Promise<void> => onlooker.look(page, where, EVERY_LOOK);

  beforeAll(async () => {
    stage = await openStage();
    const { tenant } = stage;
    page = await stage.openApp(await stage.openBrowser(), tenant.people.henk, "tab");
    await button(page, "Register en dossiers").click();
    await says(page, "Het register is nog leeg.");
    await look("empty register");
    await button(page, "Terug").click();
    const marieke = aDesk(tenant, { readingCopy: createReadingCopies(fontsOnDisk) });
    const dossiers = good(await marieke.store.dossiers());
    for (const [index, subject] of SUBJECTS.entries()) {
      const dossier = dossiers[index % 2] ?? dossiers[0];
      if (dossier === undefined) throw new Error("no dossier");
      const photo = { name: "foto.jpg", bytes: aJpeg(70_000) };
      const receipt = good(await fileRecord(byTheRules(aRequest(dossier, tenant.people.marieke, [photo], { subject })), marieke.ports, () => undefined));
      filed.push({ receipt, folder: expectCompleteRecord(tenant, dossier, receipt) });
    }
  }, 300_000);
  afterAll(() => stage.close());

  const one = (index: number): Filed => {
    const found = filed[index];
    if (found === undefined) throw new Error("not filed");
    return found;
  };
  const openRecord = async (index: number): Promise<void> => {
    await button(page, new RegExp(`^Open ${one(index).receipt.number}`)).click();
    await onScreen(page, new RegExp(`^${one(index).receipt.number}`));
  };
  const back = async (): Promise<void> => {
    await button(page, "Terug").click();
    await onScreen(page, "Register en dossiers");
  };

  test("the desk opens from the first screen, and says that the chain holds", async () => {
    await button(page, "Register en dossiers").click();
    await onScreen(page, "Register en dossiers");
    await says(page, /^De keten klopt: \d+ regels/);
    for (const { receipt } of filed) await page.getByRole("heading", { level: 3, name: new RegExp(`^${receipt.number}`) }).waitFor();
    await unfold(page, "In cijfers");
    await page.getByRole("table", { name: "Bewaard en niet bewaard, per maand van bewaren" }).waitFor();
    await says(page, /In de dossiers staat niets dat is begonnen en niet afgemaakt\.|Begonnen en niet afgemaakt, per dossier/);
    await look("register");
    await unfold(page, "In cijfers");
  });

  test("a filter leaves what it asks for", async () => {
    await page.getByRole("searchbox", { name: "Nummer of onderwerp" }).fill("Kamer");
    await says(page, "1 van 3 archiefstukken");
    expect(await page.getByRole("heading", { level: 3 }).count()).toBe(1);
    await look("filtered register");
    await page.getByRole("searchbox", { name: "Nummer of onderwerp" }).fill("zzqx");
    await says(page, "Niets past bij deze filters.");
    await look("register without a find");
    await button(page, "Wis alle filters").click();
    await says(page, "3 archiefstukken");
    await page.goto(`${stage.tenant.origin}/tab.html?desk=nergens`);
    await says(page, "Het archiefstuk van de link staat niet in het register.");
    await onlooker.look(page, "link to no record", EVERY_LOOK, false);
  });

  test("a record tells what happened, by which rules, and what was kept; of the others a number", async () => {
    await openRecord(0);
    await says(page, "Bericht 1 kanarie-1");
    await says(page, "1 bericht is niet bewaard. Daarvan staat nergens de inhoud, alleen dit aantal.");
    expect(await page.content()).not.toContain("kanarie-2");
    await says(page, "Marieke de Wit besliste");
    await says(page, "Marieke de Wit bewaarde dit archiefstuk");
    await unfold(page, "regels die meespraken");
    await page.getByRole("heading", { level: 1 }).focus();
    await look("record");
  });

  test("WCAG 2.4.7: who comes back from a record, also by the browser's own Back, sees the row that they left by, with the focus", async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    const seen: boolean[] = [];
    for (const goBack of [back, () => page.evaluate(() => { history.back(); })]) {
      await onScreen(page, /^CB-/);
      await goBack();
      await onScreen(page, "Register en dossiers");
      await page.evaluate(async () => {
        for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
      });
      const row = button(page, new RegExp(`^Open ${one(0).receipt.number}`));
      seen.push(await row.evaluate((element) => element === document.activeElement && element.getBoundingClientRect().bottom <= window.innerHeight));
      await row.press("Enter");
    }
    await onScreen(page, new RegExp(`^${one(0).receipt.number}`));
    expect(seen).toEqual([true, true]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("it is unchanged as long as nobody touches it", async () => {
    await button(page, "Controleer dit archiefstuk").click();
    // The reading copy was read in its worker too: nothing is left unchecked.
    await says(page, /^Ongewijzigd$/, 30_000);
    expect(await page.getByText(/^Niet nagekeken/).count()).toBe(0);
    await look("unchanged record");
    await unfold(page, "Nieuwe versie maken");
    await button(page, "Open het archiefstuk").click();
    await look("new version without a reason");
    await unfold(page, "Nieuwe versie maken");
    await back();
    await says(page, /bevestigt 1 gecontroleerd archiefstuk dat|Of iemand de hele keten opnieuw heeft gemaakt/);
  });

  test("re-checking says how far it is, and can be stopped", async () => {
    stage.tenant.faults.add({ action: { kind: "delay", milliseconds: 20_000 }, path: "/download.aspx", times: null });
    await button(page, "Controleer 3 archiefstukken").click();
    await says(page, "Archiefstuk 1 van 3 wordt gelezen.");
    await look("register that is re-checked");
    await button(page, "Stop").click();
    await button(page, "Controleer 3 archiefstukken").waitFor();
    stage.tenant.faults.clear();
    await look("register with a re-check that was stopped");
  });

  test("faults 18 and 26: a file changed on disk and an edited column are named, and the others are unchanged", async () => {
    const transcript = join(one(1).folder, "transcript.json");
    writeFileSync(transcript, readFileSync(transcript, "utf8").replace("kanarie-1", "kanarie-9"));
    const ask = graphAs(stage.tenant, stage.tenant.people.henk);
    const { siteId, listId } = await library(ask);
    const items = `/sites/${siteId}/lists/${listId}/items`;
    const row = await ask("GET", `${items}?$filter=fields/RecordUUID eq '${one(2).receipt.recordId}'`);
    await ask("PATCH", `${items}/${String(row.body.value[0].id)}/fields`, { body: { Regelversie: "andere regels" } });
    await button(page, "Controleer 3 archiefstukken").click();
    await says(page, "1 archiefstuk is ongewijzigd. 2 archiefstukken zijn gewijzigd.", 60_000);
    await openRecord(1);
    await says(page, "transcript.json is veranderd sinds het is bewaard.");
    await look("changed record");
    await back();
    await openRecord(2);
    await says(page, "De kolom Regelversie in het DMS zegt iets anders dan het archiefstuk.");
    await back();
    const outcome = (await bytesOf(await downloaded(page, "Download de uitkomst (CSV)"))).toString("utf8");
    expect(outcome).toContain("transcript.json is veranderd");
    expect(outcome).toContain("\"'=HYPERLINK");
  });

  test("the table holds no formula and no content; the register as lines is the chain that anyone can check", async () => {
    await unfold(page, "Exporteer het register");
    await look("exports");
    const csv = (await bytesOf(await downloaded(page, /^Download 3 archiefstukken als tabel/))).toString("utf8");
    const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { delimiter: ";", skipEmptyLines: true }).data;
    expect(rows).toHaveLength(4);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(csv).not.toContain("kanarie");
    const lines = (await bytesOf(await downloaded(page, /^Download het register: \d+ regels/))).toString("utf8").trimEnd().split("\n");
    expect(lines.map(readRegisterEntry)).not.toContain(null);
    expect(await registerFinding(lines, [], (bytes) => Promise.resolve(shaOf(bytes)))).toBeNull();
  });

  test("SIP: what was changed does not go out; what is unchanged does, with its pakbon", async () => {
    await unfold(page, "Lever aan een e-depot");
    await button(page, "Maak de aanlevering van 3 archiefstukken").click();
    await look("delivery without its facts");
    await page.getByRole("textbox", { name: "Locatie in het doelsysteem" }).fill("zone 3");
    await page.getByRole("textbox", { name: "Collectie" }).fill("Archief BZ");
    await button(page, "Maak de aanlevering van 3 archiefstukken").click();
    await says(page, /is gewijzigd sinds het is bewaard/);
    await look("delivery");
    await page.getByRole("searchbox", { name: "Nummer of onderwerp" }).fill(one(0).receipt.number);
    const download = await downloaded(page, "Maak de aanlevering van 1 archiefstuk");
    expect(download.suggestedFilename()).toBe(`sip_${one(0).receipt.number}.zip`);
    const zip = await bytesOf(download);
    await says(page, new RegExp(shaOf(zip)));
    const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(zip)])), { useWebWorkers: false, checkSignature: true });
    const entries = (await reader.getEntries()).flatMap((entry) => (entry.directory ? [] : [entry]));
    const names = entries.map(({ filename }) => filename);
    expect(names).toContain(`sip_${one(0).receipt.number}/pakbon.xml`);
    const manifest = entries.find(({ filename }) => filename.endsWith("/manifest.json"));
    expect(shaOf((await manifest?.getData(new Uint8ArrayWriter())) ?? new Uint8Array())).toBe(one(0).receipt.manifestSha256);
    await reader.close();
  });

  test("leaving and returning: the first screen stands as it was, and a link leads straight to the desk", async () => {
    await button(page, "Terug").click();
    await onScreen(page, "Chatberichten bewaren");
    await page.goto(`${stage.tenant.origin}/tab.html?desk`);
    await onScreen(page, "Register en dossiers");
    await says(page, "3 archiefstukken");
  });

  test("WCAG 2.5.8: a link that stands by itself is as high as a finger needs; where one points with a finger, every button is 44 px high", async () => {
    await openRecord(0);
    const link = page.getByRole("link", { name: "Open in het DMS" });
    await link.waitFor();
    const heightOf = (element: Element): number => element.getBoundingClientRect().height;
    expect(await link.evaluate(heightOf)).toBeGreaterThanOrEqual(24);
    const finger = await page.context().newCDPSession(page);
    await finger.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await back();
    const heights = await page.getByRole("button").evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await finger.detach();
  });

  test("who cannot read the archive is not offered the desk, and is told so by the link", async () => {
    const other = await stage.openApp(await stage.openBrowser(), stage.tenant.people.lotte, "pane");
    await onScreen(other, "Chatberichten bewaren");
    await other.goto(`${stage.tenant.origin}/taskpane.html?desk`);
    await says(other, "Je hebt geen toegang tot het register");
    await onlooker.look(other, "no access to the register", EVERY_LOOK, false);
    await other.close();
  });

  test("fault 28: a line that somebody changed is named", async () => {
    const ask = graphAs(stage.tenant, stage.tenant.people.henk);
    const { siteId } = await library(ask);
    const lines = `/sites/${siteId}/lists/${REGISTER}/items`;
    const { body } = await ask("GET", `${lines}?$expand=fields`);
    const [first] = body.value;
    await ask("PATCH", `${lines}/${String(first.id)}/fields`, { body: { Regel: String(first.fields.Regel).replace("Marieke", "Lotte") } });
    await button(page, "Lees het register opnieuw").click();
    await says(page, "Regel 1 van het register klopt niet");
    await look("register with a broken chain");
  });

  test("WCAG 2.2 AA: axe finds nothing, and every word can be seen with forced colours", () => {
    expect([...found.axe, ...found.unseen]).toEqual([]);
  });

  test("WCAG 1.4.10 and 1.4.12: nothing scrolls sideways, with the reader's own text spacing neither", () => {
    expect(found.layout).toEqual([]);
  });

  test("WCAG 1.3.1, 2.4.3 and 2.4.6: headings, lists, names and focus", () => {
    expect([...found.structure, ...found.lost]).toEqual([]);
  });

  test("CSP: no breach and no script error on the whole way", () => {
    expect(stage.breaches).toEqual([]);
  });
});
