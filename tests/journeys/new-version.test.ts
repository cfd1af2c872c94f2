import type { Page } from "playwright-core";
import { openStage, PLACES, type Place, type Stage } from "./stage";
import { onScreen, SAMPLES, says } from "./steps";

/** As when an administrator puts a new version in the place of the old: the files that this page names are no more. */
async function takeAway(page: Page): Promise<void> {
  await page.route(/\.js$/, (route) => route.fulfill({ status: 404, body: "Not found" }));
}

describe("22: the app gets a new version while a window of the old one is open", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  test.each(["tab", "pane"] satisfies Place[])("%s: the connection is not blamed, and one press loads the new one", async (place) => {
    const page = await (await stage.openBrowser()).newPage();
    await page.setViewportSize(PLACES[place]);
    // Nothing is fetched ahead: the window was opened a moment before.
    await page.addInitScript("window.requestIdleCallback = () => 0;");
    await page.goto(`${stage.tenant.origin}/local-tenant/enter?person=${stage.tenant.people.marieke}&place=browser`);
    if (place === "pane") await page.goto(`${stage.tenant.origin}${PLACES.pane.path}`);
    await page.getByText("Aangemeld als").waitFor();
    await takeAway(page);
    await page.locator('input[type="file"]').setInputFiles(SAMPLES.iphoneEn);
    await says(page, /^Er is een nieuwe versie van de app\. Laad die om verder te gaan/);
    await page.unrouteAll();
    await page.getByRole("button", { name: "Laad de nieuwe versie" }).first().click();
    await page.getByText("Aangemeld als").waitFor();
    await page.locator('input[type="file"]').setInputFiles(SAMPLES.iphoneEn);
    await onScreen(page, "Dit vonden we in het bestand");
  });
});
