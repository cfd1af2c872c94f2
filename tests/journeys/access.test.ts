import type { Page } from "playwright-core";
import { faultsOn } from "./accessible";
import { anOnlooker, EVERY_LOOK, type Seen } from "./every-look";
import { STATES } from "./screen-states";
import { openStage, type Stage } from "./stage";
import { walk } from "./walk";

/** The other ways in which a screen may stand, each in every look and every width once. */
const DIAGONAL: readonly Seen[] = [
  ["light", 320],
  ["dark", 1280],
  ["forced", 270],
];

/** Holds back what is asked of such an address. @returns lets it go */
async function holdBack(page: Page, address: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

describe("every screen, in light, dark and forced colours, 270 to 1280 px wide", () => {
  let stage: Stage;
  let page: Page;
  let letGo = (): void => undefined;
  const { look, found } = anOnlooker();

  beforeAll(async () => {
    stage = await openStage();
    const folder = stage.newFolder("access");
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    await walk(page, async (screen) => {
      // The screen that tells of the filing stands until it has been looked at.
      if (screen === "check") letGo = await holdBack(page, /manifest\.json/);
      await look(page, screen, EVERY_LOOK, screen !== "start");
      for (const { name, open, close } of STATES[screen] ?? []) {
        await open(page, folder);
        await look(page, `${screen}, ${name}`, DIAGONAL);
        await close(page);
      }
      if (screen === "filing") letGo();
    });
  }, 900_000);
  afterAll(() => stage.close());

  test("WCAG 2.2 AA: axe finds nothing", () => {
    expect(found.axe).toEqual([]);
  });

  test("axe, asked as here, finds a picture without words", async () => {
    await page.evaluate(() => document.querySelector("main")?.append(new Image(20, 20)));
    expect(await faultsOn(page, "light")).toEqual([expect.stringMatching(/^image-alt: /)]);
  });

  test("WCAG 1.4.4, 1.4.10 and 1.4.12: nothing scrolls sideways, with the reader's own text spacing or with letters twice as large neither", () => {
    expect(found.layout).toEqual([]);
  });

  test("forced colours: every word and every border of a field can be seen", () => {
    expect(found.unseen).toEqual([]);
  });

  test("WCAG 1.3.1 and 2.4.6: one main, one h1 that names the page, no leaping levels, true lists, named groups", () => {
    expect(found.structure).toEqual([]);
  });

  test("WCAG 2.4.3: the focus is never lost", () => {
    expect(found.lost).toEqual([]);
  });

  test("no breach of the security policy and no script error", () => {
    expect(stage.breaches).toEqual([]);
  });
});
