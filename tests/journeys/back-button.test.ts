import type { BrowserContext, Page } from "playwright-core";
import { PANE } from "./outlook-pane";
import { openStage } from "./stage";
import type { Stage } from "./stage";
import { confirmPeople, importChat, onScreen, openCount, openFile, SAMPLES } from "./steps";

let stage: Stage;
let context: BrowserContext;

beforeAll(async () => {
  stage = await openStage();
  context = await stage.openBrowser();
});
afterAll(() => stage.close());

const START = "Chatberichten bewaren";
const FOUND = "Dit vonden we in het bestand";
const PEOPLE = "Wie zijn dit?";
const REVIEW = "Beoordeel de berichten";

/** Whether the page stands on the entry that the app put in the history. */
const isHeld = (page: Page) => page.waitForFunction(() => JSON.stringify(history.state) === '{"bewaarwijzer":true}');
const isLetGo = (page: Page) => page.waitForFunction(() => history.state === null);

describe("the Back button of the browser", () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
  });

  test("leads to the screen before, and the opened file and the answers stay", async () => {
    await importChat(page, SAMPLES.androidNl);
    await confirmPeople(page, "Ik");
    await isHeld(page);
    const open = await openCount(page);
    await page.locator('li[aria-current="true"]').focus();
    await page.keyboard.press("n");
    await page.getByText(/^1 van \d+ beoordeeld/).first().waitFor();
    await page.goBack();
    await onScreen(page, PEOPLE);
    await isHeld(page);
    await page.getByRole("button", { name: "Verder", exact: true }).click();
    await onScreen(page, REVIEW);
    expect(await openCount(page)).toBe(open - 1);
  });

  test("closes the list of words first", async () => {
    await page.getByRole("button", { name: "Woorden" }).click();
    await page.getByRole("dialog").waitFor();
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await onScreen(page, REVIEW);
    await isHeld(page);
  });

  test("from the first screen on it is the browser's own, and Forward brings nothing back that was let go", async () => {
    await page.goBack();
    await onScreen(page, PEOPLE);
    await isHeld(page);
    await page.goBack();
    await onScreen(page, FOUND);
    await isHeld(page);
    await page.goBack();
    await onScreen(page, START);
    await isLetGo(page);
    await page.goForward();
    await onScreen(page, START);
    await page.goBack();
    await onScreen(page, START);
  });

  test("the way back on the screen leaves no entry behind: the next press leaves the app", async () => {
    const fresh = await context.newPage();
    await fresh.goto(`${stage.tenant.origin}/local-tenant/`);
    await fresh.goto(`${stage.tenant.origin}/tab.html`);
    await openFile(fresh, SAMPLES.androidNl);
    await onScreen(fresh, FOUND);
    await isHeld(fresh);
    await fresh.getByRole("button", { name: "Terug", exact: true }).click();
    await onScreen(fresh, START);
    await isLetGo(fresh);
    await fresh.goBack();
    expect(new URL(fresh.url()).pathname).toBe("/local-tenant/");
    await fresh.close();
  });

  test("after a reload, which lets the file go, the first press leaves the app", async () => {
    const fresh = await context.newPage();
    await fresh.goto(`${stage.tenant.origin}/local-tenant/`);
    await fresh.goto(`${stage.tenant.origin}/tab.html`);
    await openFile(fresh, SAMPLES.androidNl);
    await onScreen(fresh, FOUND);
    await isHeld(fresh);
    await fresh.reload();
    await onScreen(fresh, START);
    await isLetGo(fresh);
    await fresh.goBack();
    expect(new URL(fresh.url()).pathname).toBe("/local-tenant/");
    await fresh.close();
  });

  test("the register leads back to the first screen", async () => {
    const fresh = await stage.openApp(context, stage.tenant.people.henk, "tab");
    await fresh.getByRole("button", { name: "Register en dossiers" }).click();
    await onScreen(fresh, "Register en dossiers");
    await isHeld(fresh);
    await fresh.goBack();
    await onScreen(fresh, START);
    await isLetGo(fresh);
    await fresh.close();
  });
});

test("in Outlook office.js takes the history away: the pane works, and nothing is put in it", async () => {
  const pane = await stage.openApp(context, stage.tenant.people.marieke, "pane");
  await pane.addInitScript(() => {
    Object.assign(history, { pushState: null, replaceState: null });
  });
  await pane.goto(stage.tenant.origin + PANE);
  await openFile(pane, SAMPLES.androidNl);
  await onScreen(pane, FOUND);
  await pane.getByRole("button", { name: "Terug", exact: true }).click();
  await onScreen(pane, START);
  expect(await pane.evaluate(() => history.state)).toBeNull();
  await pane.close();
  expect(stage.breaches).toEqual([]);
});

test("in Teams it is the Back button of Teams, which the first screen leaves to Teams; the history is left alone", async () => {
  const page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
  await page.goto(`${stage.tenant.origin}/local-tenant/teams?place=personal`);
  const app = page.frameLocator("iframe");
  const heading = (name: string) => app.getByRole("heading", { level: 1, name }).waitFor();
  const press = () => page.evaluate(() => { window.postMessage("back", window.location.origin); });
  await app.getByText("Aangemeld als").waitFor();
  await app.locator('input[type="file"]').setInputFiles(SAMPLES.androidEn);
  await heading(FOUND);
  expect(await app.locator("html").evaluate(() => history.state)).toBeNull();
  await app.getByRole("button", { name: "Verder", exact: true }).click();
  await heading(PEOPLE);
  await press();
  await heading(FOUND);
  await press();
  await heading(START);
  expect(await page.locator("body").getAttribute("data-left")).toBeNull();
  await press();
  await page.locator('body[data-left="back"]').waitFor();
  await page.close();
  expect(stage.breaches).toEqual([]);
});
