import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 as zlibCrc32 } from "node:zlib";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import fc from "fast-check";
import { crc32 } from "../../src/record/crc32";
import { sealedContainer } from "../../src/record/sealed-container";

async function seal(name: string, chunks: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  async function* reread(): AsyncGenerator<Uint8Array> {
    yield* chunks;
    await Promise.resolve();
  }
  for await (const part of sealedContainer(name, reread)) parts.push(part);
  return Uint8Array.from(Buffer.concat(parts));
}

test("CRC-32 equals that of zlib, however the bytes are cut", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (chunks) => {
      expect(chunks.reduce(crc32, 0)).toBe(zlibCrc32(Buffer.concat(chunks)));
    }),
  );
});

test("a sealed container holds one stored entry, bit for bit", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 500 }), { maxLength: 5 }), async (chunks) => {
      const reader = new ZipReader(new Uint8ArrayReader(await seal("0001_nota.docx", chunks)), { checkSignature: true, useWebWorkers: false });
      const [entry, ...others] = await reader.getEntries();
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ filename: "0001_nota.docx", compressionMethod: 0, encrypted: false });
      if (entry === undefined || entry.directory) throw new Error("no file in the container");
      expect(Buffer.from(await entry.getData(new Uint8ArrayWriter()))).toEqual(Buffer.concat(chunks));
      await reader.close();
    }),
    { numRuns: 30 },
  );
});

test("the same attachment always gives the same container", async () => {
  const bytes = Uint8Array.from([1, 2, 3, 4]);
  expect(await seal("a.docx", [bytes])).toEqual(await seal("a.docx", [bytes.subarray(0, 1), bytes.subarray(1)]));
});

const unzipHere = spawnSync("unzip", ["-v"]).status === 0 ? test : test.skip;
unzipHere("a sealed container passes `unzip -t` (skipped where unzip is absent)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sealed-"));
  const file = join(folder, "0001_nota.docx.zip");
  writeFileSync(file, await seal("0001_nota.docx", [new Uint8Array(70_000).fill(7)]));
  const { status, stdout } = spawnSync("unzip", ["-t", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(stdout).toContain("No errors detected");
  expect(status).toBe(0);
});
