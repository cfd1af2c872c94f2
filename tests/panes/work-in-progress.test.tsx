import { screen, waitFor } from "@testing-library/react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { WorkInProgress } from "../../src/panes/start/work-in-progress";
import type { FilingState } from "../../src/ports/filing-journal";
import type { RegisterContent, RegisterEntry } from "../../src/ports/decision-register";
import { err, ok } from "../../src/result";
import type { FilingPorts } from "../../src/workflows/filing";
import { quickCopies } from "../filing/quick-copies";
import { aState } from "../filing/journal-probe";
import { aRegister } from "../filing/register-in-memory";
import { aHasher, aStore, show, someAgreements } from "./stage";

const CLOCK = { now: () => "2026-11-24T10:00:00.000Z" };
const FOLDER = { id: "f", driveId: "d", webUrl: "https://dms.example/stuk" };
const MANIFEST = { "manifest.json": { id: "1", path: "manifest.json", size: 10, quickXorHash: null } };
const pendingState = aState("r1", { reached: "receipted", folder: FOLDER, stored: MANIFEST, pending: ["label", "lock"] }, { subject: "Besluit B" });
const unregisteredState = aState("r4", { reached: "receipted", folder: FOLDER, stored: MANIFEST, pending: [], registered: "no-access" }, { subject: "Besluit D" });
const differing = aState("r2", { reached: "uploaded", folder: FOLDER, quarantine: { path: "media/0001_foto.jpg", isEntered: true } }, { subject: "Besluit C" });

function open(states: readonly FilingState[], store: Partial<FilingPorts["store"]> = {}, register: FilingPorts["register"] & { readonly lines: readonly RegisterEntry[] } = aRegister()) {
  const journal = createMemoryJournal();
  // In memory a note stands at once.
  for (const state of states) void journal.note(state);
  const ports: FilingPorts = {
    store: { ...aStore(), ...store },
    agreements: someAgreements(),
    register,
    journal,
    hasher: aHasher,
    readingCopy: quickCopies,
    clock: CLOCK,
    identifiers: { uuid: () => "u", secret: () => new Uint8Array(32) },
  };
  const told = { onResume: jest.fn(), onOpenFile: jest.fn() };
  return { ...show(<WorkInProgress ports={ports} drafts={createDraftsInMemory(CLOCK)} filedBy="person-1" {...told} />), ...told, journal, register };
}

const still = { label: () => Promise.resolve(ok("pending" as const)), lock: () => Promise.resolve(ok("pending" as const)) };
const there = { label: () => Promise.resolve(ok("applied" as const)), lock: () => Promise.resolve(ok("applied" as const)) };

describe("work in progress", () => {
  test("until everything was looked at, it says that it is looking; never an empty heading", async () => {
    let tell = (): void => undefined;
    const label = new Promise<void>((resolve) => { tell = resolve; }).then(() => ok("applied" as const));
    open([pendingState], { ...there, label: () => label });
    expect(screen.getByText("We kijken wat er nog openstaat…")).toBeVisible();
    // Of the last visit it is known at once: that stands there while it is looked how it is now.
    expect(await screen.findByText("Nog niet definitief")).toBeVisible();
    expect(screen.queryByText("We kijken wat er nog openstaat…")).toBeNull();
    tell();
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
  });

  test("17: a record that is not final is told, with what is pending and where it lies, for as long as it is", async () => {
    const { register } = open([pendingState], still);
    expect(await screen.findByText("Nog niet definitief")).toBeVisible();
    expect(screen.getByText(/^Het bewaarlabel staat er nog niet op\. De bestanden zijn nog niet vergrendeld\./)).toBeVisible();
    expect(screen.getByRole("link", { name: "Besluit B · Kustplan · nummer CB-2026-R1" })).toHaveAttribute("href", FOLDER.webUrl);
    expect(screen.queryByText("Je hebt niets openstaan.")).toBeNull();
    // It is no filing to be gone on with.
    expect(screen.queryByRole("button", { name: /Besluit B/ })).toBeNull();
    expect(register.lines).toEqual([]);
  });

  test("17: when label and lock are there by now, it is final: the register is told, and nothing waits any more", async () => {
    const { register } = open([pendingState], there);
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
    expect(screen.queryByText("Nog niet definitief")).toBeNull();
    await waitFor(() => {
      expect(register.lines.map(({ event }) => event)).toEqual(["settled"]);
    });
  });

  test("15: a record that is in no register is told, with why, and can be put there now", async () => {
    let isOpen = false;
    const held = aRegister();
    const register = { ...held, append: (content: RegisterContent) => (isOpen ? held.append(content) : Promise.resolve(err({ kind: "no-access" } as const))) };
    const { user } = open([unregisteredState], still, register);
    expect(await screen.findByText("Nog niet in het register")).toBeVisible();
    expect(screen.getByText(/^1 archiefstuk staat nog niet in het register\. Je mag niets in het Bewaarregister zetten\. Het archiefstuk zelf is wel bewaard\./)).toBeVisible();
    expect(screen.getByRole("link", { name: "Besluit D · Kustplan · nummer CB-2026-R4" })).toHaveAttribute("href", FOLDER.webUrl);
    await user.click(screen.getByRole("button", { name: "Zet het nu in het register" }));
    await waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent("1 archiefstuk staat nog niet in het register."); });
    isOpen = true;
    await user.click(screen.getByRole("button", { name: "Zet het nu in het register" }));
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Alles wat je hebt bewaard, staat nu in het register.");
    expect(held.lines.map(({ event }) => event)).toEqual(["filed"]);
  });

  test("18: in quarantine a person must look: what differs, what to do, and no «Ga verder»", async () => {
    const { user, onResume } = open([differing]);
    expect(await screen.findByText("In quarantaine: een mens moet kijken")).toBeVisible();
    expect(screen.getByText(/^media\/0001_foto\.jpg staat anders in het DMS/)).toHaveTextContent("noem CB-2026-R2");
    expect(screen.getByRole("link", { name: "Open in het DMS" })).toHaveAttribute("href", FOLDER.webUrl);
    expect(screen.queryByText("Ga verder")).toBeNull();
    expect(onResume).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Controleer Besluit C opnieuw" }));
    expect(onResume).toHaveBeenCalledWith(expect.objectContaining({ recordId: "r2" }));
  });

  test("18: it can be given up on this device, which is asked twice", async () => {
    const { user, journal } = open([differing]);
    await user.click(await screen.findByRole("button", { name: "Geef op: Besluit C" }));
    await user.click(screen.getByRole("button", { name: "Nee, laat staan" }));
    await user.click(screen.getByRole("button", { name: "Geef op: Besluit C" }));
    await user.click(screen.getByRole("button", { name: "Ja, geef op" }));
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
    expect(await journal.unfinished("person-1")).toEqual(ok([]));
  });
});
