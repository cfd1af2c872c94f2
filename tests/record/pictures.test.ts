import fc from "fast-check";
import type { DrawAnew } from "../../src/adapters/pdf/draw-anew";
import { Pictures } from "../../src/adapters/pdf/pictures";
import type { CopyBlock, CopyPicture } from "../../src/record/reading-copy";
import { JPEG } from "./some-pictures";

/** Bytes of a comment in a JPEG, with its own head. */
const COMMENT_BYTES = 60_000;

/** A JPEG of about so many bytes, by comments that nobody sees. */
function jpegOf(bytes: number): Uint8Array {
  const parts: number[] = [0xff, 0xd8];
  for (let left = bytes - JPEG.length; left > 4; left -= COMMENT_BYTES) {
    const length = Math.min(left, COMMENT_BYTES) - 2;
    parts.push(0xff, 0xfe, length >> 8, length & 0xff, ...new Array<number>(length - 2).fill(7));
  }
  return Uint8Array.from([...parts, ...JPEG.subarray(2)]);
}

/** What a canvas would make of it: the fewer pixels, the fewer bytes. */
const DRAWN_BYTES_A_PIXEL = 2;
const draws: DrawAnew = (bytes, longestSide) => Promise.resolve(bytes.length > longestSide * DRAWN_BYTES_A_PIXEL ? jpegOf(longestSide * DRAWN_BYTES_A_PIXEL) : bytes);
const SMALLEST = 600 * DRAWN_BYTES_A_PIXEL;

async function loadAll(sizes: readonly number[], room: number, drawAnew = draws) {
  const files = new Map(sizes.map((size, at) => [`media/${String(at)}.jpg`, jpegOf(size)]));
  const pictures: readonly CopyPicture[] = Array.from(files, ([path, bytes]) => ({ path, size: bytes.length, named: path }));
  const message = { kind: "message", number: 1, head: "", author: "", about: "", text: "", asides: [], reasons: [] } as const;
  const blocks: readonly CopyBlock[] = pictures.map((picture) => ({ ...message, attachments: [{ line: "", picture }] }));
  const loading = new Pictures({ blocks }, ({ path }) => Promise.resolve(files.get(path) ?? null), drawAnew, room);
  const shown: (Uint8Array | null)[] = [];
  for (const picture of pictures) {
    const loaded = await loading.load(picture);
    shown.push(loaded === null ? null : new Uint8Array(loaded.bytes));
  }
  const taken = shown.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0);
  return { asTheyAre: [...files.values()], shown, taken, notShown: loading.notShown };
}

const aSize = fc.integer({ min: 600, max: 9_000 });

test("record.md, pictures in place: where all have room, each is there bit for bit, however uneven they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aSize, { minLength: 1, maxLength: 12 }), async (sizes) => {
      const room = sizes.map((size) => jpegOf(size).length).reduce((sum, size) => sum + size, 0);
      const { asTheyAre, shown } = await loadAll(sizes, room);
      expect(shown).toEqual(asTheyAre);
    }),
    { numRuns: 30 },
  );
});

test("record.md, pictures in place: where they are too many bytes together, all are there, those that ask too much smaller, and they keep within the room", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aSize, { minLength: 1, maxLength: 12 }), async (sizes) => {
      const room = sizes.length * (SMALLEST + 700);
      const { shown, taken, notShown } = await loadAll(sizes, room);
      expect(shown).not.toContain(null);
      expect(notShown.size).toBe(0);
      expect(taken).toBeLessThanOrEqual(room);
    }),
    { numRuns: 30 },
  );
});

test("performance.md, memory: bytes of a photo that is shown smaller are given back at once; those of one that stands in the copy as it is are not", async () => {
  const { asTheyAre, shown } = await loadAll([9_000, 600], 2 * (SMALLEST + 700));
  expect(shown.map((bytes) => bytes?.length)).toEqual([jpegOf(SMALLEST).length, jpegOf(600).length]);
  expect(asTheyAre.map(({ length }) => length)).toEqual([0, jpegOf(600).length]);
});

test("record.md, pictures in place: where not even small ones have room, the first are there, and of the others it is said that the room was used up", async () => {
  const { shown, taken, notShown } = await loadAll(new Array<number>(10).fill(5_000), 3.5 * SMALLEST);
  expect(shown.filter((bytes) => bytes !== null)).toHaveLength(3);
  expect(taken).toBeLessThanOrEqual(3.5 * SMALLEST);
  expect([...notShown.values()]).toEqual(new Array(7).fill("no-room"));
  expect([...notShown.keys()][0]).toBe("media/3.jpg");
});

test("record.md, pictures in place: where nothing can be drawn, what has room is there as it is", async () => {
  const { asTheyAre, shown, notShown } = await loadAll([5_000, 5_000], 6_000, () => Promise.resolve(null));
  expect(shown).toEqual([asTheyAre[0], null]);
  expect([...notShown]).toEqual([["media/1.jpg", "no-room"]]);
});
