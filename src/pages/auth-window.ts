import { readVisit } from "../adapters/entra/window-visit";
import { parseSettings } from "./settings";

/**
 * What the page of a host's sign-in window does: leads it to Entra, and hands back what Entra answers.
 *
 * @param meetHost  what the host needs before the window leaves our own page
 * @param handBack  tells the host; false where there is none
 */
export async function visitWindow(page: Window, meetHost: () => Promise<unknown>, handBack: (answer: string) => Promise<boolean>): Promise<void> {
  const settings = parseSettings(await readSettings());
  const visit = readVisit(page.location.hash, settings.ok ? settings.value.authority : "");
  if (visit.kind === "begin") {
    await meetHost();
    page.location.replace(visit.address);
    return;
  }
  if (visit.kind === "end" && (await handBack(visit.answer))) return;
  page.location.replace("tab.html");
}

const readSettings = (): Promise<unknown> => fetch("settings.json").then((answer) => answer.json()).catch(() => null);
