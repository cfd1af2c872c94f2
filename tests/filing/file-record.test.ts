import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../src/ports/record-store";
import type { FilingProgress } from "../../src/workflows/file-record";
import { fileRecord } from "../../src/workflows/file-record";
import { unfinishedFilings } from "../../src/workflows/resume-filing";
import { aTenant, graphAs, library, type RunningTenant } from "../tenant/running-tenant";
import { aDocx, aJpeg, aRequest, aVideo } from "./a-filing";
import { aDesk, expectCompleteRecord, firstDossier, foldersIn, good } from "./filing-desk";
import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import type { MakeReadingCopy } from "../../src/record/reading-copy";
import { readingCopyFindings } from "../../src/record/reading-copy-findings";
import { readingCopies } from "../record/a-copy";
import { JPEG } from "../record/some-pictures";
import { err } from "../../src/result";
import { quickCopies } from "./quick-copies";

describe("filing a record", () => {
  let running: RunningTenant;
  let dossier: Dossier;
  beforeAll(async () => {
    running = await aTenant();
    dossier = await firstDossier(running.tenant);
  });
  afterAll(() => running.stop());

  test("record.md, filing 1–4: folder, media bit-exact, verified, described, receipt; nothing stays on the device", async () => {
    const { tenant } = running;
    const desk = aDesk(tenant, { readingCopy: readingCopies });
    const photo = aJpeg(70_000);
    const video = aVideo(11 * 1024 * 1024);
    const note = aDocx(5000);
    const attachments = [
      { name: "foto.jpg", bytes: photo },
      { name: "film.mp4", bytes: video },
      { name: "nota.docx", bytes: note },
      { name: "leeg.txt", bytes: new Uint8Array() },
      { name: "kade.jpg", bytes: JPEG },
    ];
    const progress: FilingProgress[] = [];
    const receipt = good(
      await fileRecord(aRequest(dossier, tenant.people.marieke, attachments), desk.ports, (now) => {
        progress.push(now);
      }),
    );
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    expect(readFileSync(join(folder, "media/0004_foto.jpg")).equals(photo)).toBe(true);
    expect(readFileSync(join(folder, "media/0005_film.mp4")).equals(video)).toBe(true);
    expect(readFileSync(join(folder, "media/0006_nota.docx.zip")).includes(Buffer.from(note))).toBe(true);
    expect(receipt).toMatchObject({ keptMessageCount: 7, dossierName: dossier.name, number: expect.stringMatching(/^CB-\d{4}-[0-9A-F]{6}$/) });
    const copy = readFileSync(join(folder, "transcript.pdf"));
    expect(copy.includes(Buffer.from(JPEG))).toBe(true);
    expect(await readingCopyFindings(copy, readFileSync(join(folder, "transcript.json")), textOfPdf)).toEqual([]);
    expect(receipt.webUrl).toContain(tenant.origin);
    expect(good(await unfinishedFilings(tenant.people.marieke, desk))).toEqual([]);
    expect(await desk.journal.readFile(receipt.recordId, "manifest.json", 0, 1)).toMatchObject({ ok: false });

    for (const step of ["preparing", "uploading", "verifying"] as const) {
      const bytes = progress.filter((now) => now.step === step).map(({ doneBytes }) => doneBytes);
      expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
      expect(bytes.at(-1)).toBe(progress.find((now) => now.step === step)?.totalBytes);
    }
    const steps = progress.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1]);
    expect(steps).toEqual(["preparing", "uploading", "verifying", "describing", "registering", "reporting"]);

    const ask = graphAs(tenant, tenant.people.marieke);
    const { siteId, listId } = await library(ask);
    const found = await ask("GET", `/sites/${siteId}/lists/${listId}/items?$filter=fields/RecordUUID eq '${receipt.recordId}'&$expand=fields`);
    expect(found.body.value).toHaveLength(1);
    expect(found.body.value[0].fields).toMatchObject({ SHA256: receipt.manifestSha256, PeriodeVan: "2024-03-12T00:00:00Z", Bron: "WhatsApp" });
  });

  test("record.md, filing 2: media are sent first and manifest.json last; no fragment bears a token", async () => {
    const { tenant } = running;
    tenant.traffic.clear();
    const sent: { readonly url: string; readonly token: boolean }[] = [];
    const spying: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      if (request.method === "PUT") sent.push({ url: decodeURIComponent(request.url), token: request.headers.has("Authorization") });
      return fetch(input, init);
    };
    const attachments = [
      { name: "foto.jpg", bytes: aJpeg(1000) },
      { name: "film.mp4", bytes: aVideo(10 * 1024 * 1024 + 1) },
    ];
    good(await fileRecord(aRequest(dossier, tenant.people.marieke, attachments), aDesk(tenant, { fetch: spying }).ports, () => undefined));
    expect(sent.at(-1)?.url).toContain("/manifest.json:/content?@microsoft.graph.conflictBehavior=fail");
    const fragments = sent.filter(({ url }) => url.includes("/sharepoint/_api/upload"));
    expect(fragments.map(({ token }) => token)).toEqual([false, false]);
    expect(tenant.traffic.entries().filter(({ range, method }) => method === "PUT" && range !== null).map(({ range }) => range)).toEqual([
      "bytes 0-10485759/10485761",
      "bytes 10485760-10485760/10485761",
    ]);
  });

  test("fault 2: a double click files once", async () => {
    const { tenant } = running;
    const before = foldersIn(tenant, dossier).length;
    const desk = aDesk(tenant);
    const request = aRequest(dossier, tenant.people.marieke);
    const both = await Promise.all([fileRecord(request, desk.ports, () => undefined), fileRecord({ ...request }, desk.ports, () => undefined)]);
    expect(good(both[0]).recordId).toBe(good(both[1]).recordId);
    expect(foldersIn(tenant, dossier)).toHaveLength(before + 1);
  });

  test("fault 24: a medium that cannot be read stops the filing before anything is sent, and is named by its message", async () => {
    const { tenant } = running;
    const desk = aDesk(tenant);
    const request = aRequest(dossier, tenant.people.marieke, [{ name: "weg.jpg", bytes: aJpeg(10) }], {
      media: () => Promise.resolve({ ok: false, error: { kind: "media-missing" } }),
    });
    tenant.traffic.clear();
    expect(await fileRecord(request, desk.ports, () => undefined)).toEqual({ ok: false, error: { kind: "media-missing", messageNumber: 4, name: "weg.jpg" } });
    expect(tenant.traffic.totals().requests).toBe(0);
    expect(good(await unfinishedFilings(tenant.people.marieke, desk))).toEqual([]);
  });

  test("law 2: what Teams does not give any more stops the filing too; who files without it, has a record that tells what is missing", async () => {
    const { tenant } = running;
    const desk = aDesk(tenant);
    const [here, gone] = [{ name: "kade.jpg", bytes: aJpeg(70) }, { name: "weg.jpg", bytes: aJpeg(10) }];
    const whole = aRequest(dossier, tenant.people.marieke, [here, gone]);
    const entries = whole.conversation.messages.flatMap(({ attachments }) => attachments);
    const request = { ...whole, media: (entry: string) => (entry === entries[1]?.entry ? Promise.resolve(err({ kind: "not-in-teams" } as const)) : whole.media(entry)) };
    expect(await fileRecord(request, desk.ports, () => undefined)).toEqual(err({ kind: "not-in-teams", messageNumber: 5, name: "weg.jpg" }));
    const receipt = good(await fileRecord({ ...request, lacked: [{ kind: "not-in-teams" }] }, desk.ports, () => undefined));
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const { conversation, messages } = JSON.parse(readFileSync(join(folder, "transcript.json"), "utf8")) as { conversation: { completeness: object }; messages: { attachments: { originalName: string; file: string | null }[] }[] };
    expect(messages.flatMap(({ attachments }) => attachments.map(({ originalName, file }) => [originalName, file !== null]))).toEqual([["kade.jpg", true], ["weg.jpg", false]]);
    expect(conversation.completeness).toMatchObject({ missingMediaCount: 1, problems: [expect.objectContaining({ kind: "missing-media", line: 5 })] });
  });

  test("law 2: what Teams fails to give, time after time, need not stop a filing for ever; each such file is asked about by itself", async () => {
    const { tenant } = running;
    const desk = aDesk(tenant);
    const whole = aRequest(dossier, tenant.people.marieke, [{ name: "kade.jpg", bytes: aJpeg(70) }, { name: "weg.jpg", bytes: aJpeg(10) }, { name: "weg.jpg", bytes: aJpeg(12) }]);
    const broken = whole.conversation.messages.flatMap(({ attachments }) => attachments).flatMap(({ name, entry }) => (name === "weg.jpg" ? [entry] : []));
    const request = { ...whole, media: (entry: string) => (broken.includes(entry) ? Promise.resolve(err({ kind: "fails-in-teams" } as const)) : whole.media(entry)) };
    const [first, second] = [5, 6].map((messageNumber) => ({ kind: "fails-in-teams", messageNumber, name: "weg.jpg" }) as const);
    if (first === undefined || second === undefined) throw new Error("two are asked about");
    expect(await fileRecord({ ...request, lacked: [{ kind: "not-in-teams" }] }, desk.ports, () => undefined)).toEqual(err(first));
    expect(await fileRecord({ ...request, lacked: [first] }, desk.ports, () => undefined)).toEqual(err(second));
    const receipt = good(await fileRecord({ ...request, lacked: [first, second] }, desk.ports, () => undefined));
    const { conversation } = JSON.parse(readFileSync(join(expectCompleteRecord(tenant, dossier, receipt), "transcript.json"), "utf8")) as { conversation: { completeness: object } };
    expect(conversation.completeness).toMatchObject({ missingMediaCount: 2, problems: [expect.objectContaining({ kind: "missing-media", line: 5 }), expect.objectContaining({ kind: "missing-media", line: 6 })] });
  });

  test.each([
    [{ kind: "reading-copy-differs", message: 3 }],
    [{ kind: "interrupted" }],
    [{ kind: "broke-down" }],
  ] as const)("fault 29: a reading copy that is not right (%j) stops the filing before anything is sent", async (error) => {
    const { tenant } = running;
    const desk = aDesk(tenant, { readingCopy: () => Promise.resolve({ ok: false, error }) });
    tenant.traffic.clear();
    expect(await fileRecord(aRequest(dossier, tenant.people.marieke), desk.ports, () => undefined)).toEqual({ ok: false, error });
    expect(tenant.traffic.entries().filter(({ method, template }) => method !== "GET" && !template.startsWith("/local-tenant"))).toEqual([]);
    expect(good(await unfinishedFilings(tenant.people.marieke, desk))).toEqual([]);
  });

  test.each([
    ["interrupted", "interrupted"],
    ["broke-down", "broke-down"],
    ["unreadable-file", "broke-down"],
  ] as const)("fault 29: a reading copy that cannot be summed (%s) stops the filing before anything is sent", async (kind, told) => {
    const { tenant } = running;
    const { ports, journal } = aDesk(tenant);
    const unsummed = { ...ports, hasher: { ...ports.hasher, sha256OfBlob: () => Promise.resolve({ ok: false, error: { kind } } as const) } };
    tenant.traffic.clear();
    expect(await fileRecord(aRequest(dossier, tenant.people.marieke), unsummed, () => undefined)).toEqual({ ok: false, error: { kind: told } });
    expect(tenant.traffic.entries().filter(({ method, template }) => method !== "GET" && !template.startsWith("/local-tenant"))).toEqual([]);
    expect(good(await unfinishedFilings(tenant.people.marieke, { ...ports, journal }))).toEqual([]);
  });

  test("performance.md, 8: a reading copy of megabytes is summed, kept and sent without being held whole", async () => {
    const { tenant } = running;
    const large = new Blob([new Uint8Array(11 * 1024 * 1024)]);
    Object.assign(large, { arrayBuffer: () => Promise.reject(new Error("held whole")) });
    const desk = aDesk(tenant, { readingCopy: () => Promise.resolve({ ok: true, value: { pdf: large, shownAsCode: 0 } }) });
    const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke), desk.ports, () => undefined));
    expect(receipt.totalBytes).toBeGreaterThan(large.size);
  });

  test("performance.md, 8: the pictures of a reading copy come as bytes, for Blobs of thousands would stay in the browser", async () => {
    const { tenant } = running;
    const readingCopy: MakeReadingCopy = async (copy, pictureAt) => {
      expect(await pictureAt({ path: "media/0004_foto.jpg", size: JPEG.length })).toEqual(new Uint8Array(JPEG));
      return quickCopies(copy, pictureAt);
    };
    const { ports, journal } = aDesk(tenant, { readingCopy });
    let isPlanned = false;
    const watched: typeof journal = {
      ...journal,
      note: (state) => { isPlanned = true; return journal.note(state); },
      readFile: (...asked) => (isPlanned ? journal.readFile(...asked) : Promise.reject(new Error("a Blob was asked for"))),
    };
    good(await fileRecord(aRequest(dossier, tenant.people.marieke, [{ name: "foto.jpg", bytes: JPEG }]), { ...ports, journal: watched }, () => undefined));
  });

  test("how far the reading copy is, is told while the record is prepared, and not after", async () => {
    const { tenant } = running;
    const desk = aDesk(tenant, { readingCopy: (copy, pictureAt, onProgress) => { onProgress?.({ doing: "drawing", done: 2, total: 3 }); return quickCopies(copy, pictureAt); } });
    const told = new Set<string>();
    good(await fileRecord(aRequest(dossier, tenant.people.marieke), desk.ports, ({ step, copy }) => { if (copy !== null) told.add(`${step}: ${copy.doing} ${String(copy.done)} of ${String(copy.total)}`); }));
    expect([...told]).toEqual(["preparing: drawing 2 of 3"]);
  });

  test("U5: without a message to keep nothing is filed", async () => {
    const { tenant } = running;
    const request = aRequest(dossier, tenant.people.marieke);
    const nothing = { ...request, decisions: request.decisions.filter(({ decision }) => decision.outcome !== "U5") };
    expect(await fileRecord(nothing, aDesk(tenant).ports, () => undefined)).toEqual({ ok: false, error: { kind: "nothing-to-keep" } });
  });

  test("fault 30: a canary in a message that is not kept is in no file, address or note", async () => {
    const { tenant } = running;
    const urls: string[] = [];
    const notes: string[] = [];
    const plain = aDesk(tenant).journal;
    const journal = { ...plain, note: (state: Parameters<typeof plain.note>[0]) => (notes.push(JSON.stringify(state)), plain.note(state)) };
    const spying: typeof fetch = (input, init) => (urls.push(new Request(input, init).url), fetch(input, init));
    const receipt = good(await fileRecord(aRequest(dossier, tenant.people.marieke), aDesk(tenant, { fetch: spying, journal }).ports, () => undefined));
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const transcript = readFileSync(join(folder, "transcript.json"), "utf8");
    expect(transcript).toContain("kanarie-1");
    const everything = [...urls, ...notes, transcript, readFileSync(join(folder, "transcript.pdf"), "latin1"), readFileSync(join(folder, "decision-record.json"), "utf8")].join("\n");
    expect(everything).not.toContain("kanarie-2");
  });
});
