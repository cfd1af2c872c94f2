import { screen, waitFor } from "@testing-library/react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { Journey } from "../../src/panes/journey/journey-screen";
import type { PanePorts } from "../../src/panes/ports";
import type { Host } from "../../src/ports/host";
import { ok } from "../../src/result";
import { AppFilesContext } from "../../src/panes/shared/app-files";
import { ErrorNotice } from "../../src/panes/shared/notice";
import type { AppFiles } from "../../src/ports/app-files";
import { A_BROWSER } from "./open-journey";
import { aDirectory, aHasher, anExport, aStore, inMemoryPreferences, noPolicy, show } from "./stage";

async function openFile(files?: AppFiles) {
  const opened = anExport();
  const reader = { open: () => Promise.resolve(ok(opened)) };
  const clock = { now: () => "2026-03-10T09:00:00.000Z" };
  const memory = { journal: createMemoryJournal(), drafts: createDraftsInMemory(clock), rememberedRoles: createRolesInMemory(clock), preferences: inMemoryPreferences() };
  const ports = { reader, directory: aDirectory(), store: aStore(), policies: noPolicy, hasher: aHasher, clock, ...memory } as unknown as PanePorts;
  const journey = <Journey ports={ports} host={A_BROWSER} hostReady={Promise.resolve({} as unknown as Host)} appVersion="0.0.0" />;
  const { user } = show(files === undefined ? journey : <AppFilesContext.Provider value={files}>{journey}</AppFilesContext.Provider>);
  await screen.findByText("Je hebt niets openstaan.");
  await user.upload(document.querySelector("input[type=file]") as HTMLInputElement, new File(["x"], "chat.txt"));
  return { user, opened };
}
const retry = () => screen.getByRole("button", { name: "Probeer opnieuw" });
const broken = () => screen.findByText(/^Er ging iets mis in dit scherm/);
const importCheck = () => screen.findByRole("heading", { level: 1, name: "Dit vonden we in het bestand" });
const lose = (part: string) => jest.doMock(part, () => { throw new Error("chunk"); });

// One part at a time, in the order of the walk: what was fetched once stays for as long as the page lives.
describe("22: a screen that was not fetched says so, and is fetched anew", () => {
  let told: jest.SpyInstance;
  beforeEach(() => { told = jest.spyOn(console, "error").mockImplementation(() => undefined); });
  afterEach(() => { told.mockRestore(); });

  test("all the later screens: no blank page, and the way back lets go of the file", async () => {
    lose("../../src/panes/journey/later-screens");
    const { user, opened } = await openFile();
    expect(await broken()).toBeVisible();
    await user.click(retry());
    expect(await broken()).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Terug" }));
    expect(await screen.findByRole("button", { name: "Open een chat" })).toBeVisible();
    expect(opened.isClosed()).toBe(true);
    jest.dontMock("../../src/panes/journey/later-screens");
  });

  test("where a new version took the place of the app, trying again would never help: it says so, and loads that", async () => {
    lose("../../src/panes/journey/later-screens");
    const files = { areGone: () => Promise.resolve(true), loadAnew: jest.fn() };
    const { user } = await openFile(files);
    expect(await screen.findByText(/^Er is een nieuwe versie van de app/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Probeer opnieuw" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Laad de nieuwe versie" }));
    expect(files.loadAnew).toHaveBeenCalledTimes(1);
    jest.dontMock("../../src/panes/journey/later-screens");
  });

  test("the first of them: trying again", async () => {
    lose("../../src/panes/import-check/import-check");
    const { user, opened } = await openFile();
    expect(await broken()).toBeVisible();
    jest.dontMock("../../src/panes/import-check/import-check");
    await user.click(retry());
    expect(await importCheck()).toBeVisible();
    expect(opened.isClosed()).toBe(false);
  });

  test("a next one: going back and forth again", async () => {
    lose("../../src/panes/people/people");
    const { user } = await openFile();
    await importCheck();
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(await broken()).toBeVisible();
    jest.dontMock("../../src/panes/people/people");
    await user.click(screen.getByRole("button", { name: "Terug" }));
    await importCheck();
    await user.click(screen.getByRole("button", { name: "Verder" }));
    expect(await screen.findByRole("combobox", { name: /^Rol van/ })).toBeVisible();
  });
});

describe("22: an error that may be of the app's own files", () => {
  const show404 = (error: Parameters<typeof ErrorNotice>[0]["error"], areGone: boolean) => {
    const files = { areGone: jest.fn(() => Promise.resolve(areGone)), loadAnew: jest.fn() };
    const onRetry = jest.fn();
    return { files, onRetry, ...show(<AppFilesContext.Provider value={files}><ErrorNotice error={error} onRetry={onRetry} /></AppFilesContext.Provider>) };
  };

  test.each(["unreachable", "interrupted", "stopped"] as const)("%s: the connection is not blamed where the app has gone; the button keeps the focus", async (kind) => {
    const { files, onRetry, user } = show404({ kind }, true);
    screen.getByRole("button").focus();
    const button = await screen.findByRole("button", { name: "Laad de nieuwe versie" });
    expect(button).toHaveFocus();
    await user.click(button);
    expect([files.loadAnew.mock.calls.length, onRetry.mock.calls.length]).toEqual([1, 0]);
  });

  test("where its files are there, and of other errors, nothing changes", async () => {
    const { files, onRetry, user } = show404({ kind: "unreachable" }, false);
    await waitFor(() => { expect(files.areGone).toHaveBeenCalled(); });
    await user.click(retry());
    expect(onRetry).toHaveBeenCalledTimes(1);
    const other = show404({ kind: "quota-exceeded" }, true);
    expect(other.files.areGone).not.toHaveBeenCalled();
  });
});
