import fc from "fast-check";
import { embeddable } from "../../src/adapters/pdf/picture";
import { JPEG, pixelsOf, pngOf } from "./some-pictures";

/** The same picture with another number of colour components in its frame. */
function withComponents(count: number): Uint8Array {
  const bytes = JPEG.slice();
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0);
  bytes[frame + 9] = count;
  return bytes;
}

const bytesOfPicture = async (bytes: Uint8Array): Promise<Uint8Array> => new Uint8Array((await embeddable(bytes))?.bytes ?? new ArrayBuffer(0));

test("a JPEG of three colours stands in the copy, as large as it is, bit for bit", async () => {
  expect(await embeddable(JPEG)).toMatchObject({ width: 16, height: 16 });
  expect(await bytesOfPicture(JPEG)).toEqual(JPEG);
});

test.each([
  ["a JPEG in CMYK, for which PDF/A asks a profile", withComponents(4)],
  ["a JPEG whose end is missing", JPEG.subarray(0, JPEG.length - 100)],
  ["a JPEG that is only a beginning", Uint8Array.of(0xff, 0xd8, 0xff)],
  ["a PNG with one transparent colour", pngOf(2, { transparency: Uint8Array.of(0, 0, 0, 0, 0, 0) })],
  ["a PNG that is interlaced", pngOf(2, { interlace: 1 })],
  ["a PNG whose end is missing", pngOf(2).subarray(0, 40)],
  ["a PNG with transparency that unpacks to more than its size", pngOf(6, { rows: new Uint8Array(1000) })],
  ["a PNG with transparency that unpacks to less", pngOf(6, { rows: new Uint8Array(3) })],
  ["a PNG of an unknown filter", pngOf(4, { rows: Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) })],
  ["a PNG with a palette that it lacks", pngOf(3)],
  ["a PNG larger than a screen can be", pngOf(2, { width: 30_000, height: 1 })],
  ["a WebP", Uint8Array.from(Buffer.from("RIFF....WEBPVP8 ", "latin1"))],
  ["nothing", new Uint8Array(0)],
  ["what could not be read", null],
] as const)("PDF/A: %s is named instead of shown", async (_title, bytes) => {
  expect(await embeddable(bytes)).toBeNull();
});

test("a PNG without transparency stands in the copy bit for bit", async () => {
  expect(await bytesOfPicture(pngOf(2))).toEqual(new Uint8Array(pngOf(2)));
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
  await fc.assert(
    fc.asyncProperty(fc.constantFrom([0xff, 0xd8], [...pngOf(2).subarray(0, 33)], [...pngOf(6).subarray(0, 41)], [0xff, 0xd8, 0xff, 0xc0]), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const found = await embeddable(Uint8Array.from([...start, ...rest, 0xff, 0xd9]));
      expect(found === null || (found.width > 0 && found.height > 0)).toBe(true);
    }),
  );
});
