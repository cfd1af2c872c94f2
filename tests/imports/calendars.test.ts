import { readWell } from "./reading";

/** An iPhone lets its owner choose a calendar with any language; some phones have another by themselves. */
const WITH_ANY = ["nl", "nl-BE", "en-US", "en-GB", "de", "fr", "zh-CN", "zh-TW"];
const CALENDARS: readonly (readonly [calendar: string, others: readonly string[]])[] = [
  ["buddhist", ["th", "ja", "ko", "pl"]],
  ["japanese", ["ja", "ko", "ar-SA", "sv"]],
  ["roc", ["ko", "es"]],
  ["persian", ["fa", "fr-BE", "ar-SA"]],
  ["islamic-umalqura", ["ar-SA", "ar-EG", "tr", "fa"]],
];

const TIMES = [Date.UTC(2024, 2, 15, 20, 12, 1), Date.UTC(2024, 2, 28, 8, 5, 9), Date.UTC(2024, 11, 31, 23, 30, 59), Date.UTC(2025, 5, 9, 0, 1, 2)];
const AUTHORS = ["Karin", "Bea de Wit"];

const FORMS = [
  { form: "iPhone", timeStyle: "medium", before: "[", after: "] ", digits: 19 },
  { form: "Android", timeStyle: "short", before: "", after: " - ", digits: 16 },
] as const;

describe.each(CALENDARS)("dates of another calendar: %s", (calendar, others) => {
  test.each(FORMS)("are converted, and that is said: $form", async ({ timeStyle, before, after, digits }) => {
    for (const locale of [...WITH_ANY, ...others]) {
      const printed = new Intl.DateTimeFormat(locale, { calendar, dateStyle: "short", timeStyle, timeZone: "UTC" });
      const text = TIMES.map((time, index) => `${before}${printed.format(time)}${after}${AUTHORS[index % 2] ?? ""}: ${String(index)}\n`).join("");
      const { messages, completeness } = (await readWell(["_chat.txt", text])).conversation;
      expect([locale, ...messages.map(({ time, author, text: words }) => [time.local.slice(0, digits), author, words])]).toEqual([
        locale,
        ...TIMES.map((time, index) => [new Date(time).toISOString().slice(0, digits), AUTHORS[index % 2], String(index)]),
      ]);
      expect([locale, completeness.warnings.map(({ kind }) => kind)]).toEqual([locale, expect.arrayContaining(["converted-calendar"])]);
    }
  });
});
