import type { Page } from "playwright-core";
import { readJson, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, confirmPeople, fileIn, goOn, importChat, onScreen, receipt, reviewAll, SAMPLES, says, unfoldOutcomes, GO_TO_MICROSOFT } from "./steps";

const ELSEWHERE = "Stap 2: staat het al ergens anders?";
/** Stands in the chat, in the e-mail and in no address. */
const WORDS = "toezegging";

describe("step 2: the user points at where it stands, in the pane of 320 px", () => {
  let stage: Stage;
  let page: Page;
  const addresses: string[] = [];
  const sent: string[] = [];

  const part = (number: number) => page.getByRole("region", { name: `Deel ${String(number)} van 2` });
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
    page.on("request", (request) => {
      addresses.push(request.url());
      sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ""}`);
    });
    await importChat(page, SAMPLES.androidNl);
    await confirmPeople(page, "Ik");
    await reviewAll(page, [[/we kiezen variant B|beginnen bij paal 12/, "Ja"]]);
    await onScreen(page, ELSEWHERE);
    for (const [number, answer] of [[1, "Ja, alles"], [2, "Een deel"]] as const) {
      await part(number).getByRole("radio", { name: answer, exact: true }).check();
      await part(number).getByRole("button", { name: "Zoek waar het staat" }).click();
    }
  });
  afterAll(() => stage.close());

  test("Mail.Read refused: the sentence names it, and nothing was searched", async () => {
    stage.tenant.faults.add({ action: { kind: "refuse-consent", scope: "Mail.Read" }, times: null });
    await part(1).getByRole("textbox", { name: "Zoekwoorden" }).fill(`variant ${WORDS}`);
    expect(sent.filter((one) => one.includes("/search/query"))).toEqual([]);
    await part(1).getByRole("button", { name: "Zoek in mijn e-mail" }).click();
    await page.getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await part(1).getByText("«Mail.Read»").waitFor();
    expect(sent.filter((one) => one.includes("/search/query"))).toEqual([]);
    stage.tenant.faults.clear();
  });

  test("after consent the e-mail with the same decision comes first, with why; pointing at it fills in the place", async () => {
    await part(1).getByRole("button", { name: "Probeer opnieuw" }).click();
    const first = part(1).getByRole("group", { name: "In je eigen e-mail" }).getByRole("listitem").first();
    await first.getByText("Verslag bespreking varianten Oosterdiep").waitFor();
    expect(await first.innerText()).toMatch(/(\d+) van de \1 woordgroepen staan in deze e-mail/);
    expect(await sideways()).toBe(0);
    await part(1).getByRole("button", { name: "Dit is het: Verslag bespreking varianten Oosterdiep" }).click();
    expect(await part(1).getByRole("textbox", { name: "Waar staat het?" }).inputValue()).toMatch(/^E-mail «Verslag bespreking varianten Oosterdiep», 18 september 2026 om 16:20, http/);
  });

  test("a document in a dossier is pointed at for the other part", async () => {
    await part(2).getByRole("combobox", { name: "Dossier in het DMS" }).selectOption({ label: "Oosterdiep (getijdenpolder)" });
    const found = part(2).getByRole("group", { name: "In een dossier" }).getByRole("listitem");
    await found.first().getByText("Notitie volgorde werkzaamheden").waitFor();
    await found.first().getByRole("button", { name: /^Dit is het/ }).click();
    expect(await part(2).getByRole("textbox", { name: "Waar staat dat deel?" }).inputValue()).toMatch(/^Document «2026-10-15 Notitie volgorde/);
    expect(await sideways()).toBe(0);
  });

  test("law 3: what was searched for went in one body to the own organisation, and stands in no address", () => {
    expect(sent.filter((one) => one.includes(WORDS)).map((one) => one.split(" ").slice(0, 2))).toEqual([["POST", "/graph/v1.0/search/query"]]);
    expect(addresses.filter((address) => address.includes(WORDS))).toEqual([]);
    expect(addresses.filter((address) => new URL(address).origin !== stage.tenant.origin)).toEqual([]);
  });

  test("the check says what can go and where it stands; the record of what is kept holds its place", async () => {
    await goOn(page);
    await agreeThatIKeep(page);
    await onScreen(page, "Controleer voor je bewaart");
    await unfoldOutcomes(page);
    await says(page, /kan worden verwijderd.*vindplaats: E-mail «Verslag bespreking varianten Oosterdiep»/);
    expect(await sideways()).toBe(0);
    await fileIn(page, /provincies/, "Oosterdiep: volgorde van het werk");
    await receipt(page).waitFor();
    const [folder = ""] = recordFolders(stage.tenant.dataFolder);
    const decisions = JSON.stringify(readJson(folder, "decision-record.json"));
    expect(decisions).toContain("Document «2026-10-15 Notitie volgorde werkzaamheden");
    expect(decisions).not.toContain("Verslag bespreking varianten");
    expect(stage.breaches).toEqual([]);
  });
});
