import { act, screen, waitFor, within } from "@testing-library/react";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { Filing } from "../../src/panes/filing/filing";
import { filingRequest } from "../../src/panes/journey/sitting";
import type { FilingWork } from "../../src/panes/journey/place";
import type { RecordStore } from "../../src/ports/record-store";
import { err, ok } from "../../src/result";
import { ANSWERS_OF } from "../../src/review/answering";
import { give, NEW_SESSION } from "../../src/review/session";
import type { FilingPorts } from "../../src/workflows/filing";
import { aState } from "../filing/journal-probe";
import { noRegister } from "../filing/register-in-memory";
import { aRecord, anInput, sha256 } from "../record/a-record";
import { contentOf } from "../register/an-entry";
import { storeWith } from "./kept-elsewhere";
import { aDossier, aPerson, aSitting, aStore, show, someAgreements } from "./stage";
import { quickCopies } from "../filing/quick-copies";

const ready = { me: aPerson(), dossier: aDossier() };
const kept = give(NEW_SESSION, [1], { ...ANSWERS_OF.yes, recordedElsewhere: "no" });

const ports = (changes: Partial<FilingPorts> = {}): FilingPorts => {
  let ids = 0;
  return {
    store: aStore(),
    agreements: someAgreements(),
    register: noRegister(),
    journal: createMemoryJournal(),
    readingCopy: quickCopies,
    hasher: { sha256: () => Promise.resolve("ab".repeat(32)), sha256OfBlob: () => Promise.resolve(ok("ab".repeat(32))), sha256OfEach: (parts) => Promise.resolve(new Uint8Array(parts.length * 32)), start: () => Promise.resolve({ update: () => Promise.resolve(), digest: () => Promise.resolve(ok("ab".repeat(32))) }) },
    clock: { now: () => "2026-11-23T10:00:00.000Z" },
    identifiers: { uuid: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`, secret: () => new Uint8Array(32) },
    ...changes,
  };
};

const open = (work: FilingWork, with_: FilingPorts, onAnswers: (() => void) | null = jest.fn()) => {
  const told = { onBegun: jest.fn(), onReceipt: jest.fn(), onStart: jest.fn() };
  return { ...show(<Filing work={work} ports={with_} onAnswers={onAnswers} {...told} />), ...told };
};
const newWork = (session = kept): FilingWork => ({ kind: "new", request: filingRequest(aSitting({ session, subject: "Besluit B" }), ready, "0.0.0") });
const refused: RecordStore = { ...aStore(), openFolder: () => Promise.resolve(err({ kind: "no-access" })) };
const leavingAsks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
/** The live region says it as well. */
const inMain = (words: string | RegExp) => within(screen.getByRole("main")).findByText(words);
const retry = () => screen.findByRole("button", { name: "Probeer opnieuw" });

describe("filing", () => {
  test("nothing to keep: said in words, with the way back to the answers", async () => {
    open(newWork(NEW_SESSION), ports());
    expect((await screen.findAllByText(/Er is niets dat jij moet bewaren/))[0]).toBeVisible();
    expect(screen.getByRole("button", { name: "Terug naar je antwoorden" })).toBeVisible();
  });

  test("fault 2: other windows may file the chat again when this screen is left, and not before", async () => {
    const journal = createMemoryJournal();
    const letGo = jest.fn((chat: string) => journal.letGo(chat));
    const work = newWork(NEW_SESSION);
    const { unmount } = open(work, ports({ journal: { ...journal, letGo } }));
    await screen.findByRole("button", { name: "Terug naar je antwoorden" });
    expect(letGo).not.toHaveBeenCalled();
    unmount();
    expect(letGo.mock.calls.flat()).toEqual(work.kind === "new" ? work.request.conversation.sources.map(({ sha256 }) => sha256) : []);
  });

  test("fault 2: what another device is filing is told, nothing waits at the start, and only who asks for it files beside that", async () => {
    const journal = createMemoryJournal();
    const elsewhere = "99999999-0000-4000-8000-000000000009";
    const openFolder = jest.fn<ReturnType<RecordStore["openFolder"]>, Parameters<RecordStore["openFolder"]>>(() => Promise.resolve(err({ kind: "filed-elsewhere", recordId: elsewhere })));
    const { hasher } = ports();
    const byLength = { ...hasher, sha256: (bytes: Uint8Array) => Promise.resolve(String(bytes.length).padStart(6, "0").padEnd(64, "a")) };
    const { user } = open(newWork(), ports({ store: { ...aStore(), openFolder }, journal, hasher: byLength }));
    expect((await screen.findAllByText(/^Op een ander apparaat, of hier eerder, is al begonnen/))[0]).toBeVisible();
    expect(screen.getByRole("button", { name: "Terug naar je antwoorden" })).toBeVisible();
    expect(await journal.unfinished("me")).toEqual(ok([]));
    openFolder.mockImplementation(() => Promise.resolve(err({ kind: "no-access" })));
    await user.click(screen.getByRole("button", { name: "Bewaar ze hier toch" }));
    expect((await screen.findAllByText(/Je mag in dit deel van het DMS niets opslaan/))[0]).toBeVisible();
    const [first, second] = openFolder.mock.calls.map(([, , folderName]) => folderName);
    expect(second).not.toBe(first);
  });

  test("law 2: what Teams does not give any more is named, and the user may file without it", async () => {
    const work = newWork();
    if (work.kind !== "new") throw new Error("no new work");
    const [first] = work.request.conversation.messages;
    if (first === undefined) throw new Error("no message");
    const conversation = { ...work.request.conversation, messages: [{ ...first, attachments: [{ name: "kade.jpg", entry: "/chats/a", size: null }] }, ...work.request.conversation.messages.slice(1)] };
    const readingCopy = jest.fn<ReturnType<FilingPorts["readingCopy"]>, Parameters<FilingPorts["readingCopy"]>>(() => Promise.resolve(err({ kind: "broke-down" })));
    const { user } = open({ kind: "new", request: { ...work.request, conversation, media: () => Promise.resolve(err({ kind: "not-in-teams" })) } }, ports({ readingCopy }));
    expect((await screen.findAllByText(/^De bijlage kade\.jpg van bericht 1 is er niet meer in Teams/))[0]).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Bewaar zonder wat Teams niet meer geeft" }));
    await waitFor(() => { expect(readingCopy).toHaveBeenCalled(); });
  });

  test("fault: a file that Teams fails to give stopped the filing, with no way on but waiting", async () => {
    const work = newWork();
    if (work.kind !== "new") throw new Error("no new work");
    const [first] = work.request.conversation.messages;
    if (first === undefined) throw new Error("no message");
    const conversation = { ...work.request.conversation, messages: [{ ...first, attachments: [{ name: "kade.jpg", entry: "/chats/a", size: null }, { name: "brug.jpg", entry: "/chats/b", size: null }, { name: "brug.jpg", entry: "/chats/c", size: null }] }, ...work.request.conversation.messages.slice(1)] };
    const readingCopy = jest.fn<ReturnType<FilingPorts["readingCopy"]>, Parameters<FilingPorts["readingCopy"]>>(() => Promise.resolve(err({ kind: "broke-down" })));
    const { user } = open({ kind: "new", request: { ...work.request, conversation, media: () => Promise.resolve(err({ kind: "fails-in-teams" })) } }, ports({ readingCopy }));
    for (const name of ["kade", "brug", "brug"]) {
      expect((await screen.findAllByText(new RegExp(`^Teams kan de bijlage ${name}\\.jpg van bericht 1 nu niet geven`)))[0]).toBeVisible();
      expect(screen.getByRole("button", { name: "Probeer opnieuw" })).toBeVisible();
      expect(readingCopy).not.toHaveBeenCalled();
      await user.click(screen.getByRole("button", { name: "Bewaar zonder dit bestand" }));
    }
    await waitFor(() => { expect(readingCopy).toHaveBeenCalled(); });
  });

  test("fault: a permission that is lacking for a file of Teams is named: it was told as the connection", async () => {
    const work = newWork();
    if (work.kind !== "new") throw new Error("no new work");
    const [first] = work.request.conversation.messages;
    if (first === undefined) throw new Error("no message");
    const conversation = { ...work.request.conversation, messages: [{ ...first, attachments: [{ name: "kade.jpg", entry: "/chats/a", size: null }] }, ...work.request.conversation.messages.slice(1)] };
    open({ kind: "new", request: { ...work.request, conversation, media: () => Promise.resolve(err({ kind: "permission-missing", scope: "Files.Read" })) } }, ports());
    expect((await screen.findAllByText(/«Files\.Read» toe te staan/))[0]).toBeVisible();
    expect(screen.queryByText(/verbinding/)).toBeNull();
  });

  test("fault 22: a part of the app that had no room is not the connection; trying again makes the record, and the answers are there", async () => {
    const readingCopy = jest.fn<ReturnType<FilingPorts["readingCopy"]>, Parameters<FilingPorts["readingCopy"]>>(() => Promise.resolve(err({ kind: "broke-down" })));
    const { user } = open(newWork(), ports({ readingCopy }));
    expect((await screen.findAllByText(/^Een deel van de app is onderweg gestopt\. Meestal had dit apparaat te weinig geheugen\./))[0]).toBeVisible();
    expect(screen.queryByText(/verbinding/)).toBeNull();
    expect(screen.getByRole("button", { name: "Terug naar je antwoorden" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    await waitFor(() => { expect(readingCopy).toHaveBeenCalledTimes(2); });
  });

  test("15: a refusal half-way is told; trying again goes on with the same record, and makes no second one", async () => {
    const openFolder = jest.fn<ReturnType<RecordStore["openFolder"]>, Parameters<RecordStore["openFolder"]>>(() => Promise.resolve(err({ kind: "no-access" })));
    const { user } = open(newWork(), ports({ store: { ...aStore(), openFolder } }));
    expect((await screen.findAllByText(/Je mag in dit deel van het DMS niets opslaan/))[0]).toBeVisible();
    // What was planned waits at the start; new answers would make another record of the same chat.
    expect(screen.getByRole("button", { name: "Naar het begin" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Terug naar je antwoorden" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect((await screen.findAllByText(/Je mag in dit deel van het DMS niets opslaan/))[0]).toBeVisible();
    const records = openFolder.mock.calls.map(([recordId]) => recordId);
    expect(records.length).toBe(2);
    expect(new Set(records).size).toBe(1);
  });

  test("16: a dossier that is gone: another can be chosen, and what was planned for the one that is gone does not wait any more", async () => {
    const journal = createMemoryJournal();
    const onAnswers = jest.fn();
    const gone: RecordStore = { ...aStore(), openFolder: () => Promise.resolve(err({ kind: "not-found", what: "dossier" })) };
    const { user } = open(newWork(), ports({ store: gone, journal }), onAnswers);
    expect((await screen.findAllByText(/^Dit dossier is er niet meer\. Kies een ander dossier/))[0]).toBeVisible();
    expect(await journal.unfinished("me")).toMatchObject({ value: [{ reached: "planned" }] });
    await user.click(screen.getByRole("button", { name: "Kies een ander dossier" }));
    await waitFor(() => { expect(onAnswers).toHaveBeenCalledTimes(1); });
    expect(await journal.unfinished("me")).toEqual(ok([]));
  });

  test("fault 15: a dossier that may only be read said «kies een ander dossier» and gave no way to; half-way there is none, as a second record would begin", async () => {
    const journal = createMemoryJournal();
    const onAnswers = jest.fn();
    const { user, unmount } = open(newWork(), ports({ store: refused, journal }), onAnswers);
    await user.click(await screen.findByRole("button", { name: "Kies een ander dossier" }));
    await waitFor(() => { expect(onAnswers).toHaveBeenCalledTimes(1); });
    expect(await journal.unfinished("me")).toEqual(ok([]));
    unmount();
    const halfway: RecordStore = { ...aStore(), openFolder: () => Promise.resolve(ok({ id: "f", driveId: "d", webUrl: "https://dms.example/f" })) };
    open(newWork(), ports({ store: halfway, journal }), onAnswers);
    await retry();
    expect(await journal.unfinished("me")).toMatchObject({ value: [{ folder: { id: "f" } }] });
    expect(screen.queryByRole("button", { name: "Kies een ander dossier" })).toBeNull();
  });

  test("fault 13: a full site offered no other dossier, though that may lie on another site", async () => {
    const full: RecordStore = { ...aStore(), openFolder: () => Promise.resolve(err({ kind: "quota-exceeded" })) };
    const onAnswers = jest.fn();
    const { user } = open(newWork(), ports({ store: full }), onAnswers);
    await user.click(await screen.findByRole("button", { name: "Kies een ander dossier" }));
    await waitFor(() => { expect(onAnswers).toHaveBeenCalledTimes(1); });
  });

  test("fault 15: a filing that is gone on with later said «kies een ander dossier» and gave no way to; half-way there is none", async () => {
    const journal = createMemoryJournal();
    const later: FilingWork = { kind: "resume", recordId: "r1", filedBy: "me" };
    await journal.note(aState("r1", { folder: { id: "f", driveId: "d", webUrl: "https://dms.example/f" } }, { filedBy: "me" }));
    const locked: RecordStore = { ...aStore(), openFolder: () => Promise.resolve(err({ kind: "locked" })), storeFile: () => Promise.resolve(err({ kind: "locked" })) };
    const { unmount } = open(later, ports({ store: locked, journal }), null);
    await retry();
    expect(screen.queryByRole("button", { name: "Kies een ander dossier" })).toBeNull();
    unmount();
    await journal.note(aState("r1", { folder: null }, { filedBy: "me" }));
    const { user, onStart } = open(later, ports({ store: locked, journal }), null);
    const other = await screen.findByRole("button", { name: "Kies een ander dossier" });
    await user.click(other);
    await user.click(screen.getByRole("button", { name: "Nee, laat staan" }));
    expect(await journal.unfinished("me")).toMatchObject({ value: [{ reached: "planned" }] });
    await user.click(other);
    await user.click(screen.getByRole("button", { name: "Ja, stop en kies een ander" }));
    await waitFor(() => { expect(onStart).toHaveBeenCalledTimes(1); });
    expect(await journal.unfinished("me")).toEqual(ok([]));
  });

  test.each([
    [3600, /^Het DMS heeft het te druk\. Het vraagt je om over ongeveer 60 minuten terug te komen\./],
    [7200, /^Het DMS heeft het te druk\. Het vraagt je om over ongeveer 2 uur terug te komen\./],
    [172_800, /^Het DMS heeft het te druk\. Het vraagt je om over ongeveer 2 dagen terug te komen\./],
    [1e9, /^De verbinding viel weg, of de server heeft het te druk\./],
  ])("fault 11: a server that asks to stay away for %i seconds: it is said until when, where anybody believes it", async (comeBackAfter, sentence) => {
    const journal = createMemoryJournal();
    open(newWork(), ports({ journal, store: { ...aStore(), openFolder: () => Promise.resolve(err({ kind: "interrupted", comeBackAfter })) } }));
    expect((await screen.findAllByText(sentence))[0]).toBeVisible();
    expect(await retry()).toBeVisible();
    expect(await journal.unfinished("me")).toMatchObject({ value: [{ reached: "planned" }] });
  });

  test("22: a part that throws ends the waiting, and can be tried again", async () => {
    const uuid = jest.fn<string, []>().mockImplementationOnce(() => { throw new Error("gone"); }).mockReturnValue("00000000-0000-4000-8000-000000000001");
    const { user } = open(newWork(), ports({ store: refused, identifiers: { uuid, secret: () => new Uint8Array(32) } }));
    expect((await screen.findAllByText(/^Het bewaren stopte onverwacht/))[0]).toBeVisible();
    expect(screen.queryByRole("progressbar")).toBeNull();
    await user.click(await retry());
    expect((await screen.findAllByText(/Je mag in dit deel van het DMS niets opslaan/))[0]).toBeVisible();
  });

  test("22: a network that throws half-way goes on with the same record", async () => {
    const openFolder = jest.fn<ReturnType<RecordStore["openFolder"]>, Parameters<RecordStore["openFolder"]>>(() => Promise.reject(new Error("gone")));
    const { user } = open(newWork(), ports({ store: { ...aStore(), openFolder } }));
    await user.click(await retry());
    await waitFor(() => { expect(openFolder).toHaveBeenCalledTimes(2); });
    expect(await retry()).toBeVisible();
    expect(new Set(openFolder.mock.calls.map(([recordId]) => recordId)).size).toBe(1);
  });

  test("17: when the browser cannot tell what was planned, no second record is begun, and leaving is asked first", async () => {
    const journal = createMemoryJournal();
    let isBroken = false;
    const openFolder = jest.fn<ReturnType<RecordStore["openFolder"]>, Parameters<RecordStore["openFolder"]>>(() => Promise.resolve(err({ kind: "no-access" })));
    const unfinished: typeof journal.unfinished = (filedBy) => (isBroken ? Promise.resolve(err({ kind: "storage-refused" })) : journal.unfinished(filedBy));
    const { user, onStart } = open(newWork(), ports({ store: { ...aStore(), openFolder }, journal: { ...journal, unfinished } }));
    await retry();
    isBroken = true;
    await user.click(await retry());
    expect((await screen.findAllByText(/^Je browser laat ons niets op deze computer bewaren/))[0]).toBeVisible();
    expect(openFolder).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("button", { name: "Terug naar je antwoorden" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Naar het begin" }));
    expect(onStart).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Stop met deze chat" }));
    expect(onStart).toHaveBeenCalledTimes(1);
    isBroken = false;
    await user.click(await retry());
    await waitFor(() => { expect(openFolder).toHaveBeenCalledTimes(2); });
    expect(new Set(openFolder.mock.calls.map(([recordId]) => recordId)).size).toBe(1);
  });

  test("a failed filing asks before the page closes while nothing is planned", async () => {
    open(newWork(NEW_SESSION), ports());
    await retry();
    expect(leavingAsks()).toBe(true);
  });

  test.each([[false, true], [true, false]])("a failed filing that is planned, resumable %j: closing the page asks %j", async (isResumable, asks) => {
    open(newWork(), ports({ store: refused, journal: { ...createMemoryJournal(), resumable: () => isResumable } }));
    await retry();
    expect(leavingAsks()).toBe(asks);
  });

  test.each([
    ["some thousands of small photos", 3000, /^Dit duurt ongeveer \d+ minuten: het zijn veel bestanden/],
    ["a few files", 3, null],
  ] as const)("performance.md, upload: %s: how long it takes at least is told only where that is more than a minute", async (_what, count, sentence) => {
    const journal = createMemoryJournal();
    const state = aState("r1", {}, { filedBy: "me", files: Array.from({ length: count }, (_, index) => ({ path: `media/${String(index)}.jpg`, size: 10, sha256: "ab".repeat(32) })) });
    await journal.note(state);
    const store: RecordStore = { ...aStore(), openFolder: () => Promise.resolve(ok({ id: "f", driveId: "d", webUrl: "" })), storeFile: () => new Promise(() => undefined) };
    open({ kind: "resume", recordId: "r1", filedBy: "me" }, ports({ store, journal }), null);
    // On the page, and told to who cannot see it.
    expect((await screen.findAllByText(/^Stap 2 van 7/))[0]).toBeVisible();
    const told = screen.queryByText(/^Dit duurt ongeveer/);
    if (sentence === null) expect(told).toBeNull();
    else expect(told).toHaveTextContent(sentence);
  });

  describe("while the reading copy of a long chat is made", () => {
    const isTold = (words: RegExp) => waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent(words); });

    /** A copy that is made as far as the test says, and a clock that stands where it says. */
    function making() {
      let tell: NonNullable<Parameters<FilingPorts["readingCopy"]>[2]> = () => undefined;
      let now = "2026-11-23T10:00:00.000Z";
      const readingCopy: FilingPorts["readingCopy"] = (_copy, _pictureAt, onProgress = () => undefined) => {
        tell = onProgress;
        return new Promise(() => undefined);
      };
      open(newWork(), ports({ readingCopy, clock: { now: () => now } }));
      const reach = (doing: "drawing" | "checking", done: number, total: number, at = now) => {
        now = at;
        act(() => { tell({ doing, done, total }); });
      };
      return { reach };
    }

    test("its messages are counted, then its pages, and how long it still takes is said where that is minutes", async () => {
      const { reach } = making();
      await screen.findAllByText(/^Stap 1 van/);
      reach("drawing", 0, 0);
      expect(await screen.findByText("We maken de leesversie (pdf)…")).toBeVisible();
      reach("drawing", 50, 40_000);
      expect(screen.getByText("We maken de leesversie (pdf): 50 van 40.000 berichten.", { selector: "p" })).toBeVisible();
      expect(screen.queryByText(/^Dit duurt nog/)).toBeNull();
      reach("drawing", 4000, 40_000, "2026-11-23T10:00:20.000Z");
      expect(screen.getByText("Dit duurt nog ongeveer 3 minuten.")).toBeVisible();
      expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "4000");
      reach("checking", 50, 5600);
      expect(screen.getByText("We lezen de leesversie na: 50 van 5.600 pagina's.", { selector: "p" })).toBeVisible();
      expect(screen.queryByText(/^Dit duurt nog/)).toBeNull();
    });

    test("who listens hears each quarter once, and of a short chat nothing", async () => {
      const { reach } = making();
      await isTold(/^Stap 1 van/);
      reach("drawing", 0, 200);
      reach("drawing", 150, 200);
      await isTold(/^Stap 1 van/);
      reach("drawing", 50, 40_000);
      await isTold(/: 50 van 40\.000 berichten/);
      reach("drawing", 9950, 40_000);
      await isTold(/: 50 van 40\.000 berichten/);
      reach("drawing", 10_000, 40_000);
      await isTold(/: 10\.000 van 40\.000 berichten/);
      reach("checking", 50, 5600);
      await isTold(/: 50 van 5\.600 pagina's/);
    });
  });

  test.each([
    ["with a lock, securing it is a step", { label: null, lock: true }, /^Stap 2 van 7/],
    ["without label and lock, no number is leapt over", { label: null, lock: false }, /^Stap 2 van 6/],
  ])("%s", async (_title, retention, sentence) => {
    const journal = createMemoryJournal();
    await journal.note(aState("r1", {}, { filedBy: "me", retention, files: [{ path: "manifest.json", size: 10, sha256: "ab".repeat(32) }] }));
    const store: RecordStore = { ...aStore(), openFolder: () => Promise.resolve(ok({ id: "f", driveId: "d", webUrl: "" })), storeFile: () => new Promise(() => undefined) };
    open({ kind: "resume", recordId: "r1", filedBy: "me" }, ports({ store, journal }), null);
    expect((await screen.findAllByText(sentence))[0]).toBeVisible();
  });

  describe("faults 1 and 2: a filing that lay still, of which another device kept messages meanwhile", () => {
    /** A filing that was planned, and the line of the record that holds the same message. */
    async function lain() {
      const work = newWork();
      if (work.kind !== "new") throw new Error("no new work");
      const { conversation, decisions } = work.request;
      const [mine, there] = [await aRecord(anInput({ conversation, decisions })), await aRecord(anInput({ conversation, decisions, recordId: "99999999-0000-4000-8000-000000000009" }))];
      const { recordId } = mine;
      const memory = createMemoryJournal();
      const files = mine.documents.map(({ path, size, sha256 }) => ({ path, size, sha256 }));
      await memory.note(aState(recordId, {}, { filedBy: "me", keeper: { id: "me", displayName: "Ik" }, files }));
      const kept = new Map(mine.documents.map(({ path, bytes }) => [path, new Uint8Array(bytes)]));
      const journal: FilingPorts["journal"] = { ...memory, readBytes: (_record, path) => Promise.resolve(ok(kept.get(path) ?? new Uint8Array())) };
      const openFolder = jest.fn<ReturnType<RecordStore["openFolder"]>, Parameters<RecordStore["openFolder"]>>(() => Promise.resolve(err({ kind: "interrupted" })));
      const entry = { ...contentOf(there, { keeper: { id: "me", name: "Ik" }, number: "CB-2026-AAAAAA", webUrl: "https://dms.example/r1" }), sequence: 3, previous: "0".repeat(64), hash: "1".repeat(64) };
      const register = { ...noRegister(), entries: () => Promise.resolve(ok([{ row: 3, text: "", entry }])) };
      const all = ports({ journal, register, hasher: { ...ports().hasher, sha256 }, store: { ...aStore(), ...storeWith(there), openFolder } });
      return { all, journal, openFolder, recordId, filedBy: "me" };
    }

    test("it is told before anything is sent, with the number; left alone, it waits at the start as it was", async () => {
      const { all, journal, openFolder, recordId, filedBy } = await lain();
      const { user, onStart } = open({ kind: "resume", recordId, filedBy }, all, null);
      expect((await screen.findAllByText(/^1 bericht hiervan staat nu ook in CB-2026-AAAAAA\./))[0]).toBeVisible();
      expect(screen.getByRole("link", { name: "Bekijk CB-2026-AAAAAA" })).toHaveAttribute("href", "https://dms.example/r1");
      expect(screen.queryByRole("progressbar")).toBeNull();
      expect(openFolder).not.toHaveBeenCalled();
      await user.click(screen.getByRole("button", { name: "Naar het begin" }));
      expect(onStart).toHaveBeenCalledTimes(1);
      expect(await journal.unfinished(filedBy)).toMatchObject({ value: [{ plan: { recordId }, reached: "planned" }] });
    });

    test("who goes on all the same is not asked again, also not after a fault", async () => {
      const { all, openFolder, recordId, filedBy } = await lain();
      const { user } = open({ kind: "resume", recordId, filedBy }, all, null);
      await user.click(await screen.findByRole("button", { name: "Maak dit toch af" }));
      await user.click(await retry());
      await waitFor(() => { expect(openFolder).toHaveBeenCalledTimes(2); });
      expect(screen.queryByText(/hiervan staat nu ook/)).toBeNull();
    });
  });

  describe("a filing of which this device knows nothing any more", () => {
    const gone = (findRecord: RecordStore["findRecord"]) => open({ kind: "resume", recordId: "gone", filedBy: "me" }, ports({ store: { ...aStore(), findRecord } }), null);
    const filed = { folder: { id: "f", driveId: "d", webUrl: "https://dms.example/r" }, liesIn: null, manifestSha256: "ab".repeat(32) };

    test("was finished in another window: no error", async () => {
      const { user, onStart } = gone(() => Promise.resolve(ok(filed)));
      expect(await inMain("Dit bewaren is al klaar. Het is in een ander venster afgemaakt.")).toBeVisible();
      await user.click(screen.getByRole("button", { name: "Naar het begin" }));
      expect(onStart).toHaveBeenCalled();
    });

    test.each([
      ["the DMS has no such record", null],
      ["only a part of it lies there", { ...filed, manifestSha256: null }],
    ])("fault 1: is not called done where the browser threw away what it kept, and %s", async (_what, found) => {
      gone(() => Promise.resolve(ok(found)));
      expect(await inMain(/en in het DMS staat het niet compleet\. Open de chat opnieuw/)).toBeVisible();
      expect(screen.queryByText(/al klaar/)).toBeNull();
      expect(screen.queryByRole("button", { name: "Probeer opnieuw" })).toBeNull();
    });

    test("may be done or not where the DMS cannot be asked, and is asked for again", async () => {
      const findRecord = jest.fn<ReturnType<RecordStore["findRecord"]>, [string]>().mockResolvedValueOnce(err({ kind: "interrupted" })).mockResolvedValue(ok(filed));
      const { user } = gone(findRecord);
      expect(await inMain(/^Deze computer is kwijt .* We kunnen nu niet zien/)).toBeVisible();
      await user.click(await retry());
      expect(await inMain(/^Dit bewaren is al klaar/)).toBeVisible();
    });
  });
});
