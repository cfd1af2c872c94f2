import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import AxeBuilder from "@axe-core/playwright";
import { openStage, type Stage } from "./stage";
import { onScreen, openFile } from "./steps";

const OUT = "/tmp/look";
mkdirSync(OUT, { recursive: true });
const faults: string[] = [];
async function shot(page: Page, name: string) {
  for (const [width, scheme] of [[320, "light"], [1280, "light"], [320, "dark"], [1280, "dark"]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(OUT, `${name}-${width}-${scheme}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).exclude("[data-tabster-dummy]").analyze();
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name} ${width} ${scheme} ${id}: ${target.join(" ")}`)));
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) faults.push(`${name} ${width} scrolls`);
  }
}
describe("look", () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "pane");
  });
  afterAll(() => stage.close());
  test("look", async () => {
    const folder = stage.newFolder("look");
    const put = (name: string, text: string | Uint8Array) => { writeFileSync(join(folder, name), text); return join(folder, name); };
    await onScreen(page, "Chatberichten bewaren");
    await page.getByText("Aangemeld als").waitFor();
    await shot(page, "start");
    await page.getByText("Hoe exporteer ik een chat?").click();
    await page.getByText("Iemand heeft exporteren geblokkeerd").click();
    await page.getByText("WhatsApp op iPhone").click();
    await shot(page, "help");
    await page.getByText("Hoe exporteer ik een chat?").click();
    await page.getByRole("button", { name: "Plak tekst" }).click();
    await page.getByRole("button", { name: "Lees de tekst" }).click();
    await shot(page, "paste");
    await page.getByRole("button", { name: "Schermafbeeldingen" }).click();
    const png = join(__dirname, "../../assets/icons/color.png");
    await page.getByRole("button", { name: "Kies schermafbeeldingen" }).waitFor();
    await page.locator('input[type="file"]').nth(1).setInputFiles([png, join(__dirname, "../../docs/pictures/320-04-review.png")]);
    await page.getByRole("listitem", { name: "Schermafbeelding 2 van 2" }).waitFor();
    await page.getByRole("combobox", { name: /^Afzender/ }).first().fill("Fenna Brugman");
    await page.getByLabel(/^Datum/).first().fill("2026-03-12");
    await page.getByRole("button", { name: "Lees de schermafbeeldingen" }).click();
    await shot(page, "screenshots");
    await page.getByRole("button", { name: "Schermafbeeldingen", exact: true }).click();
    const dutch = (who: string, n: number) => Array.from({ length: n }, (_, i) => `15-07-2025 10:${String(i).padStart(2, "0")} - ${who}: bericht ${i}\n`).join("");
    await openFile(page, [put("WhatsApp-chat met Een.txt", dutch("Ton", 3)), put("WhatsApp-chat met Twee.txt", dutch("Ton", 3) + dutch("Bea", 4))]);
    await page.getByRole("button", { name: "Open deze chat" }).click();
    await shot(page, "several");
    await page.getByRole("button", { name: "Dit is één gesprek: voeg samen" }).click();
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByRole("button", { name: "Laat zoals het was" }).waitFor();
    await page.getByRole("button", { name: "Verder", exact: true }).click();
    await shot(page, "merge");
    await page.getByRole("button", { name: "Terug", exact: true }).click();
    const missing = Array.from({ length: 30 }, (_, i) => `3/4/26, 10:${String(i).padStart(2, "0")} - Bea: IMG-${i}.jpg (bestand bijgevoegd)\n`).join("");
    await openFile(page, put("WhatsApp Chat with Bea.txt", `3/4/26, 09:15 - Bea: een\n3/4/26, 09:16 - Ton: ${"x".repeat(300000)}\n${missing}`));
    await onScreen(page, "Dit vonden we in het bestand");
    await page.getByRole("button", { name: "Verder", exact: true }).click();
    await shot(page, "ambiguous");
    await page.getByRole("radio", { name: /^4 maart 2026/ }).click();
    await page.getByText("maand eerst (dat zei je zelf)").waitFor();
    await shot(page, "answered");
    expect([faults, stage.breaches]).toEqual([[], []]);
  });
});
