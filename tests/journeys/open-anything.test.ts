import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { faultsOn, putOn, scrollsSideways } from "./accessible";
import { openStage, PLACES, type Stage } from "./stage";
import { confirmPeople, goOn, onScreen, openFile, says } from "./steps";

const PICTURES = join(__dirname, "../../docs/pictures");
const IMPORT_CHECK = "Dit vonden we in het bestand";

const WORDS = ["Akkoord met variant B", "Dank, ik zet het in de nota", "Wie belt de provincie?", "Dat doe ik morgen", "De minister leest mee", "Prima, tot straks", "De Kamerbrief is klaar", "Graag voor drie uur"];
const line = (index: number, words = WORDS[index] ?? "") => `15-07-2025 10:0${String(index)} - ${index % 2 === 0 ? "Marieke de Wit" : "Joris van Dalen"}: ${words}\n`;
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => line(from + index)).join("");

describe("opening whatever there is, in the pane of 320 pixels", () => {
  let stage: Stage;
  let page: Page;
  let folder = "";
  const faults: string[] = [];

  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const look = async (name: string) => {
    for (const scheme of ["light", "dark"] as const) {
      await putOn(page, scheme);
      for (const fault of await faultsOn(page, scheme)) faults.push(`${name}, ${scheme}: ${fault}`);
    }
    if (await scrollsSideways(page)) faults.push(`${name}: scrolls sideways`);
  };
  const back = () => page.getByRole("button", { name: "Terug", exact: true }).click();
  const fact = (name: string) => page.locator("dt", { hasText: new RegExp(`^${name}$`) }).locator("xpath=following-sibling::dd");
  /** From the import check to the first message of the review. */
  const toReview = async () => {
    await goOn(page);
    await onScreen(page, "Wie zijn dit?");
    await confirmPeople(page, "Weet ik niet");
    await page.locator('li[aria-current="true"]').waitFor();
  };

  beforeAll(async () => {
    stage = await openStage();
    folder = stage.newFolder("anything");
  });
  beforeEach(async () => {
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
    await onScreen(page, "Chatberichten bewaren");
    await page.getByText("Aangemeld als").waitFor();
  });
  afterEach(() => page.context().close());
  afterAll(() => stage.close());

  test("a date that can be read two ways is asked, and the file read anew by the answer", async () => {
    await openFile(page, put("WhatsApp Chat with Joris.txt", "3/4/26, 09:15 - Marieke de Wit: Akkoord\n3/4/26, 09:16 - Joris van Dalen: Dank\n"));
    await onScreen(page, IMPORT_CHECK);
    await goOn(page);
    await page.getByRole("link", { name: "Zeg welke datum dit is." }).click();
    await look("date asked");
    await page.getByRole("radio", { name: /^4 maart 2026/ }).check();
    await fact("Datums").getByText("maand eerst (dat zei je zelf)").waitFor();
    await look("date answered");
    await toReview();
    await says(page, "4 maart 2026");
  });

  test("pasted text: the year is asked, and then it is reviewed like any chat", async () => {
    await page.getByRole("button", { name: "Plak tekst" }).click();
    await page.getByRole("textbox", { name: "Tekst van de chat" }).fill("[15/7, 10:01] Marieke de Wit: Akkoord met variant B\n[15/7, 10:02] Joris van Dalen: Dank\n");
    await page.getByRole("button", { name: "Lees de tekst" }).click();
    await page.getByRole("spinbutton", { name: "Jaar van het laatste bericht" }).fill("2025");
    await look("year asked");
    await page.getByRole("button", { name: "Lees met dit jaar" }).click();
    await onScreen(page, IMPORT_CHECK);
    await says(page, /^Geplakte tekst is minder sterk bewijs/);
    await look("pasted text");
    await toReview();
    await says(page, "Akkoord met variant B");
  });

  test("two screenshots: each with the sender and time that somebody reads in it", async () => {
    await page.getByRole("button", { name: "Schermafbeeldingen" }).click();
    await page.getByRole("button", { name: "Kies schermafbeeldingen" }).waitFor();
    await page.locator('input[aria-label="Kies schermafbeeldingen"]').setInputFiles([join(PICTURES, "320-01-start-light.png"), join(PICTURES, "320-04-review-light.png")]);
    const second = page.getByRole("listitem", { name: "Schermafbeelding 2 van 2" });
    await second.waitFor();
    await page.getByRole("button", { name: "Lees de schermafbeeldingen" }).click();
    await look("screenshots, empty");
    const first = page.getByRole("listitem", { name: "Schermafbeelding 1 van 2" });
    await first.getByRole("combobox", { name: /^Afzender/ }).fill("Marieke de Wit");
    await first.getByLabel(/^Datum/).fill("2026-03-12");
    await first.getByLabel(/^Tijd/).fill("09:14");
    await second.getByRole("button", { name: /^Zelfde datum/ }).click();
    await second.getByRole("combobox", { name: /^Afzender/ }).fill("Joris van Dalen");
    await second.getByLabel(/^Tijd/).fill("09:20");
    await page.getByRole("button", { name: "Lees de schermafbeeldingen" }).click();
    await onScreen(page, IMPORT_CHECK);
    await says(page, /^Schermafbeeldingen zijn zwakker bewijs/);
    await look("screenshots");
    await toReview();
    await page.getByRole("img", { name: "Foto van Marieke de Wit, 09:14" }).waitFor();
    await look("review of screenshots");
  });

  test("two exports of one conversation, merged on the user's word; side by side they differ", async () => {
    const one = put("telefoon van Marieke.txt", lines(0, 6));
    const other = put("telefoon van Joris.txt", lines(2, 4) + line(3, "Dit staat alleen hier") + lines(4, 8));
    await openFile(page, [one, other]);
    await page.getByRole("button", { name: "Open deze chat" }).waitFor();
    await look("several chats");
    await page.getByRole("button", { name: "Dit is één gesprek: voeg samen" }).click();
    await onScreen(page, IMPORT_CHECK);
    await page.getByRole("heading", { name: "Hier verschillen de exports" }).waitFor();
    await look("what merging brings");
    await page.setViewportSize({ width: PLACES.tab.width, height: PLACES.tab.height });
    const [left, right] = await Promise.all(["Hier staat niets.", "Dit staat alleen hier"].map((words) => page.getByText(words).boundingBox()));
    expect(Math.abs((left?.y ?? 0) - (right?.y ?? 1000))).toBeLessThan(60);
    expect(left?.x).not.toBe(right?.x);
    await page.setViewportSize({ width: PLACES.pane.width, height: PLACES.pane.height });
    await page.getByRole("button", { name: "Voeg samen", exact: true }).click();
    await fact("Berichten").getByText("9 berichten op 1 dag").waitFor();
    await fact("Bestanden").getByText("telefoon van Joris.txt").waitFor();
    await look("merged");
    await toReview();
    await says(page, "Dit staat alleen hier");
  });

  test("the first rows of a large chat are there before the rest is read", async () => {
    const large = put("WhatsApp-chat met Groot.txt", Array.from({ length: 120_000 }, (_, index) => `15-07-2025 10:00 - Joris van Dalen: bericht ${String(index)} ${"woord ".repeat(20)}\n`).join(""));
    await page.evaluate(() => {
      const seen = () => {
        if (document.querySelector("#first-rows + ol > li") !== null) document.documentElement.dataset.rows = "seen";
      };
      new MutationObserver(seen).observe(document.body, { childList: true, subtree: true });
    });
    await openFile(page, large);
    await onScreen(page, IMPORT_CHECK);
    expect(await page.evaluate(() => document.documentElement.dataset.rows)).toBe("seen");
    await fact("Berichten").getByText("120.000 berichten op 1 dag").waitFor();
    await back();
  });

  test("WCAG 2.2 AA on all of that: axe finds nothing, nothing scrolls sideways, and no breach of the security policy", () => {
    expect([faults, stage.breaches]).toEqual([[], []]);
  });
});
