import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { attachmentName, fileSidecarName, folderName, recordSidecarName, shortId } from "../../src/record/file-names";
import { RECORD_ID } from "./a-record";

const SAFE_FILE = /^[A-Za-z0-9_-]+\.[A-Za-z0-9]+$/;
const SAFE_FOLDER = /^[A-Za-z0-9_-]+$/;
const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$|_vti_|^~\$|[ .]$/i;
const hostile = fc.oneof(
  fc.string({ unit: anyCodePoint, maxLength: 500 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
  fc.constantFrom("CON", "nul.txt", "desktop.ini", ".lock", "~$nota.docx", "_vti_", "vti", "_vti_vti_.jpg", "a_vti_b.png", "..", "../../etc/passwd", ""),
);

test.each([
  ["a plain photo keeps its name", 1, "foto.jpg", "0001_foto.jpg"],
  ["accents become plain letters, the same for NFC and NFD", 2, "Café.PDF", "0002_Cafe.pdf"],
  ["accents become plain letters, the same for NFC and NFD", 2, "Cafe\u0301.PDF", "0002_Cafe.pdf"],
  ["a path cannot climb out of the folder", 3, "../../../Windows/win.ini", "0003_win.ini"],
  ["a path with backslashes cannot either", 3, "..\\..\\win.ini", "0003_win.ini"],
  ["a right-to-left override cannot hide an extension", 4, "nota\u202Egpj.exe", "0004_nota-gpj.exe"],
  ["emoji go, the number stays", 5, "👍🏽.webp", "0005_bijlage.webp"],
  ["a name without extension gets that of its format", 6, "DOC-20220502-WA0006.", "0006_DOC-20220502-WA0006.bin"],
  ["SharePoint's forbidden word is broken up", 7, "vti_x.jpg", "0007-vti-x.jpg"],
  ["spaces, brackets and dots become one hyphen", 8, "Nota (concept) v1.2 def.docx", "0008_Nota-concept-v1-2-def.docx"],
  ["what joins words stands at no end", 8, "__--nota_v1-_.docx", "0008_nota_v1.docx"],
  ["numbers past four digits stay whole", 12345, "a.png", "12345_a.png"],
])("safe names: %s", (_title, number, name, expected) => {
  expect(attachmentName({ messageNumber: number, place: 0 }, name, "bin")).toBe(expected);
});

test("safe names: a further attachment of one message bears its place", () => {
  expect([0, 1, 9].map((place) => attachmentName({ messageNumber: 3, place }, "foto.jpg", "bin"))).toEqual(["0003_foto.jpg", "0003-2_foto.jpg", "0003-10_foto.jpg"]);
});

test("safe names: 400 characters become at most 60, before number and extension", () => {
  expect(attachmentName({ messageNumber: 1, place: 0 }, `${"lang".repeat(100)}.jpg`, "bin")).toBe(`0001_${"lang".repeat(15)}.jpg`);
});

test("safe names: names that differ in case only stay apart by their number", () => {
  const names = ["Foto.jpg", "foto.JPG"].map((name, index) => attachmentName({ messageNumber: index + 1, place: 0 }, name, "bin").toLowerCase());
  expect(new Set(names).size).toBe(2);
});

test("safe names: whatever a file is called, its name in the record is safe, short and not reserved", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), hostile, (number, name) => {
      const safe = attachmentName({ messageNumber: number, place: 0 }, name, "bin");
      expect(safe).toMatch(SAFE_FILE);
      expect(safe).not.toMatch(RESERVED);
      expect(fileSidecarName(`media/${safe}.zip`).length).toBeLessThanOrEqual(120);
    }),
  );
});

test("safe names: no two attachments give the same name, not even when case does not count", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 2, maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (names, perMessage) => {
      const placed = names.map((name, index) => ({ name, messageNumber: Math.floor(index / perMessage) + 1, place: index % perMessage }));
      const safe = placed.map(({ name, ...place }) => attachmentName(place, name, "bin").toLowerCase());
      expect(new Set(safe).size).toBe(names.length);
    }),
  );
});

test("the folder is named by day, subject and the first six digits of the record's id", () => {
  expect(folderName("2024-03-12", "Optie B: kustplan?", RECORD_ID)).toBe("2024-03-12_Optie-B-kustplan_3f9a1c");
  expect(shortId(RECORD_ID)).toBe("3f9a1c");
  expect(recordSidecarName("2024-03-12_Kust_3f9a1c")).toBe("2024-03-12_Kust_3f9a1c.mdto.xml");
});

test("safe names: whatever the subject, the folder's name is safe and leaves room for the path to it", () => {
  fc.assert(
    fc.property(hostile, (subject) => {
      const name = folderName("2024-03-12", subject, RECORD_ID);
      expect(name).toMatch(SAFE_FOLDER);
      expect(name).not.toMatch(RESERVED);
      expect(name.length).toBeLessThanOrEqual(80);
      expect(name).toMatch(/^2024-03-12.+3f9a1c$/);
    }),
  );
});

test.each([
  ["a subject of which no letter is left", "👍🏽", RECORD_ID, "2024-03-12_chat_3f9a1c"],
  ["an id in capitals", "Kustplan", RECORD_ID.toUpperCase(), "2024-03-12_Kustplan_3f9a1c"],
])("safe names: the folder of %s", (_title, subject, id, folder) => {
  expect(folderName("2024-03-12", subject, id)).toBe(folder);
});

test("hostile: a name with a long row of lines in it is made safe in one look, and not in one from each of them, which took half a minute", () => {
  const began = performance.now();
  expect(folderName("2024-03-12", `_a${"_".repeat(150_000)}b_`, "3f9a1c7e")).toBe("2024-03-12_a_3f9a1c");
  expect(performance.now() - began).toBeLessThan(15_000);
});
