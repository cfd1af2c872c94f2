import type { Page } from "playwright-core";
import { scrollsSideways } from "./accessible";
import { readJson, recordFolders } from "./filed-record";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, closeRest, confirmPeople, fileIn, goOn, onScreen, receipt, reviewAll, says } from "./steps";

const CHAT_MAIL = "AAMkAGI1/chat+AA=";
const OTHER_MAIL = "AAMkAGI1/agenda+AA=";

/** As Outlook opens a pane: it says so in the address. */
const PANE = "/taskpane.html?host=outlook&_host_Info=Outlook$Web$16.01$nl-NL";

const openMail = (page: Page, id: string) => page.evaluate((mail) => { window.postMessage({ localTenant: "open-mail", id: mail }, window.location.origin); }, id);

/** The categories of the open mail, as Outlook itself tells them. */
const categories = (page: Page): Promise<readonly string[]> =>
  page.evaluate("new Promise((resolve) => Office.context.mailbox.item.categories.getAsync(({ value }) => resolve(value.map(({ displayName }) => displayName))))");

describe("flow (b): the chat hangs on the open e-mail, in the Outlook pane of 320 px", () => {
  let stage: Stage;
  let page: Page;
  const fetched: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.samira, "pane");
    page.on("request", (request) => {
      if (request.url().includes("/outlook/attachment")) fetched.push(request.url());
    });
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
    expect(await scrollsSideways(page)).toBe(false);
  });

  test("another mail is opened beside the pinned pane: the pane follows, and back", async () => {
    await openMail(page, OTHER_MAIL);
    await says(page, "In deze e-mail zit geen bestand van een chat-app.");
    await openMail(page, "");
    await says(page, /^Kies in Outlook een e-mail met een chat als bijlage/);
    await openMail(page, CHAT_MAIL);
    await page.getByRole("button", { name: /^Open de bijlage WhatsApp/ }).waitFor();
  });

  test("nothing is read before the user asks; then the attachment is opened as any file", async () => {
    await page.getByRole("button", { name: "Namens iemand anders" }).click();
    await page.getByRole("textbox", { name: "Naam van de collega" }).fill("Karel Oosterling");
    await page.getByRole("button", { name: "Zoek", exact: true }).click();
    await page.getByRole("list", { name: "Gevonden" }).getByRole("button", { name: "Karel Oosterling" }).click();
    await says(page, "Namens: Karel Oosterling");
    expect(fetched).toEqual([]);
    await page.getByRole("button", { name: /^Open de bijlage WhatsApp/ }).click();
    await onScreen(page, "Dit vonden we in het bestand");
    expect(fetched).toHaveLength(1);
    await says(page, "Namens: Karel Oosterling");
  });

  test("another mail that is opened meanwhile takes nothing of the work away; filed, the record is in the DMS", async () => {
    await openMail(page, OTHER_MAIL);
    await goOn(page);
    await confirmPeople(page, "Weet ik niet");
    await reviewAll(page, [[/./, "Ja"]], 3);
    await closeRest(page, "Alleen privé");
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Gesprek met de minister");
    await receipt(page).waitFor();
    const { notKept } = readJson(recordFolders(stage.tenant.dataFolder)[0] ?? "", "decision-record.json") as { notKept: { perDay: readonly { mode: string | null }[] } };
    expect(notKept.perDay.map(({ mode }) => mode)).toContain("rest");
  });

  test("the category is offered, asked first, and never put on another mail than the one with the chat", async () => {
    await says(page, "Wil je de e-mail de categorie «Chat bewaard» geven?");
    await page.getByRole("button", { name: "Geef de categorie" }).click();
    await says(page, "Die e-mail staat niet meer open in Outlook. Open de e-mail weer en probeer het opnieuw.");
    expect(await categories(page)).toEqual([]);
    await openMail(page, CHAT_MAIL);
    expect(await categories(page)).toEqual([]);
    await page.getByRole("button", { name: "Geef de categorie" }).click();
    await says(page, "De e-mail heeft nu de categorie «Chat bewaard».");
    expect(await categories(page)).toEqual(["Chat bewaard"]);
    expect(await scrollsSideways(page)).toBe(false);
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
    await app.getByRole("button", { name: /^Open de bijlage WhatsApp/ }).waitFor();
    await page.getByLabel("Open e-mail").selectOption(OTHER_MAIL);
    await app.getByText("In deze e-mail zit geen bestand van een chat-app.").waitFor();
  });
});
