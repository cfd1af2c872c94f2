import { readNamedMoment } from "../../src/imports/named-moment";
import { printedDates } from "../../src/imports/printed-dates";

/** What one of these is read as, among the others of its file. */
const read = (printed: string, others: readonly string[] = []) => printedDates([printed, ...others].map((one, at) => ({ printed: one, line: at + 1 })), null).read(printed);

describe("formats.md 1.2: a printed time is read as it stands there, or not at all", () => {
  test.each([
    ["2025-07-01 10:00:05", "2025-07-01T10:00:05", "second", null],
    ["2025/7/1 9:05", "2025-07-01T09:05:00", "minute", null],
    ["2025.07.01, 10:00:05.123", "2025-07-01T10:00:05", "second", null],
    ["2025-07-01T10:00:05Z", "2025-07-01T12:00:05", "second", "2025-07-01T10:00:05.000Z"],
    ["2025-07-01 10:00:05 +0200", "2025-07-01T10:00:05", "second", "2025-07-01T08:00:05.000Z"],
    ["2025-07-01 10:00:05-05:30", "2025-07-01T10:00:05", "second", "2025-07-01T15:30:05.000Z"],
    ["2025-01-01 10:00:05 CET", "2025-01-01T10:00:05", "second", "2025-01-01T09:00:05.000Z"],
    ["2025-07-01 10:00:05 MESZ", "2025-07-01T10:00:05", "second", "2025-07-01T08:00:05.000Z"],
    ["2025-07-01 10:00:05 GMT", "2025-07-01T10:00:05", "second", "2025-07-01T10:00:05.000Z"],
    ["2025-07-01 10:00:05 GMT-3", "2025-07-01T10:00:05", "second", "2025-07-01T13:00:05.000Z"],
    ["2025-01-01 10:00:05 MEZ", "2025-01-01T10:00:05", "second", "2025-01-01T09:00:05.000Z"],
    ["2025-07-01 10:00:05 UTC", "2025-07-01T10:00:05", "second", "2025-07-01T10:00:05.000Z"],
    ["2025-07-01 23:59:59 +0530", "2025-07-01T23:59:59", "second", "2025-07-01T18:29:59.000Z"],
    ["13 juli 2025 10:00 +05:30", "2025-07-13T10:00:00", "minute", "2025-07-13T04:30:00.000Z"],
    ["13 juli 2025 10:00 -05:30", "2025-07-13T10:00:00", "minute", "2025-07-13T15:30:00.000Z"],
    ["2025-07-01 10:00:05 BST", "2025-07-01T10:00:05", "second", null],
    ["\u00a02025-07-01\u202f10:00\u00a0", "2025-07-01T10:00:00", "minute", null],
    ["13-07-2025 10:00", "2025-07-13T10:00:00", "minute", null],
    ["13. 7. 2025 10:00:05", "2025-07-13T10:00:05", "second", null],
    ["7/13/25, 10:05 AM", "2025-07-13T10:05:00", "minute", null],
    ["7/13/25, 10:05 p.m.", "2025-07-13T22:05:00", "minute", null],
    ["7/13/25, 12:05 AM", "2025-07-13T00:05:00", "minute", null],
    ["7/13/25, 12:05 PM", "2025-07-13T12:05:00", "minute", null],
    ["13.07.2025 klo 10.00", "2025-07-13T10:00:00", "minute", null],
    ["13.07.2025 г., 10:00 ч. UTC+3", "2025-07-13T10:00:00", "minute", "2025-07-13T07:00:00.000Z"],
    ["13 juli 2025 om 10:00:05 CEST", "2025-07-13T10:00:05", "second", "2025-07-13T08:00:05.000Z"],
  ])("«%s»", (printed, local, precision, instant) => {
    expect(read(printed)).toMatchObject({ local, precision, instant });
  });

  test.each([
    "2025-13-01 10:00", "2025-02-29 10:00", "2025-07-01 24:00", "2025-07-01 10:60", "2025-07-01 10:00:60", "31-04-2025 10:00", "13-07-2025 24:00", "13-07/2025 10:00",
    "2025-13-01 10:00Z", "2025-13-01 10:00 CET", "31-04-2025 10:00 CET", "31 april 2025 10:00", "31 april 2025 10:00 CET",
    "12025-07-01 10:00", "2025-07-01 10:00 uur", "2025-07-01", "13-07-2025", "10:00", "gisteren", "",
  ])("no time: «%s»", (printed) => {
    expect(read(printed, ["13-07-2025 10:00"])).toBeNull();
  });

  test("the order of a file's dates is that of all, and the evidence is told", () => {
    const finding = (...printed: readonly string[]) => printedDates(printed.map((one, at) => ({ printed: one, line: at + 2 })), null).finding;
    expect(read("01-07-2025 10:00", ["13-07-2025 10:00"])?.local).toBe("2025-07-01T10:00:00");
    for (const [printed, local] of [["2025-07-01 10:00", "2025-07-01T10:00:00"], ["1 juli 2025 10:00", "2025-07-01T10:00:00"]] as const) expect(read(printed, ["13-07-2025 10:00"])?.local).toBe(local);
    expect(read("7/5/25, 10:05 am")?.local).toBe("2025-07-05T10:05:00");
    expect(read("01/07/2025 10:00", ["07/13/2025 10:00"])?.local).toBe("2025-01-07T10:00:00");
    expect(finding("13-07-2025 10:00")).toMatchObject({ order: "dmy", evidence: "field-over-12" });
    expect(finding("geen tijd", "2025-07-01 10:00")).toEqual({ order: "ymd", evidence: "format", example: null });
  });
});

describe("a time with the month as a word", () => {
  test.each([
    ["15 maart 2024 om 21:12", "2024-03-15T21:12:00", "minute", ""],
    ["15. März 2024 um 21:12:05 CET", "2024-03-15T21:12:05", "second", "CET"],
    ["March 5, 2024 at 12:05 AM", "2024-03-05T00:05:00", "minute", ""],
    ["March 5, 2024 at 12:05 PM", "2024-03-05T12:05:00", "minute", ""],
    ["March 5, 2024 at 9:05 p.m.", "2024-03-05T21:05:00", "minute", ""],
    ["le 5 mars 2024 à 9h05", "2024-03-05T09:05:00", "minute", ""],
    ["2024年3月5日 下午9:05", "2024-03-05T21:05:00", "minute", ""],
    ["2024年3月5日 午前9:05:07", "2024-03-05T09:05:07", "second", ""],
    ["5 maart 2024\u202f09:05 [UTC+1]", "2024-03-05T09:05:00", "minute", "[UTC+1]"],
    ["5 maart 2024 23:59:59", "2024-03-05T23:59:59", "second", ""],
  ])("«%s»", (printed, local, precision, zone) => {
    expect(readNamedMoment(printed)).toMatchObject({ local, precision, zone });
  });

  test.each(["31 april 2024 10:00", "29 februari 2023 10:00", "15 maart 2024 24:00", "15 maart 2024 10:60", "15 maart 2024 10:00:60", "March 5, 2024 at 13:05 PM"])("impossible: «%s»", (printed) => {
    expect(readNamedMoment(printed)).toBe("impossible");
  });

  test.each(["15 maart 2024", "maart 2024 10:00", "15 maart 10:00", "15 16 maart 2024 10:00", "15 maart april 2024 10:00", "15 2024 2025 maart 10:00", "15 markt 2024 10:00", "15 maart 2024 10:00 en toen", "15 maart 2024 110:00"])("no time: «%s»", (printed) => {
    expect(readNamedMoment(printed)).toBeNull();
  });
});
