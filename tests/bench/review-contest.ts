import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { longChat } from "../journeys/long-chat";
import { openStage, type Stage } from "../journeys/stage";
import { confirmPeople, goOn, onScreen } from "../journeys/steps";
import { selectedAll, toADay, toTheEnd, undoneDay } from "./review-acts";
import { FEW_ROWS, PLAIN_LIST } from "./bare-list";
import type { Bench, Contender, Readings } from "./bench";
import { CLOCK, droppedFrames, longestFreeze, resetClock, slowDown, timed } from "./in-page-clock";

const app = join(__dirname, "../../dist/app/tab.html");

/**
 * Reviewing a long chat in the browser: until the first rows stand, one answer by key, taking it back, a day of 500 and that
 * taken back, another day, a word searched, everything open selected, the screens after it, the list scrolled, and the longest task of the main thread meanwhile. Beside it a page that holds
 * every message in a plain list (the peer), and one with as few rows as ours and none of our logic (the floor).
 *
 * @param slower times that the processor of the page is slowed down
 * @param most milliseconds that the page may stand still
 * @source performance.md, rows 3, 4, 12 to 14
 */
export function reviewBench(count: number, slower: number, most: number): Bench {
  return {
    work: `review of ${count.toLocaleString("en")} messages in the browser${slower === 1 ? "" : `, processor ${String(slower)} × slower`}`,
    goal: `never still for more than ${String(most)} ms, at most 5 % of the frames late while scrolling`,
    reached: (ours) => (ours["longest freeze ms"] ?? Infinity) <= most && (ours["late frames %"] ?? Infinity) <= 5,
    prepare: (folder) => {
      if (!existsSync(app)) throw new Error("the app is not built: npm run build");
      const file = longChat(folder, count);
      return [ours(file, slower), bare("floor: 200 rows, none of our logic", FEW_ROWS, file, slower), bare("a plain list of all messages", PLAIN_LIST, file, slower)];
    },
  };
}

const CURRENT = `document.querySelector('li[aria-current="true"]')`;

function ours(file: string, slower: number): Contender {
  let stage: Stage | null = null;
  return {
    name: "Bewaarwijzer",
    run: async () => {
      stage ??= await openStage();
      const context = await stage.openBrowser();
      await context.addInitScript(CLOCK);
      try {
        const page = await stage.openApp(context, stage.tenant.people.marieke, "tab");
        await page.getByText("Aangemeld als").waitFor();
        await page.waitForTimeout(1_500);
        await slowDown(page, slower);
        await resetClock(page);
        const rows = `document.querySelector('[aria-labelledby="first-rows"] li, #first-rows + ol > li') !== null || document.querySelector("h1")?.textContent === "Dit vonden we in het bestand"`;
        const first = await timed(page, () => page.locator('input[type="file"]').first().setInputFiles(file), rows);
        await onScreen(page, "Dit vonden we in het bestand");
        await slowDown(page, 1);
        await goOn(page);
        await onScreen(page, "Wie zijn dit?");
        await answerPeople(page);
        await slowDown(page, slower);
        const opened = await timed(page, () => goOn(page), `${CURRENT} !== null`);
        return { "first rows ms": first, "list opened ms": opened, ...(await reviewed(page, "tab")) };
      } finally {
        await context.close();
      }
    },
    end: () => void stage?.close(),
  };
}

/** As the steps of the journeys do it, up to the button that opens the review. */
async function answerPeople(page: Page): Promise<void> {
  await confirmPeople(page, "Ik");
  await page.getByRole("button", { name: "Terug", exact: true }).click();
  await onScreen(page, "Wie zijn dit?");
}

function bare(name: string, html: string, file: string, slower: number): Contender {
  let opened: { readonly stage: Stage; readonly server: Server } | null = null;
  const open = async () => {
    const server = createServer((_request, response) => response.setHeader("content-type", "text/html").end(html));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { stage: await openStage(), server };
  };
  return {
    name,
    run: async () => {
      opened ??= await open();
      const context = await opened.stage.openBrowser();
      await context.addInitScript(CLOCK);
      try {
        const page = await context.newPage();
        await page.goto(`http://127.0.0.1:${(opened.server.address() as AddressInfo).port}/`);
        await slowDown(page, slower);
        await resetClock(page);
        const shown = await timed(page, () => page.locator("input[type=file]").setInputFiles(file), `document.documentElement.dataset.shown === "rows"`);
        return { "first rows ms": shown, "list opened ms": shown, ...(await reviewed(page, "bare")) };
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

/** The same acts on either page. */
async function reviewed(page: Page, where: "tab" | "bare"): Promise<Readings> {
  await page.locator('li[aria-current="true"]').focus();
  const id = where === "tab" ? await page.locator('li[aria-current="true"]').getAttribute("id") : null;
  const isAt = (first: boolean) => (where === "tab" ? `${CURRENT}?.id ${first ? "===" : "!=="} ${JSON.stringify(id)}` : `(${CURRENT} === document.querySelector("li")) === ${String(first)}`);
  await page.waitForTimeout(1_000);
  const key = await timed(page, () => page.keyboard.press("n"), isAt(false));
  const undo = await timed(page, () => page.keyboard.press("Control+z"), isAt(true));
  const day = await dayOf500(page, where);
  const app = where === "tab" ? { "undo a day of 500 ms": await undoneDay(page), "to a day ms": await toADay(page) } : {};
  const search = await searched(page, where);
  const selected = where === "tab" ? await selectedAll(page) : await timed(page, () => page.locator("button").click(), `document.documentElement.dataset.all === "done"`);
  const freeze = await longestFreeze(page);
  const late = await scrolled(page);
  await resetClock(page);
  const screens = where === "tab" ? await toTheEnd(page) : {};
  const longest = Math.max(freeze, await longestFreeze(page));
  return { "answer by key ms": key, "undo ms": undo, "a day of 500 ms": day, "search ms": search, ...app, "select all ms": selected, ...screens, "longest freeze ms": longest, "late frames %": late };
}

async function dayOf500(page: Page, where: "tab" | "bare"): Promise<number> {
  if (where === "bare") return timed(page, () => page.keyboard.press("d"), `document.documentElement.dataset.day === "done"`);
  await page.getByRole("navigation", { name: "Dagen" }).getByRole("button", { name: /^3 januari 2024/ }).click();
  await page.getByRole("button", { name: "Selecteer dag: 3 januari 2024" }).first().click();
  await page.getByRole("group", { name: /geselecteerd$/ }).waitFor();
  await page.waitForTimeout(500);
  return timed(page, () => page.keyboard.press("p"), `[...document.querySelectorAll("main span")].some(({ textContent }) => /^5\\d\\d van /.test(textContent ?? ""))`);
}

async function searched(page: Page, where: "tab" | "bare"): Promise<number> {
  const field = page.locator('input[type="search"]');
  await field.focus();
  await page.keyboard.type("zeldzaa");
  await page.waitForTimeout(1_500);
  const before = where === "tab" ? `document.querySelector("#review-search")?.value === "zeldzaam" && /\\d+ gevonden/.test(document.querySelector("#review-search")?.parentElement?.textContent ?? "")` : `document.querySelector("input[type=search]").value === "zeldzaam"`;
  return timed(page, () => page.keyboard.press("m"), before);
}

/** Drags the page up and down for two seconds. */
async function scrolled(page: Page): Promise<number> {
  await resetClock(page);
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, step < 30 ? 900 : -900);
    await page.waitForTimeout(33);
  }
  return droppedFrames(page);
}
