import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { keptValueOf } from "./kept-filing";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { readStanding } from "../../src/workflows/agree-keeper";
import { aClient, aFreshMark, topicOf } from "../agreements/two-people";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, aGraph, expectCompleteRecord, firstDossier, foldersIn, good, SCOPE } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;
const MEDIA = [{ name: "foto.jpg", bytes: aJpeg(5000) }];

describe("fault 2: others who file at the same time", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  const driveOf = async (): Promise<string> => {
    const made = good(await fileRecord(aRequest(dossier, tenant.people.marieke, [], { subject: "Voor de bibliotheek" }), aDesk(tenant).ports, quiet));
    const found = good(await aDesk(tenant).store.findRecord(made.recordId));
    if (found === null) throw new Error("not there");
    return found.folder.driveId;
  };
  const linesOf = async (recordId: string) => good(await aDesk(tenant).ports.register.entries(recordId)).map(({ entry }) => entry?.event);

  test.each([2, 3])("fault 2: one filing, gone on with on %i devices at once: one record, each file once, one line", async (devices) => {
    const first = createMemoryJournal();
    const before = foldersIn(tenant, dossier);
    const planned = good(await prepareFiling(aRequest(dossier, tenant.people.marieke, MEDIA), aDesk(tenant, { journal: first }).ports, quiet));
    const { recordId } = planned.plan;
    const journals = await Promise.all(Array.from({ length: devices }, () => keptValueOf(first, planned)));
    const outcomes = await Promise.all(journals.map((journal) => resumeFiling(recordId, tenant.people.marieke, aDesk(tenant, { journal }).ports, quiet)));
    // One may lose a race; then it goes on, and finds what the other made.
    const receipts = [];
    for (const [index, outcome] of outcomes.entries()) {
      const journal = journals[index] ?? first;
      receipts.push(outcome.ok ? outcome.value : good(await resumeFiling(recordId, tenant.people.marieke, aDesk(tenant, { journal }).ports, quiet)));
    }
    for (const receipt of receipts) {
      if (receipt === null) throw new Error("nothing to resume");
      expectCompleteRecord(tenant, dossier, receipt);
    }
    expect(foldersIn(tenant, dossier).filter((name) => !before.includes(name))).toHaveLength(1);
    expect(await linesOf(recordId)).toEqual(["filed"]);
  });

  test("fault 2: two colleagues file the same chat at once: a record each, neither in the other's way, and each sees that the other kept it", async () => {
    const about = aFreshMark(tenant);
    const colleagues = ["marieke", "joris"] as const;
    const receipts = await Promise.all(
      colleagues.map(async (name) => {
        const person = tenant.people[name];
        const request = aRequest(dossier, person, MEDIA, { about, keeper: { id: person, displayName: name } });
        return good(await fileRecord(request, aDesk(tenant, { person }).ports, quiet));
      }),
    );
    const folders = receipts.map((receipt) => expectCompleteRecord(tenant, dossier, receipt));
    expect(new Set(folders).size).toBe(2);
    for (const { recordId, reported } of receipts) expect([await linesOf(recordId), reported]).toEqual([["filed"], "seen"]);
    const { rows } = good(await readStanding(topicOf(about), aClient(tenant, "marieke").ports));
    expect(rows.map(({ record }) => record?.recordId).sort()).toEqual(receipts.map(({ recordId }) => recordId).sort());
    const sequences = receipts.map(({ registered }) => (typeof registered === "string" ? registered : registered.sequence));
    expect(new Set(sequences).size).toBe(2);
  });

  test.each([2, 3])("fault 2: the same messages on %i devices of one keeper at once: one record; the others are told, and nothing of theirs waits or lies in the DMS", async (count) => {
    const before = foldersIn(tenant, dossier);
    const desks = Array.from({ length: count }, () => aDesk(tenant));
    const request = aRequest(dossier, tenant.people.marieke, MEDIA, { subject: `Op ${String(count)} apparaten`, known: [] });
    const outcomes = await Promise.all(desks.map(({ ports }) => fileRecord({ ...request, conversation: { ...request.conversation } }, ports, quiet)));
    const receipts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    const [receipt] = receipts;
    if (receipt === undefined) throw new Error("nobody filed");
    expect(receipts).toHaveLength(1);
    expectCompleteRecord(tenant, dossier, receipt);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array.from({ length: count - 1 }, () => ({ ok: false, error: { kind: "filed-elsewhere", recordId: receipt.recordId } })));
    expect(foldersIn(tenant, dossier).filter((name) => !before.includes(name))).toHaveLength(1);
    for (const { journal } of desks) expect(good(await unfinishedFilings(tenant.people.marieke, { journal }))).toEqual([]);
  });

  test("fault 2: many devices find one folder that is nobody's yet: it becomes the record of one", async () => {
    const name = "2024-03-12_Van-niemand_3f9a1c";
    const bare = await aGraph(tenant).json({ method: "POST", path: `/drives/${await driveOf()}/items/${dossier.id}/children`, scope: SCOPE, body: { name, folder: {} } });
    expect(bare.ok).toBe(true);
    const ids = Array.from({ length: 6 }, (_, index) => `3f9a1c00-0000-4000-8000-00000000000${String(index)}`);
    const opened = await Promise.all(ids.map((id) => aDesk(tenant).store.openFolder(id, dossier.id, name)));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    expect(opened.filter((one) => !one.ok && one.error.kind === "filed-elsewhere")).toHaveLength(5);
  });

  test("faults 1 and 2: what was known of makes another record: who files anew what an earlier one holds, means to", async () => {
    const request = aRequest(dossier, tenant.people.marieke, [], { subject: "Met opzet nog eens" });
    const first = good(await fileRecord(request, aDesk(tenant).ports, quiet));
    expect(await fileRecord({ ...request }, aDesk(tenant).ports, quiet)).toEqual({ ok: false, error: { kind: "filed-elsewhere", recordId: first.recordId } });
    const second = good(await fileRecord({ ...request, known: [first.recordId] }, aDesk(tenant).ports, quiet));
    expect(second.number).not.toBe(first.number);
    expectCompleteRecord(tenant, dossier, second);
  });

  test("fault 2: a double click, and a third while the first runs, are one filing", async () => {
    const before = foldersIn(tenant, dossier).length;
    const { ports } = aDesk(tenant);
    const request = aRequest(dossier, tenant.people.marieke);
    const clicks = [1, 2, 3].map(() => fileRecord({ ...request }, ports, quiet));
    const ids = (await Promise.all(clicks)).map((outcome) => good(outcome).recordId);
    expect(new Set(ids).size).toBe(1);
    expect(foldersIn(tenant, dossier)).toHaveLength(before + 1);
  });
});
