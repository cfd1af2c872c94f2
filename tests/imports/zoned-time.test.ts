import fc from "fast-check";
import { UNDATED } from "../../src/conversation/local-time";
import { localTimeOf } from "../../src/imports/zoned-time";

describe("wall time of an instant", () => {
  test.each([
    ["in winter", "2024-01-15T08:00:00.250Z", "2024-01-15T09:00:00"],
    ["in summer", "2024-07-15T08:00:00.000Z", "2024-07-15T10:00:00"],
    ["right before the clock goes forward", "2025-03-30T00:59:59.999Z", "2025-03-30T01:59:59"],
    ["right after", "2025-03-30T01:00:00.000Z", "2025-03-30T03:00:00"],
    ["the first time that it is half past two", "2025-10-26T00:30:00.000Z", "2025-10-26T02:30:00"],
    ["the second time", "2025-10-26T01:30:00.000Z", "2025-10-26T02:30:00"],
    ["over midnight and the year", "2024-12-31T23:30:00.000Z", "2025-01-01T00:30:00"],
  ])("%s", (_name, instant, local) => {
    expect(localTimeOf(Date.parse(instant))).toEqual({ local, precision: "second", instant, isWorkedOut: true });
  });

  test.each([Number.NaN, 0, -1, 0.5, 8.64e15 + 1, Infinity])("law 2: %p is no instant, so the message is undated, never lost", (number) => {
    expect(localTimeOf(number)).toBe(UNDATED);
  });

  test("every instant keeps itself to the millisecond, and its wall time is what the calendar of the zone says", () => {
    const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "medium" });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 253_402_214_400_000 }), (milliseconds) => {
        const { local, instant } = localTimeOf(milliseconds);
        expect(Date.parse(instant ?? "")).toBe(milliseconds);
        expect(local.replace("T", " ")).toBe(calendar.format(milliseconds));
      }),
    );
  });
});
