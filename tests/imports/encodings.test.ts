import fc from "fast-check";
import { brokenUnits } from "../../src/imports/invalid-utf16";
import { invalidSequences } from "../../src/imports/invalid-utf8";
import { NO_ANSWERS } from "../../src/imports/reading-answers";
import { decodeWindows1252, westernByte } from "../../src/imports/windows-1252";
import { rawZip } from "./raw-zip";
import { A_CHAT, reading, readWell, refusal } from "./reading";

const CAFE = "15-07-2025 10:00 - Zoë: één café\n15-07-2025 10:01 - Bea: ok\n";
const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

test("a byte order mark at the start is no text; one further on is", async () => {
  const { conversation } = await readWell(["x.txt", `\ufeff15-07-2025 10:00 - Ton: een \ufeff twee\n`]);
  expect(conversation.messages.map(({ author, text }) => [author, text])).toEqual([["Ton", "een \ufeff twee"]]);
});

test.each([true, false])("UTF-16 with its mark is decoded (little endian: %s)", async (littleEndian) => {
  const { conversation } = await readWell(["x.txt", utf16(CAFE, littleEndian, true)]);
  expect(conversation.messages[0]).toMatchObject({ author: "Zoë", text: "één café" });
});

test.each([true, false])("UTF-16 without its mark is decoded, whatever signs stand among the letters (little endian: %s)", async (littleEndian) => {
  const { conversation } = await readWell(["x.txt", utf16(`15-07-2025 10:00 - Zoë: één café – 😀👍🏽 Ā\n${A_CHAT}`, littleEndian, false)]);
  expect(conversation.messages.map(({ author, text }) => [author, text])).toEqual([["Zoë", "één café – 😀👍🏽 Ā"], ["Ton", "een"], ["Bea", "twee"]]);
  expect(conversation.completeness.problems).toEqual([]);
});

const TWICE = "[15-07-2025 10:00:00] Zoë: \u200e<Bijgevoegd: 0001-nota.pdf>\r\n[15-07-2025 10:01:00] Bea: één café – €20 👍🏽 “ja”\r\n";
/** What a program writes that takes the bytes of UTF-8 for letters of `encoding`. */
const twice = (text: string, encoding: "latin1" | "windows-1252"): string =>
  encoding === "latin1" ? Buffer.from(text, "utf8").toString("latin1") : decodeWindows1252(new TextEncoder().encode(text));

test.each(["latin1", "windows-1252"] as const)("fault: a text that a program took for %s and saved anew was filed with «cafÃ©» and without one word of it; it is put right, and said", async (encoding) => {
  for (const mark of ["", "\ufeff"]) {
    const { conversation } = await readWell(["_chat.txt", twice(mark + TWICE, encoding)]);
    expect(conversation.messages.map(({ author, text }) => [author, text])).toEqual([["Zoë", "\u200e<Bijgevoegd: 0001-nota.pdf>"], ["Bea", "één café – €20 👍🏽 “ja”"]]);
    expect(conversation.completeness.problems).toContainEqual({ kind: "repaired-text", line: null, detail: String(Array.from(mark + TWICE).filter((sign) => sign > "\x7f").length) });
  }
});

test("what somebody typed that looks so stays: where one other sign stands as it should, and where there are few", async () => {
  const typed = "15-07-2025 10:00 - Zoe: wat is cafÃ© en enquÃªte en Ã©n\n";
  for (const text of [`${typed}15-07-2025 10:01 - Bea: café\n`, `${typed}15-07-2025 10:01 - Bea: 👍\n`, "15-07-2025 10:00 - Zoe: wat is cafÃ©\n", "15-07-2025 10:00 - Zoe: Ã Ã Ã\n15-07-2025 10:01 - Bea: Ã\n"]) {
    const { conversation } = await readWell(["chat.txt", text]);
    expect(conversation.messages.map((message) => message.original).join("\n")).toBe(text.trimEnd());
    expect(conversation.completeness.problems).toEqual([]);
  }
});

test("zeros on both sides are no text of any encoding", async () => {
  const bytes = Uint8Array.from({ length: 512 }, (_, index) => (index % 3 === 0 ? 0 : 0x41));
  expect(await refusal(["x.txt", bytes])).toEqual({ kind: "not-a-chat" });
});

test.each([true, false])("law 2: broken UTF-16 is replaced and reported by offset and line (little endian: %s)", async (littleEndian) => {
  const text = "15-07-2025 10:00 - Zoë: een\n15-07-2025 10:01 - Bea: t\ud83dwee\n15-07-2025 10:02 - Zoë: 👍";
  const bytes = Uint8Array.from([...utf16(text, littleEndian, true), 0x21]);
  const { conversation } = await readWell(["x.txt", bytes]);
  expect(conversation.messages.map((message) => message.text)).toEqual(["een", "t\ufffdwee", "👍\ufffd"]);
  expect(conversation.completeness.problems).toEqual([
    { kind: "replaced-bytes", line: 2, detail: String(2 + 2 * text.indexOf("\ud83dwee")) },
    { kind: "replaced-bytes", line: 3, detail: String(2 + 2 * text.length) },
  ]);
});

test("invalid bytes are replaced and reported by offset and line; nothing else is lost", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode("15-07-2025 10:00 - Zoë: een\n15-07-2025 10:01 - Bea: t"), 0xff, 0xfe, ...new TextEncoder().encode("wee\n")]);
  const { conversation } = await readWell(["x.txt", bytes]);
  expect(conversation.messages.map(({ text }) => text)).toEqual(["een", "t\ufffd\ufffdwee"]);
  expect(conversation.completeness.problems).toEqual([
    { kind: "replaced-bytes", line: 2, detail: "54" },
    { kind: "replaced-bytes", line: 2, detail: "55" },
  ]);
});

test("a character cut in half at the end is one replacement", async () => {
  const bytes = new TextEncoder().encode("15-07-2025 10:00 - Zoë: 👍");
  const { conversation } = await readWell(["x.txt", bytes.slice(0, -1)]);
  expect(conversation.messages[0]?.text).toBe("\ufffd");
  expect(conversation.completeness.problems).toHaveLength(1);
});

test("fault, law 2: of a copy that was broken off, and ends in zeros, it was not said that its end is missing", async () => {
  const zeros = "\0".repeat(4_096);
  const { conversation } = await readWell(["x.txt", `${A_CHAT.repeat(20)}15-07-2025 10:02 - Ton: tot hi${zeros}`]);
  expect(conversation.messages.at(-1)?.text).toBe(`tot hi${zeros}`);
  expect(conversation.completeness.problems).toEqual([{ kind: "cut-off", line: 41, detail: "" }]);
  expect((await readWell(["x.txt", `${A_CHAT}15-07-2025 10:02 - Ton: a\0b\n`])).conversation.completeness.problems).toEqual([]);
});

test("text of an older encoding is refused by name", async () => {
  expect(await refusal(["x.txt", latin1(CAFE.repeat(4))])).toEqual({ kind: "unsupported-encoding", encoding: "windows-1252" });
});

test("law 2: text of an older encoding with a few accents only is asked about too, and not read with holes in its words", async () => {
  expect(await refusal(["x.txt", latin1("15-07-2025 10:00 - Ton: één\n15-07-2025 10:01 - Bea: ok\n")])).toEqual({ kind: "unsupported-encoding", encoding: "windows-1252" });
  const euro = new Uint8Array([...latin1("15-07-2025 10:00 - Ton: café voor "), 0x80, ...latin1(" 3\n")]);
  expect(await refusal(["x.txt", euro])).toEqual({ kind: "unsupported-encoding", encoding: "windows-1252" });
  const { conversation } = await readWell(["x.txt", latin1("15-07-2025 10:00 - Ton: café\n15-07-2025 10:01 - Bea: ok\n")]);
  expect(conversation.completeness.problems).toEqual([{ kind: "replaced-bytes", line: 1, detail: "27" }]);
});

test("invalid sequences are counted as the platform's decoder replaces them", () => {
  const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), (bytes) => {
      const given = Uint8Array.from(bytes);
      const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(given);
      const genuine = Buffer.from(given).toString("latin1").split("\u00ef\u00bf\u00bd").length - 1;
      expect(invalidSequences(given).invalid).toHaveLength(decoded.split("\ufffd").length - 1 - genuine);
    }),
    { numRuns: 2_000 },
  );
});

test.each([true, false])("broken UTF-16 is counted as the platform's decoder replaces it (little endian: %s)", (littleEndian) => {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x0a, 0xd800, 0xdbff, 0xdc00, 0xdfff));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), fc.option(fc.integer({ min: 0, max: 255 })), (units, half) => {
      const bytes = new Uint8Array(units.length * 2 + (half === null ? 0 : 1));
      units.forEach((one, index) => { new DataView(bytes.buffer).setUint16(index * 2, one, littleEndian); });
      if (half !== null) bytes[units.length * 2] = half;
      const decoded = new TextDecoder(littleEndian ? "utf-16le" : "utf-16be", { ignoreBOM: true }).decode(bytes);
      const genuine = units.filter((one) => one === 0xfffd).length;
      expect(brokenUnits(bytes, littleEndian)).toHaveLength(decoded.split("\ufffd").length - 1 - genuine);
    }),
    { numRuns: 2_000 },
  );
});

test("fault: that one of the chosen files is in an older encoding says nothing of the others: a chat in UTF-8 was read with two strange letters for each of its own", async () => {
  const note = latin1("café, réunion, één");
  const zip = rawZip([{ name: "WhatsApp-chat met Zoë.txt", contents: "15-07-2025 10:00 - Zoë: één\n", flags: 0x800 }]);
  const answered = await reading([["notities.txt", note], ["export.zip", zip]], { answers: { ...NO_ANSWERS, encoding: "windows-1252" } });
  expect(answered.ok && answered.value.conversation.messages.map(({ author, text }) => [author, text])).toEqual([["Zoë", "één"]]);
});

test.each([
  ["windows-1252", [0xe9, 0xeb, 0xef, 0xf6, 0x92]],
  ["the code page of Windows' command line", [0x82, 0x89, 0x8b, 0x94, 0x27]],
  ["an old Mac's", [0x8e, 0x91, 0x95, 0x9a, 0xd5]],
])("fault: a text that a person has read all the same had «Ren‚» for «René», and nobody was told that its letters were read in %s", async (_page, [e = 0, trema = 0, i = 0, o = 0, quote = 0]) => {
  const lines = ["15-07-2025 10:00 - Ren", e, ": ", e, e, "n caf", e, ", co", o, "rdinatie\n15-07-2025 10:01 - Zo", trema, ": na", i, "ef, foto", quote, "s\n"];
  const bytes = Uint8Array.from(lines.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part, "latin1")])));
  const answered = await reading([["x.txt", bytes]], { answers: { ...NO_ANSWERS, encoding: "windows-1252" } });
  if (!answered.ok) throw new Error("not read");
  const { messages, completeness } = answered.value.conversation;
  expect(messages.map(({ author, text }) => [author, text.replace("'", "’")])).toEqual([["René", "één café, coördinatie"], ["Zoë", "naïef, foto’s"]]);
  expect(completeness.problems).toEqual([{ kind: "repaired-text", line: null, detail: String(bytes.filter((byte) => byte > 0x7f).length) }]);
});

/** As a Western Windows writes them, with the quotation marks that people and their programs put. */
const WESTERN_WORDS = ["ja", "café", "één", "naïef", "ÉÉN", "Übung", "foto‘s", "foto’s", "‘citaat‘", "‘citaat’", "„Wort“", "„woord”", "“quote”", "“quote“", "«mot»", "auto–mobiel", "enz…", "€", "12€", "½", "2 °C", "Zoë‘s", "Scheveningen", "‘s-Gravenhage", "Ømar"];

test("fault: with a quotation mark turned the wrong way («foto‘s», „Wort“) a text of Windows was read in another code page, and had «fotoæs»: any words come back as they were", async () => {
  const western = (text: string): readonly number[] => Array.from(text, (sign) => westernByte(sign.charCodeAt(0)) ?? sign.charCodeAt(0));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...WESTERN_WORDS), { minLength: 2, maxLength: 20 }), async (words) => {
      const said = words.join(" ");
      const answered = await reading([["x.txt", Uint8Array.from(western(`15-07-2025 10:00 - Ton: ${said}\n`))]], { answers: { ...NO_ANSWERS, encoding: "windows-1252" } });
      if (!answered.ok) throw new Error(answered.error.kind);
      const { messages, completeness } = answered.value.conversation;
      if (completeness.problems.some(({ kind }) => kind === "replaced-bytes")) return;
      expect(messages.map(({ text }) => text)).toEqual([said]);
    }),
    { numRuns: 300 },
  );
});
