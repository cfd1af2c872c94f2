import { screen, waitFor, within } from "@testing-library/react";
import Papa from "papaparse";
import { Desk } from "../../src/panes/desk/desk";
import type { DeskPorts } from "../../src/panes/desk/desk-ports";
import type { DecisionRegister, StoredEntry } from "../../src/ports/decision-register";
import type { RecordStore } from "../../src/ports/record-store";
import type { RecordPackage } from "../../src/record/package";
import type { RecordInput } from "../../src/record/record-input";
import { err, ok } from "../../src/result";
import { anEntry, uuidOf } from "../desk/a-register";
import { aChain, contents, registerOf } from "../desk/in-memory-register";
import { quickReader } from "../filing/quick-copies";
import { aConversation, aMessage, anInput, aRecord, aRuling } from "../record/a-record";
import { decidedByTheRules, factsByTheRules } from "../record/by-the-rules";
import { saidOf } from "../register/an-entry";
import { anAgreement } from "../review/an-agreement";
import { aList } from "./a-list";
import { hasher } from "./kept-elsewhere";
import { openJourney } from "./open-journey";
import { aDirectory, aPerson, aStore, LINKS, show, someAgreements } from "./stage";

const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };
const FOLDER = { id: "f1", driveId: "b1", webUrl: "https://dms.example/r1" };

/** Of whatever is filed here. */
const SUBJECT = "Keuze van de variant";

/** A record whose decisions are those of the rules: all of it can be checked. */
const aRuledRecord = (changes: Partial<RecordInput> = {}): Promise<RecordPackage> => {
  const conversation = aConversation([aMessage(1), aMessage(2), aMessage(3)]);
  return aRecord(anInput({ conversation, facts: factsByTheRules, decisions: decidedByTheRules(conversation), subject: SUBJECT, ...changes }));
};

/** A DMS in which this record lies, as it was filed or changed since. */
function storeOf(record: RecordPackage, changed: Readonly<Record<string, Uint8Array>> = {}, columns: Readonly<Record<string, string>> = {}): RecordStore {
  const bytesOf = (path: string): Uint8Array | undefined => changed[path] ?? record.documents.find((document) => document.path === path)?.bytes;
  const files = record.documents.map(({ path, size }) => ({ id: path, path, size, quickXorHash: null, isCheckedOut: false }));
  const stored = Object.entries({ ...record.columns, ...columns }).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return {
    ...aStore(),
    findRecord: (recordId) => Promise.resolve(ok(recordId === record.recordId ? { folder: FOLDER, liesIn: null, manifestSha256: record.manifestSha256 } : null)),
    readDocument: (_folder, path) => {
      const bytes = bytesOf(path);
      return Promise.resolve(bytes === undefined ? err({ kind: "not-found", what: "file" }) : ok(bytes));
    },
    listFiles: () => Promise.resolve(ok(files)),
    columnsOf: () => Promise.resolve(ok(new Map(stored))),
    recordFolders: () => Promise.resolve(ok([])),
    readBack: async (_folder, { path }, take) => {
      await take(bytesOf(path) ?? new Uint8Array());
      return ok(undefined);
    },
  };
}

const folder = (recordId: string, name: string, isDescribed: boolean) => ({ recordId, name, dossierName: "Kustplan", webUrl: `https://dms.example/${name}`, changedAt: null, isDescribed });

/** What the register says of a record that lies in the DMS. */
const registered = (record: RecordPackage, changes: Partial<ReturnType<typeof anEntry>> = {}) => anEntry(1, { ...saidOf(record), subject: SUBJECT, ...changes });

const aDeskPorts = (lines: readonly StoredEntry[], changes: Partial<DeskPorts> = {}): DeskPorts => ({
  register: registerOf(lines),
  store: aStore(),
  agreements: someAgreements(),
  directory: aDirectory(),
  links: LINKS,
  hasher,
  clock: CLOCK,
  identifiers: { ...({} as DeskPorts["identifiers"]), uuid: () => uuidOf(1) },
  readPdf: quickReader,
  zips: { start: () => Promise.reject(new Error("not fetched")) },
  ...changes,
});

function openDesk(lines: readonly StoredEntry[], changes: Partial<DeskPorts> = {}, opensAt: string | null = null) {
  const onBack = jest.fn();
  const onCorrect = jest.fn();
  const shown = show(<Desk ports={aDeskPorts(lines, changes)} opensAt={opensAt} account={{ state: "done", value: aPerson(), again: jest.fn() }} lapseAfterDays={7} onCorrect={onCorrect} onBack={onBack} />);
  return { ...shown, onBack, onCorrect };
}

const rows = () => screen.getAllByRole("heading", { level: 3, name: /^CB-/ });
const holds = () => screen.findByText(/^De keten klopt: /);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const unfold = async (user: ReturnType<typeof openDesk>["user"], summary: string) => user.click(screen.getByText(summary, { selector: "summary" }));

/** What was handed over as a download, by name. */
function downloads(): ReadonlyMap<string, Blob> {
  const given = new Map<string, Blob>();
  let last = new Blob();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      last = blob;
      return "blob:given";
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    given.set(this.download, last);
  });
  return given;
}
const textOf = async (blob: Blob | undefined): Promise<string> => blob?.text() ?? "";

describe("the register", () => {
  test("the last filed stands first, with what is open in words", async () => {
    openDesk(await aChain(contents(3, (index) => (index === 2 ? { pending: ["label"] } : {}))));
    await holds();
    expect(rows().map(({ textContent }) => textContent.slice(0, 14))).toEqual(["CB-2026-000003", "CB-2026-000002", "CB-2026-000001"]);
    expect(screen.getAllByText("Nog niet definitief: label komt nog")).toHaveLength(1);
  });

  test("a filter leaves what it asks for, and how many is said aloud once", async () => {
    const { user } = openDesk(await aChain(contents(3, (index) => (index === 1 ? { subject: "Brief aan de Kamer", keeper: { id: "p-joris", name: "Joris van Dalen" } } : {}))));
    await holds();
    await user.type(screen.getByRole("searchbox", { name: "Nummer of onderwerp" }), "kamer");
    expect(rows()).toHaveLength(1);
    await waitFor(() => { expect(screen.getByRole("status")).toHaveTextContent("1 van 3 archiefstukken"); });
    await user.click(button("Wis alle filters"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Bewaarder" }), "Joris van Dalen");
    expect(rows()).toHaveLength(1);
    await user.click(screen.getByRole("checkbox", { name: "Alleen wat nog niet af is" }));
    expect(screen.getByText("Niets past bij deze filters. Wis een filter om meer te zien.")).toBeVisible();
  });

  test("where a filter leaves nothing, the figures do not say that nothing was kept, and a press on the check is answered in sight", async () => {
    const { user } = openDesk(await aChain(contents(2)));
    await holds();
    await unfold(user, "In cijfers");
    expect(screen.getByText("Volgens het register is elk archiefstuk af. Of er berichten open bleven, zie je bij het archiefstuk zelf.")).toBeVisible();
    const words = screen.getByRole("searchbox", { name: "Nummer of onderwerp" });
    await user.type(words, "CB-2026-000001");
    expect(await screen.findByText("De archiefstukken die je nu ziet, zijn volgens het register af. Of er berichten open bleven, zie je bij het archiefstuk zelf.")).toBeVisible();
    await user.type(words, "zzz");
    expect(await screen.findByText("Geen archiefstuk past bij de filters: er zijn geen cijfers om te laten zien.")).toBeVisible();
    expect(screen.queryByText(/^Er is nog niets bewaard/)).toBeNull();
    const main = within(screen.getByRole("main"));
    await user.click(button("Controleer 0 archiefstukken"));
    expect(main.getByText("Er is niets om te controleren. Kies andere filters.")).toBeVisible();
    await user.click(button("Wis alle filters"));
    expect(main.queryByText("Er is niets om te controleren. Kies andere filters.")).toBeNull();
  });

  test("thousands of records come a page at a time, and the next page has the focus", async () => {
    const { user } = openDesk(contents(2000).map((content) => ({ row: content.counts.kept, text: "", entry: anEntry(Number(content.number.slice(-6)), content) })));
    await screen.findByText("2.000 archiefstukken");
    expect(rows()).toHaveLength(50);
    await user.click(button("Toon nog 50 archiefstukken"));
    expect(rows()).toHaveLength(100);
    expect(document.activeElement).toHaveTextContent("CB-2026-001950");
  });

  test("WCAG 2.4.3: who comes back from a record goes on at its row, and not at the top of hundreds; the register read anew begins at its heading", async () => {
    const { user } = openDesk(await aChain(contents(120)));
    await holds();
    await user.click(button("Toon nog 50 archiefstukken"));
    await user.click(button(/^Open CB-2026-000031/));
    expect(await screen.findByRole("heading", { level: 1, name: /^CB-2026-000031/ })).toHaveFocus();
    await user.click(button(/^Terug/));
    expect(button(/^Open CB-2026-000031/)).toHaveFocus();
    await user.click(button("Lees het register opnieuw"));
    await holds();
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  });

  test("fault 28: the first line that does not hold is named, in words", async () => {
    const lines = await aChain(contents(3));
    const forged = lines.map((line, index) => (index === 1 ? { ...line, text: line.text.replace("Keuze van de variant", "Keuze van de ander!!!") } : line));
    openDesk(forged);
    expect(await screen.findByText("Regel 2 van het register klopt niet")).toBeVisible();
    expect(screen.getByText(/De inhoud van deze regel is veranderd/)).toBeVisible();
  });

  test.each([
    ["no register", { kind: "not-found", what: "list" }, "Er is geen register"],
    ["no access", { kind: "no-access" }, "Je hebt geen toegang tot het register"],
  ] as const)("%s: what it is, and what to do", async (_title, error, title) => {
    const entries = jest.fn<ReturnType<DecisionRegister["entries"]>, []>(() => Promise.resolve(err(error)));
    const { user } = openDesk([], { register: { ...registerOf([]), entries } });
    expect(await screen.findByText(title)).toBeVisible();
    await user.click(button("Probeer opnieuw"));
    expect(entries).toHaveBeenCalledTimes(2);
  });

  test("a link leads to its record, and back to the register; a record that is not there is told", async () => {
    const lines = await aChain(contents(2));
    const { user } = openDesk(lines, {}, lines[0]?.entry?.recordId);
    expect(await screen.findByRole("heading", { level: 1, name: /^CB-2026-000001/ })).toBeVisible();
    await user.click(button(/^Terug/));
    expect(await screen.findByText("2 archiefstukken")).toBeVisible();
    expect(screen.queryByText(/^Het archiefstuk van de link/)).toBeNull();
    openDesk(lines, {}, uuidOf(77));
    expect(await screen.findByText(/^Het archiefstuk van de link staat niet in het register/)).toBeVisible();
  });

  test("an empty register says when something will stand here", async () => {
    openDesk([]);
    expect(await screen.findByText("Het register is nog leeg. Zodra iemand iets bewaart, staat het hier.")).toBeVisible();
    // No chain that holds, and no buttons for nothing.
    expect(screen.queryByText(/De keten/)).toBeNull();
    expect(screen.queryByRole("button", { name: /^(Controleer|Download|Maak)/ })).toBeNull();
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(screen.getByText("In cijfers")).toBeVisible();
  });

  test("fault 28: beside the list it says how many lines cannot be read: the list is not whole", async () => {
    const lines = await aChain(contents(4));
    openDesk(lines.map((line, index) => (index === 1 || index === 2 ? { ...line, text: "{", entry: null } : line)));
    expect(await screen.findByText("Regel 2 van het register klopt niet")).toBeVisible();
    expect(rows()).toHaveLength(2);
    expect(screen.getByText("2 regels van het register kunnen we niet lezen. Wat daarin staat, ontbreekt hier.")).toBeVisible();
  });
});

describe("in figures", () => {
  test("charts are tables: kept and not kept by month, what is open, who must still keep", async () => {
    const lines = await aChain(contents(2, (index) => ({ at: { browser: `2026-0${String(index + 2)}-10T12:00:00Z`, server: null }, pending: index === 0 ? ["lock"] : [] })));
    const agreements = aList([anAgreement(1, { askedAt: "2026-03-09T09:00:00.000Z" }), anAgreement(2, { askedAt: "2026-01-01T09:00:00.000Z" })]);
    const store = { ...aStore(), recordFolders: () => Promise.resolve(ok([folder("r", "2026-03-01_Half", false), folder("s", "2026-03-02_Los", true), folder(uuidOf(1), "2026-03-03_Bekend", true)])) };
    const { user } = openDesk(lines, { agreements, store });
    await holds();
    await unfold(user, "In cijfers");
    const kept = screen.getByRole("table", { name: "Bewaard en niet bewaard, per maand van bewaren" });
    expect(within(kept).getAllByRole("row").map(({ textContent }) => textContent)).toEqual(["MaandBewaardNiet bewaard", "februari 202612788", "maart 202612788"]);
    expect(within(screen.getByRole("table", { name: "Nog niet af, volgens het register" })).getByRole("row", { name: "Nog niet definitief: slot komt nog 1" })).toBeVisible();
    const waiting = await screen.findByRole("table", { name: "Open afspraken, per bewaarder" });
    expect(within(waiting).getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["0", "1", "1"]);
    expect(await screen.findByRole("table", { name: "Begonnen en niet afgemaakt, per dossier" })).toBeVisible();
    expect(screen.getByRole("link", { name: "2026-03-01_Half" })).toHaveAttribute("href", "https://dms.example/2026-03-01_Half");
    // Fault 15: what was filed while the register took nothing, is seen where the register is read.
    expect(screen.getByRole("table", { name: "Bewaard en niet in het register, per dossier" })).toBeVisible();
    expect(screen.getByRole("link", { name: "2026-03-02_Los" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "2026-03-03_Bekend" })).toBeNull();
  });
});

describe("a record", () => {
  test("of which messages stayed open when it was filed says how many; what was decided is not among them", async () => {
    const messages = Array.from({ length: 7 }, (_none, index) => aMessage(index + 1));
    const record = await aRecord(anInput({ conversation: aConversation(messages), decisions: [aRuling(1), aRuling(2, "U7"), aRuling(3, "U7"), aRuling(4, "U3"), aRuling(5, "U9"), aRuling(7, "U9")] }));
    const { user } = openDesk(await aChain([registered(record)]), { store: storeOf(record) });
    await holds();
    await user.click(button(/^Open CB-2026-3F9A1C/));
    // Of the sixth nobody said anything.
    expect((await screen.findByText("Open gebleven", { selector: "dt" })).nextElementSibling).toHaveTextContent("Over 3 berichten was bij het bewaren nog niets beslist.");
  });

  test("a timeline with reasons, the kept messages, and of the others a number", async () => {
    const record = await aRecord();
    const { user } = openDesk(await aChain([registered(record), anEntry(2, { recordId: record.recordId, event: "objected", reason: "Bericht 3 ging over iets anders." })]), { store: storeOf(record) });
    await holds();
    await user.click(button(/^Open CB-2026-3F9A1C/));
    expect(await screen.findByText("Bericht 1")).toBeVisible();
    expect(document.activeElement).toHaveTextContent("CB-2026-3F9A1C: Keuze van de variant");
    expect(screen.queryByText("Bericht 2")).toBeNull();
    expect(screen.getByText("1 bericht is niet bewaard. Daarvan staat nergens de inhoud, alleen dit aantal.")).toBeVisible();
    expect(screen.queryByText("Open gebleven")).toBeNull();
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "De chat is geëxporteerd uit WhatsApp",
      "Anna de Vries besliste",
      "Anna de Vries bewaarde dit archiefstuk",
      "Marieke de Wit is het er niet mee eens",
    ]);
    expect(screen.getByText("Bericht 3 ging over iets anders.")).toBeVisible();
    await unfold(user, "De 3 regels die meespraken");
    expect(screen.getByText(/bestuurlijke besluitvorming/, { selector: "dd" })).toBeVisible();
  });

  test("a correction leads to the earlier record, and back", async () => {
    const record = await aRuledRecord();
    const first = anEntry(1);
    const { user } = openDesk(await aChain([first, registered(record, { number: "CB-2026-000002", related: { recordId: first.recordId, relation: "corrects" } })]), { store: storeOf(record) });
    await holds();
    expect(screen.getByText("Verbeterd door CB-2026-000002").closest("li")).toHaveTextContent(first.number);
    await unfold(user, "In cijfers");
    expect(await screen.findByText("Van een archiefstuk dat is verbeterd, telt alleen de nieuwste versie.")).toBeVisible();
    await user.click(button(/^Open CB-2026-000002/));
    await user.click(await screen.findByRole("button", { name: "Verbetert een eerder archiefstuk: open dat" }));
    expect(await screen.findByText("Verbeterd door CB-2026-000002")).toBeVisible();
    await unfold(user, "Nieuwe versie maken");
    expect(await screen.findByText("Van dit archiefstuk is al een nieuwe versie gemaakt: CB-2026-000002. Klopt die ook niet? Begin dan bij CB-2026-000002.")).toBeVisible();
    expect(screen.getByText(/^Marieke de Wit bewaart dit\. Maak je de nieuwe versie voor/)).toBeVisible();
    await user.click(button("Terug"));
    expect(rows()).toHaveLength(2);
  });
});

describe("«ongewijzigd / gewijzigd»", () => {
  test("unchanged is said, on the screen and aloud, and still stands when one comes back", async () => {
    const record = await aRuledRecord();
    const { user } = openDesk(await aChain([registered(record)]), { store: storeOf(record) });
    await holds();
    await user.click(button(/^Open CB-/));
    await user.click(button("Controleer dit archiefstuk"));
    expect(await screen.findByText("Ongewijzigd")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("1 archiefstuk is ongewijzigd.");
    await user.click(button("Terug"));
    expect(screen.getByText("Ongewijzigd")).toBeVisible();
  });

  test.each([
    ["up to where checked records have seen the chain, it is vouched for", 0, /Tot en met regel 2 bevestigt 1 gecontroleerd archiefstuk dat\./],
    ["a chain that was made anew is not the one that a record has seen", 1, /Hier stond eerder een andere regel\./],
  ])("fault 28: %s", async (_title, isForged, sentence) => {
    const chain = await aChain(contents(2));
    const seen = (isForged === 0 ? chain : await aChain(contents(2, () => ({ subject: "Zoals het was" })))).at(-1)?.entry ?? null;
    const record = await aRuledRecord({ registerHead: seen });
    const { user } = openDesk(await aChain([...contents(2), registered(record)]), { store: storeOf(record) });
    await holds();
    expect(screen.getByText(/Of iemand de hele keten opnieuw heeft gemaakt/)).toBeVisible();
    await user.click(button("Controleer 3 archiefstukken"));
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  test("fault 28: a line that says something else than the record itself is named, once the record was read again", async () => {
    const record = await aRuledRecord();
    const { user } = openDesk(await aChain([registered(record, { subject: "Iets anders" })]), { store: storeOf(record) });
    await holds();
    await user.click(button("Controleer 1 archiefstuk"));
    expect(await screen.findByText(/^Deze regel zegt iets anders dan het archiefstuk zelf\. Wat verschilt: het onderwerp\./)).toBeVisible();
  });

  test("fault 26: changed names the file and the column", async () => {
    const record = await aRuledRecord();
    const transcript = record.documents.find(({ path }) => path === "transcript.json")?.bytes ?? new Uint8Array();
    const altered = new TextEncoder().encode(new TextDecoder().decode(transcript).replace("Bericht 1", "Bericht 9"));
    const { user } = openDesk(await aChain([registered(record)]), { store: storeOf(record, { "transcript.json": altered }, { Waardering: "B" }) });
    await holds();
    await user.click(button("Controleer 1 archiefstuk"));
    expect(await screen.findByText("Gewijzigd")).toBeVisible();
    await user.click(button(/^Open CB-/));
    expect(await screen.findByText("transcript.json is veranderd sinds het is bewaard.")).toBeVisible();
    expect(screen.getByText("De kolom Waardering in het DMS zegt iets anders dan het archiefstuk.")).toBeVisible();
  });

  test.each([
    ["a reader that cannot be fetched", { kind: "interrupted" }, "Niet alles nagekeken", /^Niet nagekeken: of transcript\.pdf hetzelfde zegt/],
    ["a copy that cannot be read", { kind: "no-pdf" }, "Gewijzigd", "transcript.pdf zegt iets anders dan de andere bestanden van het archiefstuk, of er is iets aan toegevoegd."],
  ] as const)("fault 29: %s is never «ongewijzigd»", async (_title, error, verdict, sentence) => {
    const record = await aRuledRecord();
    const { user } = openDesk(await aChain([registered(record)]), { store: storeOf(record), readPdf: () => Promise.resolve(err(error)) });
    await holds();
    await user.click(button(/^Open CB-/));
    await user.click(button("Controleer dit archiefstuk"));
    expect(await screen.findByText(verdict)).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByText("Ongewijzigd")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent(/^0 archiefstukken zijn ongewijzigd\. Van 1 archiefstuk|^0 archiefstukken zijn ongewijzigd\. 1 archiefstuk is gewijzigd/);
  });

  test("it can be stopped, and what was checked already stays", async () => {
    const record = await aRuledRecord();
    const never = new Promise<never>(() => undefined);
    const store = { ...storeOf(record), findRecord: (recordId: string) => (recordId === record.recordId ? storeOf(record).findRecord(recordId) : never) };
    const { user } = openDesk(await aChain([anEntry(1), registered(record, { number: "CB-2026-000002" })]), { store });
    await holds();
    await user.click(button("Controleer 2 archiefstukken"));
    expect(await screen.findByText("Ongewijzigd")).toBeVisible();
    expect(screen.getByRole("progressbar", { name: "Voortgang van het lezen" })).toBeVisible();
    await user.click(button("Stop"));
    expect(screen.getByRole("status")).toHaveTextContent("De controle is gestopt.");
    expect(within(screen.getByRole("main")).getByText(/^De controle is gestopt\./)).toBeVisible();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.getByText("Ongewijzigd")).toBeVisible();
  });

  test("the register is not gone through again for each record of many", async () => {
    const record = await aRuledRecord();
    let lines = 0;
    const counting: DeskPorts["hasher"] = {
      ...hasher,
      sha256: (bytes) => {
        if (new TextDecoder().decode(bytes).includes('"previous":')) lines += 1;
        return hasher.sha256(bytes);
      },
    };
    const lying = storeOf(record);
    // The screen is drawn between one record and the next, as it is where a network lies between.
    const findRecord: RecordStore["findRecord"] = (recordId) => new Promise((found) => setTimeout(() => { found(lying.findRecord(recordId)); }, 10));
    const { user } = openDesk(await aChain([...contents(20), registered(record)]), { store: { ...lying, findRecord }, hasher: counting });
    await holds();
    await user.click(button("Controleer 21 archiefstukken"));
    await within(screen.getByRole("main")).findByText(/ongewijzigd\. Van 20 archiefstukken weten we het niet\.$/);
    await waitFor(() => { expect(screen.queryByRole("progressbar")).toBeNull(); });
    await holds();
    expect(lines).toBe(2 * 21);
  });

  test("fault 15: a record that this user may not read is told as that, with no word about saving", async () => {
    const store = { ...aStore(), findRecord: () => Promise.resolve(err({ kind: "no-access" } as const)) };
    const { user } = openDesk(await aChain(contents(1)), { store });
    await holds();
    await user.click(button(/^Open CB-/));
    await user.click(await screen.findByRole("button", { name: "Controleer dit archiefstuk" }));
    expect(await screen.findByText("Je mag dit niet inzien. Vraag de informatiebeheerder om toegang.", { selector: "li" })).toBeVisible();
    expect(screen.queryByText(/niets opslaan/)).toBeNull();
  });

  test("fault 12: a DMS that does not answer any more ends the check, and says so in sight and aloud", async () => {
    const store = { ...aStore(), findRecord: () => Promise.resolve(err({ kind: "interrupted" } as const)) };
    const { user } = openDesk(await aChain(contents(5)), { store });
    await holds();
    await user.click(button("Controleer 5 archiefstukken"));
    expect(await within(screen.getByRole("main")).findByText(/^Het DMS antwoordt niet meer\./)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Het DMS antwoordt niet meer.");
    expect(screen.getByText(/3 zijn nog niet gecontroleerd\.$/)).toBeVisible();
  });

  test("the outcome can be taken along as a table", async () => {
    const given = downloads();
    const record = await aRuledRecord();
    const { user } = openDesk(await aChain([registered(record)]), { store: storeOf(record) });
    await holds();
    await user.click(button("Controleer 1 archiefstuk"));
    await user.click(await screen.findByRole("button", { name: "Download de uitkomst (CSV)" }));
    const read = Papa.parse<string[]>((await textOf(given.get("controle_2026-03-10.csv"))).replace(/^\uFEFF/, ""), { delimiter: ";", skipEmptyLines: true }).data;
    expect(read[0]).toEqual(["Nummer", "Onderwerp", "Gecontroleerd op (UTC)", "Uitkomst", "Wat we vonden"]);
    expect(read[1]?.slice(0, 4)).toEqual(["CB-2026-3F9A1C", "Keuze van de variant", "2026-03-10 09:00:00", "Ongewijzigd"]);
  });

  test("of many records, those that are not as they were are named under the sum, the worst first, each with its way to it", async () => {
    const record = await aRuledRecord();
    const store = storeOf(record, { "transcript.json": new TextEncoder().encode("{}") });
    const { user } = openDesk(await aChain([...contents(60), registered(record, { number: "CB-2026-000099" }), ...contents(1, () => ({ recordId: uuidOf(777), number: "CB-2026-000777" }))]), { store });
    await holds();
    await user.type(screen.getByRole("searchbox", { name: "Nummer of onderwerp" }), "Keuze");
    await user.click(await screen.findByRole("button", { name: /^Controleer 62 / }));
    const named = await screen.findByRole("list", { name: "Kijk hiernaar:" });
    await waitFor(() => { expect(screen.queryByRole("progressbar")).toBeNull(); });
    const items = within(named).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items[0]).toMatch(/^Gewijzigd.*CB-2026-000099/);
    expect(items).toHaveLength(20);
    expect(screen.getByText("En nog 42: die staan in de tabel.")).toBeVisible();
    await user.click(within(named).getByRole("button", { name: /^Open CB-2026-000099/ }));
    expect(await screen.findByRole("heading", { level: 1, name: /^CB-2026-000099/ })).toBeVisible();
    await user.click(button(/^Terug/));
    expect(within(await screen.findByRole("list", { name: "Kijk hiernaar:" })).getByRole("button", { name: /^Open CB-2026-000099/ })).toHaveFocus();
  });

  test("a check that was stopped says how many it did not reach, and the table has a row for each", async () => {
    const given = downloads();
    const record = await aRuledRecord();
    const never = new Promise<never>(() => undefined);
    const store = { ...storeOf(record), findRecord: (recordId: string) => (recordId === record.recordId ? storeOf(record).findRecord(recordId) : never) };
    const { user } = openDesk(await aChain([anEntry(1), registered(record, { number: "CB-2026-000002" })]), { store });
    await holds();
    await user.click(button(/^Controleer 2 /));
    expect(await screen.findByText(/ongewijzigd\. 1 is nog niet gecontroleerd\.$/)).toBeVisible();
    await user.click(button("Stop"));
    await user.click(button("Download de uitkomst (CSV)"));
    const read = Papa.parse<string[]>((await textOf(given.get("controle_2026-03-10.csv"))).replace(/^\uFEFF/, ""), { delimiter: ";", skipEmptyLines: true }).data;
    expect(read.slice(1).map(([number, , at, verdict]) => [number, at, verdict])).toEqual([["CB-2026-000002", "2026-03-10 09:00:00", "Ongewijzigd"], ["CB-2026-000001", "", "Niet gecontroleerd"]]);
  });
});

describe("exports", () => {
  test("the register as a table and as it is stored", async () => {
    const given = downloads();
    const lines = await aChain(contents(2));
    const { user } = openDesk(lines);
    await holds();
    await unfold(user, "Exporteer het register");
    await user.click(button("Download 2 archiefstukken als tabel (CSV)"));
    await user.click(button("Download het register: 2 regels (JSONL)"));
    expect(screen.getByRole("status")).toHaveTextContent("bewaarregister_2026-03-10.jsonl staat bij je downloads.");
    expect(await textOf(given.get("bewaarregister_2026-03-10.jsonl"))).toBe(lines.map(({ text }) => `${text}\n`).join(""));
    const table = (await textOf(given.get("bewaarregister_2026-03-10.csv"))).split("\r\n");
    expect(table).toHaveLength(4);
    // A moment that a spreadsheet in Dutch knows as one, and of which the zone is told.
    expect([table[0], table[1]].map((row) => row?.split(";")[2])).toEqual(['"Bewaard op (UTC)"', '"2026-03-10 09:00:02"']);
  });

  test("a delivery without its place says what is still needed, each with its field", async () => {
    const { user } = openDesk(await aChain(contents(1)));
    await holds();
    await unfold(user, "Lever aan een e-depot (SIP)");
    await user.click(button("Maak de aanlevering van 1 archiefstuk"));
    await user.click(screen.getByRole("link", { name: "Vul in bij welke collectie dit hoort." }));
    expect(screen.getByRole("textbox", { name: "Collectie" })).toHaveFocus();
  });

  test("fault 18: a record that is gone is left out of a delivery, and told; the other goes out", async () => {
    const given = downloads();
    const record = await aRuledRecord();
    const { user } = openDesk(await aChain([anEntry(1), registered(record, { number: "CB-2026-000002" })]), { store: storeOf(record), zips: { start: () => Promise.resolve({ add: () => Promise.resolve(), finish: () => Promise.resolve(new Blob(["zip"])) }) } });
    await holds();
    await unfold(user, "Lever aan een e-depot (SIP)");
    await user.type(screen.getByRole("textbox", { name: "Locatie in het doelsysteem" }), "zone 3");
    await user.type(screen.getByRole("textbox", { name: "Collectie" }), "archief");
    await user.click(button("Maak de aanlevering van 2 archiefstukken"));
    expect(await screen.findByText("1 archiefstuk zit er niet in")).toBeVisible();
    expect(screen.getByText("CB-2026-000001 is niet te vinden. Vraag wie het heeft verplaatst, of vraag om toegang.")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("1 archiefstuk zit er niet in");
    expect([...given.keys()]).toEqual([expect.stringMatching(/^sip_.*_1\.zip$/)]);
  });

  test("a part of the app that cannot be fetched is said, and nothing is handed over", async () => {
    const given = downloads();
    const { user } = openDesk(await aChain(contents(1)));
    await holds();
    await unfold(user, "Lever aan een e-depot (SIP)");
    await user.type(screen.getByRole("textbox", { name: "Locatie in het doelsysteem" }), "zone 3");
    await user.type(screen.getByRole("textbox", { name: "Collectie" }), "archief");
    await user.click(button("Maak de aanlevering van 1 archiefstuk"));
    expect(await screen.findByText(/De verbinding viel weg/, { selector: "p" })).toBeVisible();
    expect(given.size).toBe(0);
  });
});

describe("the way to the desk", () => {
  test("stands on the first screen for who can read the register, and leads back to what was under way", async () => {
    const user = await openJourney(undefined, aDeskPorts(await aChain(contents(1))));
    await user.click(await screen.findByRole("button", { name: "Register en dossiers" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Register en dossiers" })).toHaveFocus();
    await holds();
    await user.click(button("Terug"));
    expect(await screen.findByText("Je hebt niets openstaan.")).toBeVisible();
  });

  test("is not there for who cannot", async () => {
    await openJourney(undefined, { register: { ...registerOf([]), head: () => Promise.resolve(err({ kind: "no-access" })) } });
    await screen.findByText("Je hebt niets openstaan.");
    expect(screen.queryByRole("button", { name: "Register en dossiers" })).toBeNull();
  });
});
