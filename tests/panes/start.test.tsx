import { screen, waitFor } from "@testing-library/react";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { Start } from "../../src/panes/start/start";
import type { PanePorts } from "../../src/panes/ports";
import type { ChatReader, ImportError } from "../../src/ports/chat-reader";
import type { FilingState } from "../../src/ports/filing-journal";
import { err, ok } from "../../src/result";
import { aDirectory, anExport, aPerson, aStore, show } from "./stage";

const aFile = new File(["3-3-2026 09:14 - Fenna: Akkoord"], "chat.txt");

const aState = (subject: string): FilingState => ({
  plan: {
    recordId: "r1",
    filedBy: "me",
    dossierId: "d1",
    dossierName: "Kustplan",
    folderName: "2026-03-03_kust_r1",
    subject,
    keptMessageCount: 12,
    files: [{ path: "manifest.json", size: 2_000_000, sha256: "0".repeat(64) }],
    columns: {
      DossierId: null, Zaaktype: null, Selectielijstcategorie: null, Waardering: "N", Bewaartermijn: null, Vertrouwelijkheid: null,
      BeperkingGebruik: "", Archiefvormer: null, PeriodeVan: "2026-03-03", PeriodeTot: "2026-03-03", Bron: "WhatsApp", RecordUUID: "r1", SHA256: "0", Regelversie: "1",
    },
    plannedAt: "2026-11-23T10:00:00.000Z",
  },
  reached: "planned",
  folder: null,
  positions: {},
  stored: {},
});

const reads = (answer: Awaited<ReturnType<ChatReader["open"]>>): ChatReader => ({ open: () => Promise.resolve(answer) });

function open(reader: ChatReader = reads(ok(anExport())), journal = createMemoryJournal()) {
  const ports = { reader, directory: aDirectory([aPerson(), aPerson({ id: "m", displayName: "Karel Oosterling", jobTitle: "Minister" })]), store: aStore(), journal } as unknown as PanePorts;
  const told = { onOpened: jest.fn(), onResume: jest.fn(), onBehalfChange: jest.fn(), again: jest.fn() };
  const shown = show(
    <Start
      ports={ports}
      isFirst
      hostKind="browser"
      account={{ state: "done", value: aPerson(), again: told.again }}
      onBehalfOf={null}
      {...told}
    />,
  );
  return { ...shown, ...told };
}
const input = () => document.querySelector("input[type=file]") as HTMLInputElement;

describe("start", () => {
  test("says who is signed in, where one works, and that the file stays here", async () => {
    open();
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
    expect(screen.getByText("Aangemeld als Bas Terhorst")).toBeVisible();
    expect(screen.getByText("Je werkt in de browser, niet in Teams of Outlook. Alles werkt hier ook.")).toBeVisible();
    expect(screen.getByText("Het bestand blijft op je computer tot je bewaart.")).toBeVisible();
  });

  test("a chosen file is opened", async () => {
    const opened = anExport();
    const { user, onOpened } = open(reads(ok(opened)));
    await user.upload(input(), aFile);
    expect(onOpened).toHaveBeenCalledWith(opened);
  });

  test.each<[ImportError, RegExp]>([
    [{ kind: "not-a-chat" }, /In dit bestand staat geen chat die we kennen\. Exporteer/],
    [{ kind: "not-a-zip" }, /Dit bestand heet een zip, maar is iets anders/],
    [{ kind: "damaged-zip", place: null }, /Dit zipbestand is beschadigd/],
    [{ kind: "empty-file" }, /Dit bestand is leeg/],
    [{ kind: "over-limit", limit: "line-length" }, /een regel die veel te lang is/],
  ])("a file that cannot be read gives a sentence and a way on: %j", async (error, sentence) => {
    const { user, onOpened } = open(reads(err(error)));
    await user.upload(input(), aFile);
    expect((await screen.findAllByText(sentence))[0]).toBeVisible();
    expect(onOpened).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Open een chat" })).toBeEnabled();
  });

  test("reading shows real progress and can be stopped", async () => {
    const reader: ChatReader = {
      open: (_files, onProgress, signal) => {
        onProgress({ readBytes: 50, totalBytes: 200, messageCount: 1234 });
        return new Promise((resolve) => {
          signal.addEventListener("abort", () => { resolve(err({ kind: "cancelled" })); });
        });
      },
    };
    const { user } = open(reader);
    await user.upload(input(), aFile);
    expect(await screen.findByText("1.234 berichten gelezen.")).toBeVisible();
    expect(screen.getByRole("progressbar", { name: "De chat wordt gelezen" })).toHaveAttribute("aria-valuenow", "50");
    await user.click(screen.getByRole("button", { name: "Stop met lezen" }));
    expect((await screen.findAllByText(/^Je bent gestopt met lezen/))[0]).toBeVisible();
  });

  test("an unfinished filing can go on", async () => {
    const journal = createMemoryJournal();
    await journal.note(aState("Kust"));
    const { user, onResume } = open(undefined, journal);
    await user.click(await screen.findByRole("button", { name: "Ga verder met Kust" }));
    expect(onResume).toHaveBeenCalledWith(expect.objectContaining({ recordId: "r1" }));
  });

  test("giving up is asked twice, and only then forgotten", async () => {
    const journal = createMemoryJournal();
    await journal.note(aState("Kust"));
    const { user } = open(undefined, journal);
    await user.click(await screen.findByRole("button", { name: "Geef op: Kust" }));
    await user.click(screen.getByRole("button", { name: "Nee, laat staan" }));
    expect(await journal.unfinished("me")).toMatchObject({ value: [{ plan: { subject: "Kust" } }] });
    await user.click(screen.getByRole("button", { name: "Geef op: Kust" }));
    await user.click(screen.getByRole("button", { name: "Ja, geef op" }));
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
    expect(await journal.unfinished("me")).toEqual(ok([]));
  });

  test("«namens»: a colleague is looked up and chosen", async () => {
    const { user, onBehalfChange } = open();
    await user.click(screen.getByRole("button", { name: "Namens iemand anders" }));
    await user.type(await screen.findByRole("textbox", { name: "Naam van de collega" }), "Karel");
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Karel Oosterling · Minister/ }));
    expect(onBehalfChange).toHaveBeenCalledWith(expect.objectContaining({ id: "m" }));
  });

  test("English is one click away, and the page says so", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Keep chat messages" })).toBeVisible();
    await waitFor(() => { expect(document.documentElement.lang).toBe("en"); });
  });
});
