import fc from "fast-check";
import { embeddable } from "../../src/adapters/pdf/picture";
import type { DrawAnew } from "../../src/adapters/pdf/draw-anew";
import type { NotShown } from "../../src/record/reading-copy";
import { JPEG, pixelsOf, pngOf, turned } from "./some-pictures";

const cannotDraw: DrawAnew = () => Promise.resolve(null);

/** The same picture with other bytes in its frame, from the bits of a colour on. */
function withFrame(from: number, ...changed: readonly number[]): Uint8Array {
  const bytes = JPEG.slice();
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0);
  bytes.set(changed, frame + 4 + from);
  return bytes;
}

/** A header of another kind of picture, and nothing behind it. */
const header = (start: string, ...rest: readonly number[]): Uint8Array => Uint8Array.from([...Buffer.from(start, "latin1"), ...rest, ...new Array<number>(40).fill(0)]);

async function shown(bytes: Uint8Array | null, drawAnew = cannotDraw) {
  const found = await embeddable(bytes, drawAnew);
  return found.ok ? { ...found.value, bytes: new Uint8Array(found.value.bytes) } : found.error;
}

const bytesOfPicture = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const found = await shown(bytes);
  return typeof found === "string" ? new Uint8Array(0) : found.bytes;
};

test("a JPEG of three colours stands in the copy, as large as it is, bit for bit", async () => {
  expect(await shown(JPEG)).toEqual({ width: 16, height: 16, bytes: JPEG });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("Exif: a photo that was taken in way %d of holding the camera is as wide and high as it is seen", async (way) => {
  for (const order of ["II", "MM"] as const) {
    const bytes = turned(withFrame(1, 0, 8, 0, 32), way, order);
    expect(await shown(bytes)).toEqual({ width: way > 4 ? 8 : 32, height: way > 4 ? 32 : 8, bytes });
  }
});

test("what a phone put behind a photo, as a short film, is no part of the picture", async () => {
  expect(await shown(Uint8Array.from([...JPEG, ...new Array<number>(5000).fill(7), 0xff, 0xd9, 1]))).toEqual({ width: 16, height: 16, bytes: JPEG });
});

test.each([
  ["a JPEG in CMYK, for which PDF/A asks a profile", withFrame(5, 4), "unsuitable"],
  ["a JPEG of twelve bits a colour", withFrame(0, 12), "unsuitable"],
  ["a JPEG without a pixel", withFrame(1, 0, 0, 0, 0), "unsuitable"],
  ["a JPEG that says to be of 30,000 by 30,000", withFrame(1, 0x75, 0x30, 0x75, 0x30), "too-large"],
  ["a JPEG of more pixels than a reader has room for", withFrame(1, 0x40, 0, 0x40, 0), "too-large"],
  ["a JPEG whose end is missing", JPEG.subarray(0, JPEG.length - 100), "unsuitable"],
  ["a JPEG that ends before its first scan", Uint8Array.from([...JPEG.subarray(0, 177), 0xff, 0xd9]), "unsuitable"],
  ["a JPEG that is only a beginning", Uint8Array.of(0xff, 0xd8, 0xff), "unsuitable"],
  ["a PNG with one transparent colour", pngOf(2, { transparency: Uint8Array.of(0, 0, 0, 0, 0, 0) }), "unsuitable"],
  ["a PNG that is interlaced", pngOf(2, { interlace: 1 }), "unsuitable"],
  ["a PNG whose end is missing", pngOf(2).subarray(0, 40), "unsuitable"],
  ["a PNG that unpacks to less than its size", pngOf(2, { rows: new Uint8Array(3) }), "unsuitable"],
  ["a PNG with a palette that unpacks to more", pngOf(3, { palette: Uint8Array.of(1, 2, 3), rows: new Uint8Array(1000) }), "unsuitable"],
  ["a PNG with transparency that unpacks to more than its size", pngOf(6, { rows: new Uint8Array(1000) }), "unsuitable"],
  ["a PNG with transparency that unpacks to less", pngOf(6, { rows: new Uint8Array(3) }), "unsuitable"],
  ["a PNG of an unknown filter", pngOf(4, { rows: Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) }), "unsuitable"],
  ["a PNG with a palette that it lacks", pngOf(3), "unsuitable"],
  ["a PNG larger than a screen can be", pngOf(2, { width: 30_000, height: 1 }), "too-large"],
  ["a GIF, where nobody can draw it", header("GIF89a", 3, 0, 2, 0), "unsuitable"],
  ["a kind of which the size is not known", header("II*\0"), "unsuitable"],
  ["nothing", new Uint8Array(0), "unsuitable"],
  ["what could not be read", null, "unread"],
] as const)("PDF/A: %s is named instead of shown", async (_title, bytes, why) => {
  expect(await shown(bytes)).toBe(why);
});

/** Sizes as each kind writes them: 300 by 200. */
const OTHERS: readonly (readonly [string, Uint8Array])[] = [
  ["a GIF", header("GIF89a", 0x2c, 1, 200, 0)],
  ["a bitmap", header(`BM${"\0".repeat(12)}`, 40, 0, 0, 0, 0x2c, 1, 0, 0, 200, 0, 0, 0)],
  ["a bitmap whose rows go down", header(`BM${"\0".repeat(12)}`, 40, 0, 0, 0, 0x2c, 1, 0, 0, 0x38, 0xff, 0xff, 0xff)],
  ["a bitmap of the oldest kind", header(`BM${"\0".repeat(12)}`, 12, 0, 0, 0, 0x2c, 1, 200, 0)],
  ["a WebP with loss", header("RIFF....WEBPVP8 ....", 0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 1, 200, 0)],
  ["a WebP without loss", header("RIFF....WEBPVP8L....", 0x2f, 0x2b, 0xc1, 0x31, 0)],
  ["a WebP with more in it", header("RIFF....WEBPVP8X....", 0, 0, 0, 0, 0x2b, 1, 0, 199, 0, 0)],
  ["an AVIF", header("\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x14ispe\0\0\0\0", 0, 0, 1, 0x2c, 0, 0, 0, 200)],
  ["a JPEG in CMYK", withFrame(1, 0, 200, 1, 0x2c, 4)],
  ["a PNG that is interlaced", pngOf(2, { width: 300, height: 200, interlace: 1 })],
];

test.each(OTHERS)("%s is drawn anew, and stands in the copy as that", async (_title, bytes) => {
  const asked: Uint8Array[] = [];
  const drawAnew: DrawAnew = (given) => (asked.push(given), Promise.resolve(JPEG));
  expect(await shown(bytes, drawAnew)).toEqual({ width: 16, height: 16, bytes: JPEG });
  expect(asked).toEqual([bytes]);
});

/** The two bytes that say 300, replaced by those of 60,000, in the order that the kind writes them. */
function asGiant(bytes: Uint8Array): Uint8Array {
  const latin1 = Buffer.from(bytes).toString("latin1");
  return new Uint8Array(Buffer.from(latin1.replace("\x2c\x01", "\x60\xea").replace("\x01\x2c", "\xea\x60").replace("\x2b\x01", "\x5f\xea"), "latin1"));
}

test.each(OTHERS.filter(([title]) => !/WebP with(?:out)? loss/.test(title)))("fault 24: %s that says to be of 60,000 pixels wide is not drawn: no room is made for its pixels", async (_title, bytes) => {
  const drawAnew: DrawAnew = () => Promise.reject(new Error("drawn"));
  expect(await shown(asGiant(bytes), drawAnew)).toBe("too-large");
});

test("what was drawn anew and is no JPEG is named", async () => {
  expect(await shown(header("GIF89a", 3, 0, 2, 0), () => Promise.resolve(pngOf(2)))).toBe<NotShown>("unsuitable");
});

test("a PNG without transparency stands in the copy bit for bit", async () => {
  for (const bytes of [pngOf(2), pngOf(0), pngOf(3, { palette: Uint8Array.of(1, 2, 3) })]) expect(await bytesOfPicture(bytes)).toEqual(new Uint8Array(bytes));
});

/** What is seen of each pixel on white. */
const seen = (pixels: readonly (readonly number[])[], colours: number): readonly number[] =>
  pixels.flatMap((pixel) => pixel.slice(0, colours).map((colour) => Math.round((colour * (pixel[colours] ?? 0) + 255 * (255 - (pixel[colours] ?? 0))) / 255)));

/** Filters a row as PNG does; the tests' own words for it. */
function filtered(filter: number, row: readonly number[], above: readonly number[], step: number): readonly number[] {
  return row.map((byte, at) => {
    const [a, b, c] = [row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0];
    const p = a + b - c;
    const nearest = [a, b, c].toSorted((one, other) => Math.abs(p - one) - Math.abs(p - other))[0] ?? 0;
    return (byte - ([0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0) + 512) % 256;
  });
}

test("a PNG with transparency is shown as it is seen on white paper, whatever the filters of its rows", async () => {
  const aByte = fc.nat(255);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(1, 3), fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), fc.array(aByte, { minLength: 100, maxLength: 100 }), async (colours, width, filters, bytes) => {
      const step = colours + 1;
      const rows = filters.map((_filter, y) => bytes.slice(y * width * step).concat(bytes).slice(0, width * step));
      const packedRows = rows.flatMap((row, y) => [filters[y] ?? 0, ...filtered(filters[y] ?? 0, row, rows[y - 1] ?? [], step)]);
      const png = pngOf(colours === 1 ? 4 : 6, { width, height: rows.length, rows: Uint8Array.from(packedRows) });
      const pixels = rows.flatMap((row) => Array.from({ length: width }, (_pixel, x) => row.slice(x * step, (x + 1) * step)));
      expect(pixelsOf(await bytesOfPicture(png), colours)).toEqual(seen(pixels, colours));
    }),
  );
});

test("a palette with transparency is shown as its colours are seen on white", async () => {
  const shown = Buffer.from(await bytesOfPicture(pngOf(3, { palette: Uint8Array.of(0, 0, 0, 200, 100, 0), transparency: Uint8Array.of(0) })));
  expect(shown.includes("tRNS")).toBe(false);
  expect([...shown.subarray(shown.indexOf("PLTE") + 4, shown.indexOf("PLTE") + 10)]).toEqual([255, 255, 255, 200, 100, 0]);
});

test("fault 24: any bytes after a picture's beginning get an answer", async () => {
  const starts = [[0xff, 0xd8], [...pngOf(2).subarray(0, 33)], [...pngOf(6).subarray(0, 41)], [0xff, 0xd8, 0xff, 0xc0], [0xff, 0xd8, 0xff, 0xe1], [...Buffer.from("GIF89a")], [...Buffer.from("BM")], [...Buffer.from("RIFF....WEBPVP8X")], [...Buffer.from("....ftypavif....ispe")]];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const found = await shown(Uint8Array.from([...start, ...rest, 0xff, 0xd9]), () => Promise.resolve(JPEG));
      expect(typeof found === "string" || (found.width > 0 && found.height > 0)).toBe(true);
    }),
  );
});
