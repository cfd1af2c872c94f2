import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openFile, says } from "./steps";
import type { ScreenName } from "./walk";

/** A screen as it may also stand: something opened, empty, or wrong. It is left as it was found. */
export interface ScreenState {
  readonly name: string;
  readonly open: (page: Page, folder: string) => Promise<void>;
  readonly close: (page: Page) => Promise<void>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).first().click();
const unfold = (page: Page, name: string | RegExp) => page.locator("summary", { hasText: name }).first().click();
const search = (page: Page) => page.getByRole("searchbox", { name: "Zoek in alle berichten" });

/** What can be opened on a screen by one press, and folded away by another. */
const unfolded = (name: string, summary: string | RegExp): ScreenState => ({ name, open: (page) => unfold(page, summary), close: (page) => unfold(page, summary) });

export const STATES: Partial<Readonly<Record<ScreenName, readonly ScreenState[]>>> = {
  start: [
    { name: "pasting", open: (page) => press(page, "Plak tekst"), close: (page) => press(page, "Plak tekst") },
    { name: "screenshots", open: (page) => press(page, "Schermafbeeldingen"), close: (page) => press(page, "Schermafbeeldingen") },
    { name: "words", open: (page) => press(page, "Woorden"), close: (page) => page.keyboard.press("Escape") },
    {
      name: "error",
      open: async (page, folder) => {
        const file = join(folder, "geen-chat.pdf");
        writeFileSync(file, "%PDF-1.7\n");
        await openFile(page, file);
        await page.getByRole("group").filter({ hasText: /bestand/ }).first().waitFor();
        await says(page, /geen chat|niet (lezen|openen)/);
      },
      close: () => Promise.resolve(),
    },
  ],
  people: [{ name: "errors", open: (page) => press(page, "Verder"), close: () => Promise.resolve() }],
  review: [
    { name: "keys", open: (page) => press(page, "Toetsen"), close: (page) => press(page, "Toetsen") },
    unfolded("filter", "Filter"),
    unfolded("history", /^Geschiedenis/),
    { name: "found", open: (page) => search(page).fill("de"), close: (page) => search(page).fill("") },
    { name: "nothing found", open: (page) => search(page).fill("zzqx"), close: (page) => search(page).fill("") },
    { name: "selected", open: (page) => press(page, /^Selecteer dag/), close: (page) => press(page, "Niets selecteren") },
  ],
  rest: [{ name: "too soon", open: (page) => press(page, /^Sluit \d+ bericht/), close: () => Promise.resolve() }],
  elsewhere: [
    {
      name: "looking where it stands",
      open: async (page) => {
        await page.getByRole("radio", { name: "Ja, alles", exact: true }).first().check();
        await press(page, /^Zoek waar het staat/);
      },
      close: (page) => page.getByRole("radio", { name: "Nee", exact: true }).first().check(),
    },
  ],
  check: [{ name: "errors", open: (page) => press(page, /^Bewaar \d+ bericht/), close: () => Promise.resolve() }],
};
