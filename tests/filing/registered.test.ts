import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stateFromJson } from "../../src/adapters/browser/filing-state-json";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingState } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import { REGISTER_LIST } from "../../src/tenant/seeds/lists";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { pendingRecords, settleFilings } from "../../src/workflows/settle-filings";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aRequest } from "./a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "./filing-desk";
import type { DeskOptions } from "./filing-desk";

const quiet = (): void => undefined;

describe("the register in a filing", () => {
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
  });
  afterAll(() => running.stop());

  const file = async (options: DeskOptions = {}) => good(await fileRecord(aRequest(dossier, tenant.people.marieke), aDesk(tenant, options).ports, quiet));

  test("record.md, filing 6: one line says who, when, dossier, period, counts, rules and manifest; of what is not kept only how much", async () => {
    const receipt = await file();
    const lines = good(await aDesk(tenant).ports.register.entries(receipt.recordId));
    expect(lines).toHaveLength(1);
    const entry = lines[0]?.entry;
    expect(entry).toMatchObject({
      event: "filed",
      recordId: receipt.recordId,
      number: receipt.number,
      by: { id: tenant.people.marieke, name: "Marieke de Wit" },
      onBehalfOf: null,
      keeper: { id: tenant.people.marieke },
      dossier: { id: dossier.id, dossierId: dossier.dossierId, name: dossier.name },
      subject: receipt.subject,
      period: { from: "2024-03-12", to: "2024-03-12" },
      counts: { kept: 2, notKept: 1 },
      manifestSha256: receipt.manifestSha256,
      webUrl: receipt.webUrl,
      pending: [],
      related: null,
      reason: null,
    });
    expect(Date.parse(entry?.at.server ?? "")).not.toBeNaN();
    expect(receipt.registered).toEqual({ sequence: entry?.sequence, hash: entry?.hash });
    expect(JSON.stringify(lines)).not.toContain("kanarie");
  });

  test("record.md, filing 6: the head of the register as it stood stands in the record", async () => {
    const before = await file();
    const receipt = await file();
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    expect(JSON.parse(readFileSync(join(folder, "decision-record.json"), "utf8")).registerHead).toEqual(before.registered);
  });

  test("fault 28: an organisation without a register: the record is kept, and the receipt says so", async () => {
    const receipt = await file({ registerList: "Bestaat niet" });
    expect(receipt.registered).toBe("no-list");
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    expect(JSON.parse(readFileSync(join(folder, "decision-record.json"), "utf8")).registerHead).toBeNull();
  });

  test.each([[403, "no-access"], [400, "refused"]] as const)("fault 15: a register that answers %i: the record is kept, and the receipt says %s", async (status, registered) => {
    tenant.faults.add({ action: { kind: "status", status, retryAfter: null }, method: "POST", path: `/lists/${REGISTER_LIST.id}`, times: null });
    const receipt = await file();
    expectCompleteRecord(tenant, dossier, receipt);
    expect(receipt.registered).toBe(registered);
  });

  test.each([
    ["is refused", { status: 403 }, "no-access"],
    ["is not there", null, "no-list"],
    ["takes no such row", { status: 400 }, "refused"],
  ] as const)("fault 15: a register that %s: the line is pending on this device, and added once when the register takes it", async (_title, fault, why) => {
    const journal = createMemoryJournal();
    if (fault !== null) tenant.faults.add({ action: { kind: "status", status: fault.status, retryAfter: null }, method: "POST", path: `/lists/${REGISTER_LIST.id}`, times: null });
    const receipt = await file({ journal, ...(fault === null ? { registerList: "Bestaat niet" } : {}) });
    const desk = aDesk(tenant, { journal, ...(fault === null ? { registerList: "Bestaat niet" } : {}) });
    const { marieke } = tenant.people;
    await settleFilings(marieke, desk.ports);
    expect(good(await pendingRecords(marieke, desk.ports))).toMatchObject([{ recordId: receipt.recordId, pending: [], unregistered: why }]);
    expect(good(await unfinishedFilings(marieke, desk.ports))).toEqual([]);
    // Nothing of what was filed stays on the device.
    expect(await journal.readFile(receipt.recordId, "manifest.json", 0, 1)).toMatchObject({ ok: false });
    tenant.faults.clear();
    const later = aDesk(tenant, { journal });
    await Promise.all([settleFilings(marieke, later.ports), settleFilings(marieke, later.ports)]);
    expect(good(await pendingRecords(marieke, later.ports))).toEqual([]);
    expect(good(await later.ports.register.entries(receipt.recordId)).map(({ entry }) => entry?.event)).toEqual(["filed"]);
    await settleFilings(marieke, later.ports);
    expect(good(await later.ports.register.entries(receipt.recordId))).toHaveLength(1);
  });

  test("fault 12: an answer that was lost while it was tried again: one line", async () => {
    const journal = createMemoryJournal();
    tenant.faults.add({ action: { kind: "status", status: 403, retryAfter: null }, method: "POST", path: `/lists/${REGISTER_LIST.id}`, times: null });
    const receipt = await file({ journal });
    tenant.faults.clear();
    tenant.faults.add({ action: { kind: "drop-after" }, method: "POST", path: "/lists/" });
    const { ports } = aDesk(tenant, { journal });
    await settleFilings(tenant.people.marieke, ports);
    await settleFilings(tenant.people.marieke, ports);
    expect(good(await pendingRecords(tenant.people.marieke, ports))).toEqual([]);
    expect(good(await ports.register.entries(receipt.recordId)).map(({ entry }) => entry?.event)).toEqual(["filed"]);
  });

  test("fault 12: the register's answer is lost, or it breaks for a while: one line", async () => {
    for (const action of [{ kind: "drop-after" }, { kind: "status", status: 503, retryAfter: null }] as const) {
      tenant.faults.add({ action, method: "POST", path: "/lists/" });
      const receipt = await file();
      expect(good(await aDesk(tenant).ports.register.entries(receipt.recordId)).map(({ entry }) => entry?.event)).toEqual(["filed"]);
      tenant.faults.clear();
    }
  });

  test("fault 27: the app is updated mid-filing: what the version before planned is finished, and the receipt says that no register knows of it", async () => {
    const journal = createMemoryJournal();
    const { ports } = aDesk(tenant, { journal });
    const planned = good(await prepareFiling(aRequest(dossier, tenant.people.marieke), ports, quiet));
    await journal.note(asEarlierVersionKept(planned));
    const receipt = good(await resumeFiling(planned.plan.recordId, tenant.people.marieke, ports, quiet));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
    expect(receipt).toMatchObject({ registered: "earlier-app", pending: [] });
  });
});

/** What the journal's second shape had of a filing, read by this version. */
function asEarlierVersionKept({ plan, reached, folder, positions, stored, reported }: FilingState): FilingState {
  const { retention, lines, ...earlier } = plan;
  expect([retention.lock, lines?.says.recordId]).toEqual([false, plan.recordId]);
  const read = stateFromJson(JSON.stringify({ shape: 2, state: { plan: earlier, reached, folder, positions, stored, reported } }));
  if (read === null) throw new Error("the earlier version's filing does not open");
  return read;
}
