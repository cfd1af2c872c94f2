import fc from "fast-check";
import { embeddable } from "../../src/adapters/pdf/picture";
import { JPEG, pngOf, transparentColour } from "./some-pictures";

/** The same picture with another number of colour components in its frame. */
function withComponents(count: number): Uint8Array {
  const bytes = JPEG.slice();
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0);
  bytes[frame + 9] = count;
  return bytes;
}

test("a JPEG of three colours stands in the copy, as large as it is", () => {
  expect(embeddable(JPEG)).toMatchObject({ width: 16, height: 16 });
  expect(new Uint8Array(embeddable(JPEG)?.bytes ?? new ArrayBuffer(0))).toEqual(JPEG);
});

test.each([
  ["a JPEG in CMYK, for which PDF/A asks a profile", withComponents(4)],
  ["a JPEG whose end is missing", JPEG.subarray(0, JPEG.length - 100)],
  ["a JPEG that is only a beginning", Uint8Array.of(0xff, 0xd8, 0xff)],
  ["a PNG with transparency", pngOf(6)],
  ["a PNG with one transparent colour", pngOf(2, 0, transparentColour)],
  ["a PNG that is interlaced", pngOf(2, 1)],
  ["a PNG whose end is missing", pngOf(2).subarray(0, 40)],
  ["a WebP", Uint8Array.from(Buffer.from("RIFF....WEBPVP8 ", "latin1"))],
  ["nothing", new Uint8Array(0)],
  ["what could not be read", null],
] as const)("PDF/A: %s is named instead of shown", (_title, bytes) => {
  expect(embeddable(bytes)).toBeNull();
});

test("a PNG without transparency stands in the copy", () => {
  expect(embeddable(pngOf(2))).toMatchObject({ width: 3, height: 2 });
});

test("fault 24: any bytes after a picture's beginning get an answer", () => {
  fc.assert(
    fc.property(fc.constantFrom([0xff, 0xd8], [...pngOf(2).subarray(0, 33)], [0xff, 0xd8, 0xff, 0xc0]), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      const found = embeddable(Uint8Array.from([...start, ...rest, 0xff, 0xd9]));
      expect(found === null || (found.width > 0 && found.height > 0)).toBe(true);
    }),
  );
});
