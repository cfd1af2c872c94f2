import type { Page } from "playwright-core";
import { doubleText } from "./accessible";
import { keyboardOf } from "./keyboard";
import { longChat } from "./long-chat";
import { placeOfRow, standsInView } from "./row-in-view";
import { openStage } from "./stage";
import type { Stage } from "./stage";
import { confirmPeople, importChat, onScreen, SAMPLES } from "./steps";

/** What stands around the list of the review: what stays in view above it, and what moves when the page becomes wider or narrower. */
let stage: Stage;
let page: Page;

const line = () => page.getByRole("complementary", { name: "Verbinding met de server" });
const bar = () => page.locator("[data-stays]").filter({ hasText: "beoordeeld" });

/** From «Wie zijn dit?» to the review, while something that was asked of the server is still waited for. */
async function reviewWithoutNetwork(): Promise<void> {
  await importChat(page, SAMPLES.androidNl);
  await page.getByRole("button", { name: /^Ja, dat klopt: Marieke de Wit/ }).click();
  await page.getByRole("combobox", { name: "Rol van Marieke de Wit" }).selectOption({ label: "Ambtenaar van ons departement" });
  await page.getByRole("radio", { name: "Ik", exact: true }).check();
  await page.getByRole("button", { name: "Zoek zelf op: Joris van Dalen" }).click();
  await page.getByRole("textbox", { name: "Naam van de collega" }).fill("Joris");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await line().waitFor();
  await page.getByRole("button", { name: "Verder", exact: true }).click();
  await onScreen(page, "Beoordeel de berichten");
  await page.locator('li[aria-current="true"]').waitFor();
}

beforeAll(async () => {
  stage = await openStage();
  page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
  await reviewWithoutNetwork();
});
afterAll(() => stage.close());

test("WCAG 2.4.11: what the app says of the server and the bar of the review both stay in view, one below the other", async () => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.locator('li[id^="message-"]').nth(20).scrollIntoViewIfNeeded();
    const above = await line().boundingBox();
    const below = await bar().boundingBox();
    expect(above?.y).toBe(0);
    expect(Math.round(below?.y ?? 0)).toBe(Math.round(above?.height ?? -1));
  }
  await page.context().setOffline(false);
  await line().waitFor({ state: "detached" });
  expect((await bar().boundingBox())?.y).toBe(0);
});

test("who scrolls on is not fetched back to a title that lies under the line, while the page below becomes longer", async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator("h1").focus();
  await page.context().setOffline(true);
  await page.getByRole("searchbox").focus();
  await page.locator("h1").focus();
  await page.setViewportSize({ width: 320, height: 800 });
  const scrolledTo = await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame += 1) {
      document.body.style.paddingBlockEnd = `${frame}px`;
      if (frame === 10) window.scrollTo(0, 900);
      await new Promise(requestAnimationFrame);
    }
    document.body.style.paddingBlockEnd = "";
    return window.scrollY;
  });
  expect(scrolledTo).toBeGreaterThan(800);
});

test.each([
  ["the history", 1280, 900],
  ["the history", 900, 1280],
  ["the days", 900, 600],
] as const)("WCAG 2.4.3: who is at %s when a page of %i px becomes one of %i px, goes on at the message in hand", async (what, before, after) => {
  await page.setViewportSize({ width: before, height: 800 });
  const part = what === "the history" ? page.locator("summary", { hasText: "Geschiedenis" }) : page.getByRole("navigation", { name: "Dagen" }).getByRole("button").nth(1);
  await part.focus();
  await page.setViewportSize({ width: after, height: 800 });
  await part.waitFor({ state: what === "the days" ? "detached" : "visible" });
  await page.locator('li[aria-current="true"]:focus').waitFor();
});

test("rows that are far from the view were laid out once ahead, and are left out again: the page is as long as it says, and what one reads stays where it was", async () => {
  const other = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
  await importChat(other, longChat(stage.newFolder("ahead"), 800));
  await confirmPeople(other, "Ik");
  await other.getByRole("navigation", { name: "Dagen" }).getByRole("button", { name: /^3 januari 2024/ }).click();
  await other.locator("#message-800").waitFor({ state: "attached" });
  await standsInView(other);
  const before = await placeOfRow(other);
  await other.waitForFunction(() => {
    const said = document.documentElement.scrollHeight;
    const all = new CSSStyleSheet();
    all.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, all];
    const whole = document.documentElement.scrollHeight;
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    return Math.abs(whole - said) < 20;
  }, null, { polling: 1000 });
  expect(await other.locator("#message-800").evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
  expect(Math.abs((await placeOfRow(other)) - before)).toBeLessThan(2);
});

test("WCAG 2.4.11: what Tab comes to in the row in hand is not under the panel of what was selected, which took the place of an offer of context", async () => {
  const other = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
  await importChat(other, SAMPLES.androidNl);
  await confirmPeople(other, "Ik");
  const keyboard = keyboardOf(other);
  await other.locator('li[aria-current="true"]').press("b");
  await other.getByRole("group", { name: "Context" }).waitFor();
  await keyboard.press("Shift+ArrowDown");
  const panel = other.getByRole("group", { name: /geselecteerd$/ });
  await panel.waitFor();
  const hidden: string[] = [];
  for (let isInRow = true; isInRow; isInRow = await other.evaluate(() => document.activeElement?.closest("li[aria-current]") !== null)) {
    const { name, isSeen } = await keyboard.focused();
    if (!isSeen) hidden.push(name);
    await keyboard.press("Tab");
  }
  expect(hidden).toEqual([]);
  expect(keyboard.presses()).toBeGreaterThan(5);
});

test("WCAG 2.4.11: the controls of the bar come into view with the focus also where large letters above it have pushed it out of view, or under the offer of context", async () => {
  const other = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
  await importChat(other, SAMPLES.androidNl);
  await confirmPeople(other, "Ik");
  await other.locator('li[aria-current="true"]').press("b");
  await other.getByRole("group", { name: "Context" }).waitFor();
  await other.evaluate(() => {
    const large = new CSSStyleSheet();
    large.replaceSync("h1, h1 ~ p, main > p { font-size: 40px !important; line-height: 1.5 !important; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, large];
  });
  const keyboard = keyboardOf(other);
  const hidden: string[] = [];
  for (const height of [760, 600, 480]) {
    await other.setViewportSize({ width: 320, height });
    await other.locator("h1").focus();
    await other.evaluate(() => { window.scrollTo(0, 0); });
    await keyboard.tabTo("Volgende open");
    for (let name = "Volgende open"; name !== "Filter"; name = (await keyboard.focused()).name) {
      if (!(await keyboard.focused()).isSeen) hidden.push(`${name} at ${height} px`);
      await keyboard.press("Tab");
    }
  }
  expect(hidden).toEqual([]);
});

test("WCAG 1.4.4 and 2.4.11: in a pane with letters twice as large, a third of the page is left for the list between the bars, and each control of them comes into view with the focus", async () => {
  const other = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
  await other.setViewportSize({ width: 320, height: 640 });
  await importChat(other, SAMPLES.androidNl);
  await confirmPeople(other, "Ik");
  await doubleText(other);
  const keyboard = keyboardOf(other);
  await other.locator('li[aria-current="true"]').press("b");
  await keyboard.press("Shift+ArrowDown");
  const panel = other.getByRole("group", { name: /geselecteerd$/ });
  await panel.waitFor();
  await other.locator('li[aria-current="true"]').scrollIntoViewIfNeeded();
  const above = await other.locator("[data-stays]").filter({ hasText: "beoordeeld" }).boundingBox();
  const below = await panel.boundingBox();
  expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 640)).toBeGreaterThan(200);
  const hidden: string[] = [];
  for (const [bar, last] of [["Volgende open", "Filter"], ["Ja", "Verder"]] as const) {
    await other.getByRole("button", { name: bar, exact: true }).last().focus();
    for (let name: string = bar; name !== last; name = (await keyboard.focused()).name) {
      if (!(await keyboard.focused()).isSeen) hidden.push(name);
      await keyboard.press("Tab");
    }
  }
  expect(hidden).toEqual([]);
  expect(keyboard.presses()).toBeGreaterThan(12);
});
