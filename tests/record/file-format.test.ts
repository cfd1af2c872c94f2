import fc from "fast-check";
import { DECISION_RECORD_SCHEMA } from "../../src/record/decision-record";
import { recogniseFormat } from "../../src/record/file-format";
import { TRANSCRIPT_SCHEMA } from "../../src/record/transcript";
import { bytesOf, sha256Hex } from "./a-record";

const archival = (part: string, conformance: string): string => `%PDF-1.7\n<x:xmpmeta>${part}${conformance}</x:xmpmeta>`;
const chunk = (name: string, length: number): string => `\0\0\0${String.fromCharCode(length)}${name}${"x".repeat(length)}CRC!`;
const png = (...chunks: readonly string[]): string => `\x89PNG\r\n\x1a\n${chunk("IHDR", 13)}${chunks.join("")}`;
const exif = (order: "MM\0*" | "II*\0", tag: string): string => `\xff\xd8\xff\xe1\0\x40Exif\0\0${order}\0\0${tag}`;
const MM_VERSION = "\x90\0\0\x07\0\0\0\x04";
const II_VERSION = "\0\x90\x07\0\x04\0\0\0";
const entry = (name: string): string => `PK\x03\x04${"\0".repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`;
const box = (...brands: readonly string[]): string =>
  `\0\0\0${String.fromCharCode(16 + (brands.length - 1) * 4)}ftyp${brands[0] ?? ""}\0\0\0\0${brands.slice(1).join("")}`;

const SETTLED = [
  ["%PDF-1.0\n", "fmt/14"],
  ["%PDF-1.4\n%\xe2\xe3", "fmt/18"],
  ["%PDF-1.7\n", "fmt/276"],
  ["%PDF-2.0\n", "fmt/1129"],
  [archival("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"), "fmt/476"],
  [archival("<pdfaid:part>1</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>"), "fmt/354"],
  [archival('<rdf:Description pdfaid:part="3"', ' pdfaid:conformance="U"/>'), "fmt/481"],
  ["\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x00\x01", "fmt/42"],
  ["\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\x01", "fmt/43"],
  ["\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\x01", "fmt/44"],
  [exif("MM\0*", `${MM_VERSION}0210`), "x-fmt/390"],
  [exif("II*\0", `${II_VERSION}0220`), "x-fmt/391"],
  [exif("MM\0*", `${MM_VERSION}0221`), "fmt/645"],
  [exif("II*\0", `${II_VERSION}0232`), "fmt/1507"],
  [png(chunk("IDAT", 9)), "fmt/11"],
  [png(chunk("sRGB", 1), chunk("IDAT", 9)), "fmt/12"],
  [png(chunk("sRGB", 1), chunk("iTXt", 4), chunk("IDAT", 9)), "fmt/13"],
  ["RIFF....WEBPVP8 ", "fmt/566"],
  ["RIFF....WEBPVP8L", "fmt/567"],
  ["RIFF....WEBPVP8X", "fmt/568"],
  ["RIFF....WAVEfmt \x10\0\0\0\x01\0", "fmt/141"],
  [`OggS\0\x02${"\0".repeat(22)}OpusHead`, "fmt/946"],
  [box("mp42", "isom"), "fmt/199"],
  [box("M4A ", "mp42"), "fmt/199"],
  [box("3gp4", "isom"), "fmt/357"],
  [box("heic", "mif1"), "fmt/1101"],
  [box("qt  "), "x-fmt/384"],
  [`BM\x36\x10\0\0${"\0".repeat(4)}\x36\0\0\0\x28\0\0\0${"\x01\0\0\0".repeat(2)}\x01\0\x18\0${"\0".repeat(24)}`, "fmt/116"],
  [`BM\x36\x10\0\0${"\0".repeat(4)}\x7a\0\0\0\x6c\0\0\0`, "fmt/118"],
  [`BM\x36\x10\0\0${"\0".repeat(4)}\x8a\0\0\0\x7c\0\0\0`, "fmt/119"],
  ["BMW staat klaar.", "x-fmt/111"],
  ["ID3\x04\0", "fmt/134"],
  ["GIF87a", "fmt/3"],
  ["GIF89a", "fmt/4"],
  ["#!AMR\n<", "fmt/356"],
  ["BEGIN:VCARD\r\nVERSION:2.1\r\n", "fmt/1879"],
  ["BEGIN:VCARD\r\nVERSION:3.0\r\n", "fmt/1880"],
  ["BEGIN:VCARD\r\nPRODID:x\r\nVERSION:4.0\r\n", "fmt/1881"],
  ["BEGIN:VCARD\r\nN:Bos\r\n", "fmt/395"],
  ["<?xml version='1.0'?><a/>", "fmt/101"],
  ['{ "messages": [] }', "fmt/817"],
  ["[]\n", "fmt/817"],
  [`[{"text": "${"x".repeat(5000)}"}]`, "fmt/817"],
  ["[12-03-24, 09:41:00] Anna: akkoord", "x-fmt/111"],
  [`[12-03-24, 09:41:00] Anna: ${"akkoord ".repeat(600)}`, "x-fmt/111"],
  ['{ "afgebroken": ', "x-fmt/111"],
  ["Beste Anna,\r\nzie \xc3\xa9\xc3\xa9n bijlage.", "x-fmt/111"],
  [entry("foto.jpg"), "x-fmt/263"],
  [entry("[Content_Types].xml") + entry("_rels/.rels") + entry("word/document.xml"), "fmt/412"],
  [entry("[Content_Types].xml") + entry("xl/workbook.xml"), "fmt/214"],
  [entry("[Content_Types].xml") + entry("ppt/presentation.xml"), "fmt/215"],
  [entry("[Content_Types].xml"), "fmt/189"],
] as const;

test.each(SETTLED)("bestandsformaat: %j is %s by its bytes", (head, puid) => {
  expect(recogniseFormat(bytesOf(head)).puid).toBe(puid);
});

const UNSETTLED: readonly (readonly [title: string, head: string, mediaType: string])[] = [
  ["bytes of no known format", "\x01\x02\x03\x04", "application/octet-stream"],
  ["an empty file", "", "application/octet-stream"],
  ["text in Latin-1, which UTF-8 forbids", "caf\xe9 ", "application/octet-stream"],
  ["a JPEG that says neither JFIF nor Exif", "\xff\xd8\xff\xdb\0", "image/jpeg"],
  ["a PNG whose chunks run past what was read", png("\0\0\xff\xffiCCP"), "image/png"],
  ["a WAV that is not plain PCM", "RIFF....WAVEfmt \x12\0\0\0\x06\0", "audio/x-wav"],
  ["an Ogg without Opus", `OggS\0\x02${"\0".repeat(23)}vorbis`, "audio/ogg"],
  ["AVIF, which is a picture and no film", box("avif", "mif1", "miaf"), "image/avif"],
  ["AVIF whose first brand is that of all such pictures", box("mif1", "avif"), "image/avif"],
  ["a TIFF of a PC", "II*\0\x08\0\0\0", "image/tiff"],
  ["a TIFF of a Mac", "MM\0*\0\0\0\x08", "image/tiff"],
  ["a bitmap packed as Windows NT does", `BM\x36\x10\0\0${"\0".repeat(4)}\x36\0\0\0\x28\0\0\0${"\x01\0\0\0".repeat(2)}\x01\0\x10\0\x03\0\0\0`, "image/bmp"],
  ["a PDF of a version that does not exist", "%PDF-9.9", "application/pdf"],
];

test.each(UNSETTLED)("bestandsformaat: %s gets a media type and no invented PUID", (_title, head, mediaType) => {
  expect(recogniseFormat(bytesOf(head))).toMatchObject({ puid: null, mediaType });
});

test("bestandsformaat: a character cut by the end of what was read is no fault", () => {
  const text = new TextEncoder().encode("x".repeat(4095) + "é en verder");
  expect(recogniseFormat(text.subarray(0, 4096)).puid).toBe("x-fmt/111");
});

test("bestandsformaat: any bytes get an answer", () => {
  fc.assert(
    fc.property(fc.constantFrom("", "\xff\xd8\xff\xe1", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "RIFF", "PK\x03\x04", "\0\0\0\x20ftyp"), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const found = recogniseFormat(Uint8Array.from([...bytesOf(start), ...rest]));
      expect(found.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect(found.puid ?? "fmt/1").toMatch(/^(x-)?fmt\/\d+$/);
    }),
  );
});

/** How files begin that people send, and that nothing here is made for: they are text, or of no known format. */
const STRANGERS = [
  "fLaC", "\x1aE\xdf\xa3", "{\\rtf1\\ansi", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "\x1f\x8b\x08\0", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07\x01\0", "BZh91AY", "8BPS\0\x01", "<svg xmlns=", "<!DOCTYPE html>", "%!PS-Adobe-3.0",
  "\0\0\x01\0\x01\0", "\xff\xfb\x90\0", "\xff\xf1\x50\x80", "FORM\0\0\0\0AIFF", "caff\0\x01", "RIFF....AVI LIST", "\xff\x0a", "\0\0\0\x0cJXL \x0d\x0a\x87\x0a", "FWS\x09", "SQLite format 3\0", "PK\x05\x06", "PK\x07\x08", entry("mimetype"), "ustar",
];

/**
 * Where this changes after 0.18 was released, the descriptions of records that are filed already would be called changed: the
 * documents need a new version, which `checkWords` goes by.
 */
test("bestandsformaat: what a file is told to be, is that of version 5 of the transcript, since 0.18", () => {
  const heads = [...SETTLED.map(([head]) => head), ...UNSETTLED.map(([, head]) => head), ...STRANGERS];
  // A file that ends early is told by what there is of it.
  const begun = heads.flatMap((head) => Array.from({ length: Math.min(head.length, 200) }, (_, at) => head.slice(0, at + 1)));
  const told = [...heads, ...begun].map((head) => recogniseFormat(bytesOf(head)));
  const sum = sha256Hex(new TextEncoder().encode(JSON.stringify(told.map(({ mediaType, puid, name, extension }) => [mediaType, puid, name, extension]))));
  expect([TRANSCRIPT_SCHEMA, DECISION_RECORD_SCHEMA, sum]).toEqual(["urn:bewaarwijzer:transcript:5", "urn:bewaarwijzer:decision-record:4", "fd93f1cd47df51256d6f99e58c8607dbb690b329c4d344f593a68a9fe38d78a1"]);
});
