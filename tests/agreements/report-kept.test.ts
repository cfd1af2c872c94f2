import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { ConversationMark, SharedAgreement } from "../../src/ports/agreements";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import type { FilingRequest, Receipt } from "../../src/workflows/file-record";
import { askKeeper, readStanding, takeOn } from "../../src/workflows/agree-keeper";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { verifyKeeping } from "../../src/workflows/verify-keeping";
import { aLife } from "../faults/a-life";
import type { End } from "../faults/a-life";
import { aRequest, mediaOf } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import type { DeskOptions } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aClient, aFreshMark, partyOf, rowsOf, topicOf } from "./two-people";

const quiet = (): void => undefined;
/** What the last step asks of the list. */
const ofTheList = (what: string): boolean => what.includes("/lists/") && !what.startsWith("GET");

describe("S3: the others are told that it is kept", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterEach(() => {
    tenant.faults.clear();
  });
  afterAll(() => running.stop());

  const request = (about: ConversationMark | null, more: Partial<FilingRequest> = {}): FilingRequest =>
    aRequest(dossier, tenant.people.marieke, [], { about, keeper: partyOf(tenant, "marieke"), ...more });
  const file = async (about: ConversationMark | null, options: DeskOptions = {}, more: Partial<FilingRequest> = {}): Promise<Receipt> =>
    good(await fileRecord(request(about, more), aDesk(tenant, options).ports, quiet));
  /** What Joris sees. */
  const seen = async (about: ConversationMark): Promise<readonly SharedAgreement[]> => good(await readStanding(topicOf(about), aClient(tenant, "joris").ports)).rows;
  const faults = (...sketches: readonly FaultSketch[]): void => {
    sketches.forEach((sketch) => tenant.faults.add(sketch));
  };

  const told = ({ recordId, number, manifestSha256, webUrl, keptMessageCount }: Receipt) => ({
    state: "kept",
    keeper: { id: tenant.people.marieke },
    record: { recordId, number, manifestSha256, webUrl, keptMessageCount },
  });

  test("by the keeper's own row where nobody asked; and the other can verify it from there", async () => {
    const about = aFreshMark(tenant);
    const receipt = await file(about);
    expect(receipt.reported).toBe("seen");
    const rows = await seen(about);
    expect(rows).toMatchObject([told(receipt)]);
    const { conversation } = request(about);
    const records = rows.flatMap(({ record }) => record ?? []);
    expect(await verifyKeeping(records, { messages: conversation.messages, all: conversation.messages, media: mediaOf([]) }, aClient(tenant, "joris").ports)).toEqual({ covered: new Set([1, 3]), doubts: [] });
  });

  test("30: of the chat, its subject and its dossier nothing comes into the list", async () => {
    const about = aFreshMark(tenant);
    const { dossierName, subject } = await file(about);
    // The record's own address is in it: whoever may open it there, may know what its folder is called.
    const rows = (await rowsOf(tenant)).map(({ fields }) => JSON.stringify({ ...fields, Adres: "" })).join();
    expect(rows).toContain(about.from);
    for (const secret of ["kanarie", "Bericht 1", subject, dossierName, "Optie-B", "Anna de Vries", "Kustplan"]) expect(rows).not.toContain(secret);
  });

  test("record.md, «Filing, in this order»: each step is noted, and the others are told after the record is described", async () => {
    const plain = createMemoryJournal();
    const reached: string[] = [];
    const journal: FilingJournal = {
      ...plain,
      note: (state) => {
        if (reached.at(-1) !== state.reached) reached.push(state.reached);
        return plain.note(state);
      },
    };
    tenant.traffic.clear();
    await file(aFreshMark(tenant), { journal });
    expect(reached).toEqual(["planned", "uploaded", "verified", "described", "labelled", "locked", "registered", "reported", "receipted"]);
    const written = tenant.traffic.entries().filter(({ method, template }) => ["POST", "PATCH"].includes(method) && !template.includes("local-tenant"));
    expect(written.at(-1)).toMatchObject({ method: "POST", template: expect.stringMatching(/\/lists\/.*\/items$/) });
  });

  test("by the question that asked for it, and by the promise before the question", async () => {
    const asked = aFreshMark(tenant);
    good(await askKeeper(topicOf(asked), { askedBy: partyOf(tenant, "joris"), keeper: partyOf(tenant, "marieke") }, aClient(tenant, "joris").ports));
    expect(await seen(asked)).toMatchObject([{ state: "asked" }]);
    const first = await file(asked);
    expect(await seen(asked)).toMatchObject([{ ...told(first), askedBy: { id: tenant.people.joris } }]);

    const promised = aFreshMark(tenant);
    good(await takeOn(topicOf(promised), { askedBy: partyOf(tenant, "marieke"), keeper: partyOf(tenant, "marieke") }, aClient(tenant, "marieke").ports));
    expect(await seen(promised)).toMatchObject([{ state: "accepted" }]);
    const second = await file(promised);
    expect(await seen(promised)).toMatchObject([told(second)]);
  });

  test("a second record of the same conversation gets a row of its own", async () => {
    const about = aFreshMark(tenant);
    const receipts = [await file(about), await file(about)];
    expect(await seen(about)).toMatchObject(receipts.map(told));
  });

  test("an agreement of which the user said that it is about another conversation, is left", async () => {
    const about = aFreshMark(tenant);
    const promise = good(await takeOn(topicOf(about), { askedBy: partyOf(tenant, "marieke"), keeper: partyOf(tenant, "marieke") }, aClient(tenant, "marieke").ports)).standing.winner;
    const receipt = await file(about, {}, { apart: [promise?.row ?? 0] });
    expect(await seen(about)).toMatchObject([{ state: "accepted" }, told(receipt)]);
  });

  test("for whom one files, is the keeper", async () => {
    const about = aFreshMark(tenant);
    await file(about, {}, { keeper: partyOf(tenant, "joris") });
    expect(await seen(about)).toMatchObject([{ state: "kept", keeper: { id: tenant.people.joris } }]);
  });

  describe("what does not reach the list, does not undo the filing: the receipt says so", () => {
    test("nobody else is known", async () => {
      expect((await file(null)).reported).toBe("nobody-known");
    });

    test("no list", async () => {
      expect((await file(aFreshMark(tenant), { list: "Bestaat niet" })).reported).toBe("no-list");
    });

    test.each([
      [403, "no-access"],
      [423, "refused"],
      [400, "refused"],
    ] as const)("fault 15: %i: %s", async (status, reported) => {
      const about = aFreshMark(tenant);
      faults({ method: "POST", path: "/lists/", action: { kind: "status", status, retryAfter: null }, times: null });
      const receipt = await file(about);
      expectCompleteRecord(tenant, dossier, receipt);
      expect([receipt.reported, await seen(about)]).toEqual([reported, []]);
    });
  });

  describe("faults", () => {
    test.each([429, 503])("fault 11, 12: one %i is waited out", async (status) => {
      const about = aFreshMark(tenant);
      faults({ method: "POST", path: "/lists/", action: { kind: "status", status, retryAfter: null } });
      expect((await file(about)).reported).toBe("seen");
      expect(await seen(about)).toHaveLength(1);
    });

    test.each(["POST", "PATCH"])("fault 12: the answer to the %s is lost: told once", async (method) => {
      const about = aFreshMark(tenant);
      if (method === "PATCH") good(await takeOn(topicOf(about), { askedBy: partyOf(tenant, "marieke"), keeper: partyOf(tenant, "marieke") }, aClient(tenant, "marieke").ports));
      faults({ method, path: "/lists/", action: { kind: "drop-after" } });
      const receipt = await file(about);
      expect(receipt.reported).toBe("seen");
      expect(await seen(about)).toMatchObject([told(receipt)]);
    });

    test("fault 9: a promise that is withdrawn at that moment: told all the same, in a row of its own", async () => {
      const about = aFreshMark(tenant);
      const joris = aClient(tenant, "joris");
      const promise = good(await takeOn(topicOf(about), { askedBy: partyOf(tenant, "marieke"), keeper: partyOf(tenant, "marieke") }, aClient(tenant, "marieke").ports)).standing.winner;
      let isIn = false;
      const intruding: typeof fetch = async (input, init) => {
        if (init?.method === "PATCH" && new Request(input).url.includes("/lists/") && !isIn && promise !== null) {
          isIn = true;
          good(await joris.agreements.change(promise, { state: "withdrawn" }));
        }
        return fetch(input, init);
      };
      const receipt = await file(about, { fetch: intruding });
      expect(receipt.reported).toBe("seen");
      expect(await seen(about)).toMatchObject([{ state: "withdrawn" }, told(receipt)]);
    });

    /** Files until the end strikes, and then goes on as another client of the same device. */
    async function dieAndResume(about: ConversationMark, end: End): Promise<Receipt> {
      const disk: FilingJournal = createMemoryJournal();
      const life = aLife(end);
      const filed = fileRecord(request(about), aDesk(tenant, { fetch: life.fetch, journal: life.journal(disk) }).ports, quiet);
      expect(await Promise.race([filed, life.death])).toBe("killed");
      const desk = aDesk(tenant, { journal: disk });
      const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
      const receipt = good(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet));
      if (receipt === null) throw new Error("nothing to resume");
      return receipt;
    }

    test.each(["before", "after"] as const)("fault 1: killed %s the row is added: resumed, and told once", async (moment) => {
      const about = aFreshMark(tenant);
      const receipt = await dieAndResume(about, { moment, step: 1, among: ofTheList });
      expect(receipt.reported).toBe("seen");
      expect(await seen(about)).toMatchObject([told(receipt)]);
    });

    test.each(["before", "after"] as const)("fault 1: killed %s a promise becomes «bewaard»: resumed, and told once", async (moment) => {
      const about = aFreshMark(tenant);
      good(await takeOn(topicOf(about), { askedBy: partyOf(tenant, "marieke"), keeper: partyOf(tenant, "marieke") }, aClient(tenant, "marieke").ports));
      const receipt = await dieAndResume(about, { moment, step: 1, among: ofTheList });
      expect(receipt.reported).toBe("seen");
      expect(await seen(about)).toMatchObject([told(receipt)]);
    });

    test("fault 21: the network goes just before: the filing is pending, and tells when it is back", async () => {
      const about = aFreshMark(tenant);
      const journal = createMemoryJournal();
      faults({ path: "/lists/", method: "POST", action: { kind: "captive-portal" }, times: null });
      expect(await fileRecord(request(about), aDesk(tenant, { journal }).ports, quiet)).toEqual({ ok: false, error: { kind: "interrupted" } });
      tenant.faults.clear();
      const desk = aDesk(tenant, { journal });
      const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
      const receipt = good(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet));
      expect(receipt?.reported).toBe("seen");
      expect(await seen(about)).toHaveLength(1);
    });

    test("fault 18: what cannot be verified anew after a stop, is told to nobody", async () => {
      const about = aFreshMark(tenant);
      const plain = createMemoryJournal();
      const journal: FilingJournal = {
        ...plain,
        note: async (state) => {
          const noted = await plain.note(state);
          return state.reached === "described" ? { ok: false, error: { kind: "storage-full" } } : noted;
        },
      };
      expect(await fileRecord(request(about), aDesk(tenant, { journal }).ports, quiet)).toMatchObject({ ok: false });
      tenant.faults.add({ action: { kind: "captive-portal" }, method: "GET", path: "/download.aspx", times: null });
      const desk = aDesk(tenant, { journal: plain });
      const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
      expect(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet)).toMatchObject({ ok: false });
      expect(await seen(about)).toEqual([]);
    });
  });
});
