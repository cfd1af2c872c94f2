import type { Page } from "playwright-core";
import { nl } from "../../src/language/nl";
import { PLACES, type Place, type Stage } from "./stage";

/** A page of which the app itself does not come before the test lets it: what stands meanwhile is what the server sent. */
export interface HeldApp {
  readonly page: Page;
  /** Lets the app come, and waits until it stands. */
  readonly letCome: () => Promise<void>;
  /** The connection goes before the app has come. */
  readonly fail: () => Promise<void>;
}

const APP = /\/(?:tab|taskpane)-app\.\w+\.js$/;

/** @param query what is asked behind the address, with its question mark */
export async function openHeld(stage: Stage, place: Place, query = ""): Promise<HeldApp> {
  const page = await (await stage.openBrowser()).newPage();
  const { path, width, height } = PLACES[place];
  await page.setViewportSize({ width, height });
  let settle: (comes: boolean) => void = () => undefined;
  const comes = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  await page.route(APP, async (route) => ((await comes) ? route.continue() : route.abort()));
  await page.goto(`${stage.tenant.origin}${path}${query}`, { waitUntil: "commit" });
  // Painted, or kept from sight for another screen: then the page's own script has run, and hears the user.
  await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0 || document.documentElement.classList.contains("leads-on"));
  await page.locator("#app h1").waitFor({ state: "attached" });
  return {
    page,
    letCome: async () => {
      settle(true);
      // The app names the page by its screen.
      await page.waitForFunction(() => document.title.includes(" – "));
    },
    fail: async () => {
      settle(false);
      await page.getByText(nl["app.not-loaded"]).waitFor();
    },
  };
}
