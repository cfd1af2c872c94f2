import type { Page } from "playwright-core";
import { inBrowser, inPage, type RealPages, realPages } from "./real-page";

const WORKERS = { "import-worker.js": "src/adapters/browser/import-worker", "journal-worker.js": "src/adapters/browser/journal-worker", "sum-worker.js": "src/adapters/browser/sum-worker", "copy-worker.js": "src/adapters/pdf/copy-worker" };
const ALL = Object.keys(WORKERS).map((name) => `/${name}`);

inBrowser("how workers end in a real browser (skipped where there is no browser)", () => {
  let pages: RealPages;
  let page: Page;
  beforeAll(async () => {
    pages = await realPages({ script: "./tests/filing/workers-in-page", workers: WORKERS });
    page = await pages.open();
  }, 60_000);
  afterAll(() => pages.close());

  test.each(ALL)("fault 22: %s ends without a word, as when its memory is taken: the page is told", async (address) => {
    expect(await inPage(page, "endedByAnother", address)).toEqual(["gone", "error"]);
  });

  test.each(ALL)("%s that the page ends itself tells nothing", async (address) => {
    expect(await inPage(page, "endedByPage", address)).toEqual([]);
  });
});
