import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { openStage, type Stage } from "../journeys/stage";
import type { Bench, Contender, Readings } from "./bench";
import { writeLargeZip } from "./large-zip";
import { browserMemory } from "./process-memory";

const MESSAGES = 40_000;
const VIDEOS = 205;
const MOST_MEBIBYTES = 150;
const app = join(__dirname, "../../dist/app/tab.html");

/**
 * The app, built, in a real browser: an export of 40,000 messages with 2 GB of media is chosen. Measured: when its first
 * rows are on screen, when all of it is read (the checksum of the whole file included), and the most memory that the
 * browser took meanwhile above the app with nothing open. The floor is a bare page that shows as many lines of a text
 * and then reads the same file through once.
 *
 * @source performance.md, row 3
 */
export const bench: Bench = {
  work: `first rows of a zip with ${MESSAGES.toLocaleString("en")} messages and 2 GB of media, in the browser`,
  goal: `memory within ${MOST_MEBIBYTES} MiB above the empty app`,
  reached: (ours) => (ours["peak MiB above empty"] ?? Infinity) <= MOST_MEBIBYTES,
  prepare: async (folder) => {
    if (!existsSync(app)) throw new Error("the app is not built: npm run build");
    const zip = join(folder, "WhatsApp-chat met Projectgroep.zip");
    await writeLargeZip(zip, MESSAGES, VIDEOS);
    return [ours(zip), floor(zip)];
  },
};

/** Watches the browser while `work` goes on. */
async function watched(mark: string, work: (lap: () => { readonly ms: number; readonly peak: number }) => Promise<Readings>): Promise<Readings> {
  const empty = browserMemory(mark);
  let peak = empty;
  const look = (): void => { peak = Math.max(peak, browserMemory(mark)); };
  const timer = setInterval(look, 100);
  const began = performance.now();
  try {
    return await work(() => {
      look();
      return { ms: performance.now() - began, peak: peak - empty };
    });
  } finally {
    clearInterval(timer);
  }
}

function ours(zip: string): Contender {
  let stage: Stage | null = null;
  return {
    name: "Bewaarwijzer",
    run: async () => {
      stage ??= await openStage();
      const profile = stage.newFolder("profile");
      const context = await stage.openBrowser(profile);
      try {
        const page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
        await page.getByRole("button", { name: "Open een chat" }).waitFor();
        await settled(page);
        return await watched(profile, async (lap) => {
          await page.locator("input[type=file]").first().setInputFiles(zip);
          await page.locator("[aria-labelledby=first-rows] li").first().waitFor({ timeout: 120_000 });
          const first = lap();
          await page.getByRole("heading", { level: 1, name: "Dit vonden we in het bestand" }).waitFor({ timeout: 300_000 });
          const all = lap();
          return readings(first, all);
        });
      } finally {
        await context.close();
      }
    },
    end: () => void stage?.close(),
  };
}

type Lap = { readonly ms: number; readonly peak: number };

const readings = (first: Lap, all: Lap): Readings => ({
  "first rows ms": first.ms,
  "at first rows MiB above empty": first.peak,
  "all read ms": all.ms,
  "peak MiB above empty": all.peak,
});

/** What the page still fetches ahead is no part of opening a file. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.waitForTimeout(1_000);
}

const BARE = `<!doctype html><input type="file"><ol></ol><p></p><script>
const input = document.querySelector("input");
input.addEventListener("change", async () => {
  const file = input.files[0];
  const lines = new TextDecoder().decode(await file.slice(0, 65536).arrayBuffer()).split("\\n").slice(0, 60);
  for (const line of lines) document.querySelector("ol").append(Object.assign(document.createElement("li"), { textContent: line.slice(0, 200) }));
  const reader = file.stream().getReader();
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
  document.querySelector("p").textContent = String(bytes);
});
</script>`;

function floor(zip: string): Contender {
  let opened: { readonly stage: Stage; readonly server: Server } | null = null;
  const open = async () => {
    const stage = await openStage();
    const server = createServer((_request, response) => response.setHeader("content-type", "text/html").end(BARE));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { stage, server };
  };
  return {
    name: "floor: a bare page, lines of the head and the file read through",
    run: async () => {
      opened ??= await open();
      const { stage, server } = opened;
      const profile = stage.newFolder("profile");
      const context: BrowserContext = await stage.openBrowser(profile);
      try {
        const page = await context.newPage();
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        await settled(page);
        return await watched(profile, async (lap) => {
          await page.locator("input").setInputFiles(zip);
          await page.locator("li").first().waitFor();
          const first = lap();
          await page.locator("p", { hasText: /\d/ }).waitFor({ timeout: 300_000 });
          return readings(first, lap());
        });
      } finally {
        await context.close();
      }
    },
    end: () => {
      opened?.server.close();
      void opened?.stage.close();
    },
  };
}
