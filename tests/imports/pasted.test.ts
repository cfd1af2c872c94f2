import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { NO_ANSWERS, type ReadingAnswers } from "../../src/imports/reading-answers";
import { reading } from "./reading";
import { inAmsterdam, sentTimes, START } from "./said";

const read = async (text: string, answers: Partial<ReadingAnswers> = {}) => {
  const result = await reading([["geplakt.txt", text]], { answers: { ...NO_ANSWERS, pasted: true, ...answers } });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.conversation;
};

interface Copied {
  readonly author: string;
  readonly body: string;
  /** `2025-01-13T09:05:00`. */
  readonly local: string;
}

const parts = (local: string) => ({ year: local.slice(0, 4), month: String(Number(local.slice(5, 7))), day: String(Number(local.slice(8, 10))), hour: Number(local.slice(11, 13)), minute: local.slice(14, 16) });
const twelve = (hour: number): string => String(hour % 12 === 0 ? 12 : hour % 12);

/** The headers that copying gives, by phone or browser. */
const FORMS: readonly (readonly [name: string, hasYear: boolean, header: (local: string) => string])[] = [
  ["Dutch phone", false, (local) => { const { day, month, hour, minute } = parts(local); return `[${day}/${month}, ${hour}:${minute}] `; }],
  ["Dutch phone with dashes", false, (local) => { const { day, month, hour, minute } = parts(local); return `[${day}-${month} ${String(hour).padStart(2, "0")}:${minute}] `; }],
  ["Dutch browser", true, (local) => { const { year, month, day, hour, minute } = parts(local); return `[${hour}:${minute}, ${day}-${month}-${year}] `; }],
  ["American browser", true, (local) => { const { year, month, day, hour, minute } = parts(local); return `[${twelve(hour)}:${minute}\u202f${hour < 12 ? "AM" : "PM"}, ${month}/${day}/${year}] `; }],
  ["phone with the year", true, (local) => { const { year, month, day, hour, minute } = parts(local); return `[${day}/${month}/${year}, ${hour}:${minute}] `; }],
  ["browser with the year first", true, (local) => `[${local.slice(11, 16)}, ${local.slice(0, 10)}] `],
];

const name = fc.constantFrom("Carol", "Bob de Wit", "+31 6 12345678", "__proto__", "Zoë 🌱");
const line = fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom("ok", "12-03 om 10 uur", "[16:09] Carol: hallo", "a: b", "[x]")).map((text) => text.replace(/[\n\r]/g, "").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ""));
/** The first message stands on a day that can be no month, and says in one copy what is the day. */
const copied: fc.Arbitrary<readonly Copied[]> = fc
  .array(fc.record({ author: name, lines: fc.array(line, { minLength: 1, maxLength: 3 }), days: fc.integer({ min: 0, max: 300 }) }), { minLength: 1, maxLength: 8 })
  .map((all) => {
    const times = sentTimes(all.map(({ days }, index) => ({ author: 0, text: "", after: index === 0 ? 0 : days * 86_400 })));
    return all.map(({ author, lines }, index) => ({ author, body: lines.join("\n"), local: `${inAmsterdam(times[index] ?? START).slice(0, 16)}:00` }));
  })
  .filter((all) => all.every(({ body }) => !/^ | $/.test(body)));

const write = (header: (local: string) => string, all: readonly Copied[], end: string): string => all.map(({ author, body, local }) => `${header(local)}${author}: ${body}`.replaceAll("\n", end) + end).join("");

describe.each(FORMS)("copied from: %s", (_name, hasYear, header) => {
  test("what is copied and pasted is the same conversation, over any number of years", async () => {
    await fc.assert(
      fc.asyncProperty(copied, fc.constantFrom("\n", "\r\n"), async (all, end) => {
        const text = write(header, all, end);
        const year = hasYear ? null : Number(all.at(-1)?.local.slice(0, 4));
        const { messages, evidence, format, completeness } = await read(text, { year });
        expect(messages.map(({ author, text: body, time }) => [author, body, time.local, time.precision])).toEqual(all.map(({ author, body, local }) => [author, body, local, "minute"]));
        expect([evidence, format, completeness.problems]).toEqual(["pasted", "pasted-text", []]);
        const lines = messages.reduce((sum, { firstLine: first, lastLine: last }) => sum + last - first + 1, 0);
        expect(lines).toBe(completeness.lineCount);
        expect(messages.map(({ original }) => original + end).join("")).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test("law 2: cut anywhere, every line is in a message or said", async () => {
    await fc.assert(
      fc.asyncProperty(copied, fc.nat(), fc.nat(), async (all, from, to) => {
        const text = write(header, all, "\n");
        const [start, stop] = [from % text.length, to % text.length].sort((a, b) => a - b);
        const part = text.slice(start, stop);
        const result = await reading([["geplakt.txt", part]], { answers: { ...NO_ANSWERS, pasted: true, year: 2026 } });
        if (!result.ok || result.value.conversation.format !== "pasted-text") return;
        const { messages, completeness } = result.value.conversation;
        const inMessages = messages.reduce((sum, { firstLine: first, lastLine: last }) => sum + last - first + 1, 0);
        const blank = part.split("\n").slice(0, (messages[0]?.firstLine ?? 1) - 1).filter((text) => text.trim() === "").length;
        expect(inMessages + completeness.unreadableLineCount + blank).toBe(completeness.lineCount);
      }),
      { numRuns: 60 },
    );
  });
});

test("fault: a message that is a day late in the order does not move the rest to another year", async () => {
  const { messages } = await read("[2/3, 10:00] A: een\n[1/3, 23:59] B: laat\n[3/3, 09:00] A: drie\n[13/3, 09:00] A: vier\n", { year: 2024 });
  expect(messages.map(({ time }) => time.local.slice(0, 10))).toEqual(["2024-03-02", "2024-03-01", "2024-03-03", "2024-03-13"]);
});

test("fault: 29 February of a year that has none starts no message", async () => {
  const { messages, completeness } = await read("[28/2, 10:00] A: een\n[29/2, 10:00] B: twee\n[13/3, 10:00] A: drie\n", { year: 2023 });
  expect(messages.map(({ text }) => text)).toEqual(["een\n[29/2, 10:00] B: twee", "drie"]);
  expect(completeness.problems.map(({ kind, line: at }) => [kind, at])).toEqual([["impossible-date", 2]]);
});

test.each([
  ["with the year", "[28-11-2025 10:00] Bea de Boer\nakkoord\n[28-11-2025 10:01] Piet\nja"],
  ["without", "[28-11 10:00] Bea de Boer\nakkoord"],
])("fault: a copy from an app that names nobody behind the clock is no copy from WhatsApp, all of it its own lines: %s", async (_how, text) => {
  expect(await reading([["geplakt.txt", text]], { answers: { ...NO_ANSWERS, pasted: true } })).toEqual({ ok: false, error: { kind: "not-a-chat" } });
});

test("a second copy of another form, pasted behind the first, is said as such", async () => {
  const { messages, completeness } = await read("[16:09, 14-5-2022] A: een\n[1/2, 10:00] B: twee\n[1/2, 10:01] B: drie\n[1/2, 10:02] B: vier\n");
  expect(messages).toHaveLength(1);
  expect(completeness.warnings.map(({ kind, line: at }) => [kind, at])).toEqual([
    ["two-shapes", 2],
    ["minutes-only", null],
  ]);
});

test("evidence: any export that was pasted counts as pasted", async () => {
  const telegram = JSON.stringify({ name: "T", type: "private_group", id: 1, messages: [{ id: 1, type: "message", date: "2024-03-15T21:00:00", from: "A", text: "x" }] });
  expect((await read(telegram)).evidence).toBe("pasted");
});

test("hostile: no text makes reading throw", async () => {
  const scrap = fc.oneof(fc.constantFrom("[5/2, 16:08] A: x\n", "[16:09, 2-5-2022] B: y\n", "[99/99, 99:99] C: z\n", "[0/0, 0:00] : \n", "[", "] ", "\n"), fc.string({ unit: anyCodePoint }));
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 20 }), fc.constantFrom(null, 2024, 0, -1, 1e9, NaN), async (scraps, year) => {
      const result = await reading([["geplakt.txt", scraps.join("")]], { answers: { ...NO_ANSWERS, pasted: true, year } });
      expect(typeof result.ok).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});
