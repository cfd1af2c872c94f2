import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import { giveUpFiling, resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, filesOnDisk, firstDossier, good } from "../filing/filing-desk";
import { aTenant, graphAs, library, type Ask, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;
const MEDIA = [{ name: "foto.jpg", bytes: aJpeg(5000) }];

describe("fault 16: what is moved or taken away meanwhile", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  let marieke: Ask;
  let driveId = "";
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    marieke = graphAs(tenant, tenant.people.marieke);
    ({ driveId } = await library(marieke));
  });
  beforeEach(async () => {
    dossier = await firstDossier(tenant);
  });
  afterAll(() => running.stop());

  const patch = async (id: string, body: object) => { expect((await marieke("PATCH", `/drives/${driveId}/items/${id}`, { body })).status).toBe(200); };

  /** Files, and does something the moment before the request of this number that writes. */
  async function fileWhile(number: number, meanwhile: (journal: FilingJournal) => Promise<void>) {
    const journal = createMemoryJournal();
    let writes = 0;
    const busy: typeof fetch = async (input, init) => {
      if (["PUT", "POST", "PATCH"].includes(init?.method ?? "GET") && (writes += 1) === number) await meanwhile(journal);
      return fetch(input, init);
    };
    const outcome = await fileRecord(aRequest(dossier, tenant.people.marieke, MEDIA), aDesk(tenant, { journal, fetch: busy }).ports, quiet);
    if (outcome.ok) return outcome.value;
    const desk = aDesk(tenant, { journal });
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
    const receipt = good(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet));
    if (receipt === null) throw new Error("nothing to resume");
    return receipt;
  }

  const placeOf = async (recordId: string) => {
    const { id = "" } = good(await aDesk(tenant).store.findRecord(recordId))?.folder ?? {};
    return (await marieke("GET", `/drives/${driveId}/items/${id}`)).body;
  };

  const onDisk = (webUrl: string): string => `${tenant.dataFolder}/sites/archief/${decodeURIComponent(webUrl.slice(webUrl.indexOf("Dossiers/")))}`;

  test.each([4, 6, 9])("fault 16: the record's folder is renamed before write %i: the filing goes on in it, by its id", async (number) => {
    const name = `hernoemd ${number}`;
    const receipt = await fileWhile(number, async (journal) => {
      const [state] = good(await journal.unfinished(tenant.people.marieke));
      await patch(state?.folder?.id ?? "", { name });
    });
    expect((await placeOf(receipt.recordId)).name).toBe(name);
    // On the tenant's disk a folder keeps the place where it was made.
    expectCompleteRecord(tenant, dossier, receipt);
  });

  test("fault 16: the record's folder is moved to another dossier half-way: it is whole where it is now, and nowhere else", async () => {
    const [, other] = good(await aDesk(tenant).store.dossiers());
    const receipt = await fileWhile(7, async (journal) => {
      const [state] = good(await journal.unfinished(tenant.people.marieke));
      await patch(state?.folder?.id ?? "", { parentReference: { id: other?.id } });
    });
    const place = await placeOf(receipt.recordId);
    expect(place.parentReference.id).toBe(other?.id);
    expect(good(await aDesk(tenant).store.findRecord(receipt.recordId))?.liesIn).toBe(other?.id);
    expect(filesOnDisk(onDisk(place.webUrl))["manifest.json"]).toBe(receipt.manifestSha256);
    const found = await marieke("GET", `/drives/${driveId}/items/${dossier.id}/children`);
    expect(found.body.value.map(({ id }: { readonly id: string }) => id)).not.toContain(place.id);
  });

  test("fault 16: the dossier is renamed half-way: the record lies in it", async () => {
    const name = `${dossier.name} (oud)`;
    const receipt = await fileWhile(6, () => patch(dossier.id, { name }));
    expect((await placeOf(receipt.recordId)).parentReference).toMatchObject({ id: dossier.id, name });
    await patch(dossier.id, { name: dossier.name });
  });

  test("fault 16: a dossier that is gone is said, before anything is sent", async () => {
    const gone: Dossier = { ...dossier, id: "01GONE" };
    const journal = createMemoryJournal();
    expect(await fileRecord(aRequest(gone, tenant.people.marieke, MEDIA), aDesk(tenant, { journal }).ports, quiet)).toEqual({ ok: false, error: { kind: "not-found", what: "dossier" } });
    expect(good(await unfinishedFilings(tenant.people.marieke, { journal }))).toHaveLength(1);
  });

  /** Files, and takes something away the moment before the request of this number that writes. */
  async function fileWhileTaken(number: number, taken: (journal: FilingJournal) => Promise<string>) {
    const journal = createMemoryJournal();
    let writes = 0;
    let id = "";
    const busy: typeof fetch = async (input, init) => {
      if (["PUT", "POST", "PATCH"].includes(init?.method ?? "GET") && (writes += 1) === number) {
        id = await taken(journal);
        tenant.recycle(id);
      }
      return fetch(input, init);
    };
    const outcome = await fileRecord(aRequest(dossier, tenant.people.marieke, MEDIA), aDesk(tenant, { journal, fetch: busy }).ports, quiet);
    return { journal, outcome, id, desk: aDesk(tenant, { journal }) };
  }
  const ownFolder = async (journal: FilingJournal): Promise<string> => good(await journal.unfinished(tenant.people.marieke))[0]?.folder?.id ?? "";
  const resumed = async ({ desk }: Awaited<ReturnType<typeof fileWhileTaken>>) => {
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
    return resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet);
  };
  /** Of one record: every folder that carries its key. */
  const foldersOf = async (recordId: string) => good(await aDesk(tenant).store.recordFolders()).filter((folder) => folder.recordId === recordId);

  test.each([4, 6, 9])("fault 16: the record's folder is taken away before write %i, and put back: it is said, and the filing goes on in it", async (number) => {
    const filing = await fileWhileTaken(number, ownFolder);
    expect(filing.outcome).toMatchObject({ ok: false, error: { kind: "not-found" } });
    expect(good(await unfinishedFilings(tenant.people.marieke, filing.desk))).toHaveLength(1);
    expect(tenant.restore(filing.id)).toBe(true);
    const receipt = good(await resumed(filing));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
    expect((await placeOf(receipt.recordId)).id).toBe(filing.id);
    expect(await foldersOf(receipt.recordId)).toHaveLength(1);
  });

  test.each([4, 9])("fault 16: the record's folder is taken away before write %i and stays away: it is made anew, whole, from what this device holds", async (number) => {
    const filing = await fileWhileTaken(number, ownFolder);
    expect(filing.outcome).toMatchObject({ ok: false, error: { kind: "not-found" } });
    const receipt = good(await resumed(filing));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
    expect((await placeOf(receipt.recordId)).id).not.toBe(filing.id);
    expect(good(await aDesk(tenant).ports.register.entries(receipt.recordId)).map(({ entry }) => entry?.event)).toEqual(["filed"]);
    // Two folders of one record would be two records.
    expect(tenant.restore(filing.id)).toBe(false);
  });

  test.each([1, 5])("fault 16: the dossier is taken away before write %i: it is said for as long as it is, nothing is lost, and the filing goes on when it is back", async (number) => {
    const filing = await fileWhileTaken(number, () => Promise.resolve(dossier.id));
    expect(filing.outcome).toMatchObject({ ok: false, error: { kind: "not-found" } });
    expect(await resumed(filing)).toEqual({ ok: false, error: { kind: "not-found", what: "dossier" } });
    expect(await filing.journal.readFile(good(await unfinishedFilings(tenant.people.marieke, filing.desk))[0]?.recordId ?? "", "manifest.json", 0, 1)).toMatchObject({ ok: true });
    expect(tenant.restore(dossier.id)).toBe(true);
    const receipt = good(await resumed(filing));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
    expect(await foldersOf(receipt.recordId)).toHaveLength(1);
  });

  test("fault 16: the dossier stays away: given up, and filed into another dossier, it is one record, and the register tells of that one alone", async () => {
    const filing = await fileWhileTaken(5, () => Promise.resolve(dossier.id));
    const [begun] = good(await unfinishedFilings(tenant.people.marieke, filing.desk));
    const [other] = good(await aDesk(tenant).store.dossiers());
    if (other === undefined || begun === undefined) throw new Error("no other dossier");
    expect(other.id).not.toBe(dossier.id);
    good(await giveUpFiling(begun.recordId, tenant.people.marieke, filing.desk));
    const receipt = good(await fileRecord(aRequest(other, tenant.people.marieke, MEDIA), filing.desk.ports, quiet));
    expectCompleteRecord(tenant, other, receipt);
    expect(good(await aDesk(tenant).ports.register.entries(begun.recordId))).toEqual([]);
    // What comes back with the dossier is seen at the desk as begun and not finished.
    expect(tenant.restore(dossier.id)).toBe(true);
    expect(await foldersOf(begun.recordId)).toMatchObject([{ isDescribed: false }]);
  });

  describe("a file of the record, once it was sent", () => {
    const PHOTO = "media/0004_foto.jpg";

    /** Files, and does something with the photo the moment before the manifest is sent. */
    async function fileWhilePhoto(meanwhile: (photoId: string, folderId: string) => Promise<void> | void) {
      const journal = createMemoryJournal();
      let isDone = false;
      const busy: typeof fetch = async (input, init) => {
        if (!isDone && init?.method === "PUT" && (input instanceof Request ? input.url : input.toString()).includes("/manifest.json:")) {
          isDone = true;
          const [state] = good(await journal.unfinished(tenant.people.marieke));
          await meanwhile(state?.stored[PHOTO]?.id ?? "", state?.folder?.id ?? "");
        }
        return fetch(input, init);
      };
      const outcome = await fileRecord(aRequest(dossier, tenant.people.marieke, MEDIA), aDesk(tenant, { journal, fetch: busy }).ports, quiet);
      return { journal, outcome, desk: aDesk(tenant, { journal }) };
    }

    const isGone = { ok: false, error: { kind: "not-found", what: "file" } };

    test.each([
      ["taken away", (id: string) => { tenant.recycle(id); }],
      ["moved to another dossier", async (id: string) => patch(id, { parentReference: { id: good(await aDesk(tenant).store.dossiers())[1]?.id } })],
      ["moved to the folder above", (id: string, folder: string) => patch(id, { parentReference: { id: folder } })],
      ["renamed", (id: string) => patch(id, { name: "vakantie.jpg" })],
    ])("fault 16: a file that is %s before it is proven is not in the record: it is said, and sent again when the user goes on", async (_what, meanwhile) => {
      const filing = await fileWhilePhoto(meanwhile);
      expect(filing.outcome).toEqual(isGone);
      const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, filing.desk));
      expect(good(await filing.desk.ports.register.entries(unfinished?.recordId ?? ""))).toEqual([]);
      const receipt = good(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, filing.desk.ports, quiet));
      if (receipt === null) throw new Error("nothing to resume");
      const found = good(await filing.desk.store.findRecord(receipt.recordId));
      if (found === null) throw new Error("no record");
      const paths = good(await filing.desk.store.listFiles(found.folder)).map(({ path }) => path);
      // What somebody moved or renamed stays as they left it.
      const planned = paths.filter((path) => path !== "media/vakantie.jpg" && path !== "0004_foto.jpg");
      expect(planned).toContain(PHOTO);
      expect(planned).toHaveLength(receipt.fileCount);
      expect(await foldersOf(receipt.recordId)).toHaveLength(1);
    });

    test("fault 16: a file that was taken away and put back is found in its place, and not sent twice", async () => {
      let photo = "";
      const filing = await fileWhilePhoto((id) => {
        photo = id;
        tenant.recycle(id);
      });
      expect(filing.outcome).toEqual(isGone);
      expect(tenant.restore(photo)).toBe(true);
      const receipt = good(await resumed({ ...filing, id: photo }));
      if (receipt === null) throw new Error("nothing to resume");
      expectCompleteRecord(tenant, dossier, receipt);
      expect((await marieke("GET", `/drives/${driveId}/items/${photo}`)).status).toBe(200);
    });
  });
});
