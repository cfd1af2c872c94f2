import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { QuickXorHash } from "../../src/tenant/storage/quick-xor-hash";

/** The definition, byte by byte and bit by bit: slow, and written apart from the tenant's. */
function plainQuickXorHash(bytes: Uint8Array): string {
  const bits = new Array<number>(160).fill(0);
  bytes.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) {
      const at = (index * 11 + bit) % 160;
      bits[at] = (bits[at] ?? 0) ^ ((byte >> bit) & 1);
    }
  });
  const ring = Buffer.alloc(20);
  bits.forEach((bit, at) => {
    ring[at >> 3] = (ring[at >> 3] ?? 0) | (bit << (at & 7));
  });
  const length = ring.readBigUInt64LE(12) ^ BigInt(bytes.length);
  ring.writeBigUInt64LE(length, 12);
  return ring.toString("base64");
}

function inPieces(bytes: Uint8Array, cuts: readonly number[]): string {
  const hash = new QuickXorHash();
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  places.slice(1).forEach((to, index) => {
    hash.update(bytes.subarray(places[index], to));
  });
  return hash.digest();
}

describe("quickXorHash", () => {
  test("it is the definition's, in whatever pieces the bytes come", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1200 }), fc.array(fc.nat(), { maxLength: 4 }), (bytes, cuts) => {
        expect(inPieces(bytes, cuts)).toBe(plainQuickXorHash(bytes));
      }),
    );
  });

  test("long pieces at odd offsets give the same", () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 31 + (index >> 7)) & 0xff);
    expect(inPieces(bytes, [1, 161, 4097, 70_000])).toBe(plainQuickXorHash(bytes));
  });

  test("pieces of a file on disk, which come as Buffers, give the same at odd offsets", () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 5003 }, (_, index) => (index * 17) & 0xff));
    expect(inPieces(bytes, [1, 4097, 5002])).toBe(plainQuickXorHash(bytes));
  });

  test("one flipped bit is seen", () => {
    const bytes = new Uint8Array(500);
    const flipped = Uint8Array.from(bytes, (byte, index) => (index === 321 ? byte ^ 4 : byte));
    expect(inPieces(flipped, [])).not.toBe(inPieces(bytes, []));
  });

  const file = join(__dirname, "../../../shared/graph/quickxorhash-vectors.json");
  const here = existsSync(file) ? test : test.skip;
  here("the vectors of ../shared/graph (skipped where they are absent)", () => {
    const vectors: { inputBase64: string; quickXorHashBase64: string }[] = JSON.parse(readFileSync(file, "utf8"));
    expect(vectors.length).toBeGreaterThan(50);
    for (const { inputBase64, quickXorHashBase64 } of vectors) expect(inPieces(Buffer.from(inputBase64, "base64"), [])).toBe(quickXorHashBase64);
  });
});
