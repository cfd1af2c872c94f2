import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { createHasher } from "../../src/adapters/browser/hasher";
import { QuickXorHash } from "../../src/adapters/graph/quick-xor-hash";
import { ok } from "../../src/result";

const sliced = fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 8 });
const nodeSha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const quickXor = (...chunks: readonly Uint8Array[]): string => {
  const hash = new QuickXorHash();
  chunks.forEach((chunk) => {
    hash.update(chunk);
  });
  return hash.digest();
};

/** The checksum byte by byte, as Microsoft describes it: the plain form of what the fast one computes. */
function plainQuickXor(bytes: Uint8Array): string {
  let ring = 0n;
  const mask = (1n << 160n) - 1n;
  bytes.forEach((byte, i) => {
    const at = BigInt((i * 11) % 160);
    const wide = BigInt(byte) << at;
    ring ^= (wide & mask) | (wide >> 160n);
  });
  ring ^= BigInt(bytes.length) << 96n;
  return Buffer.from(ring.toString(16).padStart(40, "0"), "hex").reverse().toString("base64");
}

describe("SHA-256", () => {
  test("FIPS 180-4: the standard's own examples", async () => {
    const hash = await createHasher().start();
    await hash.update(new TextEncoder().encode("abc"));
    expect(await hash.digest()).toEqual(ok("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    expect(await (await createHasher().start()).digest()).toEqual(ok("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
  });

  test("FIPS 180-4: however the bytes are cut, the sum is that of the whole", async () => {
    await fc.assert(
      fc.asyncProperty(sliced, async (chunks) => {
        const running = await createHasher().start();
        for (const chunk of chunks) await running.update(chunk);
        const whole = Buffer.concat(chunks);
        expect(await running.digest()).toEqual(ok(nodeSha256(whole)));
        expect(await createHasher().sha256(whole)).toBe(nodeSha256(whole));
      }),
    );
  });

  test("FIPS 180-4: lengths around a block's end, where the padding turns", async () => {
    for (let length = 0; length <= 130; length += 1) {
      const bytes = new Uint8Array(length).fill(0xa5);
      const running = await createHasher().start();
      await running.update(bytes);
      expect(await running.digest()).toEqual(ok(nodeSha256(bytes)));
    }
  });
});

describe("quickXorHash", () => {
  test("fault 19: however the bytes are cut and lie in memory, the sum is the plain one", () => {
    fc.assert(
      fc.property(sliced, fc.integer({ min: 0, max: 3 }), (chunks, shift) => {
        const moved = chunks.map((chunk) => {
          const room = new Uint8Array(chunk.length + shift);
          room.set(chunk, shift);
          return room.subarray(shift);
        });
        expect(quickXor(...moved)).toBe(plainQuickXor(Buffer.concat(chunks)));
      }),
    );
  });

  const vectors = join(__dirname, "../../../shared/graph/quickxorhash-vectors.json");
  const here = existsSync(vectors) ? describe : describe.skip;
  here("fault 19: SharePoint's own vectors (skipped where ../shared is absent)", () => {
    test("all 70", () => {
      const read: unknown = JSON.parse(readFileSync(vectors, "utf8"));
      const rows = read as readonly { readonly size: number; readonly inputBase64: string; readonly quickXorHashBase64: string }[];
      expect(rows).toHaveLength(70);
      for (const row of rows) expect(quickXor(Buffer.from(row.inputBase64, "base64"))).toBe(row.quickXorHashBase64);
    });
  });
});
