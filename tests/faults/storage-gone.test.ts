import { createFallingJournal } from "../../src/adapters/browser/falling-journal";
import type { DiskJournal } from "../../src/adapters/browser/journal-protocol";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import type { FilingProgress } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, dossierOnDisk, expectCompleteRecord, filesOnDisk, firstDossier, foldersIn, good } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aLife } from "./a-life";

const quiet = (): void => undefined;
const MEDIA = [{ name: "foto.jpg", bytes: aJpeg(5000) }];

describe("fault 22: the browser's storage", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  test.each(["storage-refused", "storage-full"] as const)("fault 22: %s at any moment of a filing: it ends whole, and says whether it outlives the page", async (kind) => {
    for (const from of [1, 3, 6, 9, 12, 20]) {
      const disk = createMemoryJournal();
      let notes = 0;
      const refuse = <T>(work: () => Promise<T>) => ((notes += 1) >= from ? Promise.resolve({ ok: false, error: { kind } } as const) : work());
      const failing: DiskJournal = {
        ...disk,
        note: (state) => refuse(() => disk.note(state)),
        noteFiles: (...asked) => refuse(() => disk.noteFiles(...asked)),
        keepFile: (...asked) => refuse(() => disk.keepFile(...asked)),
      };
      const journal = createFallingJournal(failing, createMemoryJournal());
      const progress: FilingProgress[] = [];
      const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke, MEDIA), aDesk(tenant, { journal }).ports, (now) => progress.push(now)));
      expectCompleteRecord(tenant, dossier, receipt);
      expect(progress.at(-1)?.resumable).toBe(false);
    }
  });

  test("fault 22: everything was evicted while a filing lay half-way: nothing is shown that cannot go on, what lies in the DMS is no record, and filing anew is told of it and makes one", async () => {
    const disk = createMemoryJournal();
    const before = foldersIn(tenant, dossier);
    const life = aLife({ moment: "before", step: 4, among: (what) => what.startsWith("PUT") });
    const request = aRequest(dossier, tenant.people.marieke, MEDIA);
    const filed = fileRecord(request, aDesk(tenant, { fetch: life.fetch, journal: life.journal(disk) }).ports, quiet);
    expect(await Promise.race([filed, life.death])).toBe("killed");
    const [half = ""] = foldersIn(tenant, dossier).filter((name) => !before.includes(name));
    const evicted = createMemoryJournal();
    const desk = aDesk(tenant, { journal: evicted });
    expect(good(await unfinishedFilings(tenant.people.marieke, desk))).toEqual([]);
    // Without manifest nobody takes it for a record, and no line of the register tells of it.
    expect(Object.keys(filesOnDisk(`${dossierOnDisk(tenant, dossier)}/${half}`))).not.toContain("manifest.json");
    const told = await fileRecord(request, desk.ports, quiet);
    if (told.ok || told.error.kind !== "filed-elsewhere") throw new Error("filed beside what may be under way, and not told");
    const receipt = good(await fileRecord({ ...request, known: [...request.known, told.error.recordId] }, desk.ports, quiet));
    expectCompleteRecord(tenant, dossier, receipt);
    expect(foldersIn(tenant, dossier).filter((name) => !before.includes(name))).toHaveLength(2);
  });

  test("fault 22: the bytes were evicted and the note was not: said as unreadable, and nothing half is believed", async () => {
    const disk = createMemoryJournal();
    const life = aLife({ moment: "before", step: 3, among: (what) => what.startsWith("PUT") });
    const filed = fileRecord(aRequest(dossier, tenant.people.marieke, MEDIA), aDesk(tenant, { fetch: life.fetch, journal: life.journal(disk) }).ports, quiet);
    expect(await Promise.race([filed, life.death])).toBe("killed");
    const [state] = good(await disk.unfinished(tenant.people.marieke));
    await disk.clearFiles(state?.plan.recordId ?? "");
    const { ports } = aDesk(tenant, { journal: disk });
    expect(await resumeFiling(state?.plan.recordId ?? "", tenant.people.marieke, ports, quiet)).toEqual({ ok: false, error: { kind: "journal-unreadable" } });
    expect(good(await ports.register.entries(state?.plan.recordId ?? ""))).toEqual([]);
    expect(good(await unfinishedFilings(tenant.people.marieke, ports))).toHaveLength(1);
  });
});
