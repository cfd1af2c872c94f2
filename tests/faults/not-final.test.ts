import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingRules } from "../../src/policy/policy";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import { REGISTER_LIST } from "../../src/tenant/seeds/lists";
import type { Tenant } from "../../src/tenant/tenant";
import type { Receipt } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { unfinishedFilings } from "../../src/workflows/resume-filing";
import { pendingRecords, settleFilings } from "../../src/workflows/settle-filings";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import type { DeskOptions } from "../filing/filing-desk";
import { inForce } from "../policy/in-force";
import { aTenant, graphAs, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;
const PLAIN = "Bewaren volgens selectielijst";
const OPEN = "Record, open";
const LOCKED = "Record, vergrendeld";
const LABEL = { method: "PATCH", path: "/retentionLabel" } as const;
const REFUSED = { kind: "status", status: 403, retryAfter: null } as const;

describe("label and lock", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  beforeEach(() => {
    tenant.faults.clear();
    tenant.setLabelDelay(0);
    tenant.traffic.clear();
  });
  afterAll(() => running.stop());

  async function file(filing: FilingRules, faults: readonly FaultSketch[] = [], options: DeskOptions = {}): Promise<Receipt> {
    faults.forEach((fault) => tenant.faults.add(fault));
    const request = aRequest(dossier, tenant.people.marieke, [{ name: "foto.jpg", bytes: aJpeg(900) }], { policy: inForce({ filing }) });
    const receipt = good(await fileRecord(request, aDesk(tenant, options).ports, quiet));
    expectCompleteRecord(tenant, dossier, receipt);
    return receipt;
  }

  /** Another start of the app, on the same device. */
  async function startAgain(journal: FilingJournal): Promise<readonly { readonly pending: readonly string[] }[]> {
    const desk = aDesk(tenant, { journal });
    await settleFilings(tenant.people.marieke, desk.ports);
    return good(await pendingRecords(tenant.people.marieke, desk.ports));
  }

  const linesOf = async ({ recordId }: Receipt) => good(await aDesk(tenant).ports.register.entries(recordId)).map(({ entry }) => [entry?.event, entry?.pending]);

  const labelRequests = () => tenant.traffic.entries().filter(({ template }) => template.endsWith("/retentionLabel")).map(({ method }) => method);

  test("record.md, filing 5: without a label in the policy nothing is asked; with one, one request for the folder and one look", async () => {
    expect((await file({ retentionLabel: null, lock: false })).pending).toEqual([]);
    expect(labelRequests()).toEqual([]);
    const receipt = await file({ retentionLabel: PLAIN, lock: false });
    expect(receipt.pending).toEqual([]);
    expect(labelRequests()).toEqual(["PATCH", "GET"]);
    expect(await linesOf(receipt)).toEqual([["filed", []]]);
  });

  test("record.md, filing 5: every file is locked, by one request each, also where the label does so itself", async () => {
    for (const retentionLabel of [OPEN, LOCKED]) {
      tenant.traffic.clear();
      const receipt = await file({ retentionLabel, lock: true });
      expect(receipt.pending).toEqual([]);
      expect(labelRequests()).toHaveLength(2 + receipt.fileCount);
      const asked = graphAs(tenant, tenant.people.marieke);
      const { driveId = "", id = "" } = good(await aDesk(tenant).store.findRecord(receipt.recordId))?.folder ?? {};
      const found = await asked("GET", `/drives/${driveId}/items/${id}/children`);
      const files = found.body.value.filter((one: { readonly file?: object }) => one.file !== undefined);
      expect(files.length).toBeGreaterThan(3);
      for (const one of files) expect((await asked("PATCH", `/drives/${driveId}/items/${one.id}`, { body: { name: "anders.json" } })).status).toBe(423);
    }
  });

  test.each([
    ["a label that does not exist, or is not published", { retentionLabel: "Bestaat niet", lock: false }, [], ["label"]],
    ["a label that is refused", { retentionLabel: PLAIN, lock: false }, [{ ...LABEL, action: REFUSED }], ["label"]],
    ["a lock that is refused", { retentionLabel: OPEN, lock: true }, [{ ...LABEL, action: REFUSED, from: 3 }], ["lock"]],
    ["a lock under a label that makes no record", { retentionLabel: PLAIN, lock: true }, [], ["lock"]],
    ["a lock where no label is", { retentionLabel: null, lock: true }, [], ["lock"]],
    ["a label that is refused, and so a lock", { retentionLabel: OPEN, lock: true }, [{ ...LABEL, action: REFUSED }], ["label", "lock"]],
  ] as const)("fault 17: %s: the receipt and the register say what is pending, and the device remembers it", async (_what, filing, faults, pending) => {
    const journal = createMemoryJournal();
    const receipt = await file(filing, faults, { journal });
    expect(receipt.pending).toEqual(pending);
    expect(await linesOf(receipt)).toEqual([["filed", pending]]);
    expect(good(await unfinishedFilings(tenant.people.marieke, { journal }))).toEqual([]);
    expect(good(await pendingRecords(tenant.people.marieke, { journal }))).toMatchObject([{ recordId: receipt.recordId, pending }]);
    // Nothing of what was filed stays on the device.
    expect(await journal.readFile(receipt.recordId, "manifest.json", 0, 1)).toMatchObject({ ok: false });
  });

  test("fault 17: a label that comes late is waited for, 15 seconds in all, and then looked for at every start until it is there", async () => {
    const journal = createMemoryJournal();
    tenant.setLabelDelay(3_600_000);
    const waits: number[] = [];
    const desk = aDesk(tenant, { journal });
    const request = aRequest(dossier, tenant.people.marieke, [], { policy: inForce({ filing: { retentionLabel: LOCKED, lock: true } }) });
    const receipt = good(await fileRecord(request, desk.ports, quiet));
    waits.push(...desk.waits);
    expect(waits).toEqual([1, 2, 4, 8]);
    expect(receipt.pending).toEqual(["label", "lock"]);
    expect(await startAgain(journal)).toMatchObject([{ pending: ["label", "lock"] }]);
    expect(await linesOf(receipt)).toEqual([["filed", ["label", "lock"]]]);
    tenant.setLabelDelay(0);
    expect(await startAgain(journal)).toEqual([]);
    expect(await linesOf(receipt)).toEqual([["filed", ["label", "lock"]], ["settled", []]]);
    // Once settled it is settled.
    expect(await startAgain(journal)).toEqual([]);
    expect(await linesOf(receipt)).toHaveLength(2);
  });

  test("fault 17: a lock that failed is tried again at the next start, and what the register could not be told, at the one after", async () => {
    const journal = createMemoryJournal();
    const receipt = await file({ retentionLabel: OPEN, lock: true }, [{ ...LABEL, action: REFUSED, from: 3 }], { journal });
    tenant.faults.clear();
    tenant.faults.add({ action: { kind: "status", status: 503, retryAfter: null }, method: "POST", path: `/lists/${REGISTER_LIST.id}`, times: null });
    expect(await startAgain(journal)).toMatchObject([{ pending: ["lock"] }]);
    tenant.faults.clear();
    expect(await startAgain(journal)).toEqual([]);
    expect(await linesOf(receipt)).toEqual([["filed", ["lock"]], ["settled", []]]);
  });

  test("fault 12: an answer about the label that is lost, or busy for a while, changes nothing", async () => {
    for (const action of [{ kind: "drop-after" }, { kind: "status", status: 429, retryAfter: 7 }] as const) {
      const receipt = await file({ retentionLabel: OPEN, lock: true }, [{ ...LABEL, action }, { ...LABEL, action, from: 2 }]);
      expect(receipt.pending).toEqual([]);
      tenant.faults.clear();
    }
  });
});
