import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, importChat, onScreen, receipt, reviewAll, says } from "./steps";

const PRIVATE = "kanariegeel";
const KEPT = "purperreiger";
const CHAT = `05-10-2026 08:00 - Marieke de Wit: Mijn ${PRIVATE} parkiet is ziek
05-10-2026 08:01 - Marieke de Wit: \u200e${PRIVATE}.pdf (bestand bijgevoegd)
05-10-2026 08:05 - Joris van Dalen: Akkoord met de ${KEPT} variant
05-10-2026 08:06 - Onze buurman: De ${PRIVATE} deur staat open
`;

/** Files below a folder in which these words stand as they are. */
function holding(folder: string, words: string): readonly string[] {
  const utf16 = Buffer.from(words, "utf16le");
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined)
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(words) || bytes.includes(utf16) || path.includes(words);
    });
}

describe("law 3 and fault 30: private text stays on the device", () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let profile = "";
  const asked: string[] = [];
  /** What the page said on its console. */
  const said: string[] = [];
  let keptBefore: Readonly<Record<string, readonly string[]>> = {};

  const listen = (): void => {
    page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
    page.on("console", (message) => said.push(message.text()));
    page.on("framenavigated", (frame) => asked.push(frame.url()));
  };

  beforeAll(async () => {
    stage = await openStage();
    profile = stage.newFolder("private-profile");
    const chat = join(stage.newFolder("private"), "WhatsApp-chat met Joris van Dalen.txt");
    writeFileSync(chat, CHAT);
    context = await stage.openBrowser(profile);
    page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
    listen();
    await importChat(page, chat);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [
      [/Akkoord/, "Ja"],
      [/./, "Privé"],
    ]);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    stage.tenant.faults.add({ action: { kind: "status", status: 507, retryAfter: null }, method: "PUT", path: "transcript.json", times: null });
    // Killed here, the browser has only the draft on its disk.
    await page.waitForTimeout(1500);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain("bewaarwijzer-drafts");
    keptBefore = {
      private: holding(profile, PRIVATE),
      kept: holding(profile, KEPT),
      author: holding(profile, "Marieke de Wit"),
      neighbour: holding(profile, "Onze buurman"),
      fileName: holding(profile, "WhatsApp-chat met"),
    };
    await fileIn(page, /provincies/, "Variantkeuze");
    await says(page, "Het DMS is vol");
  });
  afterAll(() => stage.close());

  test("issue 5, resume: what is kept of the answers tells nothing of what was said, by whom, or how the file is called", () => {
    expect(keptBefore).toEqual({ private: [], kept: [], author: [], neighbour: [], fileName: [] });
  });

  test("a full DMS: a clear sentence, and the filing stays visibly unfinished", async () => {
    await says(page, "Vraag de informatiebeheerder om ruimte");
    expect(recordFolders(stage.tenant.dataFolder)).toHaveLength(1);
  });

  test("what waits on the device is encrypted: neither kept nor private words can be read from the browser's disk", async () => {
    await context.close();
    expect(holding(profile, KEPT)).toEqual([]);
    expect(holding(profile, PRIVATE)).toEqual([]);
  });

  test("with room again it goes on, and the kept message is in the record: the words can be found where they belong", async () => {
    stage.tenant.faults.clear();
    page = await stage.openApp(await stage.openBrowser(profile), stage.tenant.people.marieke, "tab");
    listen();
    await page.getByRole("button", { name: "Ga verder met Variantkeuze" }).click();
    await receipt(page).waitFor();
    expect(holding(stage.tenant.dataFolder, KEPT).map((path) => path.split("/").at(-1))).toContain("transcript.json");
  });

  test("nor does the way after it know of them: register, desk, re-check, correction, table and delivery", async () => {
    await page.getByRole("button", { name: "Volgende chat" }).click();
    await page.getByRole("button", { name: "Register en dossiers" }).click();
    await says(page, /^De keten klopt: \d+ regel/);
    const given: Buffer[] = [];
    const download = async (name: RegExp): Promise<void> => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      expect(file.suggestedFilename()).not.toContain(PRIVATE);
      given.push(readFileSync(await file.path()));
    };
    await page.locator("summary", { hasText: "Exporteer het register" }).first().click();
    await download(/^Download \d+ archiefstuk(ken)? als tabel/);
    await download(/^Download het register: \d+ regels? /);
    await page.getByRole("button", { name: /^Open CB-.*Variantkeuze/ }).click();
    await page.getByRole("button", { name: "Controleer dit archiefstuk" }).click();
    await says(page, /^Ongewijzigd$/, 60_000);
    await page.locator("summary", { hasText: "Lever aan een e-depot" }).first().click();
    await page.getByRole("textbox", { name: "Locatie in het doelsysteem" }).fill("zone 3");
    await page.getByRole("textbox", { name: "Collectie" }).fill("archief");
    await download(/^Maak de aanlevering van 1 archiefstuk/);
    expect(given.filter((bytes) => bytes.includes(PRIVATE))).toEqual([]);
    // The delivery is stored, not pressed together: what is in the record can be read in it.
    expect(given.at(-1)?.includes(KEPT)).toBe(true);
    await page.locator("summary", { hasText: "Nieuwe versie maken" }).first().click();
    await page.getByRole("textbox", { name: /^Waarom maak je een nieuwe versie/ }).fill("De rol klopte niet");
    await page.getByRole("button", { name: "Open het archiefstuk" }).click();
    await onScreen(page, "Wie zijn dit?");
    expect(await page.content()).not.toContain(PRIVATE);
    expect(await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]))).not.toContain(PRIVATE);
    await page.waitForTimeout(1500);
    expect(holding(profile, PRIVATE)).toEqual([]);
    expect(said.filter((line) => line.includes(PRIVATE) || line.includes(KEPT))).toEqual([]);
  });

  test("the private words are in no file of the tenant, no address and no request", () => {
    expect(holding(stage.tenant.dataFolder, PRIVATE)).toEqual([]);
    expect(asked.filter((request) => request.includes(PRIVATE))).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);
  });
});
