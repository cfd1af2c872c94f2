import type { Page } from "playwright-core";
import { breaksWithTextSpacing, faultsOn, type Look, LOOKS, putOn, scrollsSideways, unseenWithForcedColours, WIDTHS } from "./accessible";
import { STATES } from "./screen-states";
import { openStage, type Stage } from "./stage";
import { structureFaults } from "./structure";
import { walk } from "./walk";

/** Whether focus is somewhere a keyboard user can go on from: never on the page's body. */
const focusIsLost = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

/** The other ways in which a screen may stand, each in every look and every width once. */
const DIAGONAL = [
  ["light", 320],
  ["dark", 1280],
  ["forced", 270],
] as const satisfies readonly (readonly [Look, number])[];

const HEIGHT = 800;

describe("every screen, in light, dark and forced colours, 270 to 1280 px wide", () => {
  let stage: Stage;
  let page: Page;
  const axe: string[] = [];
  const layout: string[] = [];
  const structure: string[] = [];
  const unseen: string[] = [];
  const lost: string[] = [];

  const look = async (where: string, theme: Look, width: number): Promise<void> => {
    await page.setViewportSize({ width, height: HEIGHT });
    await putOn(page, theme);
    const place = `${where}, ${theme}, ${String(width)} px`;
    for (const fault of await faultsOn(page, theme)) axe.push(`${place}: ${fault}`);
    if (await scrollsSideways(page)) layout.push(`${place}: scrolls sideways`);
    if (theme === "light" && width <= 320 && (await breaksWithTextSpacing(page))) layout.push(`${place}: scrolls sideways with the reader's own text spacing`);
    if (theme === "forced") for (const element of await unseenWithForcedColours(page)) unseen.push(`${place}: ${element}`);
  };
  const back = async (): Promise<void> => {
    await page.setViewportSize({ width: 1280, height: HEIGHT });
    await putOn(page, "light");
  };

  beforeAll(async () => {
    stage = await openStage();
    const folder = stage.newFolder("access");
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    // Long enough to look at the screen that tells of the filing.
    stage.tenant.faults.add({ action: { kind: "delay", milliseconds: 25_000 }, method: "PUT", path: "manifest.json" });
    await walk(page, async (screen) => {
      if (screen !== "start" && (await focusIsLost(page))) lost.push(screen);
      for (const fault of await structureFaults(page)) structure.push(`${screen}: ${fault}`);
      for (const theme of LOOKS) for (const width of WIDTHS) await look(screen, theme, width);
      for (const { name, open, close } of STATES[screen] ?? []) {
        await back();
        await open(page, folder);
        if (await focusIsLost(page)) lost.push(`${screen}, ${name}`);
        for (const fault of await structureFaults(page)) structure.push(`${screen}, ${name}: ${fault}`);
        for (const [theme, width] of DIAGONAL) await look(`${screen}, ${name}`, theme, width);
        await back();
        await close(page);
      }
      await back();
    });
  }, 900_000);
  afterAll(() => stage.close());

  test("WCAG 2.2 AA: axe finds nothing", () => {
    expect(axe).toEqual([]);
  });

  test("axe, asked as here, finds a picture without words", async () => {
    await page.evaluate(() => document.querySelector("main")?.append(new Image(20, 20)));
    expect(await faultsOn(page, "light")).toEqual([expect.stringMatching(/^image-alt: /)]);
  });

  test("WCAG 1.4.10 and 1.4.12: nothing scrolls sideways, with the reader's own text spacing neither", () => {
    expect(layout).toEqual([]);
  });

  test("forced colours: every word and every border of a field can be seen", () => {
    expect(unseen).toEqual([]);
  });

  test("WCAG 1.3.1 and 2.4.6: one main, one h1 that names the page, no leaping levels, true lists, named groups", () => {
    expect(structure).toEqual([]);
  });

  test("WCAG 2.4.3: the focus is never lost", () => {
    expect(lost).toEqual([]);
  });

  test("no breach of the security policy and no script error", () => {
    expect(stage.breaches).toEqual([]);
  });
});
