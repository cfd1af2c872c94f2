import type { Page } from "playwright-core";
import { agreeThatIKeep, answerElsewhere, closeRest, confirmPeople, fileIn, goOn, onScreen, openFile, receipt, reviewAll, SAMPLES } from "./steps";

/** The screens of the main job, in order; a picture of each is named after it. */
export const SCREENS = ["start", "import-check", "people", "review", "rest", "elsewhere", "keeper", "check", "filing", "receipt"] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Does the whole job with the Dutch Android sample, and stops at each screen. */
export async function walk(page: Page, visit: (screen: ScreenName) => Promise<void>): Promise<void> {
  await onScreen(page, "Chatberichten bewaren");
  await page.getByText("Aangemeld als").waitFor();
  await visit("start");
  await openFile(page, SAMPLES.androidNl);
  await onScreen(page, "Dit vonden we in het bestand");
  await visit("import-check");
  await goOn(page);
  await onScreen(page, "Wie zijn dit?");
  await page.getByRole("button", { name: "Verder", exact: true }).waitFor();
  await visit("people");
  await confirmPeople(page, "Ik");
  await page.locator('li[aria-current="true"]').waitFor();
  await visit("review");
  await reviewAll(page, [
    [/akkoord|variant|bestand bijgevoegd/i, "Ja"],
    [/taart|lunch|jarig/i, "Privé"],
  ], 5);
  await onScreen(page, "Rest afsluiten");
  await page.getByRole("button", { name: "Alle bekeken tot hier" }).waitFor();
  await visit("rest");
  await closeRest(page, "Werk, maar geen bestuurlijke besluitvorming");
  await onScreen(page, "Stap 2: staat het al ergens anders?");
  await visit("elsewhere");
  await answerElsewhere(page);
  await onScreen(page, "Wie bewaart dit?");
  await visit("keeper");
  await agreeThatIKeep(page);
  await onScreen(page, "Controleer voor je bewaart");
  await page.getByRole("combobox", { name: "Dossier in het DMS" }).waitFor();
  await visit("check");
  await fileIn(page, /provincies/, "Oosterdiep: keuze van de variant");
  await page.getByRole("heading", { level: 1, name: "Bezig met bewaren" }).waitFor();
  await visit("filing");
  await receipt(page).waitFor({ timeout: 60_000 });
  await visit("receipt");
}
