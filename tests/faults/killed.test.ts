import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import type { FilingRequest, Receipt } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { giveUpFiling, resumeFiling, unfinishedFilings, wasFinished } from "../../src/workflows/resume-filing";
import type { SomeAttachment } from "../filing/a-filing";
import { aJpeg, aRequest, aVideo } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, filesOnDisk, dossierOnDisk, firstDossier, foldersIn, good } from "../filing/filing-desk";
import { readStanding } from "../../src/workflows/agree-keeper";
import { aClient, aFreshMark, topicOf } from "../agreements/two-people";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import type { End } from "./a-life";
import { aLife } from "./a-life";

const quiet = (): void => undefined;
const MIB = 1024 * 1024;
/** A question changes nothing: to end before it is to end after what went before. */
const hasEffect = (what: string): boolean => !what.startsWith("GET");
const isFragment = (what: string): boolean => what.startsWith("PUT") && what.includes("/_api/upload");

describe("fault 1: the client is killed", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  /** Files until the end strikes. */
  function fileAndDie(attachments: readonly SomeAttachment[], disk: FilingJournal, end: End, more: Partial<FilingRequest> = {}): Promise<Receipt | "killed"> {
    const life = aLife(end);
    const desk = aDesk(tenant, { fetch: life.fetch, journal: life.journal(disk) });
    const filed = fileRecord(aRequest(dossier, tenant.people.marieke, attachments, more), desk.ports, quiet).then(good);
    return Promise.race([filed, life.death]);
  }

  /** Another client on the same device finds what is unfinished, and finishes it. */
  async function resumeAll(disk: FilingJournal): Promise<readonly Receipt[]> {
    const desk = aDesk(tenant, { journal: aLife(null).journal(disk) });
    const receipts: Receipt[] = [];
    for (const { recordId } of good(await unfinishedFilings(tenant.people.marieke, desk))) {
      const receipt = good(await resumeFiling(recordId, tenant.people.marieke, desk.ports, quiet));
      if (receipt !== null) receipts.push(receipt);
    }
    expect(good(await unfinishedFilings(tenant.people.marieke, desk))).toEqual([]);
    return receipts;
  }

  /** The one record that was unfinished, whole. */
  async function resumeOne(disk: FilingJournal): Promise<void> {
    const receipts = await resumeAll(disk);
    expect(receipts).toHaveLength(1);
    for (const receipt of receipts) expectCompleteRecord(tenant, dossier, receipt);
  }

  const sentBytes = (): number =>
    tenant.traffic
      .entries()
      .filter(({ method }) => method === "PUT")
      .reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);

  test("fault 1: before any step that has an effect: one complete record, or nothing begun", async () => {
    for (let step = 1, ended: Receipt | "killed" = "killed"; ended === "killed"; step += 1) {
      const before = foldersIn(tenant, dossier);
      const disk = createMemoryJournal();
      const about = aFreshMark(tenant);
      ended = await fileAndDie([{ name: "foto.jpg", bytes: aJpeg(2000) }], disk, { moment: "before", step, among: hasEffect }, { about });
      const resumed = await resumeAll(disk);
      const made = foldersIn(tenant, dossier).filter((name) => !before.includes(name));
      const receipts = ended === "killed" ? resumed : [ended, ...resumed];
      // Before the plan was noted nothing was sent; after the receipt was noted the record is whole.
      expect(made.length).toBeLessThanOrEqual(1);
      expect(receipts.length).toBeLessThanOrEqual(made.length);
      for (const receipt of receipts) expectCompleteRecord(tenant, dossier, receipt);
      // The others are told of every record, once.
      const { rows } = good(await readStanding(topicOf(about), aClient(tenant, "marieke").ports));
      expect(rows).toHaveLength(made.length);
      for (const { recordId } of receipts) expect(rows).toMatchObject([{ state: "kept", record: { recordId } }]);
      for (const folder of made) expect(Object.keys(filesOnDisk(`${dossierOnDisk(tenant, dossier)}/${folder}`))).toContain("manifest.json");
      if (ended !== "killed") expect(step).toBeGreaterThan(30);
    }
  }, 120_000);

  test.each([1, 2, 3, 4])("fault 1: in fragment %i, half sent: at most one fragment is sent twice", async (step) => {
    const video = aVideo(35 * MIB);
    const disk = createMemoryJournal();
    tenant.traffic.clear();
    tenant.faults.add({ action: { kind: "drop-before", afterBytes: 2 * MIB }, method: "PUT", path: "/_api/upload", from: step });
    expect(await fileAndDie([{ name: "film.mp4", bytes: video }], disk, { moment: "after", step, among: isFragment })).toBe("killed");
    tenant.faults.clear();
    await resumeOne(disk);
    expect(sentBytes()).toBeGreaterThanOrEqual(video.length);
    expect(sentBytes()).toBeLessThanOrEqual(video.length + 10 * MIB + MIB);
  }, 60_000);

  test("fault 1: after the last fragment was stored, its answer unseen: found, not sent again", async () => {
    const video = aVideo(11 * MIB);
    const disk = createMemoryJournal();
    tenant.traffic.clear();
    expect(await fileAndDie([{ name: "film.mp4", bytes: video }], disk, { moment: "after", step: 2, among: isFragment })).toBe("killed");
    await resumeOne(disk);
    const fragments = tenant.traffic.entries().filter(({ template, method }) => method === "PUT" && template.includes("upload"));
    expect(fragments).toHaveLength(2);
  });

  test("fault 1: after a small file was stored, its answer unseen: found, not sent again", async () => {
    const disk = createMemoryJournal();
    tenant.traffic.clear();
    const end: End = { moment: "after", step: 1, among: (what) => what.includes("0004_foto.jpg:/content") };
    expect(await fileAndDie([{ name: "foto.jpg", bytes: aJpeg(3 * MIB) }], disk, end)).toBe("killed");
    await resumeOne(disk);
    expect(sentBytes()).toBeLessThan(4 * MIB);
  });

  test("fault 1: after the columns were written, unnoted: they are not written again", async () => {
    const disk = createMemoryJournal();
    tenant.traffic.clear();
    const end: End = { moment: "after", step: 2, among: (what) => what.startsWith("PATCH") };
    expect(await fileAndDie([], disk, end)).toBe("killed");
    await resumeOne(disk);
    expect(tenant.traffic.entries().filter(({ method }) => method === "PATCH")).toHaveLength(2);
  });

  test("fault 6: the session ended while nobody was there: the file is begun anew, and whole", async () => {
    const disk = createMemoryJournal();
    expect(await fileAndDie([{ name: "film.mp4", bytes: aVideo(21 * MIB) }], disk, { moment: "before", step: 3, among: isFragment })).toBe("killed");
    tenant.faults.add({ action: { kind: "expire-session" }, method: "GET", path: "/_api/upload" });
    await resumeOne(disk);
    expect(tenant.faults.list()).toMatchObject([{ struck: 1 }]);
    tenant.faults.clear();
  });

  test("fault 16: the folder that the journal knows is gone: what was stored in it counts no more", async () => {
    const disk = createMemoryJournal();
    expect(await fileAndDie([], disk, { moment: "before", step: 4, among: (what) => what.startsWith("PUT") })).toBe("killed");
    const [state] = good(await disk.unfinished(tenant.people.marieke));
    if (state?.folder == null) throw new Error("no folder yet");
    const lost = Object.fromEntries(state.plan.files.map(({ path, size }) => [path, { id: "01GONE", path, size, quickXorHash: null }]));
    await disk.note({ ...state, folder: { ...state.folder, id: "01GONE" }, stored: lost, reached: "uploaded" });
    await resumeOne(disk);
  });

  test("fault 16: the record's folder was renamed and moved meanwhile: the filing goes on in it", async () => {
    const disk = createMemoryJournal();
    const end: End = { moment: "before", step: 3, among: (what) => what.startsWith("PUT") };
    expect(await fileAndDie([], disk, end)).toBe("killed");
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, { journal: disk }));
    const [first] = good(await disk.unfinished(tenant.people.marieke));
    const [, elsewhere] = good(await aDesk(tenant).store.dossiers());
    const token = tenant.mintToken(tenant.people.marieke, ["Sites.Selected"]);
    const moved = await fetch(`${tenant.graph}/drives/${first?.folder?.driveId ?? ""}/items/${first?.folder?.id ?? ""}`, {
      method: "PATCH",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ name: "verplaatst", parentReference: { id: elsewhere?.id } }),
    });
    expect(moved.status).toBe(200);
    const [receipt] = await resumeAll(disk);
    expect(receipt?.recordId).toBe(unfinished?.recordId);
    expect(receipt?.webUrl).toContain("verplaatst");
  });

  test("fault 1: given up, the device keeps nothing and the DMS keeps what it has", async () => {
    const disk = createMemoryJournal();
    const before = foldersIn(tenant, dossier);
    const end: End = { moment: "before", step: 4, among: (what) => what.startsWith("PUT") };
    expect(await fileAndDie([], disk, end)).toBe("killed");
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, { journal: disk }));
    const given = good(await giveUpFiling(unfinished?.recordId ?? "", tenant.people.marieke, { journal: disk }));
    expect(given).toMatchObject({ recordId: unfinished?.recordId, webUrl: expect.stringContaining("/sharepoint/") });
    expect(good(await unfinishedFilings(tenant.people.marieke, { journal: disk }))).toEqual([]);
    expect(foldersIn(tenant, dossier)).toHaveLength(before.length + 1);
  });

  test("fault 1: of a filing whose plan the browser threw away, a folder with a part is not called finished", async () => {
    const disk = createMemoryJournal();
    const { ports } = aDesk(tenant);
    expect(await fileAndDie([], disk, { moment: "before", step: 4, among: (what) => what.startsWith("PUT") })).toBe("killed");
    const [partly] = good(await unfinishedFilings(tenant.people.marieke, { journal: disk }));
    expect(partly?.webUrl).not.toBeNull();
    expect(await wasFinished(partly?.recordId ?? "", ports)).toBe(false);
    await resumeAll(disk);
    expect(await wasFinished(partly?.recordId ?? "", ports)).toBe(true);
    expect(await wasFinished("00000000-0000-4000-8000-000000000000", ports)).toBe(false);
  });

  test("fault 2: another user of the machine neither sees nor resumes it", async () => {
    const disk = createMemoryJournal();
    expect(await fileAndDie([], disk, { moment: "before", step: 1, among: (what) => what.startsWith("PUT") })).toBe("killed");
    const [mine] = good(await unfinishedFilings(tenant.people.marieke, { journal: disk }));
    const desk = aDesk(tenant, { journal: disk, person: tenant.people.joris });
    expect(good(await unfinishedFilings(tenant.people.joris, desk))).toEqual([]);
    expect(good(await resumeFiling(mine?.recordId ?? "", tenant.people.joris, desk.ports, quiet))).toBeNull();
  });
});
