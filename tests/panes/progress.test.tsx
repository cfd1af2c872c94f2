import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { draftToJson } from "../../src/review/draft-json";
import type { Drafts } from "../../src/ports/drafts";
import type { PanePorts } from "../../src/panes/ports";
import { ok } from "../../src/result";
import { filesField, importCheck, openJourney } from "./open-journey";
import { hasher } from "./kept-elsewhere";
import { aTextFile, realReader } from "./real-reader";
import { aDirectory, aPerson, inMemoryPreferences } from "./stage";

const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };
const SECRET = "kanariegeel";
const LINES = ["Akkoord met variant B", `Mijn ${SECRET} parkiet`, "Tot straks"];
const chat = (lines: readonly string[] = LINES) => lines.map((text, index) => `15-07-2025 10:0${index} - ${index % 2 === 0 ? "Fenna Brugman" : "Bas Terhorst"}: ${text}\n`).join("");
const FILE = aTextFile("WhatsApp-chat met Fenna Brugman.txt", chat());

/** Drafts on a disk: they outlive the page. */
const aDisk = (): Drafts => {
  const disk = createDraftsInMemory(CLOCK);
  return { ...disk, outlivesPage: () => Promise.resolve(true), keep: async (...kept) => { await disk.keep(...kept); return true; } };
};
const directory = aDirectory([aPerson(), aPerson({ id: "f", displayName: "Fenna Brugman" })]);

interface Visit {
  readonly file?: File;
  readonly stands?: RegExp;
  readonly ports?: Partial<PanePorts>;
}

function aComputer(drafts: Drafts = aDisk()) {
  const preferences = inMemoryPreferences();
  const visit = async ({ ports = {}, stands }: Visit = {}) => {
    // What the page shows is gone, as after a reload; what waits to be written, is written as it goes.
    cleanup();
    await new Promise((resolve) => { setTimeout(resolve); });
    return openJourney(realReader, { drafts, directory, preferences, ...ports }, stands);
  };
  const visitAndOpen = async ({ file = FILE, ...others }: Visit = {}) => {
    const user = await visit(others);
    await user.upload(filesField(), file);
    await importCheck();
    return user;
  };
  const kept = async () => drafts.recall("me");
  return { visit, visitAndOpen, kept, drafts, preferences };
}

const goOn = (user: UserEvent) => user.click(screen.getByRole("button", { name: "Verder" }));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
async function tellPeople(user: UserEvent) {
  await user.selectOptions(await screen.findByRole("combobox", { name: "Wie is Fenna Brugman?" }), "f");
  await user.selectOptions(screen.getByRole("combobox", { name: "Wie is Bas Terhorst?" }), "me");
  for (const role of screen.getAllByRole("combobox", { name: /^Rol van/ })) await user.selectOptions(role, "civil-servant");
  await user.click(screen.getByRole("radio", { name: "Ik" }));
  await goOn(user);
  await heading("Beoordeel de berichten");
}
const answer = async (user: UserEvent, choice: string) => user.click(screen.getAllByRole("button", { name: choice })[0] as HTMLElement);

async function answeredTwo(computer: ReturnType<typeof aComputer>, visit: Visit = {}) {
  const user = await computer.visitAndOpen(visit);
  await goOn(user);
  await tellPeople(user);
  await answer(user, "Ja");
  await answer(user, "Privé");
  await waitFor(async () => { expect((await computer.kept())[0]?.progress.reviewed).toBe(2); });
  return user;
}
const offer = () => screen.findByText(/^Je was hier al mee bezig: 2 van 3 beoordeeld/);

describe("issue 5, resume: a closed window loses no answer", () => {
  test("the same file goes on where the user was, with the answers and the people as they stood", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const user = await computer.visitAndOpen();
    await offer();
    await user.click(screen.getByRole("button", { name: "Ga verder waar je was" }));
    await heading("Beoordeel de berichten");
    await screen.findAllByText(/2 van 3/);
    await answer(user, "Nee");
    await goOn(user);
    await heading("Stap 2: staat het al ergens anders?");
    await user.click(screen.getByRole("radio", { name: "Nee" }));
    await goOn(user);
    await heading("Wie bewaart dit?");
    expect(screen.queryByText(/We weten nog niet/)).toBeNull();
  });

  test.each([
    ["another policy", "8", true],
    ["the same policy", "7", false],
  ] as const)("section 14: under %s than before, who goes on is told so, and else is not", async (_title, version, isTold) => {
    const under = (now: string) => ({ hasher, policies: { read: () => Promise.resolve(ok({ text: `{"name": "Beleid Water", "version": "${now}"}`, webUrl: "" })) } });
    const computer = aComputer();
    await answeredTwo(computer, { ports: under("7") });
    await computer.visitAndOpen({ ports: under(version) });
    await offer();
    await waitFor(() => { expect(screen.queryAllByText(/Het beleid van je organisatie is intussen veranderd\. Je antwoorden blijven staan\./)).toHaveLength(isTold ? 1 : 0); });
  });

  test("law 3: nothing of the text, the names or the file is in what is kept", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const all = (await computer.kept()).map(draftToJson).join();
    for (const secret of [SECRET, "Akkoord", "Fenna", "Brugman", "Bas", "WhatsApp", "2025"]) expect(all).not.toContain(secret);
  });

  test("the start screen tells what is under way by its numbers, and a file can be chosen from there", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const user = await computer.visit();
    expect(await screen.findByText(/^Chat van 3 berichten, 2 van 3 beoordeeld\. Laatst op 10 maart 2026/)).toBeVisible();
    expect(screen.queryByText("Je hebt niets openstaan.")).toBeNull();
    const chosen = jest.spyOn(filesField(), "click");
    await user.click(screen.getByRole("button", { name: /^Open het bestand van de chat van 10 maart/ }));
    expect(chosen).toHaveBeenCalled();
  });

  test("whoever goes on without choosing is asked to, and nothing kept is overwritten", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const user = await computer.visitAndOpen();
    await offer();
    await goOn(user);
    await user.click(screen.getByRole("link", { name: "Kies eerst of je verdergaat waar je was, of opnieuw begint." }));
    expect(document.activeElement?.textContent).toContain("Je was hier al mee bezig");
    expect((await computer.kept())[0]?.progress.reviewed).toBe(2);
  });

  test("«Begin opnieuw» asks first, and then nothing is kept of before", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const user = await computer.visitAndOpen();
    await offer();
    await user.click(screen.getByRole("button", { name: "Begin opnieuw" }));
    expect(screen.getByRole("group", { name: /^Weet je het zeker\? Je antwoorden van de vorige keer/ })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Nee, bewaar ze" }));
    await offer();
    await waitFor(() => { expect(screen.getByRole("group", { name: "Je voortgang" })).toHaveFocus(); });
    await user.click(screen.getByRole("button", { name: "Begin opnieuw" }));
    await user.click(screen.getByRole("button", { name: "Ja, begin opnieuw" }));
    await waitFor(async () => { expect(await computer.kept()).toEqual([]); });
    expect(document.activeElement).not.toBe(document.body);
    await goOn(user);
    await heading("Wie zijn dit?");
  });

  test("another file, though called the same, is another chat", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    await computer.visitAndOpen({ file: aTextFile(FILE.name, chat([...LINES, "En nog een"])) });
    await screen.findByText(/^Je kunt dit venster altijd sluiten/);
    expect(screen.queryByText(/^Je was hier al mee bezig/)).toBeNull();
  });

  test("day and month that were told apart by the user: the file is read so again by itself", async () => {
    const ambiguous = aTextFile("chat.txt", LINES.map((text, index) => `3/4/26, 10:0${index} - ${index % 2 === 0 ? "Fenna Brugman" : "Bas Terhorst"}: ${text}\n`).join(""));
    const computer = aComputer();
    const first = await computer.visitAndOpen({ file: ambiguous });
    await first.click((await screen.findAllByRole("radio", { name: /april 2026/ }))[0] as HTMLElement);
    // An answer that is given while the file is read again is of the reading before.
    await waitFor(() => { expect(screen.getByText("Datums", { selector: "dt" }).nextElementSibling?.textContent).toBe("dag eerst (dat zei je zelf)"); });
    await first.click(screen.getByRole("checkbox", { name: /hotspot/ }));
    await waitFor(async () => { expect((await computer.kept())[0]?.dateOrder).toBe("dmy"); });
    const user = await computer.visitAndOpen({ file: ambiguous });
    await screen.findByText(/Dag en maand las je toen anders/);
    await user.click(screen.getByRole("button", { name: "Ga verder waar je was" }));
    expect(await screen.findByText(/^Je antwoorden staan er weer/, { selector: "p" })).toBeVisible();
    expect(screen.getByRole("checkbox", { name: /hotspot/ })).toBeChecked();
    expect(screen.getByText("Periode", { selector: "dt" }).nextElementSibling?.textContent).toContain("april");
    expect(document.activeElement).not.toBe(document.body);
  });

  test("of files that were brought together, the first asks for the others, and then all goes on", async () => {
    const later = aTextFile("later.txt", chat([...LINES, "En nog een", "En een laatste"]));
    const computer = aComputer();
    const add = async (user: UserEvent) => {
      await user.upload(filesField("Tweede export"), later);
      await user.click(await screen.findByRole("button", { name: "Voeg samen" }));
    };
    const first = await computer.visitAndOpen();
    await add(first);
    await first.click(screen.getByRole("checkbox", { name: /hotspot/ }));
    await waitFor(async () => { expect((await computer.kept())[0]?.reading.sources).toHaveLength(2); });
    const user = await computer.visitAndOpen();
    await screen.findByText(/^Je was al bezig met dit bestand, samen met nog 1 bestand/);
    await add(user);
    await user.click(await screen.findByRole("button", { name: "Ga verder waar je was" }));
    await waitFor(() => { expect(screen.getByRole("checkbox", { name: /hotspot/ })).toBeChecked(); });
    await computer.visitAndOpen({ file: later });
    await screen.findByText(/Ga terug en open dat andere bestand eerst/);
  });

  test("whoever was matched and is not found again, is asked anew, and it is said", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const user = await computer.visitAndOpen({ ports: { directory: aDirectory([aPerson()]) } });
    await user.click(await screen.findByRole("button", { name: "Ga verder waar je was" }));
    await heading("Wie zijn dit?");
    expect(await screen.findByText(/^Namen onthouden we niet op deze computer\. Niet iedereen is teruggevonden/)).toBeVisible();
  });

  test("another user of the computer sees nothing of it", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    await computer.visit({ ports: { directory: aDirectory([aPerson({ id: "somebody-else" })]) } });
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
  });

  test("who signs in late finds the earlier answers beside those of now", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    let signIn: () => void = () => undefined;
    const signedIn = new Promise<void>((resolve) => { signIn = resolve; });
    const late = { ...directory, me: async () => { await signedIn; return ok(aPerson()); } };
    const user = await computer.visitAndOpen({ ports: { directory: late }, stands: /^We kijken wie je bent/ });
    await goOn(user);
    await heading("Wie zijn dit?");
    expect(screen.queryByText(/^Je was hier al/)).toBeNull();
    signIn();
    await screen.findByText("Je was hier al eerder mee bezig. Ook je antwoorden van toen staan er weer: 2 beoordeeld.");
    await tellPeople(user);
    await screen.findAllByText(/2 van 3/);
  });
});

describe("issue 5, resume: clearing", () => {
  test("«Wis mijn voortgang» asks first, says it once, and clears everything", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const user = await computer.visit();
    await user.click(await screen.findByRole("button", { name: "Wis mijn voortgang" }));
    expect(await computer.kept()).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Ja, wis alles" }));
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
    expect(await computer.kept()).toEqual([]);
    expect(within(screen.getByRole("status")).getByText("Je voortgang is gewist van deze computer.")).toBeInTheDocument();
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Mee bezig" }));
  });

  test("on a shared computer nothing is kept, what was is cleared, and leaving asks again", async () => {
    const computer = aComputer();
    await answeredTwo(computer);
    const user = await computer.visitAndOpen({ file: aTextFile("andere.txt", chat([...LINES, "En nog een"])) });
    await user.click(await screen.findByRole("button", { name: "Dit is een gedeelde computer" }));
    await waitFor(async () => { expect(await computer.kept()).toEqual([]); });
    expect(computer.preferences.read().keepsProgress).toBe(false);
    await goOn(user);
    await tellPeople(user);
    await answer(user, "Ja");
    await new Promise((resolve) => { setTimeout(resolve, 600); });
    expect(await computer.kept()).toEqual([]);
    expect(window.dispatchEvent(new Event("beforeunload", { cancelable: true }))).toBe(false);
  });

  test("what was said in another window holds in this one: on a shared computer nothing is kept any more, and no later choice undoes it", async () => {
    const computer = aComputer();
    const user = await answeredTwo(computer);
    const newValue = JSON.stringify({ ...computer.preferences.read(), keepsProgress: false });
    act(() => { window.dispatchEvent(new StorageEvent("storage", { key: "bewaarwijzer.preferences", newValue })); });
    await waitFor(async () => { expect(await computer.kept()).toEqual([]); });
    await answer(user, "Nee");
    await user.click(screen.getByRole("button", { name: "Toetsen" }));
    await user.click(await screen.findByRole("checkbox", { name: "Letters gebruiken als toets" }));
    await new Promise((resolve) => { setTimeout(resolve, 600); });
    expect(await computer.kept()).toEqual([]);
    expect(computer.preferences.read()).toMatchObject({ keys: false, keepsProgress: false });
  });

  test("on a shared computer no role is kept either, and those that were are cleared: «we onthouden niets» is said of all", async () => {
    const rememberedRoles = createRolesInMemory(CLOCK);
    const computer = aComputer();
    await answeredTwo(computer, { ports: { rememberedRoles } });
    expect(await rememberedRoles.recall("me")).toHaveLength(2);
    const user = await computer.visitAndOpen({ file: aTextFile("andere.txt", chat([...LINES, "En nog een"])), ports: { rememberedRoles } });
    await user.click(await screen.findByRole("button", { name: "Dit is een gedeelde computer" }));
    await waitFor(async () => { expect(await rememberedRoles.recall("me")).toEqual([]); });
    await goOn(user);
    await tellPeople(user);
    expect(await rememberedRoles.recall("me")).toEqual([]);
  });

  test("while progress is kept, leaving asks nothing; where the browser keeps nothing, it does, and the screen says so", async () => {
    const leaves = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    const refused = /^Deze browser laat ons niets onthouden/;
    await answeredTwo(aComputer());
    await waitFor(() => { expect(leaves()).toBe(true); });
    expect(screen.queryByText(refused)).toBeNull();
    cleanup();
    await answeredTwo(aComputer(createDraftsInMemory(CLOCK)));
    expect(leaves()).toBe(false);
    expect(await screen.findByText(refused, { selector: "main *" })).toBeVisible();
  });

  test("fault 22: where the browser keeps nothing, no 30 days are promised before the first answer either", async () => {
    await aComputer(createDraftsInMemory(CLOCK)).visitAndOpen();
    expect(await screen.findByText(/^Deze browser laat ons niets onthouden/, { selector: "main *" })).toBeVisible();
    expect(screen.queryByText(/We onthouden 30 dagen/)).toBeNull();
  });

  test("that the browser keeps nothing is told when it turns out, and stands in the bar that stays in view", async () => {
    const computer = aComputer(createDraftsInMemory(CLOCK));
    const user = await computer.visitAndOpen();
    await goOn(user);
    await user.selectOptions(await screen.findByRole("combobox", { name: "Wie is Fenna Brugman?" }), "f");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Rol van Fenna/ }), "civil-servant");
    await waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent(/^Deze browser laat ons niets onthouden/); });
    await tellPeople(user);
    expect(screen.getByText("Deze browser onthoudt je antwoorden niet.")).toBeVisible();
  });
});
