import type { Locator, Page } from "playwright-core";
import { openStage } from "./stage";
import type { Stage } from "./stage";
import { onScreen, openFile, SAMPLES } from "./steps";

/** As when a notice comes in above everything. */
const comeIn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    // Else the browser scrolls along with what was in sight.
    document.documentElement.style.overflowAnchor = "none";
    const notice = document.createElement("div");
    notice.style.height = "300px";
    document.body.prepend(notice);
  });

async function pushDown(page: Page, button: Locator): Promise<void> {
  const before = await placeOf(button);
  await comeIn(page);
  expect((await placeOf(button)).y).toBe(before.y + 300);
}

/** Until what the page does by itself is done. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
  });

const isInView = (button: Locator): Promise<boolean> =>
  button.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

async function placeOf(button: Locator) {
  const box = await button.boundingBox();
  if (box === null) throw new Error("the button is not in sight");
  return box;
}

async function pointAt(page: Page, button: Locator): Promise<void> {
  const { x, y, width, height } = await placeOf(button);
  await page.mouse.move(x + width / 2, y + height / 2);
}

describe("what is pressed", () => {
  let stage: Stage;
  let page: Page;
  let goOn: Locator;
  beforeAll(async () => {
    stage = await openStage();
  });
  beforeEach(async () => {
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await openFile(page, SAMPLES.iphoneEn);
    await onScreen(page, "Dit vonden we in het bestand");
    // So high that what is pushed down is in view there too.
    await page.setViewportSize({ width: 1280, height: 2000 });
    goOn = page.getByRole("button", { name: "Verder", exact: true });
    await goOn.scrollIntoViewIfNeeded();
    await pointAt(page, goOn);
    await page.mouse.down();
  });
  afterAll(() => stage.close());

  test("a button that moves while it is pressed is pressed, once", async () => {
    const presses = await goOn.evaluateHandle((button) => {
      const seen: string[] = [];
      button.addEventListener("click", () => seen.push("click"));
      return seen;
    });
    await pushDown(page, goOn);
    await page.mouse.up();
    await onScreen(page, "Wie zijn dit?");
    expect(await presses.jsonValue()).toEqual(["click"]);
  });

  test("who moves the mouse off a button calls it off, also when it moved", async () => {
    await pushDown(page, goOn);
    await page.mouse.move(5, 5);
    await page.mouse.up();
    // Two timers later anything that was to come of it has come.
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve))));
    await onScreen(page, "Dit vonden we in het bestand");
    await goOn.click();
    await onScreen(page, "Wie zijn dit?");
  });

  test("WCAG 2.4.11: what has the focus stays in view when a notice comes in above it; who scrolled away is not fetched back", async () => {
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await page.setViewportSize({ width: 1280, height: 900 });
    await goOn.focus();
    await settled(page);
    await comeIn(page);
    await settled(page);
    expect(await isInView(goOn)).toBe(true);
    await page.evaluate(() => { window.scrollTo(0, 0); });
    await settled(page);
    await comeIn(page);
    await settled(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await isInView(goOn)).toBe(false);
  });
});
