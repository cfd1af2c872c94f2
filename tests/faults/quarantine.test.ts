import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import { REGISTER_LIST } from "../../src/tenant/seeds/lists";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { settleFilings } from "../../src/workflows/settle-filings";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, dossierOnDisk, expectCompleteRecord, firstDossier, foldersIn, good } from "../filing/filing-desk";
import type { DeskOptions } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;
const PHOTO = { name: "foto.jpg", bytes: aJpeg(900) };
const ALTERED = "media/0004_foto.jpg";
const MISMATCH = { ok: false, error: { kind: "checksum-mismatch", path: ALTERED } };

describe("quarantine", () => {
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

  /** Files a photo of which one bit turns over in the DMS. @returns where it lies */
  async function fileAltered(journal: FilingJournal, options: DeskOptions = {}): Promise<{ readonly recordId: string; readonly onDisk: string }> {
    const before = foldersIn(tenant, dossier);
    tenant.faults.add({ action: { kind: "flip-byte", where: "at-rest" }, method: "PUT", path: "/0004_foto.jpg:/content" });
    const outcome = await fileRecord(aRequest(dossier, tenant.people.marieke, [PHOTO]), aDesk(tenant, { journal, ...options }).ports, quiet);
    expect(outcome).toEqual(MISMATCH);
    const [folder = ""] = foldersIn(tenant, dossier).filter((name) => !before.includes(name));
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, { journal }));
    return { recordId: unfinished?.recordId ?? "", onDisk: join(dossierOnDisk(tenant, dossier), folder, ALTERED) };
  }

  const linesOf = async (recordId: string) => good(await aDesk(tenant).ports.register.entries(recordId)).map(({ entry }) => entry?.event);

  test("fault 18: what differs is in quarantine: named on this device and in the register, once, and nothing is sent again, overwritten or removed", async () => {
    const journal = createMemoryJournal();
    const { recordId, onDisk } = await fileAltered(journal);
    const asFound = readFileSync(onDisk);
    expect(good(await unfinishedFilings(tenant.people.marieke, { journal }))).toMatchObject([{ recordId, quarantined: ALTERED }]);
    expect(await linesOf(recordId)).toEqual(["quarantined"]);
    tenant.traffic.clear();
    // It is looked at again only when its user says so; a start alone does nothing.
    await settleFilings(tenant.people.marieke, aDesk(tenant, { journal }).ports);
    expect(tenant.traffic.totals().requests).toBe(0);
    expect(await resumeFiling(recordId, tenant.people.marieke, aDesk(tenant, { journal }).ports, quiet)).toEqual(MISMATCH);
    expect(await linesOf(recordId)).toEqual(["quarantined"]);
    const written = tenant.traffic.entries().filter(({ method, template }) => method !== "GET" && !template.includes("local-tenant"));
    expect(written).toEqual([]);
    expect(readFileSync(onDisk).equals(asFound)).toBe(true);
  });

  test("fault 18: a person looked, and put it right: then the filing goes on, and the register tells of both", async () => {
    const journal = createMemoryJournal();
    const { recordId, onDisk } = await fileAltered(journal);
    writeFileSync(onDisk, PHOTO.bytes);
    const receipt = good(await resumeFiling(recordId, tenant.people.marieke, aDesk(tenant, { journal }).ports, quiet));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
    expect(await linesOf(recordId)).toEqual(["quarantined", "filed"]);
    expect(good(await unfinishedFilings(tenant.people.marieke, { journal }))).toEqual([]);
  });

  test("fault 18: a register that cannot be reached now is told at the next start, once", async () => {
    const journal = createMemoryJournal();
    tenant.faults.add({ action: { kind: "status", status: 503, retryAfter: null }, method: "POST", path: `/lists/${REGISTER_LIST.id}`, times: null });
    const { recordId } = await fileAltered(journal);
    expect(await linesOf(recordId)).toEqual([]);
    tenant.faults.clear();
    for (let start = 0; start < 2; start += 1) await settleFilings(tenant.people.marieke, aDesk(tenant, { journal }).ports);
    expect(await linesOf(recordId)).toEqual(["quarantined"]);
    expect(good(await unfinishedFilings(tenant.people.marieke, { journal }))).toMatchObject([{ recordId, quarantined: ALTERED }]);
  });

  test("fault 18: without a register it is in quarantine all the same", async () => {
    const journal = createMemoryJournal();
    const { recordId } = await fileAltered(journal, { registerList: "Bestaat niet" });
    expect(good(await unfinishedFilings(tenant.people.marieke, { journal }))).toMatchObject([{ recordId, quarantined: ALTERED }]);
  });
});
