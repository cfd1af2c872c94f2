import type { Browser, Page } from "playwright-core";
import { aBuiltApp, openBrowser } from "../tenant/real-browser";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { inBrowser, inPage } from "./real-page";

const WORKERS = { "import-worker.js": "src/adapters/browser/import-worker", "journal-worker.js": "src/adapters/browser/journal-worker", "sum-worker.js": "src/adapters/browser/sum-worker", "copy-worker.js": "src/adapters/pdf/copy-worker" };
const ALL = Object.keys(WORKERS).map((name) => `/${name}`);

inBrowser("how workers end in a real browser (skipped where there is no browser)", () => {
  let built: ReturnType<typeof aBuiltApp>;
  let running: RunningTenant;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    built = aBuiltApp('import "./tests/filing/workers-in-page";', WORKERS);
    running = await aTenant(built.folder);
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(`${running.tenant.origin}/local-tenant/enter?person=${running.tenant.people.marieke}&place=browser`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.stop();
    built.remove();
  });

  test.each(ALL)("fault 22: %s ends without a word, as when its memory is taken: the page is told", async (address) => {
    expect(await inPage(page, "endedByAnother", address)).toEqual(["gone", "error"]);
  });

  test.each(ALL)("%s that the page ends itself tells nothing", async (address) => {
    expect(await inPage(page, "endedByPage", address)).toEqual([]);
  });
});
