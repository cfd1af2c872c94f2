import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { en } from "../../src/language/en";
import { nl } from "../../src/language/nl";
import { faultsOn, LOOKS, putOn, scrollsSideways, unseenWithForcedColours } from "./accessible";
import { openHeld } from "./held-app";
import { PLACES, type Place, type Stage, openStage } from "./stage";
import { onScreen, SAMPLES } from "./steps";

const app = join(__dirname, "../../dist/app");
const scriptsOf = (page: string): readonly string[] => [...readFileSync(join(app, page), "utf8").matchAll(/<(?:script|link)[^>]+(?:src|href)="?([^":\s>]+\.js)/g)].map(([, name]) => name ?? "");

declare global {
  interface Window {
    /** What the page had asked for when the app stood. */
    asked?: readonly string[];
    /** What had gone, moved or changed its colour when the app stood. */
    changed?: readonly string[];
  }
}

describe.each(["tab", "pane"] as const satisfies readonly Place[])("the first screen in the %s", (place) => {
  const { path } = PLACES[place];
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test("the app stands with the scripts that the page itself names, and nothing more: they are what is weighed", async () => {
    const page = await (await stage.openBrowser()).newPage();
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.title.includes(" – ")) window.asked ??= performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(stage.tenant.origin + path);
    await page.waitForFunction(() => window.asked !== undefined);
    const asked = (await page.evaluate(() => window.asked)) ?? [];
    const named = scriptsOf(path.slice(1));
    expect(named.length).toBeGreaterThan(0);
    // The bridge is the local tenant's own stand-in for a host.
    expect(asked.filter((name) => name.endsWith(".js") && !name.endsWith("host-bridge.js")).sort()).toEqual([...named].sort());
  });

  test.each(LOOKS)("it stands before the app does; the app takes over those very elements, and none moves (%s)", async (look) => {
    const { page, letCome } = await openHeld(stage, place);
    await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "forced" ? "active" : "none" });
    expect(await faultsOn(page, look)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(nl["start.open"]);
    await page.evaluate(() => {
      const seen = (part: Element): string => JSON.stringify(part.getBoundingClientRect()) + getComputedStyle(part).color;
      const stood = [...document.querySelectorAll("#app *")].map((part) => ({ part, before: seen(part) }));
      // At the moment that the app stands: what it learns afterwards, who is there and where it is, adds lines.
      new MutationObserver(() => {
        window.changed ??= stood.filter(({ part, before }) => !part.isConnected || seen(part) !== before).map(({ part }) => `${part.isConnected ? "" : "gone: "}${part.outerHTML.slice(0, 100)}`);
      }).observe(document.querySelector("title") ?? document, { childList: true, subtree: true });
    });
    await letCome();
    await putOn(page, look);
    const changed = await page.evaluate(() => window.changed);
    expect(changed).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(nl["start.open"]);
  });

  test("WCAG 1.4.11 and 2.4.7, forced colours on a light ground: the language in use, and the line around a main button with the focus, can be seen", async () => {
    // Of who is signed in: the question to do so would take the focus.
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, place);
    await page.getByText("Aangemeld als").waitFor();
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    // The theme of high contrast has come: its own line is as light as this ground.
    await page.locator('[data-scheme="dark"]').waitFor();
    expect(await unseenWithForcedColours(page)).toEqual([]);
    const main = page.getByRole("button", { name: nl["start.open"] });
    do await page.keyboard.press("Tab");
    while (!(await main.evaluate((button) => button === document.activeElement)));
    // Fluent marks it a moment after the browser does.
    await page.locator("[data-fui-focus-visible]").and(main).waitFor();
    await page.waitForFunction(() => {
      const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineColor === "rgb(0, 0, 0)" && outlineStyle === "solid" && outlineWidth === "2px";
    });
  });

  test("a file that is chosen before the app stands is read when it does", async () => {
    const { page, letCome } = await openHeld(stage, place);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: nl["start.open"] }).press("Enter");
    await (await chooser).setFiles(SAMPLES.androidEn);
    await letCome();
    await onScreen(page, nl["check-import.title"]);
  });

  test("what is chosen or pressed before the app stands, has a word at once; it goes when the app stands", async () => {
    const { page, letCome } = await openHeld(stage, place);
    const words = (catalogue: typeof nl | typeof en) => page.getByRole("status").getByText(catalogue["app.comes"]);
    expect(await words(nl).count()).toBe(0);
    await page.getByRole("button", { name: nl["start.open"] }).press("Tab");
    await page.locator("input[type=file]").setInputFiles(SAMPLES.androidEn);
    for (const catalogue of [nl, en]) await words(catalogue).waitFor();
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "forced" ? "active" : "none" });
      expect(await faultsOn(page, look)).toEqual([]);
    }
    expect(await scrollsSideways(page)).toBe(false);
    await letCome();
    await onScreen(page, nl["check-import.title"]);
    expect(await words(nl).isVisible()).toBe(false);
  });

  test("where the app then cannot be fetched, that is all that is said", async () => {
    const { page, fail } = await openHeld(stage, place);
    await page.getByRole("button", { name: nl["start.paste"] }).click();
    await page.getByText(nl["app.comes"]).waitFor();
    await fail();
    expect(await page.getByText(nl["app.comes"]).isVisible()).toBe(false);
  });

  test("a file that is dropped before the app stands is read when it does", async () => {
    const { page, letCome } = await openHeld(stage, place);
    await page.evaluate(
      ({ text, name }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: "text/plain" }));
        for (const type of ["dragover", "drop"]) document.querySelector("main")?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      { text: readFileSync(SAMPLES.androidEn, "utf8"), name: basename(SAMPLES.androidEn) },
    );
    await letCome();
    await onScreen(page, nl["check-import.title"]);
  });

  test("a button that is pressed before the app stands does its work when it does, once and in order", async () => {
    const { page, letCome } = await openHeld(stage, place);
    await page.getByRole("button", { name: nl["start.paste"] }).press("Space");
    await page.getByText(nl["start.export-help"]).click();
    await page.getByRole("button", { name: "English" }).click();
    await letCome();
    await page.getByRole("button", { name: en["start.paste"], expanded: true }).waitFor();
    await page.getByText(en["export-help.signal"], { exact: true }).waitFor();
  });

  test("an app that cannot be fetched says so in both languages, with the way to load it again", async () => {
    const { page, fail } = await openHeld(stage, place);
    await fail();
    for (const words of [nl, en]) await page.getByRole("alert").getByText(words["app.not-loaded"]).waitFor();
    expect(await faultsOn(page, "light")).toEqual([]);
    await page.unroute(/-app\./);
    await page.getByRole("link", { name: nl["app.load-again"] }).click();
    await page.waitForURL(stage.tenant.origin + path);
  });

  test("who comes by a link to the desk does not see the first screen before it", async () => {
    const { page } = await openHeld(stage, place, "?desk=");
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
  });
});
