import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import { openAsBlob, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { scrollsSideways } from "./accessible";
import { speakingPseudo } from "./in-pseudo";
import { openStage, type Stage } from "./stage";
import { SAMPLES } from "./steps";
import { walk } from "./walk";

const src = join(__dirname, "../../src");
const allOf = (folder: string): string => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(join(folder, name), "utf8")).join("\n");

/** How dates and sizes are written, and the names of the languages and of the app's own kinds of file. */
const WRITTEN = "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag om byte kB MB GB Nederlands English";
const TYPED = "Oosterdiep: keuze van de variant";

/** Every word of the chat, of the tenant that it is filed in, and of the instruction itself: those come from no catalogue. */
async function wordsOfData(): Promise<ReadonlySet<string>> {
  const reader = new ZipReader(new BlobReader(await openAsBlob(SAMPLES.androidNl)));
  const texts: string[] = [];
  for (const entry of await reader.getEntries()) {
    texts.push(entry.filename);
    if (!entry.directory && entry.filename.endsWith(".txt")) texts.push(await entry.getData(new TextWriter()));
  }
  const all = [...texts, basename(SAMPLES.androidNl), allOf(join(src, "tenant/seeds")), readFileSync(join(src, "instruction/text.ts"), "utf8"), WRITTEN, TYPED].join("\n");
  return new Set(all.toLowerCase().match(/\p{L}+/gu));
}

/** What a user sees or hears: text, names and hints, each once. */
const shownOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const around = node.parentElement;
      if (around !== null && around.closest("script, style, noscript") === null && around.checkVisibility()) shown.push(node.textContent ?? "");
    }
    const named = [...document.querySelectorAll("[aria-label], [placeholder], [title], img[alt]")];
    for (const element of named) for (const name of ["aria-label", "placeholder", "title", "alt"]) shown.push(element.getAttribute(name) ?? "");
    return [...new Set(shown)];
  });

/** What stands outside of brackets, which is where the catalogue stands. */
function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = "";
  for (const character of text.split("")) {
    if (character === "[") depth += 1;
    else if (character === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += character;
  }
  return outside;
}

describe("in a language that does not exist, 320 px wide", () => {
  let stage: Stage;
  const bare: string[] = [];
  const wide: string[] = [];

  beforeAll(async () => {
    const data = await wordsOfData();
    stage = await openStage();
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
    await page.goto(`${stage.tenant.origin}/taskpane.html?language=pseudo`);
    await page.locator("html[lang=qps-ploc]").waitFor({ state: "attached" });
    await walk(speakingPseudo(page), async (screen) => {
      const shown = await shownOn(page);
      if (!shown.some((text) => text.startsWith("["))) bare.push(`${screen}: nothing is from the catalogue`);
      for (const text of shown) {
        const unknown = (outsideBrackets(text).match(/\p{L}{2,}/gu) ?? []).filter((word) => !data.has(word.toLowerCase()));
        // A number that names a file or a record has letters of its own.
        if (unknown.length > 0 && !/^[\da-f-]{8,}$/i.test(text.trim())) bare.push(`${screen}: ${text.trim()} (${unknown.join(", ")})`);
      }
      if (await scrollsSideways(page)) wide.push(screen);
    });
  });
  afterAll(() => stage.close());

  test("everything on every screen is data, or comes from the catalogue", () => {
    expect(bare).toEqual([]);
  });

  test("sentences that are two fifths longer make no screen scroll sideways", () => {
    expect(wide).toEqual([]);
  });
});
