import type { Page } from "playwright-core";
import { faultsOn, type Look, scrollsSideways } from "./accessible";
import { openStage, type Place, type Stage } from "./stage";
import { walk } from "./walk";

/** Whether focus is somewhere a keyboard user can go on from: never on the page's body. */
const focusIsLost = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

const VISITS: readonly (readonly [Place, Look, number])[] = [
  ["pane", "light", 320],
  ["pane", "dark", 270],
  ["tab", "dark", 1280],
  ["tab", "forced", 720],
];

describe.each(VISITS)("every screen in the %s, %s, %d px wide", (place, look, width) => {
  let stage: Stage;
  const found: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, place);
    await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "forced" ? "active" : "none" });
    await page.setViewportSize({ width, height: 800 });
    stage.tenant.faults.add({ action: { kind: "delay", milliseconds: 2500 }, method: "PUT", path: "manifest.json" });
    await walk(page, async (screen) => {
      for (const fault of await faultsOn(page, look)) found.push(`${screen}: ${fault}`);
      if (await scrollsSideways(page)) found.push(`${screen}: scrolls sideways`);
      if (screen !== "start" && (await focusIsLost(page))) found.push(`${screen}: focus is lost`);
    });
  });
  afterAll(() => stage.close());

  test("WCAG 2.2 AA: axe finds nothing, nothing scrolls sideways, focus is never lost", () => {
    expect(found).toEqual([]);
  });
});
