import { teamsDarkTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { App } from "../../src/panes/app";
import type { PanePorts } from "../../src/panes/ports";
import type { Host, HostTheme } from "../../src/ports/host";
import type { Person } from "../../src/ports/directory";
import type { PolicyFiles } from "../../src/ports/policy-source";
import { err, ok } from "../../src/result";
import { quickCopies } from "../filing/quick-copies";
import { noRegister } from "../filing/register-in-memory";
import { aConversation } from "../review/a-conversation";
import { aDirectory, aHasher, anExport, aPerson, aStore, inMemoryPreferences, noPolicy } from "./stage";

const aHost = (changes: Partial<Host> = {}): Host => ({
  kind: "browser",
  languages: ["nl-NL"],
  theme: () => "light",
  onTheme: () => () => undefined,
  shown: () => undefined,
  ...changes,
});

const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };

function open(host: Host | null, conversation = aConversation(), changes: Partial<PanePorts> = {}) {
  const opened = anExport(conversation);
  const reader = { open: () => Promise.resolve(ok(opened)) };
  const memory = { journal: createMemoryJournal(), clock: CLOCK, rememberedRoles: createRolesInMemory(CLOCK), drafts: createDraftsInMemory(CLOCK), preferences: inMemoryPreferences() };
  const ports = { reader, directory: aDirectory(), store: aStore(), policies: noPolicy, hasher: aHasher, register: noRegister(), readingCopy: quickCopies, permissions: () => new Promise(() => undefined), serverWaits: () => new Promise(() => undefined), appFiles: { areGone: () => Promise.resolve(false), loadAnew: () => undefined }, ...memory, ...changes } as unknown as PanePorts;
  const browser = aHost();
  const hostReady = host === null ? new Promise<Host>(() => undefined) : Promise.resolve(host);
  render(<App ports={ports} browser={browser} hostReady={hostReady} appVersion="0.0.0" desk={null} />);
  return { user: userEvent.setup(), opened };
}
const openFile = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.upload(document.querySelector("input[type=file]") as HTMLInputElement, new File(["x"], "chat.txt"));
  await screen.findByRole("heading", { level: 1, name: "Dit vonden we in het bestand" });
};
/** Says that the only other one is the user, and that nobody knows the case owner. */
const tellPeople = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Rol van/ }), "civil-servant");
  await user.click(within(screen.getByRole("radiogroup", { name: "Wie ben jij in deze chat?" })).getAllByRole("radio")[0] as HTMLElement);
  await user.click(screen.getByRole("radio", { name: "Weet ik niet" }));
  await user.click(screen.getByRole("button", { name: "Verder" }));
};
/** The background that the page has now, as Fluent writes it. */
const shownTokens = () =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => /--colorNeutralBackground1:\s*([^;]+);/.exec(cssText)?.[1]);
const leaves = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

describe("the app", () => {
  test("stands before the host answers, and says in a browser that it is one", async () => {
    open(aHost());
    expect(screen.getByRole("heading", { level: 1, name: "Chatberichten bewaren" })).toBeVisible();
    expect(await screen.findByText(/Je werkt in de browser/)).toBeVisible();
  });

  test("a host that never answers keeps nobody from opening a chat", async () => {
    const { user } = open(null);
    expect(screen.getByText("We kijken wie je bent…")).toBeVisible();
    await openFile(user);
  });

  test("is printed dark on white in a dark theme: a browser leaves the dark ground out; on the screen it is dark again", async () => {
    open(aHost({ theme: () => "dark" }));
    const scheme = () => document.querySelector("[data-scheme]")?.getAttribute("data-scheme");
    await waitFor(() => { expect(scheme()).toBe("dark"); });
    // Without `act`: the browser does not wait for React either.
    window.dispatchEvent(new Event("beforeprint"));
    expect(scheme()).toBe("light");
    window.dispatchEvent(new Event("afterprint"));
    expect(scheme()).toBe("dark");
  });

  test("follows the theme of the host, and tells it that the screen stands", async () => {
    let theme: HostTheme = "dark";
    let changed: () => void = () => undefined;
    const shown = jest.fn();
    open(aHost({ kind: "teams", theme: () => theme, onTheme: (listener) => { changed = listener; return () => undefined; }, shown }));
    await screen.findByText("Aangemeld als Bas Terhorst");
    expect(shown).toHaveBeenCalledTimes(1);
    expect(shownTokens()).toContain(teamsDarkTheme.colorNeutralBackground1);
    act(() => { theme = "high-contrast"; changed(); });
    expect(shownTokens()).toContain(teamsHighContrastTheme.colorNeutralBackground1);
  });

  test("the host's language goes before the browser's", async () => {
    open(aHost({ kind: "teams", languages: ["en-GB"] }));
    expect(await screen.findByText("Signed in as Bas Terhorst")).toBeVisible();
  });

  test("the language that somebody chose is spoken again when the app is opened anew; on a shared computer it is not", async () => {
    const preferences = inMemoryPreferences();
    const english = async () => {
      const { user } = open(aHost(), undefined, { preferences });
      await user.click(await screen.findByRole("button", { name: "English" }));
      await screen.findByText("Signed in as Bas Terhorst");
    };
    await english();
    cleanup();
    open(aHost(), undefined, { preferences });
    expect(await screen.findByText("Signed in as Bas Terhorst")).toBeVisible();
    cleanup();
    preferences.keep({ ...preferences.read(), keepsProgress: false, language: null });
    await english();
    cleanup();
    open(aHost(), undefined, { preferences });
    expect(await screen.findByText("Aangemeld als Bas Terhorst")).toBeVisible();
  });

  test("leaving the page asks only while answers would be lost", async () => {
    const { user } = open(aHost());
    await openFile(user);
    expect(leaves()).toBe(false);
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await tellPeople(user);
    await user.click(await screen.findByRole("button", { name: "Nee" }));
    expect(leaves()).toBe(true);
  });

  test("going back from the import check lets go of the file", async () => {
    const { user, opened } = open(aHost());
    await openFile(user);
    await user.click(screen.getByRole("button", { name: "Terug" }));
    expect(screen.getByRole("heading", { level: 1, name: "Chatberichten bewaren" })).toHaveFocus();
    expect(opened.isClosed()).toBe(true);
  });

  test("step 2 and step 3 are not asked when no message reaches them", async () => {
    const { user } = open(aHost());
    await openFile(user);
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await tellPeople(user);
    await user.click(await screen.findByRole("button", { name: "Nee" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Controleer voor je bewaart" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Wijzig: Kan weg" }));
    await user.click(await screen.findByRole("button", { name: /^Wijzig het antwoord/ }));
    await user.click(screen.getByRole("button", { name: "Privé" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(await screen.findByText("Privé of partij")).toBeVisible();
  });

  test("section 14: a chat is opened while the policy is on its way, under the safest reading; the policy joins it when it is there", async () => {
    const asked: ((text: string) => void)[] = [];
    const policies: PolicyFiles = { read: () => new Promise((resolve) => asked.push((text) => { resolve(ok({ text, webUrl: "" })); })) };
    const arrive = (text: string) => { for (const answer of asked) answer(text); };
    const { user } = open(aHost(), undefined, { policies });
    await screen.findByText("Je hebt niets openstaan.");
    await openFile(user);
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await tellPeople(user);
    await user.click(await screen.findByRole("button", { name: "Nee" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(await screen.findByText("Veiligste lezing, versie 1")).toBeVisible();
    await act(() => { arrive('{"name": "Beleid Water", "version": "7"}'); return Promise.resolve(); });
    expect(await screen.findByText("Beleid Water, versie 7")).toBeVisible();
  });

  test("section 14: the policy is asked for after sign-in, once, and again when the user asks", async () => {
    const read = jest.fn().mockResolvedValueOnce(err({ kind: "interrupted" })).mockResolvedValue(ok(null));
    let signIn: () => void = () => undefined;
    const me = () => new Promise<ReturnType<typeof ok<Person>>>((resolve) => { signIn = () => { resolve(ok(aPerson())); }; });
    const { user } = open(aHost(), undefined, { policies: { read }, directory: { ...aDirectory(), me } });
    await screen.findByText("We kijken wie je bent…");
    expect(read).not.toHaveBeenCalled();
    act(() => { signIn(); });
    await user.click(await screen.findByRole("button", { name: "Probeer opnieuw" }));
    await waitFor(() => { expect(screen.queryByRole("button", { name: "Probeer opnieuw" })).toBeNull(); });
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("22: a first step that was not fetched lets go of the file, and says so; opening it again works", async () => {
    const { user, opened } = open(aHost());
    await screen.findByText("Je hebt niets openstaan.");
    jest.doMock("../../src/panes/journey/new-sitting", () => { throw new Error("chunk"); });
    await user.upload(document.querySelector("input[type=file]") as HTMLInputElement, new File(["x"], "chat.txt"));
    expect((await screen.findAllByText(/^We kunnen de server niet bereiken/))[0]).toBeVisible();
    expect(opened.isClosed()).toBe(true);
    jest.dontMock("../../src/panes/journey/new-sitting");
    await openFile(user);
  });

  test("22: a directory that throws is told, and nobody waits for ever", async () => {
    open(aHost(), undefined, { directory: { ...aDirectory(), me: () => Promise.reject(new Error("gone")) } });
    expect((await screen.findAllByText(/^We kunnen de server niet bereiken/))[0]).toBeVisible();
  });

  test("a failed filing that is left for the start lets go of the file", async () => {
    let ids = 0;
    const { user, opened } = open(aHost(), undefined, {
      clock: { now: () => "2026-11-23T10:00:00.000Z" },
      identifiers: { uuid: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`, secret: () => new Uint8Array(32) },
    });
    await openFile(user);
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await tellPeople(user);
    await user.click(await screen.findByRole("button", { name: "Ja" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await user.click(await screen.findByRole("radio", { name: "Nee" }));
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await screen.findByRole("heading", { level: 1, name: "Wie bewaart dit?" });
    await user.click(screen.getByRole("button", { name: "Verder" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Dossier in het DMS" }), "Kustplan");
    await user.type(screen.getByRole("textbox", { name: "Onderwerp" }), "Besluit B");
    await user.click(screen.getByRole("button", { name: "Bewaar 1 bericht" }));
    // First it is looked up whether the messages were filed meanwhile.
    await waitFor(() => { expect(leaves()).toBe(true); });
    await user.click(await screen.findByRole("button", { name: "Naar het begin" }));
    expect(await screen.findByRole("button", { name: "Open een chat" })).toBeVisible();
    await waitFor(() => { expect(opened.isClosed()).toBe(true); });
  });
});
