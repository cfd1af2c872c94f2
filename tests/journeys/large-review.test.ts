import type { Page } from "playwright-core";
import { longChat } from "./long-chat";
import { isInView, placeOfRow, standsInView } from "./row-in-view";
import { openStage } from "./stage";
import type { Stage } from "./stage";
import { confirmPeople, importChat, says } from "./steps";

const COUNT = 40_000;
/** What may be on the page of so long a chat: the rows of a few parts, never all. */
const MOST_ROWS = 400;

/** The months of the list and of its days beside it, and what is open. */
const MOST_ASKED = 80;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
  page.setDefaultTimeout(60_000);
  await importChat(page, longChat(stage.newFolder("long"), COUNT));
  await confirmPeople(page, "Ik");
});
afterAll(() => stage.close());

const rowsOnPage = (): Promise<number> => page.locator('li[id^="message-"]').count();
const active = () => page.locator('li[aria-current="true"]');
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

test("a chat of 40,000 messages: opened, answered by key, a day of 500, searched, taken back; never all rows on the page", async () => {
  await active().focus();
  expect(await focused()).toBe("message-1");
  expect(await rowsOnPage()).toBeLessThanOrEqual(MOST_ROWS);

  await page.keyboard.press("n");
  await says(page, "1 van 40.000 beoordeeld");
  expect(await focused()).toBe("message-2");

  await page.getByRole("navigation", { name: "Dagen" }).getByRole("button", { name: /^3 januari 2024/ }).click();
  await page.getByRole("button", { name: "Selecteer dag: 3 januari 2024" }).first().click();
  const selected = page.getByRole("group", { name: /geselecteerd$/ });
  await selected.waitFor();
  const size = Number(/^(\d+)/.exec((await selected.innerText()).trim())?.[1]);
  expect(size).toBeGreaterThanOrEqual(500);
  await page.keyboard.press("p");
  await says(page, `${size + 1} van 40.000 beoordeeld`);
  expect(await focused()).toMatch(/^message-\d+$/);
  expect(await rowsOnPage()).toBeLessThanOrEqual(MOST_ROWS);

  // The rows follow a moment after their heading.
  await page.locator("#message-130").getByText("Privé", { exact: true }).waitFor();

  // The bar stays in view: who goes there by key, keeps the row that they were at in view.
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
  await standsInView(page);
  const before = await placeOfRow(page);
  await page.keyboard.press("Control+f");
  await page.keyboard.press("Shift+Tab");
  expect(await focused()).toBe("review-keys-button");
  // Rows that are laid out later above it may move the page, and not what is in view.
  expect(Math.abs((await placeOfRow(page)) - before)).toBeLessThan(30);

  await page.keyboard.press("Control+z");
  await says(page, "1 van 40.000 beoordeeld");

  await page.keyboard.press("Control+f");
  expect(await focused()).toBe("review-search");
  await page.keyboard.type("zeldzaam");
  await says(page, "40 gevonden");
  await page.keyboard.press("Enter");
  // The middle of a word is marked, and the word stays one word in what a screen reader says of the row.
  await page.getByRole("searchbox").fill("eldzaa");
  await active().locator("mark", { hasText: /^eldzaa$/ }).waitFor();
  await page.getByRole("listitem", { name: / zeldzaam/ }).and(active()).waitFor();
  await page.getByRole("button", { name: "Beslis over deze 40" }).click();
  await page.keyboard.press("n");
  await says(page, "41 van 40.000 beoordeeld");
  expect(await rowsOnPage()).toBeLessThanOrEqual(MOST_ROWS);
  expect(stage.breaches).toEqual([]);
});

test("whether it is near the view is asked of months and of what is open, not of every day: that is asked anew with each frame", async () => {
  const asked = await page.locator("main *").evaluateAll((elements) => elements.filter((element) => getComputedStyle(element).contentVisibility === "auto").length);
  expect(await page.locator("main h2").count()).toBeGreaterThan(500);
  expect(asked).toBeLessThanOrEqual(MOST_ASKED);
});

test("what is open closes again when much is opened, and every day stays within reach", async () => {
  const days = page.getByRole("navigation", { name: "Dagen" });
  for (const day of ["12 januari 2024", "1 februari 2024", "1 mei 2024", "1 juni 2024", "2 juni 2024"]) {
    await days.getByRole("button", { name: new RegExp(`^${day}`) }).click();
    expect(await focused()).toMatch(/^message-\d+$/);
    expect(await rowsOnPage()).toBeLessThanOrEqual(MOST_ROWS);
  }
});

test("what a search shows stays in view, also while what is around it gets its true height, and while one types on", async () => {
  const other = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
  await importChat(other, longChat(stage.newFolder("shorter"), 6000));
  await confirmPeople(other, "Ik");
  await other.getByRole("searchbox").fill("zeldzaam");
  await says(other, "6 gevonden");
  const inView: boolean[] = [];
  for (let found = 0; found < 4; found += 1) {
    await other.getByRole("searchbox").press("Enter");
    inView.push(await isInView(other));
  }
  expect(inView).toEqual([true, true, true, true]);
  const before = await placeOfRow(other);
  for (const key of ["Backspace", "Backspace", "a"]) await other.getByRole("searchbox").press(key);
  await says(other, "gevonden");
  // The bar may become a line higher or lower.
  expect(Math.abs((await placeOfRow(other)) - before)).toBeLessThan(30);
});
