import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { keptValueOf } from "./kept-filing";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { resumeFiling } from "../../src/workflows/resume-filing";
import { readStanding } from "../../src/workflows/agree-keeper";
import { aClient, aFreshMark, topicOf } from "../agreements/two-people";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, foldersIn, good } from "../filing/filing-desk";
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
