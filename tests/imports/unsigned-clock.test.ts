import { readWell } from "./reading";

const two = (value: number): string => String(value).padStart(2, "0");
const twelve = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);
const line = (day: number, printed: string): string => `${two(day)}/03/2026 ${printed} - ${day % 2 === 0 ? "Bea" : "Ton"}: x\n`;
/** A message at each of these hours of each day. */
const chat = (days: number, hours: readonly number[], printed: (hour: number) => string): string =>
  Array.from({ length: days }, (_, day) => hours.map((hour) => line(day + 1, printed(hour))).join("")).join("");
const doubtsOf = async (text: string) => (await readWell(["x.txt", text])).conversation.completeness.warnings.filter(({ kind }) => kind === "half-of-day-unknown");
const unsigned = (hour: number): string => `${twelve(hour)}:15`;

describe("a clock of twelve hours that prints no half of the day is said, with its first time", () => {
  test.each([
    ["office hours: each day goes back at noon", chat(4, [8, 9, 11, 12, 13, 15, 17], unsigned)],
    ["each of the twelve hours", chat(13, [7, 8], (hour) => unsigned(hour)) + chat(12, [1], () => "1:00") + Array.from({ length: 12 }, (_, hour) => line(14 + hour, `${hour + 1}:00`)).join("")],
  ])("%s", async (_title, text) => {
    expect(await doubtsOf(text)).toEqual([{ kind: "half-of-day-unknown", line: 1, detail: text.slice(0, text.indexOf(" - ") + 2) }]);
  });

  test.each([
    ["a clock of twenty-four hours", chat(4, [8, 9, 11, 12, 13, 15, 17], (hour) => `${hour}:15`)],
    ["mornings alone", chat(12, [8, 9, 11], unsigned)],
    ["an hour after midnight", chat(4, [8, 9, 11, 12, 13, 15, 17], unsigned) + line(9, "0:15")],
    ["too few messages to tell", chat(2, [8, 9, 11, 12, 13, 15, 17], unsigned)],
    ["halves that are printed", chat(4, [8, 9, 11, 12, 13, 15, 17], (hour) => `${unsigned(hour)} ${hour < 12 ? "a.m." : "p.m."}`)],
  ])("not of %s", async (_title, text) => {
    expect(await doubtsOf(text)).toEqual([]);
  });

  test("the one word that is morning in Inari Sami and afternoon in Finnish is said where its other half is not there", async () => {
    const half = (word: string) => (hour: number): string => `${twelve(hour)}.15 ${word}`;
    expect(await doubtsOf(chat(2, [1, 2], half("ip.")))).toHaveLength(1);
    expect(await doubtsOf(chat(2, [1, 2], half("ip.")) + chat(2, [1, 2], half("ap.")))).toEqual([]);
  });
});
