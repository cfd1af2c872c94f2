// Does the main job unattended, twice: in the 320 px pane and in the wide tab; leaves a picture of each screen in each theme.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { LOOKS, putOn } from "./accessible";
import { recordFolders } from "./filed-record";
import { openStage, type Place } from "./stage";
import { says } from "./steps";
import { SCREENS, walk } from "./walk";

const project = join(__dirname, "../..");
const pictures = join(project, "docs/pictures");
const data = join(project, ".local-tenant/demo");

/** Each time on a tenant of its own: what an earlier record holds, would not be offered again. */
async function demo(): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  await walkThrough("pane", 320);
  await walkThrough("tab", 1280);
}

async function walkThrough(place: Place, width: number): Promise<void> {
  const folder = join(data, place);
  const stage = await openStage(folder);
  try {
    const page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, place);
    // So that the pictures of the progress show it.
    stage.tenant.faults.add({ action: { kind: "delay", milliseconds: 8000 }, method: "PUT", path: "manifest.json" });
    const take = async (screen: string, at: number) => {
      const number = String(at + 1).padStart(2, "0");
      for (const look of LOOKS) {
        await putOn(page, look);
        await page.evaluate(() => {
          window.scrollTo(0, 0);
        });
        // Let what is coming in settle: a picture shows a screen, not its arrival.
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(pictures, `${String(width)}-${number}-${screen}-${look}.png`) });
      }
      await putOn(page, "light");
      console.log(`${String(width)} px: ${screen}`);
    };
    await walk(page, (screen) => take(screen, SCREENS.indexOf(screen)));
    await openRegister(page);
    await take("register", SCREENS.length);
    await openRecord(page);
    await take("record", SCREENS.length + 1);
    if (stage.breaches.length > 0) throw new Error(stage.breaches.join("\n"));
    for (const record of recordFolders(folder)) console.log(record);
  } finally {
    await stage.close();
  }
}

/** The records manager's desk, after a receipt. */
async function openRegister(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Volgende chat" }).click();
  await page.getByRole("button", { name: "Register en dossiers" }).click();
  await says(page, /^De keten klopt: \d+ regel/);
}

async function openRecord(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Open CB-/ }).first().click();
  await page.getByRole("button", { name: "Controleer dit archiefstuk" }).click();
  await says(page, /^Ongewijzigd$/, 60_000);
}

demo().catch((failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
