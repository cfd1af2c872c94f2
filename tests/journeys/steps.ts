import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

const samples = join(__dirname, "../../assets/samples");

/** The exports that come with the project. */
export const SAMPLES = {
  androidNl: join(samples, "android-nl/WhatsApp-chat met Getijdenpolder Oosterdiep.zip"),
  androidEn: join(samples, "android-en/WhatsApp Chat with Pieter Hoekstra.txt"),
  iphoneNl: join(samples, "iphone-nl/WhatsApp Chat - Karel Oosterling.zip"),
  iphoneEn: join(samples, "iphone-en/_chat.txt"),
} as const;

export type Choice = "Ja" | "Nee" | "Privé" | "Partij" | "Later";

/** Waits for a screen by its heading; focus must be there, so that a screen reader starts at its top. */
export async function onScreen(page: Page, title: string | RegExp): Promise<void> {
  await page
    .getByRole("heading", { level: 1, name: title })
    .waitFor()
    .catch(async (reason: unknown) => {
      const shown = await page.getByRole("main").innerText();
      throw new Error(`«${String(title)}» did not come; shown was:\n${shown.slice(0, 3000)}`, { cause: reason });
    });
}

export async function openFile(page: Page, files: string | readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "Open een chat" }).waitFor();
  await page.locator('input[type="file"]').setInputFiles(typeof files === "string" ? files : [...files]);
}

/** From the start screen to «Wie zijn dit?». */
export async function importChat(page: Page, files: string | readonly string[]): Promise<void> {
  await openFile(page, files);
  await onScreen(page, "Dit vonden we in het bestand");
  await goOn(page);
  await onScreen(page, "Wie zijn dit?");
}

/** «Namens»: on the start screen, somebody of the directory. */
export async function keepFor(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Namens iemand anders" }).click();
  await page.getByRole("textbox", { name: "Naam van de collega" }).fill(name);
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await page.getByRole("list", { name: "Gevonden" }).getByRole("button", { name }).click();
  await says(page, `Namens: ${name}`);
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Verder", exact: true }).click();
}

/** Takes every role that the directory suggests, gives the others this one, and says who is case owner. */
export async function confirmPeople(page: Page, caseOwner: string, otherRole = "Iemand van buiten"): Promise<void> {
  await page.getByRole("button", { name: "Verder", exact: true }).waitFor();
  await tellPeople(page, caseOwner, otherRole);
  const isOmitted = page.getByText("Er is nog iets nodig");
  await page.getByRole("heading", { level: 1, name: "Beoordeel de berichten" }).or(isOmitted).first().waitFor();
  // A suggestion of the directory can come after everything in sight was answered.
  if (await isOmitted.isVisible()) await tellPeople(page, caseOwner, otherRole);
  await onScreen(page, "Beoordeel de berichten");
}

async function tellPeople(page: Page, caseOwner: string, otherRole: string): Promise<void> {
  const offers = page.getByRole("button", { name: /^(Ja, dat klopt:|Neem voorstel over voor)/ });
  while ((await offers.count()) > 0) await offers.first().click();
  // A role that is told may make others need no telling: those then stand apart, out of sight.
  for (let open = await openRole(page); open !== null; open = await openRole(page)) await open.selectOption({ label: otherRole });
  await page.getByRole("radio", { name: caseOwner, exact: true }).check();
  await goOn(page);
}

/** A role in sight that is not told yet; null when there is none. */
async function openRole(page: Page): Promise<Locator | null> {
  for (const role of await page.getByRole("combobox", { name: /^Rol van/ }).all()) if ((await role.inputValue()) === "") return role;
  return null;
}

/** How many messages the review still has. */
export async function openCount(page: Page): Promise<number> {
  const words = await page.getByText(/^[\d.]+ van [\d.]+ beoordeeld$/).first().innerText();
  const [reviewed = 0, total = 0] = [...words.matchAll(/[\d.]+/g)].map(([number]) => Number(number.replaceAll(".", "")));
  return total - reviewed;
}

/** The key of each answer. */
const KEYS: Readonly<Record<Choice, string>> = { Ja: "b", Nee: "n", Privé: "p", Partij: "t", Later: "l" };

/**
 * Answers every message but the last few: the first rule that fits its words; else «Nee». An answer is given by its button
 * the first time, and then by its key, as somebody does who learns: a key takes a third of the time.
 *
 * @param by `buttons`: each answer is a press of the mouse
 */
export async function reviewAll(page: Page, rules: readonly (readonly [RegExp, Choice])[], leave = 0, by: "buttons" | "keys" = "keys"): Promise<void> {
  const active = page.locator('li[aria-current="true"]');
  const learnt = new Set<Choice>();
  for (;;) {
    const open = await openCount(page);
    const inHand = open <= leave ? null : await rowInHand(page);
    if (inHand === null) break;
    const { id, shown } = inHand;
    const words = shown.split("Gaat dit over de bestuurlijke besluitvorming?")[0] ?? "";
    const choice = rules.find(([pattern]) => pattern.test(words))?.[1] ?? "Nee";
    if (by === "keys" && learnt.has(choice)) await active.press(KEYS[choice]);
    else await active.getByRole("button", { name: choice, exact: true }).click();
    learnt.add(choice);
    const isLast = open === 1 && choice !== "Later";
    if (isLast) await untilReviewed(page);
    if (isLast || !(await goesOn(page, id, choice === "Later"))) break;
  }
  await goOn(page);
}

/** The row of the message that is up for an answer, and what it shows; null where none is. */
const rowInHand = (page: Page): Promise<{ readonly id: string; readonly shown: string } | null> =>
  page.evaluate(() => {
    const row = document.querySelector<HTMLElement>('li[aria-current="true"]');
    return row === null ? null : { id: row.id, shown: row.innerText };
  });

async function untilReviewed(page: Page): Promise<void> {
  while ((await openCount(page)) > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Whether another message comes up for an answer. What is put off stays open, and may be the last: that shows in nothing but time. */
const goesOn = (page: Page, id: string, mayBeLast: boolean): Promise<boolean> =>
  page
    .waitForFunction((now) => document.querySelector('li[aria-current="true"]')?.id !== now, id, mayBeLast ? { timeout: 1000 } : {})
    .then(() => true)
    .catch((reason: unknown) => {
      if (mayBeLast) return false;
      throw reason;
    });

/** Looks at everything that «Rest afsluiten» shows, and closes what is left in one act. */
export async function closeRest(page: Page, reason: string): Promise<void> {
  await onScreen(page, "Rest afsluiten");
  await page.getByRole("radio", { name: reason }).check();
  const pass = page.getByRole("button", { name: "Alle bekeken tot hier" });
  await pass.waitFor();
  while ((await pass.count()) > 0) await pass.click();
  await page.getByRole("button", { name: /^Sluit [\d.]+ bericht(en)? af als / }).click();
  await says(page, /(is|zijn) afgesloten als /);
  await goOn(page);
}

/** Leaves open what nobody answered. */
export async function leaveRestOpen(page: Page): Promise<void> {
  await onScreen(page, "Rest afsluiten");
  await page.getByRole("button", { name: /^(Laat [\d.]+ bericht(en)? open en ga verder|Verder)$/ }).click();
}

/** Step 2, the same answer for every part. */
export async function answerElsewhere(page: Page, answer: "Nee" | "Een deel" | "Weet ik niet" = "Nee"): Promise<void> {
  await onScreen(page, "Stap 2: staat het al ergens anders?");
  for (const choice of await page.getByRole("radio", { name: answer, exact: true }).all()) await choice.check();
  // This line stands above the button, and moves it when it goes.
  await page.getByText(/mist nog een antwoord/).waitFor({ state: "detached" });
  await goOn(page);
}

export async function agreeThatIKeep(page: Page): Promise<void> {
  await onScreen(page, "Wie bewaart dit?");
  await page.getByText("We kijken wat er is afgesproken…").waitFor({ state: "detached" });
  const takeOn = page.getByRole("button", { name: /^Ik doe het/ });
  if ((await takeOn.count()) > 0) {
    await takeOn.click();
    await says(page, /^Je hebt (toegezegd dat|gezegd dat jij)/);
  }
  await goOn(page);
}

/** On «Controleer»: opens what every kind of message came to, with the reasons. */
export const unfoldOutcomes = (page: Page): Promise<void> => page.locator("summary", { hasText: "Wat is er besloten, en waarom?" }).click();

/** Chooses where it goes, and presses the button that names the act. */
export async function fileIn(page: Page, dossier: RegExp, subject: string): Promise<void> {
  await sayWhere(page, dossier, subject);
  await pressKeep(page);
}

/** Everything but the last press. */
export async function sayWhere(page: Page, dossier: RegExp, subject: string): Promise<void> {
  await onScreen(page, "Controleer voor je bewaart");
  const choice = page.getByRole("combobox", { name: "Dossier in het DMS" });
  await choice.waitFor();
  const label = (await choice.locator("option").allInnerTexts()).find((name) => dossier.test(name));
  if (label === undefined) throw new Error("the dossier is not offered");
  await choice.selectOption({ label });
  await page.getByRole("textbox", { name: "Onderwerp" }).fill(subject);
}

export const pressKeep = (page: Page): Promise<void> => page.getByRole("button", { name: /^Bewaar \d+ bericht/ }).click();

export const receipt = (page: Page) => page.getByRole("heading", { level: 1, name: /bericht(en)? bewaard$/ });

/** Waits until the screen itself says so; the live region may say it as well. */
export async function says(page: Page, words: string | RegExp, timeout?: number): Promise<void> {
  const main = page.getByRole("main");
  await main.getByText(words).first().waitFor(timeout === undefined ? {} : { timeout }).catch(async (fault: unknown) => {
    // What stood there instead tells more than that the words did not.
    const stood = await main.innerText().catch(() => "nothing");
    throw new Error(`the screen does not say ${String(words)}, but: ${stood}`, { cause: fault });
  });
}

/** Waits until no answer would be lost: the browser need not ask before the page goes. There must be an answer. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

/** Waits until this device keeps drafts of so many chats. */
export async function untilDraftsAre(page: Page, count: number): Promise<void> {
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("bewaarwijzer-drafts");
          opening.onerror = () => { reject(new Error("no drafts")); };
          opening.onsuccess = () => {
            const counting = opening.result.transaction("drafts").objectStore("drafts").count();
            counting.onsuccess = () => { resolve(counting.result); };
            opening.result.close();
          };
        }),
    );
  while ((await kept()) !== count) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The app's own question before Microsoft's. */
export const GO_TO_MICROSOFT = "Ga verder naar Microsoft";

/**
 * A person who goes on to Microsoft whenever the app asks it, until the page is closed. Without the mouse: there is one, and
 * the journey that goes on beside this may be pressing something with it.
 */
export function goesOnAlways(app: Pick<Page, "getByRole">): void {
  void app
    .getByRole("button", { name: GO_TO_MICROSOFT })
    .dispatchEvent("click", undefined, { timeout: 0 })
    .then(() => {
      goesOnAlways(app);
    }, () => undefined);
}
