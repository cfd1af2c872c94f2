import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildSync } from "esbuild";
import { startTenant, type Tenant } from "../../src/tenant/tenant";
import { openBareBrowser, type BareBrowser, type BarePage } from "./bare-browser";
import { browserMemory } from "./process-memory";

const project = join(__dirname, "../..");
const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Bench</title><input type="file" multiple><script defer src="/app.js"></script></html>`;

/** A local tenant that serves a page of ours in place of the app, and browsers that open it. */
export interface BenchPages {
  readonly tenant: Tenant;
  /**
   * Opens the page in a browser of its own, and closes that afterwards: what one run left in memory weighs on no other.
   *
   * @param files what is chosen in the page's file field
   */
  inFreshPage<T>(files: readonly string[], work: (page: WatchedPage) => Promise<T>, switches?: readonly string[]): Promise<T>;
  close(): Promise<void>;
}

export interface WatchedPage extends BarePage {
  /**
   * Lets `work` go on while the browser's memory is looked at.
   *
   * @param everyMs how often: a look takes some milliseconds of one processor
   */
  watch<T>(everyMs: number, work: () => Promise<T>): Promise<Watched<T>>;
}

/** Peaks in mebibytes, of all processes of the browser together; the first above the page with nothing done. */
interface Watched<T> {
  readonly value: T;
  readonly peakAboveEmpty: number;
  readonly peak: number;
}

/**
 * @param page script of the page, a file of this folder
 * @param workers further scripts beside it, by their address: `hash-worker.js`
 * @param letterTypes files that are served as the app's letter types, as webpack.config.js lays them
 */
export async function openBenchPages(page: string, workers: Readonly<Record<string, string>> = {}, letterTypes: readonly string[] = []): Promise<BenchPages> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  const appFolder = join(folder, "app");
  const entries = { "app.js": join(__dirname, page), ...workers };
  for (const [name, entry] of Object.entries(entries)) bundle(entry, join(appFolder, name));
  for (const file of letterTypes) cpSync(file, join(appFolder, "fonts", basename(file).replace("-normal", "")));
  for (const name of ["tab.html", "taskpane.html"]) writeFileSync(join(appFolder, name), PAGE);
  const tenant = await startTenant({ port: 0, dataFolder: join(folder, "tenant"), appFolder });
  let browsers = 0;
  return {
    tenant,
    inFreshPage: async (files, work, switches) => {
      browsers += 1;
      const browser = openBareBrowser(join(folder, `profile-${String(browsers)}`), switches);
      try {
        const opened = await browser.open(`${tenant.origin}/local-tenant/enter?person=${tenant.people.marieke}&place=browser`);
        if (files.length > 0) await opened.choose(files);
        return await work({ ...opened, watch: watching(browser) });
      } finally {
        await browser.close();
      }
    },
    close: async () => {
      await tenant.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As webpack builds the app: for browsers, as small as it goes, and archives are only read. */
function bundle(entry: string, outfile: string): void {
  const alias = { "@zip.js/zip.js": join(project, "node_modules/@zip.js/zip.js/lib/zip-core-reader.js") };
  buildSync({ entryPoints: [entry], outfile, alias, define: { "import.meta.url": "location.href" }, bundle: true, minify: true, format: "iife", target: "es2022", logLevel: "silent" });
}

const watching =
  ({ mark }: BareBrowser): WatchedPage["watch"] =>
  async (everyMs, work) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const empty = browserMemory(mark);
    let peak = empty;
    const look = (): void => { peak = Math.max(peak, browserMemory(mark)); };
    const timer = setInterval(look, everyMs);
    try {
      const value = await work();
      look();
      return { value, peakAboveEmpty: peak - empty, peak };
    } finally {
      clearInterval(timer);
    }
  };
