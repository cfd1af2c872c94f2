import PDFDocument from "pdfkit";
import { chosenFace } from "../../src/adapters/pdf/embedded-face";
import { unpackWoff } from "../../src/adapters/pdf/unpack-woff";
import { fontsOnDisk } from "./fonts-on-disk";

const fileOf = async (name: string): Promise<Uint8Array> => {
  const file = await fontsOnDisk(`${name}.woff`);
  if (file === null) throw new Error("the letter type is not there");
  return file;
};
const unpacked = async (woff: Uint8Array): Promise<Uint8Array> => {
  const font = await unpackWoff(woff);
  if (font === null) throw new Error("the letter type is not whole");
  return font;
};

/** Number, width and outline of every letter of a text, as pdfkit sets it. */
function letters(font: Uint8Array, text: string): unknown {
  const document = new PDFDocument({ font: "" });
  document.registerFont("it", Buffer.from(font)).font("it");
  const { glyphs, advanceWidth } = chosenFace(document)?.layout(text) ?? { glyphs: [], advanceWidth: 0 };
  const outlines = glyphs.map((glyph) => [glyph.id, (glyph as unknown as { readonly path: { toSVG(): string } }).path.toSVG()]);
  expect(outlines.length).toBeGreaterThan(3);
  return [advanceWidth, outlines];
}

describe("the font in a WOFF file", () => {
  test.each([
    ["noto-sans-latin-400", "Zeer geachte (minister) é ß Ø ½ €"],
    ["noto-sans-cyrillic-700", "Привет Ґ"],
    ["noto-emoji-400", "👍😀🎉⏰"],
  ])("%s: every letter has the number, width and outline that it has in the file", async (name, text) => {
    const woff = await fileOf(name);
    expect(letters(await unpacked(woff), text)).toEqual(letters(woff, text));
  });

  test("each table begins at four bytes, and has the sum that its directory says", async () => {
    const font = await unpacked(await fileOf("noto-sans-latin-400"));
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    for (let index = 0; index < view.getUint16(4); index += 1) {
      const [tag, sum, offset, length] = [0, 4, 8, 12].map((at) => view.getUint32(12 + 16 * index + at)) as [number, number, number, number];
      let seen = 0;
      for (let at = offset; at < offset + length; at += 4) seen = (seen + view.getUint32(at)) >>> 0;
      expect(offset % 4).toBe(0);
      // The sum in `head` is of the whole font, and left out of its own.
      const own = tag === 0x68656164 ? view.getUint32(offset + 8) : 0;
      expect((seen - own) >>> 0).toBe(sum);
    }
  });

  test("a file that is cut off is refused, at whatever byte", async () => {
    const woff = await fileOf("noto-sans-greek-400");
    for (const part of [0, 0.01, 0.3, 0.6, 0.99]) expect(await unpackWoff(woff.slice(0, Math.floor(woff.length * part)))).toBeNull();
  });
});
