import type { Browser, BrowserContext, Page } from "playwright-core";
import { aTenant, type Parsed, type RunningTenant } from "../tenant/running-tenant";
import { aBuiltApp, hasBrowser, openBrowser } from "../tenant/real-browser";
import type { JournalProbe } from "./journal-probe";

export const inBrowser = hasBrowser ? describe : describe.skip;

/** What is on the page, and the workers beside it: each by the file it is built from. */
interface PageParts {
  readonly script: string;
  readonly workers: Readonly<Record<string, string>>;
  /** Puts more in the folder of the page. */
  readonly furnish?: (folder: string) => void;
}

const FILING: PageParts = { script: "./tests/filing/in-page", workers: { "journal-worker.js": "src/adapters/browser/journal-worker", "sum-worker.js": "src/adapters/browser/sum-worker" } };

/** The parts of `in-page.ts`, or of another script, on a page of the local tenant, under the app's own security policy. */
export interface RealPages {
  readonly tenant: RunningTenant["tenant"];
  readonly context: BrowserContext;
  /** Breaches of the security policy, and errors of scripts, in any page. */
  readonly breaches: readonly string[];
  open(person?: string): Promise<Page>;
  /** A browser that knows nothing of what went before. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export async function realPages({ script, workers, furnish }: PageParts = FILING): Promise<RealPages> {
  const built = aBuiltApp(`import ${JSON.stringify(script)};`, workers);
  furnish?.(built.folder);
  const running = await aTenant(built.folder);
  const browser: Browser = await openBrowser();
  let context = await browser.newContext();
  const breaches: string[] = [];
  return {
    tenant: running.tenant,
    get context() {
      return context;
    },
    breaches,
    open: async (person = running.tenant.people.marieke) => {
      const page = await context.newPage();
      page.on("console", (message) => {
        if (/Content Security Policy|Trusted|Refused/i.test(message.text())) breaches.push(message.text());
      });
      page.on("pageerror", (error) => breaches.push(error.message));
      await page.goto(`${running.tenant.origin}/local-tenant/enter?person=${person}&place=browser`);
      return page;
    },
    forget: async () => {
      await context.close();
      context = await browser.newContext();
    },
    close: async () => {
      await browser.close();
      await running.stop();
      built.remove();
    },
  };
}

/** Before each test: a page of a browser that knows nothing of the test before. */
export function onAFreshPage(take: (page: Page, pages: RealPages) => void): void {
  let opened: RealPages | null = null;
  beforeAll(async () => {
    opened = await realPages();
  }, 60_000);
  beforeEach(async () => {
    await opened?.forget();
    if (opened !== null) take(await opened.open(), opened);
  });
  afterAll(() => opened?.close());
}

/** Calls a function of `in-page.ts` in the page. */
export const inPage = (page: Page, call: string, ...given: readonly unknown[]): Promise<Parsed> =>
  page.evaluate(`page.${call}(${given.map((one) => JSON.stringify(one)).join(", ")})`);

/** Waits until no page holds a lock of a filing: the browser lets go of a closed page's locks a moment after it closed. */
export const withoutLocks = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    while ((await navigator.locks.query()).held?.some(({ name }) => name?.startsWith("bewaarwijzer-filing:")) !== false) await new Promise((resolve) => setTimeout(resolve, 20));
  });

/** The page's journal, asked from here. @param page called late: the page may be another one by then */
export function pageJournal(page: () => Page): JournalProbe {
  const ask = (call: string, ...given: readonly unknown[]) => inPage(page(), `journal.${call}`, ...given);
  return {
    keep: (...given) => ask("keep", ...given),
    read: (...given) => ask("read", ...given),
    whole: (...given) => ask("whole", ...given),
    note: (...given) => ask("note", ...given),
    noteFiles: (...given) => ask("noteFiles", ...given),
    unfinished: (...given) => ask("unfinished", ...given),
    underWay: (...given) => ask("underWay", ...given),
    reserve: (...given) => ask("reserve", ...given),
    letGo: (...given) => ask("letGo", ...given),
    unreadable: (...given) => ask("unreadable", ...given),
    clearUnreadable: (...given) => ask("clearUnreadable", ...given),
    clearFiles: (...given) => ask("clearFiles", ...given),
    clear: (...given) => ask("clear", ...given),
    resumable: (...given) => ask("resumable", ...given),
  };
}

/** Everything that lies in a page's database, as text: what somebody with the disk would see. */
export const diskAsText = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (database) => {
    const opened = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(database);
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const all = async (store: string, what: "getAll" | "getAllKeys"): Promise<unknown> =>
      new Promise((resolve) => {
        const asking = opened.transaction(store).objectStore(store)[what]();
        asking.onsuccess = () => {
          resolve(asking.result);
        };
      });
    const shown: string[] = [];
    for (const store of opened.objectStoreNames) {
      for (const what of ["getAll", "getAllKeys"] as const) {
        shown.push(
          JSON.stringify(await all(store, what), (_key, value: unknown) => {
            if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
            if (value instanceof CryptoKey) return { extractable: value.extractable, type: value.type };
            return value;
          }),
        );
      }
    }
    opened.close();
    return shown.join("\n");
  }, name);
