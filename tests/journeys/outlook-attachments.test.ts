import type { Page } from "playwright-core";
import { PERMISSIONS } from "../../src/adapters/graph/permissions";
import { faultsInEveryLook, loseContent, MAIL, MOBILE_PANE, openMail, PANE } from "./outlook-pane";
import { openStage, type Stage } from "./stage";
import { agreeThatIKeep, answerElsewhere, closeRest, confirmPeople, fileIn, goOn, keepFor, onScreen, receipt, reviewAll, says, GO_TO_MICROSOFT } from "./steps";

const QUESTION = "Geef je toestemming?";

/** What a pane asked for: paths of Graph's mailbox, and attachments of Outlook. */
interface Asked {
  readonly mailbox: string[];
  readonly outlook: string[];
}

async function openPane(stage: Stage, address: string): Promise<{ readonly page: Page; readonly asked: Asked }> {
  const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.samira, "pane");
  const asked: Asked = { mailbox: [], outlook: [] };
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes("/me/messages")) asked.mailbox.push(pathname);
    if (pathname.endsWith("/outlook/attachment")) asked.outlook.push(pathname);
  });
  await page.goto(`${stage.tenant.origin}${address}`);
  await page.getByText("Aangemeld als").waitFor();
  await page.getByRole("button", { name: /^Open de bijlage/ }).first().waitFor();
  return { page, asked };
}

const openFirst = (page: Page) => page.getByRole("button", { name: /^Open de bijlage/ }).first().click();

/** Another mail was opened: what was said of an attachment of the one before goes as soon as the pane has followed. */
const untilFollowed = (page: Page, said: RegExp) => page.getByRole("region", { name: "Gevonden in deze e-mail" }).getByText(said).waitFor({ state: "detached" });

const aside = (page: Page) => page.getByRole("complementary", { name: "Toestemmingen" });

describe("Outlook on a phone, which hands over no bytes: the chat comes from the user's own mailbox", () => {
  let stage: Stage;
  let page: Page;
  let asked: Asked;
  beforeAll(async () => {
    stage = await openStage();
    const { samira } = stage.tenant.people;
    stage.tenant.withdrawConsent(samira);
    stage.tenant.giveConsent(samira, PERMISSIONS.map(({ scope }) => scope).filter((scope) => scope !== "Mail.Read"));
    ({ page, asked } = await openPane(stage, MOBILE_PANE));
  });
  afterAll(() => stage.close());

  test("nothing is asked of the mailbox, and no consent, before the user agreed to the sentence that says why", async () => {
    await openFirst(page);
    await says(page, "Dit Outlook geeft de app geen bijlagen. Daarom haalt de app deze bijlage uit je mailbox.");
    const question = page.getByRole("group", { name: QUESTION });
    await question.getByText(/^De app wil zoeken in je eigen mailbox en een bijlage daaruit openen\. .*«Mail\.Read»/).waitFor();
    expect(await question.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(asked.mailbox).toEqual([]);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await question.getByRole("button", { name: "Niet nu" }).click();
    await question.waitFor({ state: "detached" });
    await aside(page).getByText(/^Je koos «Niet nu»/).waitFor();
    await says(page, /Sla de bijlage op en open het bestand hieronder/);
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(asked.mailbox).toEqual([]);
  });

  test("asked again at the next use; consent refused: the sentence names the permission and says how it goes without", async () => {
    stage.tenant.faults.add({ action: { kind: "refuse-consent", scope: "Mail.Read" }, times: null });
    await openFirst(page);
    await page.getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await aside(page).getByText("De toestemming «Mail.Read» ontbreekt").waitFor();
    await says(page, /Sla de bijlage op en open het bestand hieronder/);
    expect(asked.mailbox).toEqual([]);
    expect(await faultsInEveryLook(page)).toEqual([]);
    stage.tenant.faults.clear();
  });

  test("a mail in a shared mailbox: told what to do instead, and nothing is asked", async () => {
    await openMail(page, MAIL.shared);
    await untilFollowed(page, /Sla de bijlage op en open het bestand hieronder/);
    await openFirst(page);
    await says(page, /^Deze e-mail staat in de mailbox van iemand anders\./);
    expect(asked.mailbox).toEqual([]);
    await openMail(page, MAIL.chat);
    await untilFollowed(page, /^Deze e-mail staat in de mailbox van iemand anders\./);
  });

  test("agreed: one request, for this attachment alone; then it is read as any file, and filed", async () => {
    await openFirst(page);
    await page.getByRole("button", { name: GO_TO_MICROSOFT }).click();
    await onScreen(page, "Dit vonden we in het bestand");
    expect(asked.mailbox).toEqual(["/graph/v1.0/me/messages/AAMkAGI1-chat_AA%3D/attachments/AAMkAGI1-chat-1_AA%3D/$value"]);
    await page.getByRole("button", { name: "Terug" }).click();
    await keepFor(page, "Karel Oosterling");
    await openFirst(page);
    await onScreen(page, "Dit vonden we in het bestand");
    expect(asked.mailbox).toHaveLength(2);
    await goOn(page);
    await confirmPeople(page, "Weet ik niet");
    await reviewAll(page, [[/./, "Ja"]], 36);
    await closeRest(page, "Alleen privé");
    await answerElsewhere(page);
    await agreeThatIKeep(page);
    await fileIn(page, /provincies/, "Vanaf de telefoon");
    await receipt(page).waitFor();
  });

  test("no category is offered: Outlook on a phone takes none", async () => {
    expect(await page.getByText(/de categorie «Chat bewaard»/).count()).toBe(0);
    expect(stage.breaches).toEqual([]);
  });
});

describe("Outlook that loses the content of an attachment", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test("once: it is read again, and nobody notices", async () => {
    const { page, asked } = await openPane(stage, PANE);
    await loseContent(page, 1);
    await openFirst(page);
    await onScreen(page, "Dit vonden we in het bestand");
    expect(asked.mailbox).toEqual([]);
  });

  test("twice: the mailbox gives the whole, without a question where the permission was given before", async () => {
    const { page, asked } = await openPane(stage, PANE);
    await loseContent(page, 2);
    await openFirst(page);
    await onScreen(page, "Dit vonden we in het bestand");
    expect(asked.mailbox).toHaveLength(1);
    expect(stage.breaches).toEqual([]);
  });
});

describe("a mail with all kinds of attachments", () => {
  let stage: Stage;
  let page: Page;
  let asked: Asked;
  beforeAll(async () => {
    stage = await openStage();
    ({ page, asked } = await openPane(stage, PANE));
    await openMail(page, MAIL.mixed);
    await page.getByText("2 andere bijlagen").waitFor();
  });
  afterAll(() => stage.close());

  test("the same zip twice can be told apart, a hostile name is text, mails within are explained; nothing is read for it", async () => {
    for (const part of [1, 2]) await page.getByRole("button", { name: `Open de bijlage WhatsApp Chat - Karel Oosterling.zip, ${String(part)} van 2 met deze naam` }).waitFor();
    await page.getByText('<img src=x onerror="alert(1)">').first().waitFor();
    await says(page, /^Er zit ook een e-mail als bijlage bij\..*ook niet in een e-mail dáárin/);
    expect(await page.getByText("doorgestuurd.eml").count()).toBe(0);
    await page.getByText("2 andere bijlagen").click();
    expect(asked.outlook).toEqual([]);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  test("a file that is no chat says so; a file that is no zip though it is named so, too", async () => {
    await page.getByRole("button", { name: "Kijk of er een chat zit in nota.pdf" }).click();
    await says(page, /^In dit bestand staat geen chat die we kennen/);
    await page.getByRole("button", { name: /onerror/ }).click();
    await says(page, /^Dit zipbestand is beschadigd/);
    expect(asked.outlook).toHaveLength(2);
  });

  test("two zips of one name, as two phones give of one group, can be told apart when all are opened together", async () => {
    await page.getByRole("button", { name: "Open alle 3 samen" }).click();
    await page.getByRole("button", { name: "Dit is één gesprek: voeg samen" }).waitFor();
    await page.getByRole("radio", { name: "WhatsApp Chat - Karel Oosterling (2).zip" }).check();
    await page.getByRole("button", { name: "Open deze chat" }).click();
    await onScreen(page, "Dit vonden we in het bestand");
    await says(page, /^WhatsApp Chat - Karel Oosterling \(2\)\.zip/);
    await page.getByRole("button", { name: "Terug" }).click();
    await onScreen(page, "Chatberichten bewaren");
    await page.getByText("2 andere bijlagen").click();
  });

  test("a chat under another name is found by its content", async () => {
    await page.getByRole("button", { name: "Kijk of er een chat zit in berichten.dat" }).click();
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByRole("button", { name: "Terug" }).click();
    await onScreen(page, "Chatberichten bewaren");
    expect(stage.breaches).toEqual([]);
  });
});
