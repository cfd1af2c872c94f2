import { browserClock } from "../../src/adapters/browser/clock";
import { createHasher } from "../../src/adapters/browser/hasher";
import { browserIdentifiers } from "../../src/adapters/browser/identifiers";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingJournal, JournalError } from "../../src/ports/filing-journal";
import { err, ok } from "../../src/result";
import type { EarlierRecord } from "../../src/review/earlier-records";
import { fileRecord } from "../../src/workflows/file-record";
import { letChatGo, lookOnceMore, type ToFile } from "../../src/workflows/look-once-more";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { aRequest, mediaOf } from "./a-filing";
import { good } from "./filing-desk";
import { quickCopies } from "./quick-copies";
import { aRegister } from "./register-in-memory";
import { aStoreInMemory } from "./store-in-memory";

const ME = "11111111-0000-4000-8000-000000000001";
const DOSSIER = { id: "d1", name: "Kustplan", webUrl: "", dossierId: null, caseType: null, selectionCategory: null, appraisal: null, retentionPeriod: null, recordCreator: null };
const quiet = (): void => undefined;
const FREE = { kind: "free" };

/** A browser with tabs: each chat has one tab at most, as the browser's locks have it. */
function aBrowser() {
  const owners = new Map<string, string>();
  const [register, { store }, disk] = [aRegister(), aStoreInMemory(), createMemoryJournal()];
  const noList = () => Promise.resolve({ ok: false, error: { kind: "not-found", what: "list" } } as const);
  const agreements = { keptBy: noList, open: noList, add: noList, change: noList };
  const aTab = (name: string, changes: Partial<FilingJournal> = {}) => {
    const journal: FilingJournal = {
      ...disk,
      reserve: (chat) => {
        if ((owners.get(chat) ?? name) !== name) return Promise.resolve(err({ kind: "in-use" }));
        owners.set(chat, name);
        return Promise.resolve(ok(undefined));
      },
      letGo: (chat) => {
        if (owners.get(chat) === name) owners.delete(chat);
        return Promise.resolve(ok(undefined));
      },
      ...changes,
    };
    return { store, register, agreements, journal, hasher: createHasher(), readingCopy: quickCopies, clock: browserClock, identifiers: browserIdentifiers };
  };
  return { aTab, owners };
}

/** Messages 1 and 3 of a chat that two exports were brought together for; `numbers` would be filed now. */
function toFile(more: Partial<ToFile> = {}): ToFile {
  const { conversation } = aRequest(DOSSIER, ME);
  const [source] = conversation.sources;
  return { conversation: { ...conversation, sources: [source, { ...source, sha256: "cd".repeat(32) }] }, media: mediaOf([]), keepers: [ME], filedBy: ME, numbers: new Set([1, 3]), replaces: null, after: 0, known: [], ...more };
}
const filing = (numbers: readonly number[]) => {
  const request = aRequest(DOSSIER, ME);
  return { ...request, decisions: request.decisions.filter(({ number }) => numbers.includes(number)) };
};

describe("the last look before a filing", () => {
  test("fault 2: a chat that is free is this tab's, by each of its exports, until it is let go", async () => {
    const { aTab, owners } = aBrowser();
    const [one, two] = [aTab("one"), aTab("two")];
    expect(await lookOnceMore(toFile(), one)).toEqual(FREE);
    expect([...owners]).toEqual([["ab".repeat(32), "one"], ["cd".repeat(32), "one"]]);
    expect(await lookOnceMore(toFile(), two)).toEqual({ kind: "in-use" });
    // Another chat, and the same tab again, are free.
    expect(await lookOnceMore(toFile(), one)).toEqual(FREE);
    await letChatGo(toFile().conversation, one);
    expect(await lookOnceMore(toFile(), two)).toEqual(FREE);
  });

  test("fault 2: of two exports one is enough for a tab to have the chat, and who does not get both keeps neither", async () => {
    const { aTab, owners } = aBrowser();
    owners.set("cd".repeat(32), "one");
    expect(await lookOnceMore(toFile(), aTab("two"))).toEqual({ kind: "in-use" });
    expect([...owners]).toEqual([["cd".repeat(32), "one"]]);
  });

  test("fault 2: what another tab is filing of it is in use; what this browser left is under way; what is of other messages is neither, and then the chat stays this tab's", async () => {
    const { aTab, owners } = aBrowser();
    const tab = aTab("one");
    const { plan } = good(await prepareFiling(filing([3]), tab, quiet));
    expect(await lookOnceMore(toFile(), tab)).toMatchObject({ kind: "under-way", filings: [{ numbers: new Set([3]) }] });
    expect([...owners]).toEqual([]);
    const underWay: FilingJournal["underWay"] = async (filedBy) => ok(good(await tab.journal.underWay(filedBy)).map(({ state }) => ({ state, isElsewhere: true })));
    expect(await lookOnceMore(toFile(), aTab("one", { underWay }))).toEqual({ kind: "in-use" });
    expect([...owners]).toEqual([]);
    for (const journal of [{}, { underWay }]) expect(await lookOnceMore(toFile({ numbers: new Set([1]) }), aTab("one", journal))).toEqual(FREE);
    expect(owners.size).toBe(2);
    await tab.journal.clear(plan.recordId);
    expect(await lookOnceMore(toFile(), tab)).toEqual(FREE);
    // One message is enough.
    good(await prepareFiling(filing([1, 3]), tab, quiet));
    expect(await lookOnceMore(toFile({ numbers: new Set([1, 2]) }), tab)).toMatchObject({ kind: "under-way" });
  });

  test("fault 2: what was filed since is told, with the line up to which that is known; who looked so far, or files other messages, is free", async () => {
    const { aTab, owners } = aBrowser();
    const tab = aTab("one");
    const { recordId } = good(await fileRecord(filing([3]), tab, quiet));
    expect(await lookOnceMore(toFile(), tab)).toMatchObject({ kind: "filed", records: [{ recordId, numbers: new Set([3]) }], upTo: 1 });
    expect([...owners]).toEqual([]);
    // A journal that cannot be read keeps nobody from asking the register.
    const underWay = () => Promise.resolve({ ok: false, error: { kind: "journal-unreadable" } } as const);
    expect(await lookOnceMore(toFile(), aTab("one", { underWay }))).toMatchObject({ kind: "filed" });
    expect(await lookOnceMore(toFile({ after: 1 }), tab)).toEqual(FREE);
    expect(await lookOnceMore(toFile({ numbers: new Set([1]) }), tab)).toEqual(FREE);
    // A new version files anew what stands there.
    expect(await lookOnceMore(toFile({ replaces: recordId }), tab)).toEqual(FREE);
  });

  test("fault 2: what was found when the chat was opened, and never told, is told now, also where the register cannot be asked; once", async () => {
    const { aTab } = aBrowser();
    const tab = aTab("one");
    const record: EarlierRecord = { recordId: "r1", number: "CB-1", manifestSha256: "", webUrl: "", numbers: new Set([3]) };
    const gone = () => Promise.resolve({ ok: false, error: { kind: "interrupted" } } as const);
    const offline = { ...tab, register: { ...tab.register, entries: gone } };
    expect(await lookOnceMore(toFile({ known: [record], after: 7 }), offline)).toEqual({ kind: "filed", records: [record], upTo: 7 });
    expect(await lookOnceMore(toFile({ known: [record], numbers: new Set([1]) }), offline)).toEqual(FREE);
    expect(await lookOnceMore(toFile(), offline)).toEqual(FREE);
  });

  test("what cannot be asked now keeps nobody from filing, whatever fails and however", async () => {
    const { aTab } = aBrowser();
    const broken = () => Promise.reject(new Error("broken"));
    const refused = (kind: JournalError["kind"]) => () => Promise.resolve({ ok: false, error: { kind } } as const);
    for (const journal of [{ reserve: broken }, { reserve: refused("storage-refused") }, { underWay: broken }, { underWay: refused("journal-unreadable") }] satisfies readonly Partial<FilingJournal>[]) {
      expect(await lookOnceMore(toFile(), aTab("one", journal))).toEqual(FREE);
    }
    const tab = aTab("one", { letGo: broken });
    good(await prepareFiling(filing([3]), tab, quiet));
    expect(await lookOnceMore(toFile(), tab)).toMatchObject({ kind: "under-way" });
  });
});
