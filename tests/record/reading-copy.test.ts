import { copiedMessage } from "../../src/record/copied-message";
import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";
import { codePointsOf } from "../../src/adapters/pdf/code-points";
import { facesOf } from "../../src/adapters/pdf/faces";
import { Speller } from "../../src/adapters/pdf/speller";
import { textOfPdf } from "../../src/adapters/pdf/extract-text";
import { createReadingCopies } from "./real-copies";
import { readingCopyFindings } from "../../src/record/reading-copy-findings";
import { asCode, comparable } from "../../src/record/comparable-text";
import type { RecordInput } from "../../src/record/record-input";
import { aConversation, aMessage, anInput, aPerson, aRuling, aTime, bytesOf, someMedia } from "./a-record";
import { aRecordWithCopy, aTwin, copyOfTexts, pdfOf, readingCopies, textOf } from "./a-copy";
import { fontsOnDisk } from "./fonts-on-disk";
import { hasPdftotext, hasPreflight, hasQpdf, needs, pdftotext, preflight, qpdfCheck, qpdfObjects, testWith } from "./pdf-tools";
import { JPEG, pngOf } from "./some-pictures";

const HOSTILE = "[U+0041] </text> %PDF (a\\) \u202egnp.exe\u202c \u0007 \ud800 е\u0301 fi ﬁ";

/** Texts that a copy has trouble with, and the values that must be in it. */
const texts = [
  "Akkoord met optie B 👍🏽, mits de kade hoger wordt.\n\nTweede alinea, met «aanhalingstekens» en €\u00a0120,50.",
  "Ελλάδα, Привет, Việt Nam, שלום, مرحبا, हिन्दी, 日本語, e\u0301e\u0300 naïf i\u0308",
  "👨‍👩‍👧 ❤️ ❤ 🇳🇱 1️⃣ 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👩🏾‍💻 🫠",
  HOSTILE,
  `${"a".repeat(400)} https://voorbeeld.example/${"pad/".repeat(60)}`,
  "",
];

const photo = { name: "IMG-20240312.jpg", entry: "zip/foto.jpg", size: JPEG.length };
const PNG = pngOf(6, { width: 40, height: 20 });
const screen = { name: "scherm.png", entry: "zip/scherm.png", size: PNG.length };
const note = { name: "nota.webp", entry: "zip/nota.webp", size: 16 };

function fullInput(): RecordInput {
  const messages = texts.map((text, index) => aMessage(index + 1, { text, author: index % 2 === 0 ? "Anna de Vries" : "Bram 😀 Bos", time: aTime(`2024-03-12T09:4${String(index)}:00`) }));
  const withMedia = aMessage(7, {
    kind: "image",
    text: "foto (bestand bijgevoegd)",
    attachments: [photo, note, { name: "kwijt.pdf", entry: null, size: null }, screen],
    marks: ["forwarded", "edited"],
    asides: [
      { kind: "reaction", by: "Bram Bos", emoji: "👍" },
      { kind: "reaction", by: null, emoji: "❤️" },
      { kind: "quote", author: "Anna de Vries", text: "Optie B?" },
      { kind: "quote", author: null, text: "Optie C?" },
      { kind: "earlier-version", time: aTime(), text: "Eerst stond hier iets anders" },
    ],
  });
  const system = aMessage(8, { kind: "system", author: null, text: "Anna heeft de groep gemaakt" });
  const secret = aMessage(9, { text: "kanarie-privé" });
  const all = [...messages, withMedia, system, secret];
  const asked = aRuling(7).answers;
  return anInput({
    conversation: aConversation(all),
    decisions: [
      ...messages.map(({ number }) => aRuling(number)),
      aRuling(7, "U5", { mode: "series", answers: { ...asked, scope: "mixed", recordedElsewhere: "partly", place: "Nota 2024-17" } }),
      aRuling(9, "U1"),
    ],
    people: [aPerson("Anna de Vries", { isMe: true }), aPerson("Bram 😀 Bos", { displayName: "B. Bos", role: "top-official", jobTitle: "Directeur-generaal", isAdmin: true })],
    media: [someMedia(7, JPEG), someMedia(7, bytesOf("RIFF....WEBPVP8 "), null, 1), someMedia(7, PNG, null, 3)],
  });
}

const pictures = new Map([
  ["media/0007_IMG-20240312.jpg", JPEG],
  ["media/0007-4_scherm.png", PNG],
]);
let once: ReturnType<typeof aRecordWithCopy> | null = null;
/** The record that most tests look at, made once. */
const made = () => (once ??= aRecordWithCopy(fullInput(), pictures));

describe("the reading copy says all that the transcript says", () => {
  test("every part of the record is in it", async () => {
    const { pdf } = await made();
    const found = comparable(await textOf(pdf));
    const says = (words: string): boolean => found.includes(comparable(words));
    for (const words of [
      "Bewaard chatgesprek uit WhatsApp",
      "Optie B kustplan",
      "CB-2026-3F9A1C",
      "3f9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10",
      "ab".repeat(32),
      "WhatsApp-chat met Kustplan.zip",
      "Directeur-generaal",
      "beheerder van de groep",
      "in de adreslijst: B. Bos",
      "12 maart 2024, 09:41",
      "Reactie van Bram Bos: 👍",
      "Reactie: ❤️",
      "Antwoord op Anna de Vries: «Optie B?»",
      "Antwoord op «Optie C?»",
      // 7 + 1 + 1 are the 9 that were read.
      "Bewaarde berichten 7 van 9 Context daarbij 1 bericht of melding waarover niets is beslist",
      "Aantal berichten dat niet in dit stuk staat: 1.",
      "0 fouten en 0 waarschuwingen",
      "«Eerst stond hier iets anders»",
      "Bijlage IMG-20240312.jpg: media/0007_IMG-20240312.jpg",
      "Bijlage kwijt.pdf: niet gevonden",
      "doorgestuurd",
      "Vindplaats van wat al is vastgelegd: Nota 2024-17",
      "Dit bericht is deels privé.",
      "moet worden bewaard (U5) · reeks · regels S1, S2, I1 · rijen M6, G044",
      "I1: «Is de ambtelijk organisatie betrokken",
      "Staat hier als context van een bericht hiernaast",
      "12 maart 2024privébericht1",
    ]) {
      expect([words, says(words)]).toEqual([words, true]);
    }
    expect(says("kanarie-privé")).toBe(false);
  });

  test("it agrees with transcript.json, message by message", async () => {
    const { pdf, transcript } = await made();
    expect(await readingCopyFindings(pdf, transcript, textOfPdf)).toEqual([]);
  });

  test("the same input gives the same bytes", async () => {
    const [first, second] = [await made(), await aRecordWithCopy(fullInput(), pictures)];
    expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
  });

  test("a picture is in it bit for bit, and one that it cannot hold is named", async () => {
    const { pdf } = await made();
    expect(Buffer.from(pdf).includes(Buffer.from(JPEG))).toBe(true);
    const without = await aRecordWithCopy(fullInput());
    expect(await textOf(without.pdf)).toContain("niet getoond in deze leesversie");
  });
});

test("a long chat goes over many pages, and a table and a text that are longer than one too", async () => {
  const many = Array.from({ length: 150 }, (_one, index) => `Bericht nummer ${String(index)} over de kade`);
  const copy = copyOfTexts([...many, "Een heel lange tekst. ".repeat(2000)]);
  const days = Array.from({ length: 80 }, (_one, index) => [`dag ${String(index)}`, "privébericht", String(index)]);
  const copied = await readingCopies({ ...copy, blocks: [{ kind: "table", head: ["Dag", "Reden", "Aantal"], rows: days }, ...copy.blocks] }, () => Promise.resolve(null));
  expect(copied.ok).toBe(true);
  const text = copied.ok ? await textOf(await pdfOf(copied.value)) : "";
  expect(text.match(/Reden/g)).toHaveLength(1);
  expect(text).not.toContain("pagina");
});

test.each([
  ["a letter with hundreds of marks, whose code is wider than a page", `Z${Array.from({ length: 400 }, (_mark, index) => String.fromCodePoint(0x300 + (index % 0x70))).join("")}a`],
  ["a word of the widest letters that is not long enough to be an address", "Ǆ".repeat(48)],
  ["a hundred thousand characters without a space", "W".repeat(100_000)],
])("nothing is set beyond the edge of a page, where no reader finds it: %s", async (_title, text) => {
  const copy = copyOfTexts([text], [text.slice(0, 1000)]);
  const facts = [{ label: "Onderwerp", value: text.slice(0, 1000) }];
  const copied = await readingCopies({ ...copy, subtitle: text.slice(0, 1000), blocks: [{ kind: "facts", facts }, ...copy.blocks] }, () => Promise.resolve(null));
  expect(copied).toMatchObject({ ok: true });
});

test.each([["teams", "Doorgestuurd, van Anna de Vries: «Optie B?»"], ["telegram", "Antwoord op Anna de Vries: «Optie B?»"]] as const)("what was sent on in Teams is no answer; elsewhere a message may be both: %s", (app, line) => {
  const message = aMessage(1, { marks: ["forwarded"], asides: [{ kind: "quote", author: "Anna de Vries", text: "Optie B?" }] });
  const none = new Map<never, never>();
  expect(copiedMessage({ context: false, message, ruling: aRuling(1) }, { app, people: none, colleagues: none, media: none, notes: none }).asides).toEqual([line]);
});

test("a letter with tens of thousands of marks of several letter types is broken over lines and pages, or no reader comes to its end", async () => {
  const copied = await readingCopies(copyOfTexts([`e${"\u0301\u0323\u0489".repeat(1_600)}`, `x${"\u0301".repeat(65_000)}`]), () => Promise.resolve(null));
  expect(copied).toMatchObject({ ok: true, value: { shownAsCode: 0 } });
  const pages = copied.ok ? Buffer.from(await pdfOf(copied.value)).toString("latin1").match(/\/Type \/Page\n/g) : [];
  expect(pages).toHaveLength(5);
});

test("a letter with a tower of marks does not reach into the lines above: after a few, they are drawn over the letter itself, and all are read back", async () => {
  const face = { layout: (text: string) => ({ glyphs: codePointsOf(text).map((point) => ({ id: point, codePoints: [point] })), positions: [], advanceWidth: 0 }) };
  const speller = new Speller(new Map([["latin", face]]), () => ["latin"], () => ({ levels: null, level: 0 }));
  const pieces = speller.spell(`x${"\u0301".repeat(39)}y`).lines.flatMap(({ words }) => words.flatMap((word) => word.pieces.map(({ text }) => text)));
  expect(pieces.join("")).toBe(`x${"\u0301".repeat(39)}y`);
  expect(pieces.filter((text) => /\p{M}{5}/u.test(text))).toEqual([]);
  const text = `ab${"\u0301".repeat(20)}cd`;
  const made = await readingCopies(copyOfTexts([text]), () => Promise.resolve(null));
  expect(made.ok && comparable(await textOf(await pdfOf(made.value)))).toContain(comparable(text));
});

test("the marks of direction that WhatsApp puts before attachments and around names are not seen, nor counted as code; what turns a text round is", async () => {
  const texts = ["\u200eIMG-20240312-WA0001.jpg (bestand bijgevoegd)", "@\u2068Jan de Wit\u2069 bel \u202a+31 6 12345678\u202c", "nota\u202egpj.exe"];
  const copied = await readingCopies(copyOfTexts(texts), () => Promise.resolve(null));
  expect(copied).toMatchObject({ ok: true, value: { shownAsCode: 1 } });
  const text = copied.ok ? await textOf(await pdfOf(copied.value)) : "";
  for (const seen of ["\nIMG-20240312", "@Jan de Wit bel +31 6 12345678", "nota[U+202E]gpj.exe"]) expect(text.replace(/\[U\+202E\]\n?/, "[U+202E]").replace("nota\n", "nota")).toContain(seen);
});

test("a copy in which those marks still stand as code says the same", () => {
  expect(comparable("[U+200E]IMG @[U+2068]Jan[U+2069]")).toBe(comparable("\u200eIMG @\u2068Jan\u2069"));
});

test("arrows and other signs are seen, in every weight, and not counted as code", async () => {
  const signs = "→ ← ↔ ⇒ ≤ 5 ≥ ≠ ≈ ∞ √ ∑ ■ □ ● ★ ✓ ♥ 𝓑 𝟙";
  const copied = await readingCopies(copyOfTexts([signs], [signs]), () => Promise.resolve(null));
  expect(copied).toMatchObject({ ok: true, value: { shownAsCode: 0 } });
  expect(comparable(copied.ok ? await textOf(await pdfOf(copied.value)) : "")).toContain(comparable(signs + signs));
});

test("a sign that is a picture unless somebody asks otherwise stays one", () => {
  expect(facesOf(["⭐⬜⚪"])).toEqual(new Set(["latin", "emoji"]));
  expect(facesOf(["→≥"])).toEqual(new Set(["latin", "math"]));
});

describe("tools that are not ours agree", () => {
  testWith(hasQpdf)(`qpdf --check finds a sound file, tagged, in Dutch, PDF/A-2a by its own word${needs(hasQpdf, "qpdf")}`, async () => {
    const { pdf } = await made();
    expect(qpdfCheck(pdf)).toContain("No syntax or stream encoding errors");
    const objects = qpdfObjects(pdf);
    expect(objects).toContain("/Lang (nl-NL)");
    expect(objects).toMatch(/\/MarkInfo[^]*\/Marked true/);
    expect(objects).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(objects).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(objects).toContain("/DisplayDocTitle true");
    for (const tag of ["Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Sect", "Figure"]) expect(objects).toContain(`/S /${tag}`);
    expect(objects).toContain("/Alt (Afbeelding media/0007_IMG-20240312.jpg)");
    expect(objects).toContain("/Alt (Afbeelding media/0007-4_scherm.png)");
    // Accessibility: where a picture stands, and that the head of a table is about a column.
    expect(objects.match(/\/BBox \[/g)).toHaveLength(2);
    expect(objects.match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(objects).not.toContain("/SMask");
    const fonts = objects.match(/\/BaseFont \/[A-Z]{6}\+Noto/g) ?? [];
    expect(fonts.length).toBeGreaterThan(4);
    expect(objects.match(/\/BaseFont/g)).toHaveLength(fonts.length);
    expect(objects.match(/\/FontFile2/g)?.length).toBe(objects.match(/\/Type \/FontDescriptor/g)?.length);
  });

  testWith(hasQpdf)(`white space makes no element without content, nor pages with nothing on them${needs(hasQpdf, "qpdf")}`, async () => {
    const blank = ["   ", "\n\n\n", "\t", "\ufe0f", `voor${"\n".repeat(5000)}na`, `${"\n".repeat(300)}eind`, `begin${"\n \n".repeat(300)}`];
    const copied = await readingCopies(copyOfTexts(blank), () => Promise.resolve(null));
    const objects = copied.ok ? qpdfObjects(await pdfOf(copied.value)) : "";
    expect(objects.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(objects).toMatch(/\/MCID \d+\s*>>\s*BDC/);
    expect(objects).not.toMatch(/\/MCID \d+\s*>>\s*BDC\s+EMC/);
    expect(objects).not.toMatch(/\/K \[\s*\]/);
  });

  testWith(hasPdftotext)(`pdftotext finds the text of every message, in order${needs(hasPdftotext, "pdftotext")}`, async () => {
    const { pdf } = await made();
    const found = comparable(pdftotext(pdf));
    let at = 0;
    // What is read from right to left, it gives word by word, each at its place on the line: scripts-in-copy.test.ts.
    for (const text of texts.flatMap((one) => one.split(/(?:שלום|مرحبا), /))) {
      const start = found.indexOf(comparable(text), at);
      expect([text, start >= 0]).toEqual([text, true]);
      at = start + comparable(text).length;
    }
  });

  testWith(hasPdftotext)(`pdftotext keeps every hyphen: it takes one at the end of a line for a broken word${needs(hasPdftotext, "pdftotext")}`, async () => {
    const dutch = "Het woon- en werkverkeer over de in- en uitritten - zie ook de weg- en waterbouw - gaat vóór. ".repeat(30);
    const address = `https://voorbeeld.example/${"nota-kade-hoogte-optie-b-".repeat(20)}`;
    const copied = await readingCopies(copyOfTexts([`${dutch}${address} einde`]), () => Promise.resolve(null));
    const found = copied.ok ? comparable(pdftotext(await pdfOf(copied.value))) : "";
    expect(found).toContain(comparable(`${dutch}${address}`));
  });

  testWith(hasPreflight)(`PDFBox Preflight accepts the same blocks as PDF/A-1b${needs(hasPreflight, "a JDK and libpdfbox2-java")}`, async () => {
    const { copy } = await made();
    expect(preflight(await aTwin(copy, "PDF/A-1b", pictures))).toBe("");
  });
});

describe("fault 29", () => {
  test("fault 29: a glyph that is missing is shown as code and counted", async () => {
    const copied = await readingCopies(copyOfTexts(["Akkoord 🙏🏼🏽", "ܫܠܡܐ"]), () => Promise.resolve(null));
    expect(copied).toMatchObject({ ok: true, value: { shownAsCode: 5 } });
    const text = copied.ok ? await textOf(await pdfOf(copied.value)) : "";
    expect(text.replace(/\s/g, "")).toContain("Akkoord[U+1F64FU+1F3FCU+1F3FD]");
    expect(text.replace(/\s+/g, " ")).toContain("Aantal tekens dat hier als code staat: 5.");
  });

  test("fault 29: a skin tone stands behind its picture as a sign of its own, beside the same picture without one; both are read back as they were written", async () => {
    const copied = await readingCopies(copyOfTexts(["Akkoord 👍🏽", "👍 en 🙏🏼 ✌🏿"]), () => Promise.resolve(null));
    expect(copied).toMatchObject({ ok: true, value: { shownAsCode: 0 } });
    const text = copied.ok ? await textOf(await pdfOf(copied.value)) : "";
    expect(text.replace(/\s/g, "")).toMatch(/Akkoord👍🏽.*👍en🙏🏼✌🏿/s);
  });

  test.each([
    ["a text", (text: string) => text.replace("optie C", "optie D"), 2],
    ["an author", (text: string) => text.replace(/(Bericht 3 [^A-Z]*)Anna/, "$1Anne"), 3],
    ["a time", (text: string) => text.replace(/(Bericht 1 · 12 maart 2024, 09:)41/, "$142"), 1],
  ])("fault 29: %s of a copy that differs from the JSON stops the filing, by number only", async (_title, tamper, message) => {
    const lying = createReadingCopies(fontsOnDisk, async (pdf) => ({ ok: true, value: tamper((await textOf(pdf)).replace(/\n/g, " ").replace(/ +/g, " ")) }));
    const copied = await lying(copyOfTexts(["optie B", "optie C", "optie E"]), () => Promise.resolve(null));
    expect(copied).toEqual({ ok: false, error: { kind: "reading-copy-differs", message } });
  });

  test("fault 29: a copy of another record is found, message by message", async () => {
    const { pdf } = await made();
    const other = await aRecordWithCopy(anInput({ conversation: aConversation([aMessage(1), aMessage(2), aMessage(3)]) }));
    expect(await readingCopyFindings(pdf, other.transcript, textOfPdf)).toEqual([1, 3]);
    expect(await readingCopyFindings(bytesOf("no PDF"), other.transcript, textOfPdf)).toEqual([0]);
    expect(await readingCopyFindings(pdf, bytesOf("no JSON"), textOfPdf)).toEqual([0]);
  });

  test("fault 29: without its letter types no copy is made, and it may be tried again", async () => {
    const offline = createReadingCopies(() => Promise.resolve(null));
    expect(await offline(copyOfTexts(["a"]), () => Promise.resolve(null))).toEqual({ ok: false, error: { kind: "interrupted" } });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: anyCodePoint, maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.array(fc.constantFrom("👍🏽", "👍", "❤️", "❤", "👨‍👩‍👧", "🇳🇱", "🇳", "1️⃣", "1", "©️", "©", "i\u0308", "ï", "ı", "\u200d", "\u200f", "\u202e", "שלום", "שָׁ", "مرحبا", "لا", "مُحَمَّ", "می\u200cخ", "١٢٫٥", "(", ">", "[", "हिन्दी", "क्षि", "น้ำ", "方案", "한국", "です", "\u2066", "\u2069", "\u202b", "\u202c", "\u064b", "\u0651", "\ud83d", "\ude00", "\0", "\u0085", "\u2028", "ﬁ", "fi", "½", "1⁄2", "Ω", "Ω", "→", "≥", "✓", "𝓑", "∂\u0338", "[U+0041]", "[U+", "U+0042]", " ", "\n", "\t", "\u00ad", "\ufe0f", "a\u0300", "à", "\u{1faea}"), { maxLength: 20 }).map((parts) => parts.join("")),
);

test("any text is read back the same, but for white space, or stands as code and is counted", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 40, maxLength: 40 }), async (all) => {
      const copied = await readingCopies(copyOfTexts(all, all.toReversed()), () => Promise.resolve(null));
      expect(copied.ok ? null : all[copied.error.kind === "reading-copy-differs" ? copied.error.message - 1 : 0]).toBeNull();
      if (!copied.ok) return;
      const codes = ((await textOf(await pdfOf(copied.value))).replace(/\s/g, "").match(/\[(?:U\+[0-9A-F]{4,6})+\]/g) ?? []).length;
      const written = all.flatMap((text) => text.replace(/[\s\ufe0e\ufe0f]/g, "").match(/\[(?:U\+[0-9A-F]{4,6})+\]/g) ?? []).length * 2;
      expect(codes - copied.value.shownAsCode).toBeLessThanOrEqual(written);
    }),
    // Every run is a copy of eighty texts.
    { numRuns: 2 },
  );
}, 300_000);

test.each([
  ["👍🏽", "[U+1F44D U+1F3FD]"],
  ["\u202e", "[U+202E]"],
  ["\ud800", "[U+D800]"],
])("%j is %s as code, and compares as itself", (character, code) => {
  expect(asCode(character)).toBe(code);
  expect(comparable(code)).toBe(comparable(character));
});
