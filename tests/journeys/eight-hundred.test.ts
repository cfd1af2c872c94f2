import type { Page } from "playwright-core";
import { chatOf800, DECISIONS, PRIVATE_MESSAGES } from "./chat-of-800";
import { readJson, recordFolders } from "./filed-record";
import { keyboardOf, type Keyboard } from "./keyboard";
import { openStage, type Stage } from "./stage";
import { onScreen, openFile, receipt } from "./steps";

interface Transcript {
  readonly messages: readonly { readonly text: string }[];
}

interface DecisionRecord {
  readonly notKept: { readonly perDay: readonly { readonly mode: string; readonly count: number }[] };
}

/** Chooses one of a group of radio buttons, as the keyboard does it: to the group, and on with the arrows. */
async function choose(page: Page, keyboard: Keyboard, group: string, option: RegExp): Promise<void> {
  const radios = page.getByRole("radiogroup", { name: group }).getByRole("radio");
  const names = await radios.evaluateAll((all) => all.map((one) => [...((one as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join("")));
  const wanted = names.findIndex((name) => option.test(name));
  const first = Math.max(0, await radios.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked)));
  await keyboard.tabTo(names[first] ?? "");
  if (wanted === first) await keyboard.press("Space");
  for (let at = first; at !== wanted; at += wanted > first ? 1 : -1) await keyboard.press(wanted > first ? "ArrowDown" : "ArrowUp");
}

describe("flow (a): 800 messages of which 12 matter, with the keyboard alone", () => {
  let stage: Stage;
  let page: Page;
  let keyboard: Keyboard;
  const chat = chatOf800();
  const lost: string[] = [];
  let acts = 0;
  /** Whether «Rest afsluiten» is in view beside a list of forty days. */
  let restAtHand = false;
  /** What the app itself says of the acts so far. */
  let told = "";

  /** After each step: the focus is somewhere, in view. */
  const stands = async (where: string): Promise<void> => {
    const { isBody, isSeen, name } = await keyboard.focused();
    if (isBody) lost.push(`${where}: focus is lost`);
    else if (!isSeen) lost.push(`${where}: what has the focus is not in view: ${name.slice(0, 40)}`);
  };
  /** As a person does, who sees where they are before they type on. */
  const focusIn = async (selector: string): Promise<void> => {
    await page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector);
  };
  const press = async (name: string | RegExp): Promise<void> => {
    await keyboard.tabTo(name);
    await stands(String(name));
    await keyboard.press("Enter");
  };

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.openApp(await stage.openBrowser(), stage.tenant.people.marieke, "tab");
    keyboard = keyboardOf(page);
    await openFile(page, chat.file);

    await onScreen(page, "Dit vonden we in het bestand");
    await stands("import check");
    await press("Verder");

    await onScreen(page, "Wie zijn dit?");
    await page.getByRole("button", { name: "Verder", exact: true }).waitFor();
    const offers = page.getByRole("button", { name: /^(Ja, dat klopt:|Neem voorstel over voor)/ });
    while ((await offers.count()) > 0) await press((await offers.first().getAttribute("aria-label")) ?? (await offers.first().innerText()));
    await choose(page, keyboard, "Wie is dossierhouder?", /^Ik$/);
    await press("Verder");

    await onScreen(page, "Beoordeel de berichten");
    await stands("review");
    await page.getByRole("button", { name: "Rest afsluiten…" }).waitFor();
    restAtHand = await page.getByRole("button", { name: "Rest afsluiten…" }).evaluate((button) => button.getBoundingClientRect().bottom <= window.innerHeight);
    // Those with a word that deserves a look come first.
    await press("Filter");
    await page.getByRole("checkbox", { name: "Alleen met «Let op»" }).waitFor();
    await keyboard.tabTo("Alleen met «Let op»");
    await keyboard.press("Space");
    await page.getByText(/^Je ziet 12 van 800 berichten/).waitFor();
    await keyboard.tabTo(/^Marieke de Wit.*Akkoord met variant B/);
    for (const words of DECISIONS) {
      const { name } = await keyboard.focused();
      if (!name.includes(words.slice(0, 20))) lost.push(`the focus is on «${name.slice(0, 40)}», not on the next open message`);
      await keyboard.press("b");
      await page.getByText(`${String(DECISIONS.indexOf(words) + 1)} van 800 beoordeeld`).first().waitFor();
      acts += 1;
    }
    await stands("twelve decided");
    // All about a birthday at once.
    await keyboard.tabTo("Toon alles");
    await keyboard.press("Enter");
    await focusIn("li[id^=message-]");
    await keyboard.press("/");
    await focusIn("input[type=search]");
    await keyboard.type("verjaardag");
    await press(/^Beslis over (dit|deze) 40/);
    await focusIn("[role=group], [role=group] *");
    await keyboard.press("p");
    await page.getByText(`${String(DECISIONS.length + PRIVATE_MESSAGES)} van 800 beoordeeld`).first().waitFor();
    acts += 1;
    await stands("birthdays decided");
    told = await page.locator("summary", { hasText: /^Geschiedenis/ }).innerText();
    await press("Verder");

    await onScreen(page, "Rest afsluiten");
    await stands("the rest");
    await choose(page, keyboard, "Wat geldt voor al deze berichten?", /geen bestuurlijke besluitvorming/);
    while ((await page.getByRole("button", { name: "Alle bekeken tot hier" }).count()) > 0) await press("Alle bekeken tot hier");
    await press(/^Sluit 748 berichten af als /);
    acts += 1;
    await stands("the rest is closed");
    await press("Verder");

    await onScreen(page, "Stap 2: staat het al ergens anders?");
    await press(/^«Nee» op alle 12/);
    acts += 1;
    await press("Verder");

    await onScreen(page, "Wie bewaart dit?");
    await page.getByText("We kijken wat er is afgesproken…").waitFor({ state: "detached" });
    const takeOn = page.getByRole("button", { name: /^Ik doe het/ });
    if ((await takeOn.count()) > 0) await press(/^Ik doe het/);
    await press("Verder");

    await onScreen(page, "Controleer voor je bewaart");
    await page.getByRole("combobox", { name: "Dossier in het DMS" }).waitFor();
    await keyboard.tabTo(/^Dossier in het DMS/);
    await keyboard.type("Overleg");
    await keyboard.tabTo(/^Onderwerp/);
    await keyboard.type("Oosterdiep");
    await press("Bewaar 12 berichten");
    await receipt(page).waitFor({ timeout: 60_000 });
    await stands("receipt");
  });
  afterAll(async () => {
    chat.discard();
    await stage.close();
  });

  test("twelve single decisions and three acts about many: that is all", () => {
    expect(acts).toBe(12 + 3);
    // The rest and step 2 come after it, one act each.
    expect(told).toBe("Geschiedenis (13)");
  });

  test("«Rest afsluiten» is in view from the start, though the days are more than the screen is high", () => {
    expect(restAtHand).toBe(true);
  });

  test("the record holds those twelve, and nothing of what else was said", () => {
    const { messages } = readJson(recordFolders(stage.tenant.dataFolder)[0] ?? "", "transcript.json") as Transcript;
    expect(messages.map(({ text }) => text)).toEqual([...DECISIONS]);
  });

  test("WCAG 2.4.3, 2.4.7 and 2.4.11: the focus is never lost, never out of view, and goes to the next open message", () => {
    expect(lost).toEqual([]);
  });

  test("the record tells how the others were answered: forty in a series, what was left as the rest", () => {
    const { notKept } = readJson(recordFolders(stage.tenant.dataFolder)[0] ?? "", "decision-record.json") as DecisionRecord;
    const sums = new Map<string, number>();
    for (const { mode, count } of notKept.perDay) sums.set(mode, (sums.get(mode) ?? 0) + count);
    expect(Object.fromEntries(sums)).toEqual({ series: PRIVATE_MESSAGES, rest: 800 - DECISIONS.length - PRIVATE_MESSAGES });
  });

  test("the whole way, names and words typed included, takes at most 180 presses", () => {
    expect(keyboard.presses()).toBeLessThanOrEqual(180);
  });

  test("no breach of the security policy and no script error", () => {
    expect(stage.breaches).toEqual([]);
  });
});
