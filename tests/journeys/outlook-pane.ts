import type { Page } from "playwright-core";
import { faultsOn, type Look, LOOKS, scrollsSideways } from "./accessible";

/** Ids of the mails in the stand-in for Outlook. */
export const MAIL = { chat: "AAMkAGI1/chat+AA=", agenda: "AAMkAGI1/agenda+AA=", mixed: "AAMkAGI1/allerlei+AA=", shared: "AAMkAGI1/gedeeld+AA=" } as const;

/** As Outlook opens a pane: it says so in the address. */
export const PANE = "/taskpane.html?host=outlook&_host_Info=Outlook$Web$16.01$nl-NL";
export const MOBILE_PANE = "/taskpane.html?host=outlook&outlook=mobile&_host_Info=Outlook$iOS$16.01$nl-NL";

/** Speaks to the stand-in, as the page around the pane does. */
const tell = (page: Page, message: object): Promise<void> =>
  page.evaluate((told) => {
    window.postMessage(told, window.location.origin);
  }, message);

/** Opens another mail beside the pane; `""` closes the one that is open. */
export const openMail = (page: Page, id: string): Promise<void> => tell(page, { localTenant: "open-mail", id });

/** Outlook loses the bytes of an attachment so many times, as it does now and then. */
export const loseContent = (page: Page, times: number): Promise<void> => tell(page, { localTenant: "lose-content", times });

const isDark = (page: Page, wanted: boolean): Promise<unknown> =>
  page.waitForFunction((scheme) => document.querySelector("[data-scheme]")?.getAttribute("data-scheme") === scheme, wanted ? "dark" : "light");

/** Somebody changes how Outlook looks; done when the app has followed. */
export async function changeTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await tell(page, { localTenant: "theme", theme });
  await isDark(page, theme === "dark");
}

/** Outlook and the device in this look. On a phone only the device has one. */
async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "forced" ? "active" : "none" });
  await tell(page, { localTenant: "theme", theme: look === "dark" ? "dark" : "light" });
  await isDark(page, look !== "light");
}

/** What axe finds, and whether the pane scrolls sideways, in light, dark and forced colours. It is left in light. */
export async function faultsInEveryLook(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    await wear(page, look);
    for (const fault of await faultsOn(page, look)) faults.push(`${look}: ${fault}`);
    if (await scrollsSideways(page)) faults.push(`${look}: scrolls sideways`);
  }
  await wear(page, "light");
  return faults;
}

/** The categories of the open mail, as Outlook itself tells them. */
export const categories = (page: Page): Promise<readonly string[]> =>
  page.evaluate("new Promise((resolve) => Office.context.mailbox.item.categories.getAsync(({ value }) => resolve(value.map(({ displayName }) => displayName))))");

/** Counts what the user does: each press of a button, each choice, each field that is filled in. It counts on over reloads. */
export async function countActs(page: Page): Promise<() => number> {
  let acts = 0;
  await page.exposeFunction("localTenantActed", () => {
    acts += 1;
  });
  await page.addInitScript(() => {
    const acted = (window as unknown as { localTenantActed: () => void }).localTenantActed;
    document.addEventListener("click", ({ isTrusted }) => { if (isTrusted) acted(); }, true);
    document.addEventListener("change", ({ target }) => { if (target instanceof HTMLSelectElement) acted(); }, true);
    const filled = new WeakSet<EventTarget>();
    document.addEventListener("input", ({ target }) => {
      const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && (target.type === "text" || target.type === "search"));
      if (!isText || filled.has(target)) return;
      filled.add(target);
      acted();
    }, true);
  });
  return () => acts;
}
