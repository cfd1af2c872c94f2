import { screen } from "@testing-library/react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { Journey } from "../../src/panes/journey/journey-screen";
import type { PanePorts } from "../../src/panes/ports";
import type { Host } from "../../src/ports/host";
import { ok } from "../../src/result";
import { A_BROWSER } from "./open-journey";
import { aDirectory, aHasher, anExport, aStore, inMemoryPreferences, noPolicy, show } from "./stage";

async function openFile() {
  const opened = anExport();
  const reader = { open: () => Promise.resolve(ok(opened)) };
  const clock = { now: () => "2026-03-10T09:00:00.000Z" };
  const memory = { journal: createMemoryJournal(), drafts: createDraftsInMemory(clock), rememberedRoles: createRolesInMemory(clock), preferences: inMemoryPreferences() };
  const ports = { reader, directory: aDirectory(), store: aStore(), policies: noPolicy, hasher: aHasher, clock, ...memory } as unknown as PanePorts;
  const { user } = show(<Journey ports={ports} host={A_BROWSER} hostReady={Promise.resolve({} as unknown as Host)} appVersion="0.0.0" />);
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
