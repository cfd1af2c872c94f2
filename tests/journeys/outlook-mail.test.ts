import type { Page } from "playwright-core";
import type { RegisterContent } from "../../src/record/register-content";
import { graphAs, library } from "../tenant/running-tenant";
import { scrollsSideways } from "./accessible";
import { readJson, recordFolders } from "./filed-record";
import { categories, changeTheme, countActs, faultsInEveryLook, MAIL, openMail, PANE } from "./outlook-pane";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, closeRest, confirmPeople, fileIn, goOn, keepFor, onScreen, receipt, reviewAll, says, untilDraftsAre, untilKept } from "./steps";

/** Messages that are left to «Rest afsluiten». */
const MOST_OPEN = 34;
/** Acts of the whole way, the reload included: each press, each choice, each field filled in. */
const MOST_ACTS = 45;
/** The one button of the mail with one chat. A mail with two of this name, shown until the pane has followed, has other names. */
const OPEN = { name: "Open de bijlage WhatsApp Chat - Karel Oosterling.zip", exact: true };

interface DecisionRecord {
  readonly decidedBy: { readonly displayName: string };
  readonly onBehalfOf: { readonly displayName: string } | null;
  readonly people: readonly { readonly shownAs: string; readonly directoryId: string | null; readonly isMe: boolean }[];
  readonly keeping: { readonly me: string | null; readonly onBehalfOf: string | null; readonly participants: readonly { readonly id: string; readonly role: string }[] };
  readonly messages: readonly { readonly keeper: { readonly code: string; readonly person: string | null } | null }[];
  readonly notKept: { readonly perDay: readonly { readonly mode: string | null }[] };
}

/** The lines of the decision register, oldest first. */
async function registerLines(stage: Stage): Promise<readonly RegisterContent[]> {
  const asked = graphAs(stage.tenant, stage.tenant.people.henk);
  const { siteId } = await library(asked);
  const { body } = await asked("GET", `/sites/${siteId}/lists/Bewaarregister/items?$expand=fields`);
  return body.value.map(({ fields }: { fields: { Regel: string } }) => JSON.parse(fields.Regel));
}

describe("flow (b): a private secretary, a mail with a WhatsApp zip, the Outlook pane of 320 px: filed, with a category on the mail", () => {
  let stage: Stage;
  let page: Page;
  let acts: () => number;
  const fetched: string[] = [];
  const faults: string[] = [];
  const look = async (where: string): Promise<void> => {
    for (const fault of await faultsInEveryLook(page)) faults.push(`${where}, ${fault}`);
  };

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.samira, "pane");
    page.on("request", (request) => {
      if (request.url().includes("/outlook/attachment")) fetched.push(request.url());
    });
    acts = await countActs(page);
    await page.goto(`${stage.tenant.origin}${PANE}`);
    await page.getByText("Aangemeld als Samira el Khatib").waitFor();
  });
  afterAll(() => stage.close());

  test("the start screen shows the chat that was found, with its size; not the logo; and says what lies in the cloud", async () => {
    const found = page.getByRole("region", { name: "Gevonden in deze e-mail" });
    await found.getByText(/^WhatsApp Chat - Karel Oosterling\.zip \d+ kB$/).waitFor();
    await found.getByText("De e-mail zelf valt buiten deze instructie.").waitFor();
    await found.getByText("Oude chat.zip").waitFor();
    await found.getByText(/^Dit bestand staat in de cloud\. .* Download het bestand eerst/).waitFor();
    expect(await found.getByText("logo.png").count()).toBe(0);
    await look("start");
  });

  test("another mail is opened beside the pinned pane: the pane follows, and back", async () => {
    await openMail(page, MAIL.agenda);
    await says(page, "In deze e-mail zit geen bestand van een chat-app.");
    await openMail(page, "");
    await says(page, /^Kies in Outlook een e-mail met een chat als bijlage/);
    await openMail(page, MAIL.chat);
    await page.getByRole("button", OPEN).waitFor();
  });

  test("nothing is read before the user asks; then the attachment is opened as any file", async () => {
    await keepFor(page, "Karel Oosterling");
    expect(fetched).toEqual([]);
    await page.getByRole("button", OPEN).click();
    await onScreen(page, "Dit vonden we in het bestand");
    expect(fetched).toHaveLength(1);
    await says(page, "Namens: Karel Oosterling");
  });

  test("the theme of Outlook changes half-way: the app follows, and nothing is lost", async () => {
    await goOn(page);
    await confirmPeople(page, "Weet ik niet");
    await page.locator('li[aria-current="true"]').getByRole("button", { name: "Ja", exact: true }).click();
    await page.getByText(/^1 van \d+ beoordeeld$/).first().waitFor();
    await changeTheme(page, "dark");
    await page.getByText(/^1 van \d+ beoordeeld$/).first().waitFor();
    await changeTheme(page, "light");
  });

  test("the pinned pane gets another mail with a chat: the review stays, and one quiet line tells of it", async () => {
    await openMail(page, MAIL.agenda);
    await onScreen(page, "Beoordeel de berichten");
    expect(await page.getByRole("complementary").count()).toBe(0);
    await openMail(page, MAIL.mixed);
    await page.getByRole("complementary").getByText("In de e-mail die nu openstaat, zit misschien ook een chat.").waitFor();
    await page.getByText(/^1 van \d+ beoordeeld$/).first().waitFor();
    await look("review beside another mail");
    await openMail(page, MAIL.chat);
    await page.getByRole("complementary").waitFor({ state: "detached" });
  });

  test("Outlook loads the pane anew: the mail tells that its chat was begun, and it goes on for the same person", async () => {
    await untilKept(page);
    await page.reload();
    await says(page, /^Met een chat uit deze e-mail was je al bezig: 1 van \d+ berichten? beoordeeld/);
    await look("start, begun before");
    await openMail(page, MAIL.mixed);
    await page.getByText(/was je al bezig/).waitFor({ state: "detached" });
    await openMail(page, MAIL.chat);
    await page.getByRole("button", OPEN).click();
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByRole("button", { name: "Ga verder waar je was" }).click();
    await onScreen(page, "Beoordeel de berichten");
    await says(page, "Namens: Karel Oosterling");
    await page.getByText(/^1 van \d+ beoordeeld$/).first().waitFor();
  });

  test("another mail that is opened meanwhile takes nothing of the work away; filed, the record is in the DMS", async () => {
    await openMail(page, MAIL.agenda);
    await reviewAll(page, [[/./, "Ja"]], MOST_OPEN, "buttons");
    await closeRest(page, "Alleen privé");
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Gesprek met de minister");
    await receipt(page).waitFor();
    const { notKept } = readJson(recordFolders(stage.tenant.dataFolder)[0] ?? "", "decision-record.json") as DecisionRecord;
    expect(notKept.perDay.map(({ mode }) => mode)).toContain("rest");
  });

  test("«Namens»: the minister's role counts and the minister keeps; who filed is recorded, in the record and in the register", async () => {
    const { people } = stage.tenant;
    const record = readJson(recordFolders(stage.tenant.dataFolder)[0] ?? "", "decision-record.json") as DecisionRecord;
    expect(record.decidedBy.displayName).toBe("Samira el Khatib");
    expect(record.onBehalfOf?.displayName).toBe("Karel Oosterling");
    const minister = record.people.find(({ directoryId }) => directoryId === people.minister);
    expect(record.keeping.participants).toContainEqual({ id: minister?.shownAs, role: "minister" });
    // Of minister and director-general the latter keeps; the minister's office said here that it does.
    expect(record.keeping).toMatchObject({ me: people.samira, onBehalfOf: minister?.shownAs });
    expect(new Set(record.messages.map(({ keeper }) => keeper?.person))).toEqual(new Set([minister?.shownAs]));
    const [line] = await registerLines(stage);
    expect(line).toMatchObject({ event: "filed", by: { id: people.samira, name: "Samira el Khatib" }, onBehalfOf: { id: people.minister, name: "Karel Oosterling" }, keeper: { id: people.minister } });
  });

  test("the category is offered, asked first, and never put on another mail than the one with the chat", async () => {
    await says(page, "Wil je de e-mail de categorie «Chat bewaard» geven?");
    await look("receipt");
    await page.getByRole("button", { name: "Geef de categorie" }).click();
    await says(page, "Die e-mail staat niet meer open in Outlook. Open de e-mail weer en probeer het opnieuw.");
    expect(await categories(page)).toEqual([]);
    await openMail(page, MAIL.chat);
    expect(await categories(page)).toEqual([]);
    await page.getByRole("button", { name: "Geef de categorie" }).click();
    await says(page, "De e-mail heeft nu de categorie «Chat bewaard».");
    expect(await categories(page)).toEqual(["Chat bewaard"]);
    expect(await scrollsSideways(page)).toBe(false);
  });

  test(`the whole way takes no more than ${String(MOST_ACTS)} acts of the user`, () => {
    expect(acts()).toBeGreaterThan(10);
    expect(acts()).toBeLessThanOrEqual(MOST_ACTS);
  });

  test("WCAG 2.2 AA: axe finds nothing and nothing scrolls sideways at 320 px, in light, dark and forced colours", () => {
    expect(faults).toEqual([]);
  });

  test("after it the same mail, opened anew, has nothing begun any more", async () => {
    await untilDraftsAre(page, 0);
    await page.reload();
    await page.getByText("Je hebt niets openstaan.").waitFor();
    expect(await page.getByText(/was je al bezig/).count()).toBe(0);
  });

  test("CSP: no breach and no script error on the whole way", () => {
    expect(stage.breaches).toEqual([]);
  });
});

describe("the pane within the stand-in for Outlook, as a newcomer sees it", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test("a mail with a chat is open beside the pane; the choice above it opens another", async () => {
    const page = await (await stage.openBrowser()).newPage();
    await page.goto(`${stage.tenant.origin}/local-tenant/enter?person=${stage.tenant.people.samira}&place=pane`);
    const app = page.frameLocator("iframe");
    await app.getByRole("button", OPEN).waitFor();
    await page.getByLabel("Open e-mail").selectOption(MAIL.agenda);
    await app.getByText("In deze e-mail zit geen bestand van een chat-app.").waitFor();
    await page.getByLabel("Thema in Outlook").selectOption("dark");
    await app.locator('[data-scheme="dark"]').first().waitFor();
  });
});
