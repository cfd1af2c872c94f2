import { createHasher } from "../../src/adapters/browser/hasher";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingPorts } from "../../src/workflows/filing";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { verifyFiles } from "../../src/workflows/verify-files";
import { openLedger } from "../../src/workflows/filing-ledger";
import { aDocx, aJpeg, aRequest, aVideo } from "./a-filing";
import { aRegister } from "./register-in-memory";
import { aState } from "./journal-probe";
import { quickCopies } from "./quick-copies";

const MIB = 1024 * 1024;
const quiet = (): void => undefined;
const DOSSIER = {
  id: "d",
  name: "Kustplan",
  webUrl: "",
  dossierId: null,
  caseType: null,
  selectionCategory: null,
  appraisal: "N",
  retentionPeriod: null,
  recordCreator: null,
} as const;

/** A file that was moved or changed after it was chosen, from its given reading on. */
function aMovedFile(bytes: Uint8Array, readable: number): Blob {
  let left = readable;
  const guard = (blob: Blob): Blob =>
    new Proxy(blob, {
      get(target, key) {
        if (key === "size") return target.size;
        if (key === "slice") return (...range: [number, number]) => guard(target.slice(...range));
        if (key === "arrayBuffer") return () => (left-- > 0 ? target.arrayBuffer() : Promise.reject(new DOMException("moved", "NotReadableError")));
        return () => new ReadableStream({ pull: () => Promise.reject(new DOMException("moved", "NotReadableError")) });
      },
    });
  return guard(new Blob([new Uint8Array(bytes)]));
}

/** Ports of a filing that is only prepared; `cleared` are the records that were cleared. */
function atHome(hasher = createHasher()) {
  const memory = createMemoryJournal();
  const cleared: string[] = [];
  const journal = { ...memory, clear: (recordId: string) => (cleared.push(recordId), memory.clear(recordId)) };
  const store = { serverTime: () => null } as unknown as FilingPorts["store"];
  const agreements = {} as unknown as FilingPorts["agreements"];
  const ports: FilingPorts = { store, agreements, register: aRegister(), journal, hasher, readingCopy: quickCopies, clock: { now: () => "2026-11-23T10:00:00.000Z" }, identifiers: { uuid: () => "3f9a1c00-0000-4000-8000-000000000000", secret: () => new Uint8Array(32) } };
  return { ports, cleared };
}

const offline = createHasher(crypto.subtle, () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));

describe("a file of the user's own that moves while it is read", () => {
  test.each([
    ["foto.jpg", aJpeg(100), 0],
    ["foto.jpg", aJpeg(100), 1],
    ["nota.docx", aDocx(100), 2],
    ["film.mp4", aVideo(11 * MIB), 0],
  ])("fault 24: %s is named by its message, and nothing stays on the device", async (name, bytes, readable) => {
    const { ports, cleared } = atHome();
    const request = aRequest(DOSSIER, "person-1", [{ name, bytes }], {
      media: () => Promise.resolve({ ok: true, value: aMovedFile(bytes, readable) }),
    });
    expect(await prepareFiling(request, ports, quiet)).toEqual({ ok: false, error: { kind: "unreadable-file", messageNumber: 4, name } });
    expect(cleared).toHaveLength(1);
  });

  test("fault 24: kept in memory only, it is unreadable when it is sent, and no rejection", async () => {
    const journal = createMemoryJournal();
    await journal.keepFile("r1", "a", aMovedFile(aJpeg(100), 0));
    expect(await journal.readFile("r1", "a", 0, 10)).toEqual({ ok: false, error: { kind: "journal-unreadable" } });
  });

  test("fault 22: whatever goes wrong while preparing, nothing stays on the device", async () => {
    const { ports, cleared } = atHome();
    const request = aRequest(DOSSIER, "person-1", [{ name: "foto.jpg", bytes: aJpeg(10) }], { media: () => Promise.reject(new Error("unforeseen")) });
    await expect(prepareFiling(request, ports, quiet)).rejects.toThrow("unforeseen");
    expect(cleared).toHaveLength(1);
  });
});

describe("the routine for large checksums that cannot be fetched", () => {
  test("fault 12: preparing comes back with an error, and nothing stays on the device", async () => {
    const { ports, cleared } = atHome(offline);
    const request = aRequest(DOSSIER, "person-1", [{ name: "film.mp4", bytes: aVideo(11 * MIB) }]);
    expect(await prepareFiling(request, ports, quiet)).toEqual({ ok: false, error: { kind: "interrupted" } });
    expect(cleared).toHaveLength(1);
  });

  test("fault 12: verifying comes back with an error", async () => {
    const { ports } = atHome(offline);
    const stored = { "manifest.json": { id: "1", path: "manifest.json", size: 10, quickXorHash: null } };
    const ledger = openLedger(aState("r1", { stored }), ports.journal);
    expect(await verifyFiles(ledger, { id: "f", driveId: "d", webUrl: "" }, ports, quiet)).toEqual({ ok: false, error: { kind: "interrupted" } });
  });
});

describe("SHA-256 of a blob", () => {
  test.each([0, 1, 10 * MIB, 10 * MIB + 1])("FIPS 180-4: of %i bytes, however it is read, it is that of the whole", async (size) => {
    const bytes = aVideo(size);
    const sum = await createHasher().sha256OfBlob(new Blob([new Uint8Array(bytes)]));
    expect(sum).toEqual({ ok: true, value: await createHasher().sha256(bytes) });
  });
});
