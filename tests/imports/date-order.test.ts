import fc from "fast-check";
import { settleDateOrder, type OrderEvidence, type PrintedDate } from "../../src/imports/whatsapp/date-order";
import { parseHeader } from "../../src/imports/whatsapp/header";
import { dayNumber, weekday } from "../../src/imports/calendar";
import { gregorian } from "../../src/imports/whatsapp/calendar";

const date = (first: number, second: number, third: number): PrintedDate => ({ first, second, third });

function evidence(head: string, dates: readonly PrintedDate[], overrides: Partial<OrderEvidence> = {}): OrderEvidence {
  const header = parseHeader(head);
  if (header === null) throw new Error(`no header: ${head}`);
  return { shape: header.shape, dates, named: () => [], halfWord: header.halfWord, padded: false, bareSecond: false, locale: null, answer: null, example: () => null, ...overrides };
}

const SLASHED = "5/6/25, 09:00 - ";
const named = (printed: PrintedDate, year: number, month: number, day: number) => ({ printed, day: { year, month, day } });

describe("evidence ladder: the first that decides, wins, and is kept", () => {
  test.each([
    ["user", "the user's answer goes before all", evidence(SLASHED, [date(13, 6, 25)], { answer: "ymd" }), "ymd"],
    ["four-digit-year-first", "a year of four digits in front", evidence("2025-06-05 09:00 - ", [date(2025, 6, 5)]), "ymd"],
    ["field-over-12", "a first field over twelve", evidence(SLASHED, [date(5, 6, 25), date(13, 6, 25)]), "dmy"],
    ["field-over-12", "a second field over twelve", evidence(SLASHED, [date(5, 6, 25), date(6, 13, 25)]), "mdy"],
    ["attachment-names", "names of attachments against a dash", evidence("05-06-25 09:00 - ", [date(5, 6, 25)], { named: () => [named(date(5, 6, 25), 2025, 5, 6)] }), "mdy"],
    ["chronology", "only one order runs forward", evidence(SLASHED, [date(1, 12, 25), date(2, 1, 25), date(2, 10, 25)]), "mdy"],
    ["convention", "dashes are day first", evidence("05-06-25 09:00 - ", [date(5, 6, 25)]), "dmy"],
    ["convention", "full stops are day first", evidence("[5.6.25, 09:00:00] ", [date(5, 6, 25)]), "dmy"],
    ["convention", "slashes with AM are month first", evidence("5/6/25, 9:00 AM - ", [date(5, 6, 25)]), "mdy"],
    ["convention", "slashes beside Dutch words are day first", evidence(SLASHED, [date(5, 6, 25)], { locale: "nl" }), "dmy"],
    ["convention", "slashes with zeros and a long year are British", evidence("05/06/2025, 09:00 - ", [date(5, 6, 2025)], { locale: "en", padded: true }), "dmy"],
    ["none", "fault: slashes and a bare month beside Dutch words are a phone set to another country, and were read day first without a question", evidence(SLASHED, [date(5, 6, 25)], { locale: "nl", bareSecond: true }), "ambiguous"],
    ["convention", "a bare month beside Spanish words is Spanish", evidence(SLASHED, [date(5, 6, 25)], { locale: "es", bareSecond: true }), "dmy"],
    ["none", "nothing decides", evidence(SLASHED, [date(5, 6, 25)], { locale: "en" }), "ambiguous"],
  ] as const)("%s: %s", (kept, _title, given, order) => {
    expect(settleDateOrder(given).finding).toMatchObject({ order, evidence: kept });
  });

  test("names that contradict each other decide nothing", () => {
    const names = [named(date(5, 6, 25), 2025, 5, 6), named(date(7, 8, 25), 2025, 8, 7)];
    expect(settleDateOrder(evidence(SLASHED, [date(5, 6, 25)], { named: () => names })).finding.evidence).toBe("none");
  });

  test("one impossible line does not turn the order of a whole file", () => {
    const dates = [date(13, 1, 25), date(14, 1, 25), date(1, 31, 25)];
    expect(settleDateOrder(evidence(SLASHED, dates)).order).toBe("dmy");
  });

  test("a short year in front shows when only that order runs forward", () => {
    const dates = [date(24, 3, 15), date(24, 3, 16), date(24, 4, 2), date(25, 1, 1)];
    expect(settleDateOrder(evidence("24/03/15 09:00 - ", dates)).order).toBe("ymd");
  });

  test("a short year in front shows when the first number hardly moves while the last does", () => {
    const week = [date(24, 3, 11), date(24, 3, 12), date(24, 3, 13)];
    expect(settleDateOrder(evidence("24/03/11 09:00 - ", week)).finding).toMatchObject({ order: "ymd", evidence: "chronology" });
    expect(settleDateOrder(evidence("24/03/11 09:00 - ", week.slice(0, 2))).order).toBe("dmy");
    expect(settleDateOrder(evidence("24/03/11 09:00 - ", [date(24, 12, 29), date(24, 12, 30), date(24, 12, 31), date(25, 1, 1), date(25, 1, 2), date(25, 1, 3)])).order).toBe("ymd");
    expect(settleDateOrder(evidence("11/03/24 09:00 - ", [date(11, 3, 24), date(12, 3, 24), date(11, 3, 25), date(11, 3, 26)])).order).toBe("dmy");
  });

  test("a short year in front shows when the last number is a year before WhatsApp", () => {
    expect(settleDateOrder(evidence("24-03-05 09:00 - ", [date(24, 3, 5), date(24, 3, 28)])).order).toBe("ymd");
    expect(settleDateOrder(evidence("24-03-15 09:00 - ", [date(24, 3, 15), date(28, 3, 15)])).order).toBe("dmy");
  });
});

describe("calendar: days that exist, and no others", () => {
  const shape = { era: "", yearDigits: 4, afterDate: "" };

  test.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [2024, 2, 31, false],
    [2024, 13, 1, false],
    [2024, 0, 1, false],
    [2024, 4, 31, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
  ])("%i-%i-%i exists: %s", (year, month, day, there) => {
    expect(gregorian({ year, month, day }, shape) !== null).toBe(there);
  });

  test("Buddhist, Japanese and Persian years are converted", () => {
    expect(gregorian({ year: 2567, month: 3, day: 15 }, shape)).toEqual({ year: 2024, month: 3, day: 15 });
    expect(gregorian({ year: 6, month: 3, day: 15 }, { era: "R", yearDigits: 1, afterDate: "" })).toEqual({ year: 2024, month: 3, day: 15 });
    expect(gregorian({ year: 1402, month: 12, day: 25 }, shape)).toEqual({ year: 2024, month: 3, day: 15 });
    expect(gregorian({ year: 1402, month: 12, day: 30 }, shape)).toBeNull();
    expect(gregorian({ year: 24, month: 3, day: 15 }, { era: "", yearDigits: 2, afterDate: "" })).toEqual({ year: 2024, month: 3, day: 15 });
    expect(gregorian({ year: 67, month: 3, day: 15 }, { era: "", yearDigits: 2, afterDate: "" })).toEqual({ year: 2024, month: 3, day: 15 });
  });

  test("every day of the Islamic calendar, as phones of Saudi Arabia print it, is the day of the platform's own calendar, and no other is a day", () => {
    const umAlQura = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC", year: "numeric", month: "2-digit", day: "2-digit" });
    const seen = new Set<string>();
    for (let days = 14_245; days < 22_000; days += 1) {
      const time = new Date(days * 86_400_000);
      const [month = 0, day = 0, year = 0] = umAlQura.format(time).split(/\D/).map(Number);
      seen.add([year, month, day].join(" "));
      expect(gregorian({ year, month, day }, shape)).toEqual({ year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() });
    }
    for (const month of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      const there = gregorian({ year: 1445, month, day: 30 }, shape) !== null;
      expect([month, there]).toEqual([month, seen.has(`1445 ${month} 30`)]);
      expect(gregorian({ year: 1445, month, day: 31 }, shape)).toBeNull();
    }
  });

  test("days and weekdays are those of the platform's own calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const time = new Date(days * 86_400_000);
        const day = { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
        expect(dayNumber(day) - dayNumber({ year: 1970, month: 1, day: 1 })).toBe(days);
        expect(weekday(day)).toBe(time.getUTCDay());
      }),
    );
  });
});
