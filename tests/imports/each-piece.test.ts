import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eachPiece } from "../../src/imports/each-piece";
import { aBuiltApp, hasBrowser, openBrowser } from "../tenant/real-browser";
import { aTenant, someBytes } from "../tenant/running-tenant";

const MIB = 1024 * 1024;

describe("bytes of a file, piece by piece", () => {
  test.each([0, 1, MIB, 3 * MIB + 17])("law 2: of %i bytes each comes once, in order", async (size) => {
    const bytes = someBytes(size);
    const pieces: Uint8Array[] = [];
    await eachPiece(new Blob([Buffer.from(bytes)]), (piece) => { pieces.push(piece.slice()); });
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  test("files that are read after each other are read in the same two buffers", async () => {
    const aFile = new Blob([Buffer.from(someBytes(3 * MIB))]);
    await eachPiece(aFile, () => undefined);
    const Plain = ArrayBuffer;
    const made: number[] = [];
    globalThis.ArrayBuffer = class extends Plain {
      constructor(size = 0) {
        super(size);
        made.push(size);
      }
    };
    try {
      await eachPiece(aFile, () => undefined);
      expect(made).not.toContain(MIB);
    } finally {
      globalThis.ArrayBuffer = Plain;
    }
  });

  test("a file that cannot be read is told, not waited for", async () => {
    const broken = new Blob(["x"]);
    Object.defineProperty(broken, "stream", { value: () => new ReadableStream({ type: "bytes", pull: () => Promise.reject(new Error("moved")) }) });
    await expect(eachPiece(broken, () => undefined)).rejects.toThrow("moved");
  });
});

const inBrowser = hasBrowser ? test : test.skip;

inBrowser("law 2: in a real browser every file is read to its end, however many there are (skipped where there is no browser)", async () => {
  const built = aBuiltApp('addEventListener("DOMContentLoaded", () => import("./tests/imports/reading-page"));');
  const running = await aTenant(built.folder);
  const browser = await openBrowser();
  const folder = mkdtempSync(join(tmpdir(), "film-"));
  try {
    const file = join(folder, "film.mp4");
    writeFileSync(file, someBytes(4 * MIB));
    const page = await browser.newPage();
    await page.goto(`${running.tenant.origin}/tab.html`);
    await page.locator("input[type=file]").setInputFiles(file);
    expect(await page.evaluate("readMany(600)")).toBe(600);
  } finally {
    await browser.close();
    await running.stop();
    built.remove();
    rmSync(folder, { recursive: true });
  }
}, 90_000);
