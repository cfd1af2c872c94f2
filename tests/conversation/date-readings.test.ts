import fc from "fast-check";
import { dateReadings } from "../../src/conversation/date-readings";
import type { DateOrderFinding } from "../../src/conversation/completeness";

const said = (local: string, original: string, line = 1) => ({ firstLine: line, original, time: { local, precision: "minute", instant: null } as const });
const finding = (order: DateOrderFinding["order"], example: DateOrderFinding["example"] = null): DateOrderFinding => ({ order, evidence: "none", example });
const two = (number: number) => String(number).padStart(2, "0");
const exists = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

describe("the two days that a printed date may be", () => {
  test("the finding's own example, with the line it stands on", () => {
    const messages = [said("2026-05-05T09:00:00", "5/5/26, 09:00 - Bea: a"), said("2026-04-03T09:15:00", "3/4/26, 09:15 - Bea: b", 2)];
    expect(dateReadings(messages, finding("ambiguous", { printed: "3/4/26, 09:15", line: 2 }))).toEqual({ printed: "3/4/26, 09:15", line: 2, dmy: "2026-04-03", mdy: "2026-03-04" });
  });

  test.each([
    ["mdy", "[3/4/26, 09:15:10] Bea: a", "3/4/26, 09:15"],
    ["mdy", "\u200e[03.04.2026 09:15:10] Bea: a", "03.04.2026 09:15"],
    ["mdy", "٣/٤/٢٦, ٩:١٥ - Bea: a", "٣/٤/٢٦, ٩:١٥ - Bea: "],
  ] as const)("without an example: as %s, %s prints %s", (order, original, printed) => {
    expect(dateReadings([said("2026-03-04T09:15:00", original)], finding(order))).toEqual({ printed, line: 1, dmy: "2026-04-03", mdy: "2026-03-04" });
  });

  test("nothing to ask: the year goes first, the day is no month, or day and month are the same", () => {
    expect(dateReadings([said("2026-03-04T09:15:00", "2026-03-04")], finding("ymd"))).toBeNull();
    expect(dateReadings([said("2026-03-14T09:15:00", "14/3/26"), said("2026-03-03T09:15:00", "3/3/26")], finding("dmy"))).toBeNull();
  });

  test("law 2: both days always exist, and the order that was read gives the day that was read", () => {
    const day = fc.tuple(fc.integer({ min: 1992, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), fc.constantFrom("dmy" as const, "mdy" as const, "ambiguous" as const), (days, order) => {
        const dates = days.map(([year, month, date]) => `${String(year)}-${two(month)}-${two(date)}`);
        const readings = dateReadings(dates.map((date, index) => said(`${date}T10:00:00`, date, index + 1)), finding(order));
        if (readings === null) return;
        const { dmy, mdy, line } = readings;
        expect([dmy, mdy].every(exists)).toBe(true);
        expect(dmy).not.toBe(mdy);
        expect(order === "mdy" ? mdy : dmy).toBe(dates[line - 1]);
      }),
    );
  });
});
