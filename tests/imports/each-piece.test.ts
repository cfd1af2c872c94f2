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

  test("one file after another is read in the same buffers", async () => {
    const real = ArrayBuffer;
    let made = 0;
    class Counted extends real {
      constructor(length: number) {
        super(length);
        made += 1;
      }
    }
    await eachPiece(new Blob(["first"]), () => undefined);
    globalThis.ArrayBuffer = Counted as typeof ArrayBuffer;
    try {
      for (let file = 0; file < 20; file += 1) await eachPiece(new Blob([String(file)]), () => undefined);
    } finally {
      globalThis.ArrayBuffer = real;
    }
    expect(made).toBe(0);
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
