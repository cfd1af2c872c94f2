import { inForce } from "../policy/in-force";
import { act, screen, waitFor } from "@testing-library/react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { OpenedChat } from "../../src/panes/journey/opened-chat";
import { unanswered } from "../../src/panes/reading/use-reading";
import { Start } from "../../src/panes/start/start";
import type { PanePorts } from "../../src/panes/ports";
import type { ChatReader, ImportError, OpenExport } from "../../src/ports/chat-reader";
import type { Person } from "../../src/ports/directory";
import type { Host } from "../../src/ports/host";
import type { FilingState } from "../../src/ports/filing-journal";
import { err, ok } from "../../src/result";
import type { Result } from "../../src/result";
import type { Agreements } from "../../src/ports/agreements";
import { aMark, anAgreement } from "../review/an-agreement";
import { aList } from "./a-list";
import { A_BROWSER } from "./open-journey";
import { aDirectory, anExport, aPerson, aStore, show, someAgreements } from "./stage";

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
    about: null,
    keeper: { id: "me", displayName: "Bas Terhorst" },
    apart: [],
    retention: { label: null, lock: false },
    lines: null,
    plannedAt: "2026-11-23T10:00:00.000Z",
  },
  reached: "planned",
  folder: null,
  positions: {},
  stored: {},
  pending: [],
  registered: null,
  quarantine: null,
  reported: null,
});

const reads = (answer: Awaited<ReturnType<ChatReader["open"]>>): ChatReader => ({ open: () => Promise.resolve(answer) });

function open(reader: ChatReader = reads(ok(anExport())), journal = createMemoryJournal(), agreements: Agreements = someAgreements(), onBehalfOf: Person | null = null, host: Host = A_BROWSER) {
  const ports = { reader, directory: aDirectory([aPerson(), aPerson({ id: "m", displayName: "Karel Oosterling", jobTitle: "Minister" })]), store: aStore(), journal, drafts: createDraftsInMemory({ now: () => "2026-03-05T09:00:00.000Z" }), agreements, clock: { now: () => "2026-03-05T09:00:00.000Z" } } as unknown as PanePorts;
  const told = { onOpened: jest.fn<Promise<Result<void, ImportError>>, [OpenedChat, AbortSignal]>(() => Promise.resolve(ok(undefined))), onResume: jest.fn(), onDesk: jest.fn(), onBehalfChange: jest.fn(), again: jest.fn() };
  const shown = show(
    <Start
      ports={ports}
      isFirst
      host={host}
      account={{ state: "done", value: aPerson(), again: told.again }}
      policy={{ state: "done", value: { inForce: inForce(), problem: null }, again: told.again }}
      onBehalfOf={onBehalfOf}
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
    expect(onOpened).toHaveBeenCalledWith({ opened, readFrom: unanswered([aFile]) }, expect.objectContaining({ aborted: false }));
  });

  test.each<[ImportError, RegExp]>([
    [{ kind: "not-a-chat" }, /In dit bestand staat geen chat die we kennen\. Exporteer/],
    [{ kind: "is-a-mail" }, /Dit is een e-mail\. Zit de chat als bijlage/],
    [{ kind: "is-a-picture" }, /Dit is een afbeelding\. Is het een schermafbeelding/],
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
      open: (_files, { onProgress }, signal) => {
        onProgress({ step: "text", readBytes: 50, totalBytes: 200, messageCount: 1234 });
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

  test("reading ends when the user goes on to something else, and what opens afterwards is let go", async () => {
    let finish: (opened: OpenExport) => void = () => undefined;
    let given: AbortSignal | null = null;
    const reader: ChatReader = {
      open: (_files, _onProgress, signal) => {
        given = signal;
        return new Promise((resolve) => { finish = (opened) => { resolve(ok(opened)); }; });
      },
    };
    const { user, onOpened, unmount } = open(reader);
    await user.upload(input(), aFile);
    unmount();
    expect(given).toMatchObject({ aborted: true });
    const opened = anExport();
    await act(() => { finish(opened); return Promise.resolve(); });
    await waitFor(() => { expect(opened.isClosed()).toBe(true); });
    expect(onOpened).not.toHaveBeenCalled();
  });

  test("22: a reader that throws ends the waiting", async () => {
    const { user } = open({ open: () => Promise.reject(new Error("gone")) });
    await user.upload(input(), aFile);
    expect((await screen.findAllByText(/^We kunnen dit bestand niet lezen/))[0]).toBeVisible();
    expect(screen.getByRole("button", { name: "Open een chat" })).toBeEnabled();
  });

  test("22: a journal that throws is told, at showing and at giving up, and can be asked again", async () => {
    const journal = createMemoryJournal();
    await journal.note(aState("Kust"));
    const unfinished = jest.fn((filedBy: string) => journal.unfinished(filedBy)).mockRejectedValueOnce(new Error("gone"));
    const clear = jest.fn((recordId: string) => journal.clear(recordId)).mockRejectedValueOnce(new Error("gone"));
    const { user } = open(undefined, { ...journal, unfinished, clear });
    await user.click(await screen.findByRole("button", { name: "Probeer opnieuw" }));
    const giveUp = async () => {
      await user.click(await screen.findByRole("button", { name: "Geef op: Kust" }));
      await user.click(screen.getByRole("button", { name: "Ja, geef op" }));
    };
    await giveUp();
    expect((await screen.findAllByText(/^We kunnen de server niet bereiken/))[0]).toBeVisible();
    await giveUp();
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
  });

  test("22: the picker of colleagues that was not fetched is told, and fetched again", async () => {
    jest.doMock("../../src/panes/shared/colleague-picker", () => { throw new Error("chunk"); });
    const { user } = open();
    await screen.findByText("Je hebt niets openstaan.");
    await user.click(await screen.findByRole("button", { name: "Namens iemand anders" }));
    expect((await screen.findAllByText(/^We kunnen de server niet bereiken/))[0]).toBeVisible();
    jest.dontMock("../../src/panes/shared/colleague-picker");
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(await screen.findByRole("textbox", { name: "Naam van de collega" })).toBeVisible();
  });

  test("22: English that was not fetched says so, and can be asked for again", async () => {
    jest.doMock("../../src/language/en-first", () => { throw new Error("chunk"); });
    const { user } = open();
    await screen.findByText("Je hebt niets openstaan.");
    await user.click(screen.getByRole("button", { name: "English" }));
    expect((await screen.findAllByText(/^We kunnen de server niet bereiken/))[0]).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "Chatberichten bewaren" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(await screen.findByRole("button", { name: "Probeer opnieuw" })).toBeVisible();
    jest.dontMock("../../src/language/en-first");
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Keep chat messages" })).toBeVisible();
    expect(screen.queryByText(/^We cannot reach the server/, { selector: "main *" })).toBeNull();
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
    await user.click(await screen.findByRole("button", { name: "Namens iemand anders" }));
    await user.type(await screen.findByRole("textbox", { name: "Naam van de collega" }), "Karel");
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("button", { name: /^Karel Oosterling · Minister/ }));
    expect(onBehalfChange).toHaveBeenCalledWith(expect.objectContaining({ id: "m" }));
  });

  test("WCAG 2.4.3: who chose for whom, by key, goes on from there: the focus does not fall to the page", async () => {
    const { user } = open();
    const choose = await screen.findByRole("button", { name: "Namens iemand anders" });
    await user.click(choose);
    await user.type(await screen.findByRole("textbox", { name: "Naam van de collega" }), "Karel{Enter}");
    (await screen.findByRole("button", { name: /^Karel Oosterling · Minister/ })).focus();
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("textbox", { name: "Naam van de collega" })).toBeNull();
    expect(choose).toHaveFocus();
  });

  test("English is one click away, and the page says so", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "English" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Keep chat messages" })).toBeVisible();
    await waitFor(() => { expect(document.documentElement.lang).toBe("en"); });
  });

  describe("S3: «Je bent gevraagd te bewaren»", () => {
    const question = anAgreement(1, {
      about: aMark({ people: ["fenna", "me"], from: "2026-03-01", to: "2026-03-03" }),
      askedBy: { id: "fenna", displayName: "Fenna Brugman" },
      keeper: { id: "me", displayName: "Bas Terhorst" },
      askedAt: "2026-03-04T09:00:00.000Z",
    });
    const openWith = (agreements: Agreements, onBehalfOf: Person | null = null) => open(undefined, undefined, agreements, onBehalfOf);

    test("by whom, when, and about which days; and the promise", async () => {
      const list = aList([question]);
      const { user } = openWith(list);
      expect(await screen.findByRole("region", { name: "Je bent gevraagd te bewaren" })).toBeVisible();
      expect(screen.getByText(/^Fenna Brugman heeft jou gevraagd op 4 maart 2026/)).toBeVisible();
      expect(screen.getByText("Het gaat om een gesprek van 1 maart 2026 tot en met 3 maart 2026.")).toBeVisible();
      await user.click(screen.getByRole("button", { name: "Ja, ik bewaar dit: de vraag van Fenna Brugman" }));
      expect((await screen.findAllByText("Je hebt toegezegd dat jij dit bewaart. Open de chat om te bewaren."))[0]).toBeVisible();
      expect(screen.getByRole("listitem")).toHaveFocus();
      expect(list.rows()).toMatchObject([{ state: "accepted" }]);
    });

    test("«Nee»", async () => {
      const list = aList([question]);
      const { user } = openWith(list);
      await user.click(await screen.findByRole("button", { name: "Nee: de vraag van Fenna Brugman" }));
      expect((await screen.findAllByText("Je hebt gezegd dat je dit niet bewaart. Fenna Brugman ziet dat in de app."))[0]).toBeVisible();
      expect(list.rows()).toMatchObject([{ state: "declined" }]);
    });

    test.each([
      ["taken back, and somebody else is asked", { keeper: { id: "fenna", displayName: "Fenna Brugman" }, state: "asked" }],
      ["answered by the user in another window", { state: "accepted" }],
    ] as const)("a question that was meanwhile %s: nobody is said to keep", async (_case, changes) => {
      const list = aList([question, anAgreement(2, { about: question.about, keeper: question.keeper, ...changes })]);
      const { user } = openWith(list);
      const accept = await screen.findByRole("button", { name: "Ja, ik bewaar dit: de vraag van Fenna Brugman" });
      await list.change(question, { state: "withdrawn" });
      await user.click(accept);
      expect((await screen.findAllByText(/^Deze vraag wacht niet meer op jouw antwoord/))[0]).toBeVisible();
      expect(screen.queryByText(/was eerder, en bewaart dit/)).toBeNull();
    });

    test("gap 25: who was first meanwhile, is told", async () => {
      const list = aList([question, anAgreement(2, { about: question.about, keeper: { id: "fenna", displayName: "Fenna Brugman" }, state: "accepted" })]);
      const { user } = openWith(list);
      await user.click(await screen.findByRole("button", { name: "Ja, ik bewaar dit: de vraag van Fenna Brugman" }));
      expect((await screen.findAllByText("Fenna Brugman was eerder, en bewaart dit. Verwijder nog niets."))[0]).toBeVisible();
      expect(list.rows()).toMatchObject([{ state: "withdrawn" }, { state: "accepted" }]);
    });

    test("an answer that does not arrive is told, and can be given again", async () => {
      const list = aList([question]);
      const change = jest.fn((...asked: Parameters<Agreements["change"]>) => list.change(...asked)).mockResolvedValueOnce(err({ kind: "interrupted" }));
      const { user } = openWith({ ...list, change });
      const accept = await screen.findByRole("button", { name: "Ja, ik bewaar dit: de vraag van Fenna Brugman" });
      await user.click(accept);
      expect((await screen.findAllByText(/^De verbinding viel weg/))[0]).toBeVisible();
      await user.click(accept);
      expect((await screen.findAllByText(/^Je hebt toegezegd/))[0]).toBeVisible();
    });

    const ledTo = (agreement: string): Host => ({ ...A_BROWSER, opens: { at: "asked", agreement } });

    test("a link to a question brings the user to it, among the others", async () => {
      const other = anAgreement(2, { ...question, row: 2, uuid: anAgreement(2).uuid, askedBy: { id: "noor", displayName: "Noor Haddad" } });
      open(undefined, undefined, aList([question, other]), null, ledTo(other.uuid));
      await screen.findByRole("region", { name: "Je bent gevraagd te bewaren" });
      await waitFor(() => { expect(document.activeElement).toHaveTextContent(/^Noor Haddad heeft jou gevraagd/); });
    });

    test("a link to a question that waits no more, or is for somebody else, says so", async () => {
      open(undefined, undefined, aList([{ ...question, state: "declined" }]), null, ledTo(question.uuid));
      expect(await screen.findByText(/^Deze vraag wacht niet meer op jouw antwoord/)).toBeVisible();
    });

    test("who files for another, sees what the other is asked", async () => {
      const minister = aPerson({ id: "min", displayName: "Karel Oosterling" });
      openWith(aList([{ ...question, keeper: { id: "min", displayName: "Karel Oosterling" } }]), minister);
      expect(await screen.findByText(/^Fenna Brugman heeft Karel Oosterling gevraagd op 4 maart 2026/)).toBeVisible();
    });

    test.each<[string, Agreements]>([
      ["nobody asked", aList()],
      ["a question that lapsed", aList([{ ...question, askedAt: "2026-01-01T00:00:00Z" }])],
      ["a question to somebody else", aList([{ ...question, keeper: { id: "noor", displayName: "Noor" } }])],
      ["a list that is not there", someAgreements()],
      ["a list that cannot be reached", someAgreements({ keptBy: () => Promise.reject(new Error("gone")) })],
    ])("%s: nothing, and the screen works", async (_what, agreements) => {
      const { user, onOpened } = openWith(agreements);
      expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
      await user.upload(input(), aFile);
      await waitFor(() => { expect(onOpened).toHaveBeenCalled(); });
      expect(screen.queryByText("Je bent gevraagd te bewaren")).toBeNull();
    });
  });
});
