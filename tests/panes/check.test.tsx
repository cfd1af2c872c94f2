import { screen, waitFor, within } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import type { Switches } from "../../src/instruction/facts";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { Check } from "../../src/panes/check/check";
import { withPolicy } from "../../src/panes/journey/new-sitting";
import type { Sitting } from "../../src/panes/journey/sitting";
import type { PolicyFiles } from "../../src/ports/policy-source";
import { err, ok } from "../../src/result";
import { ANSWERS_OF } from "../../src/review/answering";
import { openAgain } from "../../src/review/earlier-records";
import { give, NEW_SESSION } from "../../src/review/session";
import { inForce } from "../policy/in-force";
import { aConversation } from "../review/a-conversation";
import { aConversation as aChatOf, aMessage, anInput, aRecord, aRuling } from "../record/a-record";
import { someContent } from "../register/an-entry";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { aState } from "../filing/journal-probe";
import { hasher, storeWith } from "./kept-elsewhere";
import { aDossier, aDraft, aPerson, aSitting, aStore, nobodyElse, noPolicy, showSitting, someAgreements } from "./stage";

Object.assign(globalThis, { crypto: webcrypto });

const CHAT = aConversation([{}, {}, {}, {}, {}]);
const KEEP = { ...ANSWERS_OF.yes, recordedElsewhere: "no" } as const;
/** Two to keep, one that may go, one private, one open. */
const SESSION = [[1, KEEP], [2, KEEP], [3, ANSWERS_OF.no], [4, ANSWERS_OF.private]].reduce(
  (session, [number, answers]) => give(session, [number as number], answers as typeof KEEP),
  NEW_SESSION,
);

function open(changes: Partial<Sitting> = {}, store = aStore()) {
  const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
  const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
  return { ...showSitting(aSitting({ session: SESSION, ...changes }, CHAT), (props) => <Check {...props} {...told} store={store} looking={nobodyElse} account={account} />), ...told };
}
const valueOf = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling as HTMLElement;

describe("check your answers", () => {
  test("a row for each thing, with its number", async () => {
    open();
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    expect(["Bewaren", "Kan weg", "Privé of partij", "Nog open"].map((name) => within(valueOf(name)).getByText(/^\d+$/).textContent)).toEqual(["2", "1", "1", "1"]);
    expect(valueOf("Bewaarder")).toHaveTextContent("Jij");
    expect(screen.getByText("1 bericht is nog open. Verwijder dat bericht nog niet.")).toBeVisible();
  });

  test("S3: of messages that nobody has to keep, no keeper is named; of one that still lacks step 2, one is", () => {
    const { unmount } = open({ session: [1, 2, 3, 4, 5].reduce((session, number) => give(session, [number], ANSWERS_OF.private), NEW_SESSION) });
    expect(screen.queryByText("Bewaarder", { selector: "dt" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Wijzig: Bewaarder" })).toBeNull();
    unmount();
    open({ session: give(NEW_SESSION, [1], ANSWERS_OF.yes) });
    expect(valueOf("Bewaarder")).toHaveTextContent("Jij");
  });

  test.each([[700, /^Dit duurt ongeveer \d+ minuten: het zijn veel bestanden/], [2, null]] as const)("performance.md, upload: with %i photos to file it says beforehand how long that takes, where it is more than a minute", async (photos, sentence) => {
    const chat = aConversation([{ attachments: Array.from({ length: photos }, (_, index) => ({ name: `foto-${index}.jpg`, entry: `zip/foto-${index}.jpg`, size: 50_000 })) }, {}, {}, {}, {}]);
    open({ opened: { ...aSitting({}, chat).opened, conversation: chat } });
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    const told = screen.queryByText(/^Dit duurt ongeveer/);
    if (sentence === null) expect(told).toBeNull();
    else expect(told).toHaveTextContent(sentence);
  });

  test("the policy in force stands beside the answers, by name and version", async () => {
    open();
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    expect(valueOf("Beleid")).toHaveTextContent("Beleid Water, versie 2026.3");
  });

  test("section 11: the holds and switches of the policy decide", async () => {
    const ofTop = (hold: Switches["hold"]) => ({
      people: [aDraft("Fenna Brugman", { role: "top-official", isMe: true }), aDraft("Bas Terhorst", { role: "external" })],
      policy: inForce({ switches: { ...DEFAULT_SWITCHES, hold } }),
    });
    const { unmount } = open(ofTop(["minister"]));
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    expect(valueOf("Kan weg")).toHaveTextContent("1");
    unmount();
    open(ofTop(["minister", "top-official"]));
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    expect(valueOf("Kan weg")).toHaveTextContent("0");
    expect(valueOf("Niet verwijderen (bewaarstop)")).toHaveTextContent("1");
  });

  test("M27: what a hold came to is not said to stand in the instruction; what is literally there, is", async () => {
    const { user } = open({ keeping: { ...aSitting({}, CHAT).keeping, holds: ["woo-request"] } });
    await user.click(screen.getByText("Wat is er besloten, en waarom?"));
    const held = within((await screen.findByText(/^Niet verwijderen: er geldt een bewaarstop \(Woo-verzoek\) \(1 bericht\)$/)).closest("li") as HTMLElement);
    await user.click(held.getByText("Waarom?"));
    expect(held.getByText(/^De bewaarstop \(Woo-verzoek\) staat niet in de instructie\./)).toBeVisible();
    expect(held.queryByText("Dit staat letterlijk in de instructie.")).toBeNull();
    const exempt = within(screen.getByText(/^Hoeft niet te worden bewaard/).closest("li") as HTMLElement);
    await user.click(exempt.getByText("Waarom?"));
    expect(exempt.getByText("Dit staat letterlijk in de instructie.")).toBeVisible();
  });

  test("accessibility, 6: every «Waarom?» was called just that; each says of what", async () => {
    const { user } = open({ keeping: { ...aSitting({}, CHAT).keeping, holds: ["woo-request"] } });
    await user.click(screen.getByText("Wat is er besloten, en waarom?"));
    const groups = await screen.findAllByText(/\(\d+ bericht(en)?\)$/, { selector: "li > p" });
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) {
      expect(within(group.closest("li") as HTMLElement).getByText("Waarom?")).toHaveAccessibleName(`Waarom? ${group.textContent}`);
    }
  });

  test("M26: of an app that the organisation does not list, no e-mail is spoken of", async () => {
    const { user } = open({ policy: inForce({ switches: { ...DEFAULT_SWITCHES, channels: ["sms"] } }) });
    await user.click(screen.getByText("Wat is er besloten, en waarom?"));
    expect(await screen.findByText(/^Valt buiten deze instructie — deze app staat niet op de lijst van je organisatie \(5 berichten\)$/)).toBeVisible();
  });

  test("section 11: a policy that cannot be read may declare a hold on this very dossier, so nothing about work may go", async () => {
    open({ policy: inForce({}, { source: "safest" }), dossier: aDossier() });
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    expect(valueOf("Kan weg")).toHaveTextContent("0");
    expect(valueOf("Niet verwijderen (bewaarstop)")).toHaveTextContent("1");
    expect(valueOf("Privé of partij")).toHaveTextContent("1");
    expect(screen.getByText("Niet verwijderen: er geldt een bewaarstop (het beleid is niet te lezen)")).toBeVisible();
  });

  test("roles that make no difference are not told as if they were missing; one that does is", async () => {
    const withRoles = (roles: readonly ("civil-servant" | "top-official" | "unknown" | null)[]) => open({ people: roles.map((role, index) => aDraft(`Persoon ${index + 1}`, { role, isMe: index === 0 })) });
    const { unmount } = withRoles(["civil-servant", null, "unknown"]);
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    expect(valueOf("Mensen")).toHaveTextContent("1 van 3 rollen ingevuld. Meer is niet nodig.");
    unmount();
    withRoles(["top-official", null, null]);
    expect(valueOf("Mensen")).toHaveTextContent(/^1 van 3 rollen ingevuld\s*Wijzig$/);
  });

  test("what was decided and why is one click away, each outcome once with the others of its kind: what must be kept goes first", async () => {
    const { user } = open();
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    expect(screen.queryByText(/^Het bericht moet worden bewaard/)).toBeNull();
    await user.click(screen.getByText("Wat is er besloten, en waarom?"));
    const told = await screen.findAllByText(/\(\d+ bericht(en)?\)$/);
    expect(told.map(({ textContent }) => textContent)).toEqual([
      "Het bericht moet worden bewaard en geëxporteerd naar het DMS (2 berichten)",
      "Nog niet beslist. Verwijder het bericht nog niet (1 bericht)",
      "Het bericht kan worden verwijderd — geen bestuurlijke besluitvorming (1 bericht)",
      "Hoeft niet te worden bewaard — privébericht (1 bericht)",
    ]);
  });

  test("each «Wijzig» leads to its own screen", async () => {
    const { user, onChange } = open();
    for (const [name, to] of [["Bewaren", "review"], ["Nog open", "rest"], ["Mensen", "people"], ["Bewaarder", "keeper"]] as const) {
      await user.click(screen.getByRole("button", { name: `Wijzig: ${name}` }));
      expect(onChange).toHaveBeenLastCalledWith(to);
    }
  });

  test("the button names the act; what is missing is told, not forbidden", async () => {
    const { user, onFile } = open();
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    const file = screen.getByRole("button", { name: "Bewaar 2 berichten" });
    expect(file).toBeEnabled();
    await user.click(file);
    expect(onFile).not.toHaveBeenCalled();
    const summary = screen.getByRole("group", { name: "Er is nog iets nodig" });
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole("link", { name: "Vul een onderwerp in." }));
    expect(screen.getByRole("textbox", { name: "Onderwerp" })).toHaveFocus();
  });

  test("WCAG 3.3.1: what is missing is told at the field as well, until it is given; nothing but the summary says it aloud", async () => {
    const { user } = open();
    const dossier = await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    const subject = screen.getByRole("textbox", { name: "Onderwerp" });
    expect(subject).toBeValid();
    await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
    expect(dossier).toBeInvalid();
    expect(dossier).toHaveAccessibleDescription("Kies het dossier waarin je bewaart.");
    expect(subject).toHaveAccessibleDescription(/^Vul een onderwerp in\./);
    expect(screen.queryByRole("alert")).toBeNull();
    await user.selectOptions(dossier, "Kustplan");
    await user.type(subject, "Besluit B");
    expect(dossier).toBeValid();
    expect(subject).toBeValid();
  });

  test("with a dossier and a subject it is filed", async () => {
    const { user, onFile } = open();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Dossier in het DMS" }), "Kustplan");
    await user.type(screen.getByRole("textbox", { name: "Onderwerp" }), "Besluit B");
    await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
    await waitFor(() => { expect(onFile).toHaveBeenCalledWith({ me: aPerson(), dossier: aDossier() }); });
  });

  test("fault 2: what was filed in another window meanwhile is not filed twice: it is set aside and told, and what is left can be filed", async () => {
    const chat = aChatOf([aMessage(1, { text: "Variant B" }), aMessage(2, { text: "Akkoord" }), aMessage(3, { text: "Nieuw" })]);
    const record = await aRecord(anInput({ conversation: chat, decisions: [aRuling(1), aRuling(2)] }));
    const line = someContent({ recordId: record.recordId, number: "CB-2026-3F9A1C", manifestSha256: record.manifestSha256, period: { from: "2024-03-12", to: "2024-03-12" }, webUrl: "https://dms.example/r1" });
    const entry = { ...line, sequence: 8, previous: "0".repeat(64), hash: "1".repeat(64) };
    const looking = { ...nobodyElse, journal: createMemoryJournal(), register: { entries: () => Promise.resolve(ok([{ row: 8, text: "", entry }])) }, agreements: someAgreements(), hasher, store: storeWith(record) };
    const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
    const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
    const session = give(NEW_SESSION, [1, 2, 3], KEEP);
    // The seventh line was the last when the chat was opened.
    const first = aSitting({ session, earlier: [], earlierUpTo: 7, dossier: aDossier(), subject: "Besluit B" }, chat);
    const { user, sitting } = showSitting(first, (props) => <Check {...props} {...told} store={aStore()} looking={looking} account={account} />);
    await user.click(await screen.findByRole("button", { name: "Bewaar 3 berichten" }));
    const notice = await screen.findByRole("group", { name: "Dit is intussen al bewaard" });
    expect(notice).toHaveTextContent("2 berichten staan nu in CB-2026-3F9A1C.");
    expect(notice).toHaveFocus();
    expect(within(notice).getByRole("link", { name: "Bekijk CB-2026-3F9A1C" })).toHaveAttribute("href", "https://dms.example/r1");
    expect(told.onFile).not.toHaveBeenCalled();
    expect(sitting().earlier?.map(({ recordId }) => recordId)).toEqual([record.recordId]);
    await user.click(screen.getByRole("button", { name: "Bewaar 1 bericht" }));
    await waitFor(() => { expect(told.onFile).toHaveBeenCalledTimes(1); });
  });

  test("fault 2: what was answered «nee» when another device filed it, is not filed again where it becomes «ja» later; who opens it again then, means to", async () => {
    const chat = aChatOf([aMessage(1, { text: "Variant B" }), aMessage(2, { text: "Akkoord" }), aMessage(3, { text: "Nieuw" })]);
    const record = await aRecord(anInput({ conversation: chat, decisions: [aRuling(1), aRuling(2)] }));
    const line = someContent({ recordId: record.recordId, number: "CB-2026-3F9A1C", manifestSha256: record.manifestSha256, period: { from: "2024-03-12", to: "2024-03-12" } });
    const entry = { ...line, sequence: 8, previous: "0".repeat(64), hash: "1".repeat(64) };
    const looking = { ...nobodyElse, journal: createMemoryJournal(), register: { entries: () => Promise.resolve(ok([{ row: 8, text: "", entry }])) }, agreements: someAgreements(), hasher, store: storeWith(record) };
    const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
    const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
    const session = give(give(NEW_SESSION, [1], ANSWERS_OF.no), [2, 3], KEEP);
    const first = aSitting({ session, earlier: [], earlierUpTo: 7, dossier: aDossier(), subject: "Besluit B" }, chat);
    const answer = (sitting: Sitting): Sitting => ({ ...sitting, session: give(sitting.session, [1], KEEP) });
    const reopen = (sitting: Sitting): Sitting => ({ ...sitting, session: (sitting.earlier ?? []).reduce(openAgain, sitting.session) });
    const { user, sitting } = showSitting(first, (props) => (
      <>
        <Check {...props} {...told} store={aStore()} looking={looking} account={account} />
        <button onClick={() => { props.change(answer); }}>ja</button>
        <button onClick={() => { props.change(reopen); }}>opnieuw</button>
      </>
    ));
    await user.click(await screen.findByRole("button", { name: "Bewaar 2 berichten" }));
    expect(await screen.findByRole("group", { name: "Dit is intussen al bewaard" })).toHaveTextContent("1 bericht staat nu in CB-2026-3F9A1C.");
    await user.click(screen.getByRole("button", { name: "ja" }));
    await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
    await waitFor(() => { expect(sitting().session.given.get(1)?.mode).toBe("earlier"); });
    expect(await screen.findByRole("group", { name: "Dit is intussen al bewaard" })).toHaveTextContent("1 bericht staat nu in CB-2026-3F9A1C.");
    expect(told.onFile).not.toHaveBeenCalled();
    expect(sitting().earlier).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "opnieuw" }));
    await user.click(screen.getByRole("button", { name: "ja" }));
    await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
    await waitFor(() => { expect(told.onFile).toHaveBeenCalledTimes(1); });
  });

  test("fault 2: that a new version was made of the record already is told once, with its number; who presses again, makes another", async () => {
    const correcting = { related: { recordId: "r1", number: "CB-2026-AAAAAA", manifestSha256: "ab".repeat(32), relation: "corrects", reason: "Rol" }, oldLiesIn: null, withoutExport: null } as const;
    const line = someContent({ recordId: "r2", number: "CB-2026-BBBBBB", related: { recordId: "r1", relation: "corrects" }, webUrl: "https://dms.example/r2" });
    const entry = { ...line, sequence: 9, previous: "0".repeat(64), hash: "1".repeat(64) };
    const looking = { ...nobodyElse, journal: createMemoryJournal(), register: { entries: () => Promise.resolve(ok([{ row: 9, text: "", entry }])) }, hasher };
    const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
    const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
    const { user, sitting } = showSitting(aSitting({ session: SESSION, correcting, dossier: aDossier(), subject: "Besluit B" }, CHAT), (props) => <Check {...props} {...told} store={aStore()} looking={looking} account={account} />);
    await user.click(await screen.findByRole("button", { name: "Bewaar 2 berichten" }));
    const notice = await screen.findByRole("group", { name: "Er is al een nieuwe versie" });
    expect(notice).toHaveTextContent("CB-2026-BBBBBB is al een nieuwe versie van CB-2026-AAAAAA.");
    expect(within(notice).getByRole("link", { name: "Bekijk CB-2026-BBBBBB" })).toHaveAttribute("href", "https://dms.example/r2");
    expect(told.onFile).not.toHaveBeenCalled();
    expect(sitting().session).toBe(SESSION);
    await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
    await waitFor(() => { expect(told.onFile).toHaveBeenCalledTimes(1); });
  });

  test("fault 2: a chat that another window is filing is not filed here; it is at the next press, when that window has let go of it", async () => {
    const journal = createMemoryJournal();
    const [held, letGo] = [new Set<string>(["elsewhere"]), jest.fn((chat: string) => journal.letGo(chat))];
    const reserve = (name: string) => Promise.resolve(held.size > 0 ? err({ kind: "in-use" } as const) : (held.add(name), ok(undefined)));
    const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
    const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
    const { user } = showSitting(aSitting({ session: SESSION, dossier: aDossier(), subject: "Besluit B" }, CHAT), (props) => <Check {...props} {...told} store={aStore()} looking={{ ...nobodyElse, journal: { ...journal, reserve, letGo } }} account={account} />);
    const button = await screen.findByRole("button", { name: "Bewaar 2 berichten" });
    await user.click(button);
    expect((await screen.findAllByText(/al bezig in een ander venster/))[0]).toBeVisible();
    expect(told.onFile).not.toHaveBeenCalled();
    held.clear();
    await user.click(button);
    await waitFor(() => { expect(told.onFile).toHaveBeenCalledTimes(1); });
    expect([...held]).toEqual(CHAT.sources.map(({ sha256 }) => sha256));
  });

  test("faults 1 and 2: what a filing that was stopped holds already is not filed beside it: it is told, with the way to finish it", async () => {
    const chat = aChatOf([aMessage(1, { text: "Variant B" }), aMessage(2, { text: "Akkoord" }), aMessage(3, { text: "Nieuw" })]);
    const record = await aRecord(anInput({ conversation: chat, decisions: [aRuling(1), aRuling(2)] }));
    const journal = createMemoryJournal();
    for (const { path, bytes } of record.documents) await journal.keepFile(record.recordId, path, new Blob([new Uint8Array(bytes)]));
    const plan = { recordId: record.recordId, filedBy: aPerson().id, columns: record.columns, files: record.documents.map(({ path, bytes: { length: size }, sha256 }) => ({ path, size, sha256 })), plannedAt: "2026-11-24T10:00:00.000Z" };
    await journal.note(aState(record.recordId, { reached: "uploaded" }, plan));
    const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
    const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
    const session = give(NEW_SESSION, [1, 2, 3], KEEP);
    const { user, sitting } = showSitting(aSitting({ session, dossier: aDossier(), subject: "Besluit B" }, chat), (props) => <Check {...props} {...told} store={aStore()} looking={{ ...nobodyElse, hasher, journal }} account={account} />);
    await user.click(await screen.findByRole("button", { name: "Bewaar 3 berichten" }));
    const notice = await screen.findByRole("group", { name: "Dit bewaar je al" });
    expect(notice).toHaveFocus();
    expect(notice).toHaveTextContent(/^.*2 berichten horen al bij CB-2026-[0-9A-F]{6}\./);
    expect(told.onFile).not.toHaveBeenCalled();
    expect(sitting().session).toBe(session);
    await user.click(within(notice).getByRole("button", { name: "Naar het begin" }));
    await user.click(await screen.findByRole("button", { name: "Stop met deze chat" }));
    expect(told.onFinish).toHaveBeenCalledWith(false);
    await journal.clear(record.recordId);
    await user.click(screen.getByRole("button", { name: "Bewaar 3 berichten" }));
    await waitFor(() => { expect(told.onFile).toHaveBeenCalledTimes(1); });
  });

  describe("section 11: a hold that begins while the app stands open", () => {
    const withHold = { ...noPolicy, read: () => Promise.resolve(ok({ text: '{ "name": "Beleid Water", "version": "2026.4", "holds": [{ "kind": "inquiry", "label": "Enquête", "dossierId": "D-1" }] }', webUrl: "" })) };
    const chosen = { session: SESSION, dossier: aDossier({ dossierId: "d-1" }), subject: "Besluit B" };
    const openUnder = (policies: PolicyFiles) => {
      const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
      const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
      const dossiers = aStore(() => Promise.resolve(ok([chosen.dossier])));
      const shown = showSitting(aSitting(chosen, CHAT), ({ sitting, change }) => (
        <Check {...told} sitting={sitting} change={change} store={dossiers} looking={{ ...nobodyElse, hasher, policies }} account={account} />
      ));
      return { ...shown, ...told };
    };

    test("is known when the user checks: what could go, may not go any more, and it is told", async () => {
      openUnder(withHold);
      expect(await screen.findByRole("group", { name: "Het beleid van je organisatie is veranderd" })).toHaveTextContent("Nu geldt Beleid Water, versie 2026.4.");
      expect(valueOf("Kan weg")).toHaveTextContent("0");
      expect(valueOf("Niet verwijderen (bewaarstop)")).toHaveTextContent("1");
    });

    test("is known before the act: nothing is filed under what was decided before, and the next press files", async () => {
      const files = { now: () => noPolicy.read() };
      const { user, onFile } = openUnder({ read: () => files.now() });
      await screen.findByText("Standaard, versie 1");
      files.now = () => withHold.read();
      await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
      await waitFor(() => { expect(screen.getByRole("group", { name: "Het beleid van je organisatie is veranderd" })).toHaveFocus(); });
      expect(valueOf("Kan weg")).toHaveTextContent("0");
      expect(onFile).not.toHaveBeenCalled();
      await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
      await waitFor(() => { expect(onFile).toHaveBeenCalledTimes(1); });
    });

    test("screens.md, a busy word: while the server is asked after it, the press is answered", async () => {
      const asked: (() => void)[] = [];
      const { user, onFile } = openUnder({ read: () => new Promise((resolve) => { asked.push(() => { resolve(err({ kind: "interrupted" })); }); }) });
      await user.click(await screen.findByRole("button", { name: "Bewaar 2 berichten" }));
      const main = within(screen.getByRole("main"));
      expect(main.getByText("We kijken of het beleid intussen is veranderd…")).toBeVisible();
      await waitFor(() => { expect(asked).toHaveLength(2); });
      for (const answer of asked) answer();
      await waitFor(() => { expect(onFile).toHaveBeenCalledTimes(1); });
      expect(main.queryByText("We kijken of het beleid intussen is veranderd…")).toBeNull();
    });

    test("goes on counting on the next screens: what the app read when it was opened does not take its place", async () => {
      const { sitting } = openUnder(withHold);
      await screen.findByRole("group", { name: "Het beleid van je organisatie is veranderd" });
      expect(withPolicy(sitting(), inForce()).policy.policy.version).toBe("2026.4");
    });

    test("is not known while the file cannot be read: what was decided goes on counting, and nobody is kept from filing", async () => {
      const { user, onFile, sitting } = openUnder({ read: () => Promise.resolve(err({ kind: "no-access" })) });
      await user.click(await screen.findByRole("button", { name: "Bewaar 2 berichten" }));
      await waitFor(() => { expect(onFile).toHaveBeenCalledTimes(1); });
      expect(sitting().policy).toEqual(inForce());
      expect(screen.queryByText("Het beleid van je organisatie is veranderd")).toBeNull();
    });

    test("with faults in its file: the safest reading is in force, and it is told why", async () => {
      openUnder({ read: () => Promise.resolve(ok({ text: '{ "hold": [', webUrl: "" })) });
      expect(await screen.findByRole("group", { name: "We konden het beleid van je organisatie niet lezen" })).toHaveTextContent(/van geen enkel werkbericht dat het weg mag: er kan een bewaarstop gelden/);
      expect(valueOf("Beleid")).toHaveTextContent("Veiligste lezing");
    });
  });

  test("a keystroke in «Onderwerp» decides about no message again", async () => {
    let reads = 0;
    const chat = { ...CHAT, get messages() { reads += 1; return CHAT.messages; } };
    const told = { onBack: jest.fn(), onGoOn: jest.fn(), onChange: jest.fn(), onFile: jest.fn(), onFinish: jest.fn() };
    const account = { state: "done", value: aPerson(), again: jest.fn() } as const;
    const { user, sitting } = showSitting(aSitting({ session: SESSION }, chat), (props) => <Check {...props} {...told} store={aStore()} looking={nobodyElse} account={account} />);
    await screen.findByRole("combobox", { name: "Dossier in het DMS" });
    const before = reads;
    expect(before).toBeGreaterThan(0);
    await user.type(screen.getByRole("textbox", { name: "Onderwerp" }), "Besluit B");
    expect(sitting().subject).toBe("Besluit B");
    expect(reads).toBe(before);
  });

  test("a subject too long for a folder's name is told", async () => {
    const { user, onFile } = open({ dossier: aDossier(), subject: "x".repeat(61) });
    await user.click(screen.getByRole("button", { name: "Bewaar 2 berichten" }));
    expect(screen.getByRole("link", { name: "Maak het onderwerp korter: niet meer dan 60 tekens." })).toBeVisible();
    expect(onFile).not.toHaveBeenCalled();
  });

  test("15: without access to the DMS the user reads why, and can try again", async () => {
    const dossiers = jest.fn().mockResolvedValueOnce(err({ kind: "no-access" })).mockResolvedValue(ok([aDossier()]));
    const { user } = open({}, aStore(dossiers));
    expect((await screen.findAllByText(/Je kunt in geen enkel dossier opslaan/))[0]).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(await screen.findByRole("combobox", { name: "Dossier in het DMS" })).toBeVisible();
  });

  test("U9: when another keeps, nothing is filed and nothing may go", async () => {
    const { user, onFinish } = open({ people: [aDraft("Fenna Brugman", { role: "top-official", isMe: true }), aDraft("Bas Terhorst", { role: "civil-servant" })], session: give(SESSION, [5], ANSWERS_OF.no) });
    expect(screen.queryByRole("button", { name: /^Bewaar \d/ })).toBeNull();
    expect(valueOf("Bewaarder")).toHaveTextContent("Bas Terhorst");
    expect(screen.getByText("Wacht met verwijderen tot de ander heeft bevestigd dat dit is bewaard.")).toBeVisible();
    // The answers tell later whether the other kept everything: they are needed again.
    await user.click(screen.getByRole("button", { name: "Naar het begin" }));
    expect(onFinish).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Stop met deze chat" }));
    expect(onFinish).toHaveBeenCalledWith(false);
  });

  test("with nothing to keep and nothing open one is done", async () => {
    const session = [1, 2, 3, 4, 5].reduce((now, number) => give(now, [number], ANSWERS_OF.no), NEW_SESSION);
    const { user, onFinish } = open({ session });
    await user.click(screen.getByRole("button", { name: "Klaar, naar het begin" }));
    expect(onFinish).toHaveBeenCalledWith(true);
  });

  test("stopping with open messages is asked first: answers would be lost", async () => {
    const { user, onFinish, onChange } = open({ session: give(NEW_SESSION, [1], ANSWERS_OF.no) });
    expect(screen.getByText(/^Er staat nog niet vast wat je moet bewaren/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Beantwoord wat nog open is" }));
    expect(onChange).toHaveBeenLastCalledWith("rest");
    await user.click(screen.getByRole("button", { name: "Naar het begin" }));
    expect(onFinish).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Blijf hier" }));
    expect(screen.queryByRole("button", { name: "Stop met deze chat" })).toBeNull();
    expect(screen.getByRole("button", { name: "Naar het begin" })).toHaveFocus();
  });
});
