import fc from "fast-check";
import Papa from "papaparse";
import { csvOf, plainCell } from "../../src/desk/csv";
import { gatherRecords } from "../../src/desk/registered-record";
import { REGISTER_COLUMNS } from "../../src/desk/register-rows";
import { registerCsv, registerLines } from "../../src/workflows/export-register";
import { anEntry, stored } from "./a-register";

const readBack = (csv: string): readonly (readonly string[])[] => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { delimiter: ";", skipEmptyLines: true }).data;

/** How a spreadsheet looks at a cell: spaces and what is not seen in front do not save it. */
const wouldBeFormula = (cell: string): boolean => /^[=+\-@]/.test(cell.replace(/^[\s\p{Cc}\p{Cf}]+/u, "").normalize("NFKC")) || /^[\t\r\n]/.test(cell);

/** Texts that people with bad intent write as a subject, and others. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.tuple(fc.constantFrom("", " ", "\t", "\r", "\n", "\u00A0", "\u200B", "\uFEFF", "\u202E"), fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫", "⁺", "⁼"), fc.string()).map((parts) => parts.join("")),
  fc.constantFrom('=HYPERLINK("http://evil.example";"Klik")', "=1+1", "@SUM(A1)", '";=1+1;"', "-2+3+cmd|' /C calc'!A0"),
);

describe("CSV formulas: an exported table", () => {
  test.each(["=1+1", "+31 6 12345678", "-1", "@naam", "\t=1", "\r=1", " =1", "＝1+1", "﹢1", "\u200B=1", "\uFEFF@x"])("%j becomes a text", (text) => {
    expect(wouldBeFormula(plainCell(text))).toBe(false);
  });

  test.each(["Kustplan", "12 maart", "1-2", "a=b", "", "'s-Gravenhage", "CB-2026-3F9A1C"])("%j stays as it is", (text) => {
    expect(plainCell(text)).toBe(text);
  });

  test("no cell can begin a formula, and the table reads back, whatever the register holds", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const back = readBack(csvOf([["a", "b", "c"], ...rows]));
        expect(back.flat().filter(wouldBeFormula)).toEqual([]);
        expect(back).toEqual([["a", "b", "c"], ...rows.map((row) => row.map(plainCell))]);
      }),
      { numRuns: 500 },
    );
  });

  test("no cell can begin a formula where the table is parted by something else than it was written with, as by commas in English", () => {
    expect(plainCell("Kade,=1+1,b")).toBe("Kade,'=1+1,b");
    expect(plainCell("Kade\r\n＝1+1|@x")).toBe("Kade\r\n'＝1+1|'@x");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "", ","), anyText, fc.constantFrom(",", "|", "\t", "\n", ";"), anyText).map((parts) => parts.join("")), { minLength: 1, maxLength: 4 }), (cells) => {
        const written = csvOf([["Nummer", ...cells]]);
        expect(written.split(/[,;|\t\r\n]/).filter((piece) => /^[=+\-@]/.test(piece.replace(/^[\s\p{Cc}\p{Cf}]+/u, "").normalize("NFKC")))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("an apostrophe is all that is ever added", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainCell(text).replaceAll("'", "")).toBe(text.replaceAll("'", ""));
      }),
    );
  });
});

describe("the exported register", () => {
  const words = { column: (column: string) => column, open: (point: string) => point };
  const hostile = anEntry(1, { subject: '=HYPERLINK("http://evil.example")', pending: ["label", "lock"], keeper: { id: "k", name: "+31612345678" } });

  test("a record without dates has no day in its row", async () => {
    const undated = anEntry(1, { period: { from: "1970-01-01", to: "1970-01-01" } });
    const [, row] = readBack(await registerCsv(gatherRecords([stored(undated)]), words).text());
    expect([row?.[REGISTER_COLUMNS.indexOf("from")], row?.[REGISTER_COLUMNS.indexOf("to")]]).toEqual(["", ""]);
  });

  test("has a heading and a row for each record, with what is open in words", async () => {
    const [heading, row] = readBack(await registerCsv(gatherRecords([stored(hostile)]), words).text());
    expect(heading).toEqual([...REGISTER_COLUMNS]);
    expect(row?.[REGISTER_COLUMNS.indexOf("open")]).toBe("label, lock");
    expect(row?.[REGISTER_COLUMNS.indexOf("subject")]).toBe(`'${hostile.subject}`);
    expect(row?.[REGISTER_COLUMNS.indexOf("keeper")]).toBe("'+31612345678");
  });

  test("begins as UTF-8, for a spreadsheet to read accents as they are", async () => {
    const bytes = new Uint8Array(await registerCsv([], words).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("as lines: every stored text as it is, also of a row that cannot be read", async () => {
    const broken = { row: 2, text: "{ no entry", entry: null };
    expect(await registerLines([stored(hostile), broken]).text()).toBe(`${JSON.stringify(hostile)}\n{ no entry\n`);
  });
});
