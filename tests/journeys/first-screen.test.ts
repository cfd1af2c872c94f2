import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nl } from "../../src/language/nl";
import { openStage, PLACES, type Place, type Stage } from "./stage";

const app = join(__dirname, "../../dist/app");
const scriptsOf = (page: string): readonly string[] => [...readFileSync(join(app, page), "utf8").matchAll(/<(?:script|link)[^>]+(?:src|href)="?([^":\s>]+\.js)/g)].map(([, name]) => name ?? "");

/** What the page asked for until the chat can be opened, and where the heading stood before and after the first script. */
interface Beginning {
  readonly asked: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

declare global {
  interface Window {
    beginning?: Beginning;
  }
}

describe.each(["tab", "pane"] as const satisfies readonly Place[])("the first screen in the %s", (place) => {
  const { path, width, height } = PLACES[place];
  let stage: Stage;
  let beginning: Beginning;

  beforeAll(async () => {
    stage = await openStage();
    const context = await stage.openBrowser();
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.addInitScript((open) => {
      const placeOf = (heading: Element): readonly number[] => {
        const { x, y, height: tall } = heading.getBoundingClientRect();
        return [x, y, tall];
      };
      let before: readonly number[] = [];
      const look = (): void => {
        const heading = document.querySelector("h1");
        if (heading === null || window.beginning !== undefined) return;
        if (heading.closest(".before-scripts") !== null) before = placeOf(heading);
        else if ([...document.querySelectorAll("button")].some(({ textContent }) => textContent === open)) {
          const asked = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1));
          window.beginning = { asked, before, after: placeOf(heading) };
        }
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    }, nl["start.open"]);
    await page.goto(stage.tenant.origin + path);
    await page.waitForFunction(() => window.beginning !== undefined);
    beginning = (await page.evaluate(() => window.beginning)) ?? { asked: [], before: [], after: [] };
  });
  afterAll(() => stage.close());

  test("a chat can be opened with the scripts that the page itself names, and nothing more: they are what is weighed", () => {
    const named = scriptsOf(path.slice(1));
    expect(named.length).toBeGreaterThan(0);
    // The bridge is the local tenant's own stand-in for a host.
    expect(beginning.asked.filter((name) => name.endsWith(".js") && !name.endsWith("host-bridge.js")).sort()).toEqual([...named].sort());
  });

  test("the heading that stands before the first script stays where it is", () => {
    expect(beginning.before).toEqual(beginning.after);
  });
});

test("the heading before the first script is that of the first screen", () => {
  for (const page of ["tab.html", "taskpane.html"]) expect(readFileSync(join(app, page), "utf8")).toContain(`<h1>${nl["start.title"]}</h1>`);
});
