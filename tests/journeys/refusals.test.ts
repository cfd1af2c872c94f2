import type { Page } from "playwright-core";
import { startTenant } from "../../src/tenant/tenant";
import { differsFromManifest, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, confirmPeople, fileIn, goesOnAlways, importChat, onScreen, receipt, reviewAll, SAMPLES, says } from "./steps";

/** The app waits a minute and more between its tries: its clock, which must be installed, is moved on meanwhile. */
async function saysAfterWaits(page: Page, words: string): Promise<void> {
  const said = page.getByRole("main").getByText(words).first();
  while (!(await said.isVisible())) await page.clock.fastForward(1000);
}

async function toTheCheck(page: Page): Promise<void> {
  await importChat(page, SAMPLES.androidNl);
  await confirmPeople(page, "Ik");
  await reviewAll(page, [[/akkoord/i, "Ja"]]);
  await answerElsewhere(page);
  await agreeThatIKeep(page);
  await onScreen(page, "Controleer voor je bewaart");
}

describe("a refused permission", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test("Sites.Selected refused: the sentence names it, nothing is lost, and after consent it goes on", async () => {
    const refusal = stage.tenant.faults.add({ action: { kind: "refuse-consent", scope: "Sites.Selected" }, times: null });
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
    goesOnAlways(page);
    await toTheCheck(page);
    await says(page, "«Sites.Selected»");
    expect(refusal).toBeDefined();
    stage.tenant.faults.clear();
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await fileIn(page, /provincies/, "Na toestemming");
    await receipt(page).waitFor();
  });

  test("no right on the archive: the sentence says whom to ask", async () => {
    stage.tenant.setSiteRole(stage.tenant.people.joris, null);
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.joris, "pane");
    await importChat(page, SAMPLES.iphoneNl);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/./, "Ja"]]);
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await onScreen(page, "Controleer voor je bewaart");
    await says(page, /vraag de informatiebeheerder/i);
  });

  test("People.Read and User.Read.All refused: the people can still be filled in by hand", async () => {
    stage.tenant.withdrawConsent(stage.tenant.people.henk);
    stage.tenant.faults.add({ action: { kind: "refuse-consent", scope: "People.Read" }, times: null });
    stage.tenant.faults.add({ action: { kind: "refuse-consent", scope: "User.Read.All" }, times: null });
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.henk, "tab");
    goesOnAlways(page);
    await importChat(page, SAMPLES.iphoneEn);
    await page.getByRole("combobox", { name: "Rol van Henk Bakker" }).selectOption({ label: "Ambtenaar van ons departement" });
    await page.getByRole("checkbox", { name: "Dat ben ik: Henk Bakker" }).check();
    await page.getByRole("radio", { name: "Weet ik niet", exact: true }).check();
    await page.getByRole("button", { name: "Verder", exact: true }).click();
    await onScreen(page, "Beoordeel de berichten");
    stage.tenant.faults.clear();
  });
});

describe("fault 21: the server stops while filing, and comes back", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test("a clear sentence; then it goes on where it was, to one complete record", async () => {
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await toTheCheck(page);
    await page.getByRole("combobox", { name: "Dossier in het DMS" }).waitFor();
    stage.tenant.faults.add({ action: { kind: "drop-before", afterBytes: 0 }, path: "/content", times: null });
    await page.clock.install();
    await fileIn(page, /provincies/, "Server weg");
    await saysAfterWaits(page, "De verbinding viel weg");
    await page.clock.resume();
    stage.tenant.faults.clear();
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await receipt(page).waitFor();
    const folders = recordFolders(stage.tenant.dataFolder);
    expect(folders).toHaveLength(1);
    expect(differsFromManifest(folders[0] ?? "")).toEqual([]);
  });
});

describe("a stopped server at the start", () => {
  test("the app says that it cannot reach it, and the same file opens once it is back", async () => {
    const stage = await openStage();
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await says(page, "Aangemeld als");
    const port = Number(new URL(stage.tenant.origin).port);
    await stage.stopTenant();
    await page.locator('input[type="file"]').setInputFiles(SAMPLES.iphoneEn);
    await says(page, "We kunnen de server niet bereiken");
    const back = await startTenant({ port, dataFolder: stage.tenant.dataFolder, appFolder: "dist/app" });
    await importChat(page, SAMPLES.iphoneEn);
    await page.getByRole("combobox", { name: /^Wie is Henk Bakker/ }).waitFor();
    await page.context().close();
    await back.close();
    await stage.close();
  });
});
