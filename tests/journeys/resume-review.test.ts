import type { BrowserContext, Page } from "playwright-core";
import { differsFromManifest, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, closeRest, confirmPeople, fileIn, goOn, onScreen, openFile, receipt, reviewAll, SAMPLES, says, untilDraftsAre, untilKept } from "./steps";

/** What is written soon after an act, is written by then; for acts before the first answer, which nothing on the screen tells of. */
const KEPT_MS = 1500;

describe("issue 5, resume: the journey is interrupted by a reload at each screen, and continues", () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  const seen: string[] = [];

  /** The window goes and comes back; the same file is opened again, and the user goes on where they were. */
  async function interrupted(title: string, isKept: () => Promise<void> = () => untilKept(page)): Promise<void> {
    await isKept();
    await page.reload();
    await page.getByText("Aangemeld als").waitFor();
    await openFile(page, SAMPLES.androidNl);
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByRole("button", { name: "Ga verder waar je was" }).click();
    await onScreen(page, title);
    seen.push(title);
  }

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.openBrowser();
    page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
  });
  afterAll(() => stage.close());

  test("import check: a hold that was ticked stays ticked", async () => {
    await openFile(page, SAMPLES.androidNl);
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByRole("checkbox", { name: /hotspot/ }).check();
    await interrupted("Dit vonden we in het bestand", () => untilDraftsAre(page, 1));
    expect(await page.getByRole("checkbox", { name: /hotspot/ }).isChecked()).toBe(true);
    await page.getByRole("checkbox", { name: /hotspot/ }).uncheck();
    await goOn(page);
  });

  test("who are they: confirmed people and roles stay so", async () => {
    await onScreen(page, "Wie zijn dit?");
    await confirmPeople(page, "Ik");
    await page.getByRole("button", { name: "Terug" }).click();
    await onScreen(page, "Wie zijn dit?");
    await interrupted("Wie zijn dit?", () => page.waitForTimeout(KEPT_MS));
    await page.getByRole("radio", { name: "Ik", exact: true }).waitFor();
    expect(await page.getByRole("radio", { name: "Ik", exact: true }).isChecked()).toBe(true);
    await goOn(page);
  });

  test("review: decisions stay, and so does how far one is", async () => {
    await onScreen(page, "Beoordeel de berichten");
    const active = page.locator('li[aria-current="true"]');
    await active.getByRole("button", { name: "Privé", exact: true }).click();
    await page.getByText(/^1 van \d+ beoordeeld$/).first().waitFor();
    await interrupted("Beoordeel de berichten");
    await page.getByText(/^1 van \d+ beoordeeld$/).first().waitFor();
    await reviewAll(page, [
      [/akkoord|variant|bestand bijgevoegd/i, "Ja"],
      [/taart|lunch|jarig/i, "Privé"],
    ], 4);
  });

  test("the rest: what nobody answered is still open, and is closed after the reload", async () => {
    await onScreen(page, "Rest afsluiten");
    await says(page, /^4 berichten heb je niet beantwoord/);
    await interrupted("Rest afsluiten");
    await says(page, /^4 berichten heb je niet beantwoord/);
    await closeRest(page, "Werk, maar geen bestuurlijke besluitvorming");
  });

  test("step 2: answers stay, but for the words of a place, which are asked again", async () => {
    const title = "Stap 2: staat het al ergens anders?";
    await onScreen(page, title);
    for (const choice of await page.getByRole("radio", { name: "Nee", exact: true }).all()) await choice.check();
    await page.getByRole("radio", { name: "Ja, alles", exact: true }).first().check();
    await page.getByRole("textbox", { name: /^Waar/ }).fill("Nota van 3 maart");
    await page.getByRole("textbox", { name: /^Waar/ }).blur();
    await interrupted(title);
    await says(page, "Waar de informatie staat, onthouden we niet op deze computer. Vul dat opnieuw in.");
    expect(await page.getByRole("textbox", { name: /^Waar/ }).inputValue()).toBe("");
    await answerElsewhere(page);
  });

  test("who keeps: the answers are there, and the rules say the same", async () => {
    await onScreen(page, "Wie bewaart dit?");
    const keeper = async () => page.getByRole("main").locator("p").first().innerText();
    await page.getByText("We kijken wat er is afgesproken…").waitFor({ state: "detached" });
    const before = await keeper();
    await interrupted("Wie bewaart dit?");
    await page.getByText("We kijken wat er is afgesproken…").waitFor({ state: "detached" });
    expect(await keeper()).toBe(before);
    await agreeThatIKeep(page);
  });

  test("check: the chosen dossier stays chosen; the subject is the user's own words and is asked again", async () => {
    await onScreen(page, "Controleer voor je bewaart");
    const choice = page.getByRole("combobox", { name: "Dossier in het DMS" });
    await choice.waitFor();
    await choice.selectOption({ index: 1 });
    const chosen = await choice.inputValue();
    const rows = await page.getByRole("main").locator("dl").first().innerText();
    await interrupted("Controleer voor je bewaart");
    await choice.waitFor();
    expect(await choice.inputValue()).toBe(chosen);
    expect(await page.getByRole("main").locator("dl").first().innerText()).toBe(rows);
    expect(await page.getByRole("textbox", { name: "Onderwerp" }).inputValue()).toBe("");
  });

  test("filing: what is being filed goes on as that, and is not offered a second time", async () => {
    stage.tenant.faults.add({ action: { kind: "slow", bytesPerSecond: 1000 }, method: "PUT", path: "", times: null });
    await fileIn(page, /provincies/, "Keuze van de variant");
    await onScreen(page, "Bezig met bewaren");
    await page.getByText(/Je mag dit venster sluiten/).waitFor();
    await page.reload();
    stage.tenant.faults.clear();
    await page.getByRole("button", { name: "Ga verder met Keuze van de variant" }).waitFor();
    expect(await page.getByText(/^Chat van/).count()).toBe(0);
    await page.getByRole("button", { name: "Ga verder met Keuze van de variant" }).click();
    await receipt(page).waitFor({ timeout: 60_000 });
    expect(recordFolders(stage.tenant.dataFolder)).toHaveLength(1);
    expect(differsFromManifest(recordFolders(stage.tenant.dataFolder)[0] ?? "")).toEqual([]);
  });

  test("receipt: after it nothing is kept of the chat, also when the window goes", async () => {
    await untilDraftsAre(page, 0);
    await page.reload();
    await page.getByText("Je hebt niets openstaan.").waitFor();
    await openFile(page, SAMPLES.androidNl);
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByText(/^Je kunt dit venster altijd sluiten/).waitFor();
    expect(await page.getByRole("button", { name: "Ga verder waar je was" }).count()).toBe(0);
  });

  test("every screen of the way was interrupted, and nothing broke the security policy", () => {
    expect(seen).toHaveLength(7);
    expect(stage.breaches).toEqual([]);
  });
});
