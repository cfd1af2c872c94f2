import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingJournal } from "../../src/ports/filing-journal";
import type { Dossier } from "../../src/ports/record-store";
import type { Result } from "../../src/result";
import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import type { Tenant } from "../../src/tenant/tenant";
import type { FilingError, Receipt } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import type { SomeAttachment } from "../filing/a-filing";
import { aJpeg, aRequest, aVideo } from "../filing/a-filing";
import type { Desk, DeskOptions } from "../filing/filing-desk";
import { aDesk, dossierOnDisk, expectCompleteRecord, firstDossier, foldersIn, good, signInAs } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;
const MIB = 1024 * 1024;
const UPLOAD = "/_api/upload";
const PHOTO = { name: "foto.jpg", bytes: aJpeg(3000) };
/** A photo in one PUT, and a film in three fragments. */
const MEDIA = [PHOTO, { name: "film.mp4", bytes: aVideo(21 * MIB) }];
/** The same with a film in two fragments. */
const SHORTER = [PHOTO, { name: "film.mp4", bytes: aVideo(10 * MIB + 5) }];

describe("faults of Graph and the network", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  let before: readonly string[];
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  beforeEach(() => {
    before = foldersIn(tenant, dossier);
    tenant.traffic.clear();
  });
  afterEach(() => {
    tenant.faults.clear();
  });
  afterAll(() => running.stop());

  interface Filing {
    readonly desk: Desk;
    readonly outcome: Result<Receipt, FilingError>;
  }

  async function fileUnder(faults: readonly FaultSketch[], media: readonly SomeAttachment[] = MEDIA, options: DeskOptions = {}): Promise<Filing> {
    faults.forEach((fault) => tenant.faults.add(fault));
    const desk = aDesk(tenant, options);
    return { desk, outcome: await fileRecord(aRequest(dossier, tenant.people.marieke, media), desk.ports, quiet) };
  }

  const struck = (): number => tenant.faults.list().reduce((sum, rule) => sum + rule.struck, 0);

  const uploadedBytes = (): number =>
    tenant.traffic
      .entries()
      .filter(({ method }) => method === "PUT")
      .reduce((sum, { receivedBytes }) => sum + receivedBytes, 0);

  const puts = (): number => tenant.traffic.entries().filter(({ method }) => method === "PUT").length;

  /** One for each file, and one for each fragment of a large one. */
  const putsNeeded = ({ fileCount }: Receipt, media: readonly SomeAttachment[]): number =>
    media.reduce((sum, { bytes }) => sum + Math.max(0, Math.ceil(bytes.length / (10 * MIB)) - 1), fileCount);

  /** The same device goes on later, when the fault is over. */
  async function resume(journal: FilingJournal): Promise<Receipt> {
    tenant.faults.clear();
    const desk = aDesk(tenant, { journal });
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
    const receipt = good(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet));
    if (receipt === null) throw new Error("nothing to resume");
    return receipt;
  }

  function expectOneRecord(receipt: Receipt): void {
    expectCompleteRecord(tenant, dossier, receipt);
    expect(foldersIn(tenant, dossier).filter((name) => !before.includes(name))).toHaveLength(1);
  }

  const places: readonly (readonly [what: string, where: Pick<FaultSketch, "method" | "path">, media: readonly SomeAttachment[]])[] = [
    ["making a folder", { method: "POST", path: "/children" }, []],
    ["stamping the folder", { method: "PATCH", path: "/listItem/fields" }, []],
    ["a small PUT", { method: "PUT", path: "/content" }, [PHOTO]],
    ["opening a session", { method: "POST", path: "/createUploadSession" }, SHORTER],
    ["the first fragment", { method: "PUT", path: UPLOAD }, SHORTER],
    ["reading back", { method: "GET", path: "/download.aspx" }, [PHOTO]],
    ["looking up the library", { method: "GET", path: "/drives" }, []],
  ];

  describe.each(places)("in %s", (_what, where, media) => {
    const sizes = media.reduce((sum, { bytes }) => sum + bytes.length, 0);

    test.each([429, 500, 503])("fault 11, 12: one %i is waited out", async (status) => {
      const { outcome, desk } = await fileUnder([{ ...where, action: { kind: "status", status, retryAfter: status === 429 ? 41 : null } }], media);
      expectOneRecord(good(outcome));
      expect(struck()).toBe(1);
      expect(desk.waits).toEqual([status === 429 ? 41 : 0.5]);
    });

    test("fault 12: a broken connection is made again", async () => {
      const { outcome } = await fileUnder([{ ...where, action: { kind: "drop-before", afterBytes: 1000 } }], media);
      expectOneRecord(good(outcome));
      expect(struck()).toBe(1);
    });

    test("fault 12: a lost answer is found, not repeated", async () => {
      const { outcome } = await fileUnder([{ ...where, action: { kind: "drop-after" } }], media);
      expectOneRecord(good(outcome));
      expect(struck()).toBe(1);
      expect(puts()).toBe(putsNeeded(good(outcome), media));
      expect(uploadedBytes()).toBeLessThan(sizes + MIB);
    });

    test("fault 21: a captive portal that says 200 is not believed", async () => {
      const { outcome } = await fileUnder([{ ...where, action: { kind: "captive-portal" } }], media);
      expectOneRecord(good(outcome));
      expect(struck()).toBe(1);
    });
  });

  test.each([502, 504])("fault 12: one %i is waited out", async (status) => {
    const { outcome, desk } = await fileUnder([{ action: { kind: "status", status, retryAfter: null }, method: "PUT", path: "/content" }], []);
    expectOneRecord(good(outcome));
    expect(desk.waits).toEqual([0.5]);
  });

  test.each([2, 3])("fault 12: the answer to fragment %i is lost: nothing is sent twice", async (from) => {
    const { outcome } = await fileUnder([{ action: { kind: "drop-after" }, method: "PUT", path: UPLOAD, from }]);
    expectOneRecord(good(outcome));
    expect(uploadedBytes()).toBeLessThan(22 * MIB);
  });

  test("fault 12: the columns' answer is lost: found to stand there, and not written again", async () => {
    const { outcome } = await fileUnder([{ action: { kind: "drop-after" }, method: "PATCH", path: "/listItem/fields", from: 2 }]);
    expectOneRecord(good(outcome));
    expect(struck()).toBe(1);
  });

  test("fault 11: a storm of 429, up to 315 seconds each, is sat out as told", async () => {
    const { outcome, desk } = await fileUnder([
      { action: { kind: "status", status: 429, retryAfter: 41 }, method: "PUT", path: UPLOAD, times: 3 },
      { action: { kind: "status", status: 429, retryAfter: 315 }, method: "PUT", path: UPLOAD, from: 4, times: 2 },
    ]);
    expectOneRecord(good(outcome));
    expect(desk.waits).toEqual([41, 41, 41, 315, 315]);
    expect(uploadedBytes()).toBeLessThan(75 * MIB);
  });

  test("fault 12: a server that stays broken is left after growing waits; the filing is pending, and ends later", async () => {
    const journal = createMemoryJournal();
    const { outcome, desk } = await fileUnder([{ action: { kind: "status", status: 503, retryAfter: null }, path: UPLOAD, times: null }], MEDIA, { journal });
    expect(outcome).toMatchObject({ ok: false, error: { kind: "interrupted" } });
    expect(desk.waits).toEqual([0.5, 1, 2, 4, 8, 16]);
    expectOneRecord(await resume(journal));
  });

  test.each([
    ["breaks", { kind: "drop-before", afterBytes: 1000 }],
    ["answers with a page", { kind: "captive-portal" }],
  ] as const)("fault 12, 21: a proxy that %s at every fragment, and lets the question through where the session stands, had the same fragment sent for ever: it is told, and goes on later", async (_what, action) => {
    const { desk, outcome } = await fileUnder([{ action, method: "PUT", path: UPLOAD, times: 40 }], SHORTER);
    expect(outcome).toEqual({ ok: false, error: { kind: "interrupted" } });
    expect([struck(), desk.waits.length]).toEqual([7, 6]);
    expectOneRecord(await resume(desk.journal));
  });

  test("fault 5: a session that keeps forgetting what it confirmed is given up for a new one, three times, and not followed for ever", async () => {
    let sent = 0;
    const forgetful: typeof fetch = async (input, init) => {
      const isFragment = init?.method === "PUT" && (input instanceof Request ? input.url : String(input)).includes(UPLOAD);
      sent += isFragment ? 1 : 0;
      return isFragment && sent < 100 ? new Response('{"nextExpectedRanges":["12345-55232","77829-99375"]}', { status: 202 }) : fetch(input, init);
    };
    const { desk, outcome } = await fileUnder([], SHORTER, { fetch: forgetful });
    expect(outcome).toEqual({ ok: false, error: { kind: "interrupted" } });
    expect(sent).toBeLessThan(50);
    expectOneRecord(await resume(desk.journal));
  });

  test("fault 6: a session that is gone is opened anew, the file whole", async () => {
    const { outcome } = await fileUnder([{ action: { kind: "expire-session" }, method: "PUT", path: UPLOAD, from: 2 }]);
    expectOneRecord(good(outcome));
    expect(tenant.traffic.entries().filter(({ template }) => template.includes("createUploadSession"))).toHaveLength(2);
  });

  test("fault 5: 416 is no end: the session is asked where it is", async () => {
    const { outcome } = await fileUnder([{ action: { kind: "status", status: 416, retryAfter: null }, method: "PUT", path: UPLOAD, from: 2 }]);
    expectOneRecord(good(outcome));
    expect(tenant.traffic.entries().filter(({ template, method }) => method === "GET" && template.includes("upload"))).toHaveLength(1);
  });

  test("fault 8: 409 on the last byte, with nothing in the way: committed again, never renamed", async () => {
    const { outcome } = await fileUnder([{ action: { kind: "status", status: 409, retryAfter: null }, method: "PUT", path: UPLOAD, from: 3 }]);
    expectOneRecord(good(outcome));
  });

  test("fault 8: 409 on the last byte, with another's file in the way: said, and not overwritten", async () => {
    const journal = createMemoryJournal();
    let fragments = 0;
    const intruding: typeof fetch = async (input, init) => {
      if (init?.method === "PUT" && new Request(input).url.includes(UPLOAD) && (fragments += 1) === 3) await intrude(journal, "media/0005_film.mp4");
      return fetch(input, init);
    };
    const { outcome } = await fileUnder([], MEDIA, { journal, fetch: intruding });
    expect(outcome).toEqual({ ok: false, error: { kind: "name-taken", path: "media/0005_film.mp4" } });
    const [folder] = foldersIn(tenant, dossier).filter((name) => !before.includes(name));
    expect(readFileSync(join(dossierOnDisk(tenant, dossier), folder ?? "", "media/0005_film.mp4"), "utf8")).toBe("van een ander");
  });

  test("fault 2: another's file where a small file should come: said, and not overwritten", async () => {
    const journal = createMemoryJournal();
    let isIn = false;
    const intruding: typeof fetch = async (input, init) => {
      if (init?.method === "PUT" && !isIn) {
        isIn = true;
        await intrude(journal, "manifest.json");
      }
      return fetch(input, init);
    };
    const { outcome } = await fileUnder([], [], { journal, fetch: intruding });
    expect(outcome).toEqual({ ok: false, error: { kind: "name-taken", path: "manifest.json" } });
    const [folder] = foldersIn(tenant, dossier).filter((name) => !before.includes(name));
    expect(readFileSync(join(dossierOnDisk(tenant, dossier), folder ?? "", "manifest.json"), "utf8")).toBe("van een ander");
  });

  /** Somebody else puts a file where one of ours should come. */
  async function intrude(journal: FilingJournal, path: string): Promise<void> {
    const [state] = good(await journal.unfinished(tenant.people.marieke));
    const { driveId = "", id = "" } = state?.folder ?? {};
    const token = tenant.mintToken(tenant.people.marieke, ["Sites.Selected"]);
    const answer = await fetch(`${tenant.graph}/drives/${driveId}/items/${id}:/${path}:/content`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${token}` },
      body: "van een ander",
    });
    expect(answer.status).toBe(201);
  }

  test.each([
    ["fault 9", 412, "changed-meanwhile", { method: "PATCH", path: "/listItem/fields", from: 2 }],
    ["fault 10", 423, "locked", { method: "PATCH", path: "/listItem/fields", from: 2 }],
    ["fault 10", 423, "locked", { method: "PUT", path: "/content" }],
    ["fault 13", 507, "quota-exceeded", { method: "POST", path: "/createUploadSession" }],
    ["fault 13", 507, "quota-exceeded", { method: "PUT", path: UPLOAD, from: 3 }],
    ["fault 13", 507, "quota-exceeded", { method: "PUT", path: "/content" }],
    ["fault 13", 413, "too-large", { method: "PUT", path: UPLOAD, from: 3 }],
    ["fault 13", 413, "too-large", { method: "PUT", path: "/content" }],
    ["fault 15", 403, "no-access", { method: "PUT", path: UPLOAD, from: 2 }],
  ] as const)("%s: %i is said as %s at once, and the filing ends when it is over", async (_fault, status, kind, where) => {
    const journal = createMemoryJournal();
    const { outcome, desk } = await fileUnder([{ ...where, action: { kind: "status", status, retryAfter: null } }], MEDIA, { journal });
    expect(outcome).toEqual({ ok: false, error: { kind } });
    expect(desk.waits).toEqual([]);
    expectOneRecord(await resume(journal));
  });

  test("fault 10: where the library keeps what comes in checked out, nobody else sees the record: it is said and in no register, and the filing ends when it is checked in", async () => {
    const journal = createMemoryJournal();
    const { outcome, desk } = await fileUnder([{ action: { kind: "checked-out" }, method: "GET", path: "/children", times: null }], MEDIA, { journal });
    expect(outcome).toEqual({ ok: false, error: { kind: "checked-out" } });
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, { journal }));
    expect(good(await desk.ports.register.entries(unfinished?.recordId ?? ""))).toEqual([]);
    expectOneRecord(await resume(journal));
  });

  test("fault 15: the library becomes read-only half-way: said, and finished when it is open again", async () => {
    const journal = createMemoryJournal();
    let puts = 0;
    const closing: typeof fetch = (input, init) => {
      if (init?.method === "PUT" && (puts += 1) === 4) tenant.setSiteRole(tenant.people.marieke, "read");
      return fetch(input, init);
    };
    const { outcome } = await fileUnder([], MEDIA, { journal, fetch: closing });
    expect(outcome).toEqual({ ok: false, error: { kind: "no-access" } });
    tenant.setSiteRole(tenant.people.marieke, "write");
    expectOneRecord(await resume(journal));
  });

  test("fault 14: a claims challenge is answered once, with the claims that were asked", async () => {
    const signIn = signInAs(tenant, tenant.people.marieke);
    const { outcome } = await fileUnder([{ action: { kind: "claims-challenge" }, method: "PUT", path: "/content" }], MEDIA, { signIn });
    expectOneRecord(good(outcome));
    const answered = signIn.asked.filter(({ claims }) => claims !== null);
    expect(answered).toHaveLength(1);
    expect(JSON.parse(answered[0]?.claims ?? "")).toMatchObject({ access_token: { nbf: { essential: true } } });
  });

  test("fault 14: a token that is refused is replaced by a fresh one, once", async () => {
    const signIn = signInAs(tenant, tenant.people.marieke);
    const expired = tenant.mintToken(tenant.people.marieke, ["Sites.Selected"], -10);
    const stale: typeof signIn = {
      ...signIn,
      token: (scopes, claims, fresh) => (fresh === true ? signIn.token(scopes, claims, fresh) : Promise.resolve({ ok: true, value: expired })),
    };
    expectOneRecord(good((await fileUnder([], [], { signIn: stale })).outcome));
    const hopeless: typeof signIn = { ...signIn, token: () => Promise.resolve({ ok: true, value: expired }) };
    expect((await fileUnder([], [], { signIn: hopeless })).outcome).toEqual({ ok: false, error: { kind: "not-signed-in" } });
  });

  test("fault 14: consent that is withdrawn is said by the name of the permission", async () => {
    const { outcome } = await fileUnder([{ action: { kind: "refuse-consent", scope: "Sites.Selected" }, times: null }], []);
    expect(outcome).toEqual({ ok: false, error: { kind: "permission-missing", scope: "Sites.Selected" } });
  });

  test.each(["in-transit", "at-rest"] as const)("fault 4, 18: one bit that turns over %s is found; nothing is removed or sent again", async (where) => {
    const journal = createMemoryJournal();
    const { outcome } = await fileUnder([{ action: { kind: "flip-byte", where }, method: "PUT", path: "/0004_foto.jpg:/content" }], MEDIA, { journal });
    expect(outcome).toEqual({ ok: false, error: { kind: "checksum-mismatch", path: "media/0004_foto.jpg" } });
    const sent = uploadedBytes();
    const desk = aDesk(tenant, { journal });
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
    expect(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet)).toEqual(outcome);
    expect(uploadedBytes()).toBe(sent);
  });

  test.each(["verified", "described"] as const)("fault 18: a bit that turns over between two runs is found, though the first had %s", async (reached) => {
    const plain = createMemoryJournal();
    // The first run is stopped when the journal has noted so far.
    const journal: FilingJournal = {
      ...plain,
      note: async (state) => {
        const noted = await plain.note(state);
        return state.reached === reached ? { ok: false, error: { kind: "storage-full" } } : noted;
      },
    };
    const { outcome } = await fileUnder([], [PHOTO], { journal });
    expect(outcome).toMatchObject({ ok: false });
    const [folder] = foldersIn(tenant, dossier).filter((name) => !before.includes(name));
    const path = join(dossierOnDisk(tenant, dossier), folder ?? "", "media/0004_foto.jpg");
    const bytes = readFileSync(path);
    bytes[1500] = (bytes[1500] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const desk = aDesk(tenant, { journal: plain });
    const [unfinished] = good(await unfinishedFilings(tenant.people.marieke, desk));
    expect(await resumeFiling(unfinished?.recordId ?? "", tenant.people.marieke, desk.ports, quiet)).toEqual({
      ok: false,
      error: { kind: "checksum-mismatch", path: "media/0004_foto.jpg" },
    });
  });

  test.each([400, 405])("fault 12: %i is said with its status, and the filing ends when it is over", async (status) => {
    const journal = createMemoryJournal();
    const { outcome } = await fileUnder([{ action: { kind: "status", status, retryAfter: null }, method: "PUT", path: "/content" }], [], { journal });
    expect(outcome).toMatchObject({ ok: false, error: { kind: "refused", status } });
    expectOneRecord(await resume(journal));
  });

  test("fault 18: a bit that turns over in a fragment is found", async () => {
    const { outcome } = await fileUnder([{ action: { kind: "flip-byte", where: "at-rest" }, method: "PUT", path: UPLOAD, from: 3 }]);
    expect(outcome).toEqual({ ok: false, error: { kind: "checksum-mismatch", path: "media/0005_film.mp4" } });
  });

  test("fault 19: without quickXorHash a lost answer is settled by the downloaded bytes", async () => {
    const { outcome } = await fileUnder([
      { action: { kind: "drop-after" }, method: "PUT", path: UPLOAD, from: 3 },
      { action: { kind: "drop-after" }, method: "PUT", path: "/0004_foto.jpg:/content" },
      { action: { kind: "omit-quick-xor-hash" }, method: "GET", times: null },
    ]);
    expectOneRecord(good(outcome));
    expect(uploadedBytes()).toBeLessThan(22 * MIB);
  });

  test("fault 21: behind a captive portal the filing is pending, and ends when the network is true again", async () => {
    const journal = createMemoryJournal();
    const { outcome } = await fileUnder([{ action: { kind: "captive-portal" }, path: "/graph/", from: 20, times: null }], [], { journal });
    expect(outcome).toEqual({ ok: false, error: { kind: "interrupted" } });
    expectOneRecord(await resume(journal));
  });

  test("fault 21: without any network the filing is pending, and ends later", async () => {
    const journal = createMemoryJournal();
    const offline: typeof fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    const { outcome } = await fileUnder([], [], { journal, fetch: offline });
    expect(outcome).toEqual({ ok: false, error: { kind: "interrupted" } });
    expectOneRecord(await resume(journal));
  });

  test("fault 20: the receipt bears the server's time", async () => {
    const { outcome, desk } = await fileUnder([], []);
    expect(Math.abs(Date.parse(good(outcome).filedAt) - Date.parse(desk.store.serverTime() ?? ""))).toBeLessThan(5000);
    expect(Math.abs(Date.parse(good(outcome).filedAt) - Date.now())).toBeLessThan(60_000);
  });
});
