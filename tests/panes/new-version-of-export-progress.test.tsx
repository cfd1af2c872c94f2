import { cleanup, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { LaterScreens } from "../../src/panes/journey/later-screens";
import type { Place } from "../../src/panes/journey/place";
import { openReading } from "../../src/panes/progress/draft-of";
import type { PanePorts } from "../../src/panes/ports";
import { StartedChats } from "../../src/panes/start/started-chats";
import type { Drafts } from "../../src/ports/drafts";
import type { RecordPackage } from "../../src/record/package";
import { ok } from "../../src/result";
import { answersInRuns } from "../../src/review/answer-runs";
import { draftToJson } from "../../src/review/draft-json";
import { fitOf } from "../../src/review/draft-fit";
import { setAside } from "../../src/review/earlier-records";
import { NEW_SESSION } from "../../src/review/session";
import { aConversation, aMessage, anInput, aRecord, aRuling } from "../record/a-record";
import { aState } from "../filing/journal-probe";
import { noRegister } from "../filing/register-in-memory";
import { hasher, storeWith } from "./kept-elsewhere";
import { aDirectory, aPerson, aSitting, aStore, noReader, show, someAgreements } from "./stage";

const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };
const REASON = "Bericht 3 hoort erbij";
const CHAT = aConversation([aMessage(1), aMessage(2), aMessage(3)]);

/** The export that is open again, of which two messages stand in this record. */
function openedAgain(record: RecordPackage) {
  const { recordId, manifestSha256 } = record;
  const earlier = [{ recordId, number: "CB-2026-3F9A1C", manifestSha256, webUrl: "", numbers: new Set([1, 2]) }];
  return aSitting({ me: { person: aPerson() }, earlier, session: setAside(NEW_SESSION, earlier) }, CHAT);
}

interface ScreensProps {
  readonly record: RecordPackage;
  readonly drafts: Drafts;
  readonly first?: Place;
  readonly filing?: Partial<PanePorts>;
}

function Screens({ record, drafts, first = { at: "review", sitting: openedAgain(record), fromCheck: false }, filing = {} }: ScreensProps) {
  const [place, setPlace] = useState<Place>(first);
  const ports = { reader: noReader, directory: aDirectory(), store: { ...aStore(), ...storeWith(record) }, hasher, agreements: someAgreements(), rememberedRoles: createRolesInMemory(CLOCK), clock: CLOCK, drafts, ...filing } as unknown as PanePorts;
  const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
  return "sitting" in place ? <LaterScreens ports={ports} mail={null} place={place} account={account} appVersion="0.0.0" onPlace={setPlace} onBehalfChange={jest.fn()} /> : null;
}

/** Drafts on a disk: they outlive the page. */
function aDisk(): Drafts {
  const disk = createDraftsInMemory(CLOCK);
  return { ...disk, outlivesPage: () => Promise.resolve(true), keep: async (...kept) => { await disk.keep(...kept); return true; } };
}

const theRecord = () => aRecord(anInput({ conversation: CHAT, decisions: [aRuling(1), aRuling(2)] }));
const answers = () => screen.getAllByText(/^(?:Open|Kan weg|Besluitvorming)$/).map(({ textContent }) => textContent);

async function begun(record: RecordPackage, drafts: Drafts) {
  const { user } = show(<Screens record={record} drafts={drafts} />);
  await screen.findByRole("heading", { level: 1, name: "Beoordeel de berichten" });
  await user.click(await screen.findByText("Maak een nieuwe versie van CB-2026-3F9A1C", { selector: "summary" }));
  await user.type(screen.getByRole("textbox", { name: /^Waarom maak je een nieuwe versie/ }), REASON);
  await user.click(screen.getByRole("button", { name: "Begin de nieuwe versie" }));
  expect((await screen.findAllByText(/^Dit wordt een nieuwe versie van CB-2026-3F9A1C\./))[0]).toBeVisible();
  return user;
}

/** Begins a new version, and says of a message that was kept that it is not to be. */
async function changedOne(record: RecordPackage, drafts: Drafts) {
  const user = await begun(record, drafts);
  await user.click(screen.getAllByRole("button", { name: /^Wijzig het antwoord/ })[0] as HTMLElement);
  await user.click(screen.getByRole("button", { name: "Nee" }));
  await waitFor(async () => { expect(await drafts.recall("me")).toMatchObject([{ reading: { made: "record" }, acts: [expect.anything()] }]); });
  cleanup();
}

describe("issue 5, resume: a new version that was begun from the export is gone on with after a closed window", () => {
  test("begun again from the same export, it has what was changed, before the answers of the old version, and that can be undone", async () => {
    const [record, drafts] = [await theRecord(), aDisk()];
    await changedOne(record, drafts);
    const user = await begun(record, drafts);
    await waitFor(() => { expect(answers()).toEqual(["Kan weg", "Besluitvorming", "Open"]); });
    expect(screen.getByText(/^Je was hier al eerder mee bezig\./)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Ongedaan" }));
    expect(answers()).toEqual(["Besluitvorming", "Besluitvorming", "Open"]);
  });

  test("it is no draft of the export itself: that, opened to file something new, finds nothing", async () => {
    const [record, drafts] = [await theRecord(), aDisk()];
    await changedOne(record, drafts);
    const [draft] = await drafts.recall("me");
    if (draft === undefined) throw new Error("nothing was kept");
    const sources = CHAT.sources.map(({ sha256 }) => sha256);
    expect(draft.reading).toMatchObject({ made: "record", sources: [record.manifestSha256, ...sources] });
    expect(fitOf(draft, { ...draft, reading: { ...draft.reading, made: "file", sources }, conversation: CHAT })).toBeNull();
  });

  test("filed, stopped half-way and gone on with, it leaves the answers for what is still open, as one that is filed in one go does", async () => {
    const [record, drafts, journal] = [await theRecord(), aDisk(), createMemoryJournal()];
    await changedOne(record, drafts);
    const [draft] = await drafts.recall("me");
    if (draft === undefined) throw new Error("nothing was kept");
    await drafts.keep("me", { ...draft, recordId: "r1" }, draft);
    await journal.note(aState("r1", {}, { filedBy: "me", files: [] }));
    const store = { ...aStore(), openFolder: () => Promise.resolve(ok({ id: "f", driveId: "d", webUrl: "" })), describe: () => Promise.resolve(ok(undefined)), listFiles: () => Promise.resolve(ok([])) };
    show(<Screens record={record} drafts={drafts} first={{ at: "filing", work: { kind: "resume", recordId: "r1", filedBy: "me" }, sitting: null }} filing={{ store, journal, register: noRegister() }} />);
    await screen.findByRole("heading", { level: 1, name: /bewaard$/ });
    await waitFor(async () => { expect((await drafts.recall("me")).map(({ reading }) => reading.made)).toEqual(["file"]); });
    const [left] = await drafts.recall("me");
    if (left === undefined) throw new Error("nothing was left");
    // The first is not to be kept; the second stands in the record, and the third waits.
    expect([...(answersInRuns(left.given, 3) ?? [])].map(([number, { answers: { decisionMaking } }]) => [number, decisionMaking])).toEqual([[1, "no"]]);
    expect(fitOf(left, openReading(aSitting({}, CHAT)))).toBe("same");
  });

  test("law 3: nothing of the text, the names or the reason is in what is kept", async () => {
    const [record, drafts] = [await theRecord(), aDisk()];
    await changedOne(record, drafts);
    const all = (await drafts.recall("me")).map(draftToJson).join();
    for (const secret of [REASON, aMessage(1).text, "Anna", "Vries"]) expect(all).not.toContain(secret);
  });

  test("begun from a chat in Teams, the start screen tells to choose that chat, and asks for no file", async () => {
    const [record, drafts] = [await theRecord(), aDisk()];
    await changedOne(record, drafts);
    const started = (await drafts.recall("me")).map((draft) => ({ ...draft, exportMade: "teams" as const }));
    show(<StartedChats started={started} drafts={drafts} userId="me" onOpenFile={jest.fn()} onCleared={jest.fn()} />);
    expect(screen.getByText(/uit een Teams-chat met 3 berichten\. .*«Een chat uit Teams»/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Open/ })).toBeNull();
  });

  test("the start screen tells to open the same export, and opens the window for it", async () => {
    const [record, drafts] = [await theRecord(), aDisk()];
    await changedOne(record, drafts);
    show(<StartedChats started={await drafts.recall("me")} drafts={drafts} userId="me" onOpenFile={jest.fn()} onCleared={jest.fn()} />);
    expect(screen.getByText(/^Nieuwe versie van een archiefstuk, uit een export met 3 berichten\. .*dezelfde export/)).toBeVisible();
    expect(screen.getByRole("button", { name: /^Open (?:het|hetzelfde) bestand/ })).toBeVisible();
  });
});
