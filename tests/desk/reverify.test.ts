import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../src/ports/record-store";
import { checkChain } from "../../src/workflows/check-chain";
import { fileRecord } from "../../src/workflows/file-record";
import type { Receipt } from "../../src/workflows/file-record";
import type { FilingRequest } from "../../src/workflows/filing";
import { objectTo } from "../../src/workflows/object-to-record";
import { readFiledRecord } from "../../src/workflows/read-filed-record";
import { reverifyRecord, reverifyRecords } from "../../src/workflows/reverify-record";
import type { Reverified } from "../../src/workflows/reverify-record";
import type { ReadPdf } from "../../src/ports/read-pdf";
import { err, ok } from "../../src/result";
import { quickReader } from "../filing/quick-copies";
import { aJpeg, aRequest, mePerson } from "../filing/a-filing";
import { byTheRules } from "../filing/by-the-rules";
import { aDesk, dossierOnDisk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import type { Desk } from "../filing/filing-desk";
import { aTenant, graphAs, library, type RunningTenant } from "../tenant/running-tenant";

const NOTHING = { signal: new AbortController().signal, onBytes: () => undefined };

describe("«ongewijzigd / gewijzigd»: a record is read again from the DMS, byte by byte", () => {
  let running: RunningTenant;
  let dossier: Dossier;
  /** Henk, the records manager: he filed none of it. */
  let desk: Desk;

  beforeAll(async () => {
    running = await aTenant();
    dossier = await firstDossier(running.tenant);
    desk = aDesk(running.tenant, { person: running.tenant.people.henk });
  });
  afterAll(() => running.stop());

  const fileOne = async (): Promise<{ readonly receipt: Receipt; readonly folder: string }> => {
    const { tenant } = running;
    const photo = { name: "foto.jpg", bytes: aJpeg(70_000) };
    const receipt = good(await fileRecord(byTheRules(aRequest(dossier, tenant.people.marieke, [photo])), aDesk(tenant).ports, () => undefined));
    return { receipt, folder: expectCompleteRecord(tenant, dossier, receipt) };
  };
  const verify = (receipt: Receipt): Promise<Reverified> => reverifyRecord(receipt, desk.ports, NOTHING);

  test("a record as it was filed is unchanged, and every byte of it was read", async () => {
    const { receipt } = await fileOne();
    const bytes: (readonly [number, number])[] = [];
    const result = await reverifyRecord(receipt, desk.ports, { ...NOTHING, onBytes: (done, total) => bytes.push([done, total]) });
    expect(result).toMatchObject({ state: "unchanged", fileCount: receipt.fileCount, totalBytes: receipt.totalBytes });
    expect(bytes.at(-1)).toEqual([receipt.totalBytes, receipt.totalBytes]);
    expect(bytes.map(([done]) => done)).toEqual(bytes.map(([done]) => done).toSorted((a, b) => a - b));
  });

  test("fault 28: no line of a true register is accused by its record: filed for oneself, for a colleague, as a new version, in each kind of dossier, and objected to", async () => {
    const { tenant } = running;
    const ports = aDesk(tenant).ports;
    const file = async (request: FilingRequest): Promise<Receipt> => good(await fileRecord(byTheRules(request), ports, () => undefined));
    const of = (more: Partial<FilingRequest> = {}): FilingRequest => aRequest(dossier, tenant.people.marieke, [], more);
    const joris = { ...mePerson(tenant.people.joris), displayName: "Joris van Beek" };
    const first = await file(of({ subject: "Voor mijzelf" }));
    const { recordId, number, manifestSha256 } = first;
    const filed = [
      first,
      await file(of({ subject: "Namens", onBehalfOf: joris, keeper: joris })),
      await file(of({ subject: "Namens, en ik bewaar", onBehalfOf: joris })),
      await file(of({ subject: "Nieuwe versie", related: { recordId, number, manifestSha256, relation: "corrects", reason: "Een rol klopte niet" } })),
      await file(of({ subject: "Vervolg", related: { recordId, number, manifestSha256, relation: "continues", reason: null } })),
      await file(of({ subject: "Zonder nummer", dossier: { ...dossier, dossierId: null } })),
      await file(of({ subject: "Leeg nummer", dossier: { ...dossier, dossierId: " ", name: "A & B < C \u0007 «é»" } })),
    ];
    good(await objectTo({ recordId, by: { id: joris.id, name: joris.displayName }, words: "Niet mee eens", entryId: "55555555-5555-4555-8555-555555555555" }, null, ports));
    const told = await Promise.all(filed.map(async (receipt) => {
      const result = await verify(receipt);
      return "toldToRegister" in result ? (result.toldToRegister ?? []) : [];
    }));
    expect(told.flat().filter(({ partOf, made, by }) => partOf !== undefined && made !== undefined && by !== undefined)).toHaveLength(filed.length);
    const lines = good(await ports.register.entries());
    expect(good(await checkChain(lines, { heads: [], told: told.flat() }, ports)).finding).toBeNull();
  });

  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  test.each(["transcript.json", "decision-record.json", "media/0004_foto.jpg", "transcript.json.bestand.mdto.xml"])("fault 4: one flipped bit in %s is named", async (path) => {
    const { receipt, folder } = await fileOne();
    flip(join(folder, path));
    const result = await verify(receipt);
    expect(result).toMatchObject({ state: "changed", findings: expect.arrayContaining([{ problem: "altered", path }]) });
  });

  test("fault 18: a manifest that was rewritten together with a file agrees with it, and the register still tells", async () => {
    const { receipt, folder } = await fileOne();
    const transcript = join(folder, "transcript.json");
    const before = readFileSync(transcript);
    flip(transcript);
    const { createHash } = await import("node:crypto");
    const sum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const manifest = join(folder, "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(sum(before), sum(readFileSync(transcript))));
    expect(await verify(receipt)).toMatchObject({ state: "changed", findings: expect.arrayContaining([{ problem: "altered", path: "manifest.json" }]) });
  });

  test("fault 28: a record tells what it saw of the register also where another file was changed, and not where that is in doubt itself", async () => {
    const { receipt, folder } = await fileOne();
    const head = good(await desk.ports.register.entries()).at(-2)?.entry;
    expect(await verify(receipt)).toMatchObject({ registerHead: { sequence: head?.sequence, hash: head?.hash } });
    flip(join(folder, "media/0004_foto.jpg"));
    expect(await verify(receipt)).toMatchObject({ state: "changed", registerHead: { sequence: head?.sequence, hash: head?.hash } });
    flip(join(folder, "decision-record.json"));
    expect(await verify(receipt)).toMatchObject({ state: "changed", registerHead: null });
  });

  test("fault 29: a reading copy that says something else than the transcript, and was filed so, is named", async () => {
    const { receipt } = await fileOne();
    const other: ReadPdf = async (pdf, signal) => {
      const read = await quickReader(pdf, signal);
      return read.ok ? ok(read.value.replace("kanarie-3", "kanarie-4")) : read;
    };
    expect(await reverifyRecord(receipt, { ...desk.ports, readPdf: other }, NOTHING)).toMatchObject({ state: "changed", findings: [{ problem: "reading-copy-differs", path: "transcript.pdf" }] });
  });

  test("fault 29: where nothing can read the copy, that is said, and the record is not «ongewijzigd»", async () => {
    const { receipt } = await fileOne();
    const none: ReadPdf = () => Promise.resolve(err({ kind: "interrupted" }));
    expect(await reverifyRecord(receipt, { ...desk.ports, readPdf: none }, NOTHING)).toMatchObject({ state: "partly", fileCount: receipt.fileCount, unchecked: ["reading-copy"] });
  });

  test("a stop while a copy is read leaves nothing told of it", async () => {
    const { receipt } = await fileOne();
    const stop = new AbortController();
    const stopped: ReadPdf = () => {
      stop.abort();
      return Promise.resolve(err({ kind: "interrupted" }));
    };
    expect(await reverifyRecord(receipt, { ...desk.ports, readPdf: stopped }, { ...NOTHING, signal: stop.signal })).toEqual({ state: "stopped" });
  });

  const columnOf = async (receipt: Receipt) => {
    const ask = graphAs(running.tenant, running.tenant.people.henk);
    const { siteId, listId } = await library(ask);
    const list = `/sites/${siteId}/lists/${listId}/items`;
    const found = await ask("GET", `${list}?$filter=fields/RecordUUID eq '${receipt.recordId}'&$expand=fields`);
    const item = found.body.value[0] as { readonly id: string };
    return (fields: object) => ask("PATCH", `${list}/${item.id}/fields`, { body: fields });
  };

  test.each([
    ["Waardering", { Waardering: "N" }],
    ["PeriodeTot", { PeriodeTot: "2024-03-13" }],
    ["Regelversie", { Regelversie: "andere regels" }],
    ["Bron", { Bron: "Signal" }],
    ["SHA256", { SHA256: "ab".repeat(32) }],
  ])("fault 26: the column %s that somebody edited afterwards is named", async (name, fields) => {
    const { receipt } = await fileOne();
    const edit = await columnOf(receipt);
    await edit(fields);
    expect(await verify(receipt)).toEqual({ state: "changed", findings: [{ problem: "columns-differ", path: name }], unchecked: [], registerHead: expect.anything(), toldToRegister: expect.anything() });
  });

  test("a record whose folder is not there any more is told as gone", async () => {
    const result = await reverifyRecord({ recordId: "00000000-0000-4000-8000-000000000000", manifestSha256: "ab".repeat(32) }, desk.ports, NOTHING);
    expect(result).toEqual({ state: "gone" });
  });

  test("a network that goes is told as that, and never as a change", async () => {
    const { receipt } = await fileOne();
    const failing: typeof fetch = (input, init) => (String(input instanceof Request ? input.url : input).includes("/download") ? Promise.reject(new TypeError("gone")) : fetch(input, init));
    const result = await reverifyRecord(receipt, aDesk(running.tenant, { fetch: failing }).ports, NOTHING);
    expect(result).toEqual({ state: "failed", error: { kind: "interrupted" } });
  });

  describe("many at once", () => {
    test("each is told as soon as it is known, and one that changed stops nothing", async () => {
      const [first, second] = [await fileOne(), await fileOne()];
      flip(join(first.folder, "transcript.json"));
      const told: (readonly [string, string])[] = [];
      const progress: number[] = [];
      await reverifyRecords([first.receipt, second.receipt], desk.ports, NOTHING.signal, ({ doneRecords }) => progress.push(doneRecords), (recordId, { state }) => told.push([recordId, state]));
      expect(told).toEqual([[first.receipt.recordId, "changed"], [second.receipt.recordId, "unchanged"]]);
      expect([...new Set(progress)]).toEqual([0, 1, 2]);
    });

    test("fault 12: where two records after each other get no answer, the others do not wait for one; a single one stops nothing", async () => {
      const receipts = [await fileOne(), await fileOne(), await fileOne()].map(({ receipt }) => receipt);
      const toldWith = async (isLost: (recordId: string) => boolean): Promise<readonly string[]> => {
        const told: string[] = [];
        const { store } = desk.ports;
        const findRecord: typeof store.findRecord = (recordId) => (isLost(recordId) ? Promise.resolve(err({ kind: "interrupted" })) : store.findRecord(recordId));
        await reverifyRecords(receipts, { ...desk.ports, store: { ...store, findRecord } }, NOTHING.signal, () => undefined, (_recordId, { state }) => told.push(state));
        return told;
      };
      expect(await toldWith(() => true)).toEqual(["failed", "failed"]);
      expect(await toldWith((recordId) => recordId === receipts[0]?.recordId)).toEqual(["failed", "unchanged", "unchanged"]);
    });

    test("after a stop nothing new is read, and nothing is told of the one under way", async () => {
      const [first, second] = [await fileOne(), await fileOne()];
      const stop = new AbortController();
      const told: string[] = [];
      await reverifyRecords([first.receipt, second.receipt], desk.ports, stop.signal, () => undefined, (recordId) => {
        told.push(recordId);
        stop.abort();
      });
      expect(told).toEqual([first.receipt.recordId]);
    });
  });

  describe("what a record tells of itself", () => {
    test("its kept messages, why, and of the others a number", async () => {
      const { receipt } = await fileOne();
      const view = good(await readFiledRecord(receipt.recordId, desk.ports));
      expect(view.transcript?.messages.map(({ text }) => text)).toEqual(expect.arrayContaining(["Bericht 1 kanarie-1", "Bericht 3 kanarie-3"]));
      expect(JSON.stringify(view)).not.toContain("kanarie-2");
      expect(view.transcript?.notKept).toEqual({ total: 1, perDay: [{ day: "2024-03-12", reason: "U1", count: 1 }] });
      expect(view.decisions?.decidedBy.displayName).toBe("Marieke de Wit");
      expect(view.manifest?.files.map(({ path }) => path)).toContain("media/0004_foto.jpg");
    });

    test("as many files, and as many bytes, as its receipt told", async () => {
      const { receipt } = await fileOne();
      const files = good(await readFiledRecord(receipt.recordId, desk.ports)).manifest?.files ?? [];
      expect([files.length, files.reduce((sum, { size }) => sum + size, 0)]).toEqual([receipt.fileCount, receipt.totalBytes]);
      expect(files.filter(({ path }) => path === "manifest.json")).toHaveLength(1);
    });

    test("a document that cannot be read hides no other", async () => {
      const { receipt, folder } = await fileOne();
      const path = join(folder, "decision-record.json");
      writeFileSync(path, readFileSync(path, "utf8").replace("{", "["));
      const view = good(await readFiledRecord(receipt.recordId, desk.ports));
      expect(view.decisions).toBeNull();
      expect(view.transcript).not.toBeNull();
    });

    test("a record that this user cannot see is said to be not there", async () => {
      expect(await readFiledRecord("00000000-0000-4000-8000-000000000000", desk.ports)).toEqual({ ok: false, error: { kind: "not-found", what: "folder" } });
    });
  });

  test("a filing that was begun and left is found by its folder, one that is finished is not", async () => {
    const { receipt } = await fileOne();
    const left = good(await desk.store.openFolder("11111111-1111-4111-8111-111111111111", dossier.id, "2026-03-01_Half_111111"));
    const found = good(await desk.store.recordFolders());
    expect(found.filter(({ isDescribed }) => !isDescribed)).toEqual([expect.objectContaining({ recordId: "11111111-1111-4111-8111-111111111111", name: "2026-03-01_Half_111111", dossierName: dossier.name, webUrl: left.webUrl, isDescribed: false })]);
    expect(found).toContainEqual(expect.objectContaining({ recordId: receipt.recordId, isDescribed: true }));
    rmSync(join(dossierOnDisk(running.tenant, dossier), "2026-03-01_Half_111111"), { recursive: true });
  });
});
