import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { reading, readWell } from "./reading";
import { printedTime, type SaidMessage, SHAPES, type Shape, writeExport } from "./whatsapp-exports";

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A name as a person saves a contact: no colon with a space behind it, and not only spaces. */
const author = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 24 })
  .map((name) => name.replace(MARKS, "").replace(/[\n\r\u00a0\u202f]/g, " ").replaceAll(":", ".").replace(/["“”„«»「」『』《》]/g, "'").trim())
  .filter((name) => name !== "");

/** A line that cannot be taken for a header, nor for the application's own words. */
const line = fc
  .oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constantFrom("12-03 om 10 uur", "ok", "Beste: allen", "  ingesprongen", "a - b: c", "<script>", "[16:09] Carol: hallo", "\u2028tussen\u0085"))
  .map((text) => text.replace(MARKS, "").replace(/[\n\r]/g, ""));
const body = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join("\n"))
  .filter((text) => text.trim() !== "" && text !== "null" && !/[>)]$/m.test(text));

/** Messages of one chat in the order of time, the first on a day that can be no month. */
const conversation: fc.Arbitrary<readonly SaidMessage[]> = fc
  .array(fc.record({ author, body, seconds: fc.integer({ min: 0, max: 20 * 86_400 }) }), { minLength: 1, maxLength: 12 })
  .map((said) => {
    let at = Date.UTC(2025, 0, 13, 0, 0, 5) / 1000;
    return said.map(({ author, body, seconds }, index) => {
      at += index === 0 ? seconds % 86_400 : seconds;
      const time = new Date(at * 1000);
      return { author, body, year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate(), hour: time.getUTCHours(), minute: time.getUTCMinutes(), second: time.getUTCSeconds() };
    });
  });

/** Without bracket and dash a header looks like a note with a date: only a plain name and a body of one line make it sure. */
const PLAIN_NAMES = ["Anna", "Bob de Wit", "Carla Jansen-Smit"];
const plainConversation = conversation.map((messages) =>
  messages.map((message) => ({ ...message, author: PLAIN_NAMES[message.author.length % PLAIN_NAMES.length] ?? "Anna", body: `Ja ${message.body.replaceAll("\n", " ")}`.trimEnd() })),
);
const conversationIn = ({ platform }: Shape) => (platform === null ? plainConversation : conversation);

/** Characters that no contact's name keeps in a message's place on Android. */
const plainName = (name: string): string => name.replace(/[\u00a0\u202f]/g, " ");

describe.each(SHAPES.map((shape) => [shape.name, shape] as const))("round trip: %s", (_name, shape: Shape) => {
  test("an export that is written and read back is the same conversation", async () => {
    await fc.assert(
      fc.asyncProperty(conversationIn(shape), async (messages) => {
        const text = writeExport(shape, messages);
        const { conversation: read } = await readWell(["_chat.txt", text]);
        expect(read.messages.map(({ time, author, text }) => [time.local, author, text])).toEqual(
          messages.map((message) => [printedTime(shape, message), plainName(message.author), message.body]),
        );
        expect(read.platform).toBe(shape.platform);
        expect(read.completeness.lineCount).toBe(text.split("\n").length - 1);
      }),
      { numRuns: 25 },
    );
  });
});

/** Law 2: every line belongs to a message, is listed as unreadable, or is blank before the first message. */
function accountedFor(text: string, messages: readonly { readonly firstLine: number; readonly lastLine: number }[], unreadable: number): number {
  const inMessages = messages.reduce((sum, { firstLine: first, lastLine: last }) => sum + last - first + 1, 0);
  const before = text.split("\n").slice(0, (messages[0]?.firstLine ?? 1) - 1);
  return inMessages + unreadable + before.filter((line) => line.trim() === "").length;
}

const lineCountOf = (text: string): number => (text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0));

describe("cut or damaged exports", () => {
  const shape = fc.constantFrom(...SHAPES);
  const sureShape = fc.constantFrom(...SHAPES.filter(({ platform }) => platform !== null));

  test("law 2: cut at any byte, an export never throws, and every line of the rest is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(shape, conversation, fc.nat(), fc.nat(), async (cutShape, messages, from, to) => {
        const bytes = new TextEncoder().encode(writeExport(cutShape, messages));
        const [start, end] = [from % bytes.length, to % bytes.length].sort((a, b) => a - b);
        const rest = bytes.slice(start, end);
        const result = await reading([["_chat.txt", rest]]);
        if (!result.ok) return;
        const text = new TextDecoder().decode(rest);
        const { messages: read, completeness } = result.value.conversation;
        expect(completeness.lineCount).toBe(lineCountOf(text));
        expect(accountedFor(text, read, completeness.unreadableLineCount)).toBe(completeness.lineCount);
        expect(completeness.problems.filter(({ kind }) => kind === "text-before-first-message")).toHaveLength(completeness.unreadableLineCount);
      }),
      { numRuns: 300 },
    );
  });

  test("law 2: messages before a cut are the same as without it", async () => {
    await fc.assert(
      fc.asyncProperty(sureShape, conversation, fc.nat(), async (cutShape, messages, at) => {
        const text = writeExport(cutShape, messages);
        const whole = (await readWell(["_chat.txt", text])).conversation.messages;
        const keep = (at % messages.length) + 1;
        const part = (await readWell(["_chat.txt", writeExport(cutShape, messages.slice(0, keep))])).conversation.messages;
        expect(part.map(({ original, author, time }) => [original, author, time])).toEqual(whole.slice(0, keep).map(({ original, author, time }) => [original, author, time]));
      }),
      { numRuns: 100 },
    );
  });

  test("no bytes make reading throw", async () => {
    const header = fc.constantFrom(...SHAPES.map((one) => one.header({ year: 2025, month: 1, day: 13, hour: 9, minute: 5, second: 7, author: "", body: "" })));
    const scrap = fc.oneof(header, fc.string({ unit: anyCodePoint }), fc.constantFrom("\n", "\r\n", ": ", "\u200e", "<bijgevoegd: x>", "PK\u0003\u0004", "(bestand bijgevoegd)", "\ufeff"));
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 30 }), fc.uint8Array({ maxLength: 8 }), async (scraps, tail) => {
        const text = scraps.join("");
        const result = await reading([["x.txt", new Uint8Array([...new TextEncoder().encode(text), ...tail])]]);
        expect(typeof result.ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
