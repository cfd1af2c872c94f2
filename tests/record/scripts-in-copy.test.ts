import fc from "fast-check";
import PDFDocument from "pdfkit";
import { AMONG_RIGHT_TO_LEFT } from "../../src/adapters/pdf/composed-glyphs";
import { chosenFace } from "../../src/adapters/pdf/embedded-face";
import { checkDrawn } from "../../src/adapters/pdf/drawn-copy";
import { textOfTakenPdf } from "../../src/adapters/pdf/extract-text";
import { createDrawing } from "../../src/adapters/pdf/make-reading-copy";
import type { Shaping } from "../../src/adapters/pdf/faces";
import { asDrawn, signsOf } from "../../src/adapters/pdf/signs";
import { unpackWoff } from "../../src/adapters/pdf/unpack-woff";
import { comparable } from "../../src/record/comparable-text";
import type { EmbeddedFace } from "../../src/adapters/pdf/laid-out";
import { brokenInLines } from "../../src/adapters/pdf/line-breaking";
import type { ReadFont } from "../../src/adapters/pdf/read-font";
import { inParts } from "../../src/adapters/pdf/word-parts";
import { aTwin, copyOfTexts, pdfOf, textOf } from "./a-copy";
import { fontsOnDisk } from "./fonts-on-disk";
import { hasPdftotext, hasPreflight, hasQpdf, needs, pdftotext, preflight, qpdfCheck, testWith } from "./pdf-tools";
import { createReadingCopies } from "./real-copies";

/** A message in each script, with Dutch, numbers and signs in it as people write them. */
const SCRIPTS: readonly (readonly [script: string, text: string])[] = [
  ["Armenian", "Հայաստանի Հանրապետություն, Երևան։ Ինչպե՞ս եք։ Akkoord met optie B."],
  ["Georgian", "საქართველო, თბილისი. ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ (de nota van 12-3-2024)"],
  ["Ethiopic", "ሰላም ለዓለም፣ አዲስ አበባ፡፡ ኢትዮጵያ። 👍🏽 ok"],
  ["Thai", "สวัสดีครับ ผู้ใหญ่ น้ำ ปั๊ม ที่สุดของกระทรวงการต่างประเทศ"],
  ["Devanagari", "नमस्ते, हम विकल्प बी से सहमत हैं। राष्ट्र कीर्ति धर्मार्थ क्षत्रिय र्‍य"],
  ["Chinese", "荷兰外交部发言人表示：“我们同意方案B。”请在2024年3月12日之前回复，谢谢！臺灣、龍、𠮷野家"],
  ["Japanese", "日本語のメッセージです。「オプションＢに賛成します」と外務省の担当者が言いました。ｶﾞ"],
  ["Korean", "한국어 메시지입니다. 네덜란드 외교부는 옵션 B에 동의합니다. 會議"],
];

/** The same in scripts that are read from right to left. */
const FROM_THE_RIGHT: readonly (readonly [script: string, text: string])[] = [
  ["Hebrew", "שלום! משרד החוץ (2024) מסכים לאפשרות ב׳, Akkoord met optie B, עוד."],
  ["Hebrew with vowels", "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ"],
  ["Arabic", "السلام عليكم، نحن نوافق على الخيار «ب» (12 مارس 2024). الهاتف +31 6 12345678 والملف nota-kade.pdf 👍 ١٢٫٥٪ لا إله إلا الله؟"],
  ["Arabic with vowels", "مُحَمَّدٌ شُكْرًا جَزِيلًا لِلْمُوَافَقَةِ"],
  ["Persian", "می‌خواهم گفت‌وگو کنیم؛ ساعت ۱۴:۳۰ در وزارت کشور."],
  ["Dutch with Arabic and Hebrew", "Akkoord met السيد محمد بن علي en משרד החוץ (optie B), bel 06."],
];

/** Reads files as the app does, and remembers which. */
function watched(): { readonly readFont: ReadFont; readonly files: string[] } {
  const files: string[] = [];
  return { files, readFont: (file) => (files.push(file), fontsOnDisk(file)) };
}

/** A letter type as pdfkit has it. */
async function faceOf(name: string, shaping: Shaping): Promise<EmbeddedFace> {
  const font = await unpackWoff((await fontsOnDisk(`${name}.woff`)) ?? new Uint8Array());
  const document = new PDFDocument({ font: "" });
  document.registerFont("it", Buffer.from(font ?? [])).font("it");
  const face = chosenFace(document, shaping);
  if (face === null) throw new Error("no letter type");
  return face;
}

/** Of the text on a page, in points. */
const RIGHT_EDGE = 595.28 - 62;

interface SeenItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly size: number;
}

/** What stands where on the first page, in points from its left bottom corner. */
async function itemsOf(pdf: Uint8Array): Promise<{ readonly items: readonly SeenItem[]; readonly styles: object }> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const opening = getDocument({ data: new Uint8Array(pdf), disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  const page = await (await opening.promise).getPage(1);
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  await opening.destroy();
  return { styles, items: items.flatMap((item) => ("str" in item ? [{ str: item.str, x: item.transform[4] as number, y: item.transform[5] as number, wide: item.width, size: item.height }] : [])) };
}

const copied = async (texts: readonly string[], readFont: ReadFont = fontsOnDisk) => {
  const made = await createReadingCopies(readFont)(copyOfTexts(texts, texts), () => Promise.resolve(null));
  if (!made.ok) throw new Error(`no copy: ${JSON.stringify(made.error)}`);
  return { pdf: await pdfOf(made.value), shownAsCode: made.value.shownAsCode };
};

describe("letters of other scripts stand as letters, and are read back one by one", () => {
  test.each([...SCRIPTS, ...FROM_THE_RIGHT])("%s", async (_script, text) => {
    const { pdf, shownAsCode } = await copied([text]);
    expect(shownAsCode).toBe(0);
    expect(comparable(await textOf(pdf))).toContain(comparable(`Bericht 1 · 12 maart 2024, 09:41${text}${text}Soort`));
  });

  testWith(hasPdftotext)(`pdftotext reads them all, in order${needs(hasPdftotext, "pdftotext")}`, async () => {
    const { pdf } = await copied(SCRIPTS.map(([, text]) => text));
    const found = comparable(pdftotext(pdf));
    for (const [script, text] of SCRIPTS) expect([script, found.includes(comparable(text))]).toEqual([script, true]);
  });
});

test("fault 29: drawn with codes in place of shaped letters a copy is read back all the same, and other letters stay letters", async () => {
  const copy = copyOfTexts([...SCRIPTS, ...FROM_THE_RIGHT].map(([, text]) => text));
  const { readFont, files } = watched();
  const drawn = await createDrawing({ readFont, drawAnew: () => Promise.resolve(null) })(copy, () => Promise.resolve(null), "codes");
  if (!drawn.ok) throw new Error(drawn.error.kind);
  expect(await checkDrawn(copy, drawn.value, textOfTakenPdf)).toEqual({ ok: true, value: undefined });
  const text = await textOf(await pdfOf(drawn.value));
  expect([text.includes("Հայաստանի"), text.includes("السلام"), text.includes("荷兰"), text.includes("नमस्ते")]).toEqual([true, false, false, false]);
  expect(files.filter((file) => /hebrew|arabic|thai|devanagari|-(?:sc|jp|kr)/.test(file))).toEqual([]);
  expect(drawn.value.shownAsCode).toBeGreaterThan(300);
});

describe("tools that are not ours find nothing wrong with the composed glyphs", () => {
  const all = copyOfTexts([...SCRIPTS, ...FROM_THE_RIGHT].map(([, text]) => text));
  testWith(hasQpdf)(`qpdf finds no damage${needs(hasQpdf, "qpdf")}`, async () => {
    expect(qpdfCheck((await copied([...SCRIPTS, ...FROM_THE_RIGHT].map(([, text]) => text))).pdf)).toContain("No syntax or stream encoding errors");
  });
  testWith(hasPreflight)(`PDFBox Preflight accepts the same as PDF/A-1b${needs(hasPreflight, "a JDK and libpdfbox2-java")}`, async () => {
    expect(preflight(await aTwin(all, "PDF/A-1b"))).toBe("");
  });
});

describe("what is read from right to left", () => {
  testWith(hasPdftotext)(`pdftotext reads every word of it, letter by letter with its vowels${needs(hasPdftotext, "pdftotext")}`, async () => {
    const { pdf } = await copied(FROM_THE_RIGHT.map(([, text]) => text));
    const found = pdftotext(pdf);
    // Where two letters are not to join, it gives what keeps them apart a place further.
    const words = FROM_THE_RIGHT.flatMap(([, text]) => text.match(/[\u0590-\u05ff\u0620-\u065f\u066e-\u06ef\u200c]+/g) ?? []).filter((word) => !word.includes("\u200c"));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !found.includes(word))).toEqual([]);
  });

  const placesIn = async (text: string): Promise<string> => {
    const { pdf } = await copied([text]);
    const { items, styles } = await itemsOf(pdf);
    expect(Object.keys(styles).length).toBeGreaterThan(1);
    const first = items.findIndex(({ str }) => str.includes("Bericht 1 "));
    const last = items.findIndex(({ str }) => str.includes("Soort"));
    // Of the author and the message, which say the same, the message.
    const shown = items.slice(first + 1, last).filter(({ str, size }) => str.trim() !== "" && size > 10);
    const message = shown.slice(shown.length / 2);
    return message.toSorted((one, other) => other.y - one.y || one.x - other.x).map(({ str }) => str).join("|");
  };

  test("words stand from right to left, numbers and Dutch in them from left to right, and a bracket opens to the left", async () => {
    expect(await placesIn("אחד (12) שתיים B2 שלוש.")).toBe(".|שלוש|B2|שתיים|)|12|(|אחד");
  });

  test("in a Dutch line they stand from right to left at their place", async () => {
    expect(await placesIn("Dag אחד שתיים en ok")).toBe("Dag|שתיים|אחד|en ok");
  });

  test("a bracket among it is drawn with the shape of its counterpart", async () => {
    const font = Buffer.from((await unpackWoff((await fontsOnDisk("noto-sans-latin-400.woff")) ?? new Uint8Array())) ?? []);
    const document = new PDFDocument({ font: "" });
    chosenFace(document.registerFont("it", font).font("it"), "letters", (sign) => (sign === "(" ? ")" : null));
    interface Inner {
      readonly encode: (text: string) => readonly [readonly string[], unknown];
      readonly subset: { encode(): Uint8Array };
      readonly font: { getGlyph(id: number): { readonly path: { toSVG(): string } }; layout(text: string): { readonly glyphs: readonly { readonly path: { toSVG(): string } }[] } };
    }
    const inner = Reflect.get(document, "_font") as Inner;
    expect(inner.encode(`${AMONG_RIGHT_TO_LEFT}(`)[0]).toEqual(["0001"]);
    const embedded = new PDFDocument({ font: "" }).registerFont("part", Buffer.from(inner.subset.encode())).font("part");
    const shapeOf = (sign: string): string | undefined => inner.font.layout(sign).glyphs[0]?.path.toSVG();
    expect((Reflect.get(embedded, "_font") as Inner).font.getGlyph(1).path.toSVG()).toBe(shapeOf(")"));
    expect(shapeOf(")")).not.toBe(shapeOf("("));
  });

  test("what turns a text round is shown as code, and turns nothing", async () => {
    expect(await placesIn("nota\u202egpj.exe אחד")).toBe("nota[U+202E]gpj.exe|אחד");
  });

  test("a message in Arabic begins at the right edge, line by line; its author stands at the left as all others", async () => {
    const { pdf } = await copied([`${"نحن نوافق على الخيار ".repeat(12)}نهاية`]);
    const { items } = await itemsOf(pdf);
    const edges = new Map<number, number>();
    for (const { x, y, wide, size } of items) if (size === 10.5) edges.set(y, Math.max(edges.get(y) ?? 0, x + wide));
    const ends = [...edges.values()].filter((edge) => Math.abs(edge - RIGHT_EDGE) < 1);
    expect(ends.length).toBeGreaterThan(2);
  });

  test("letters of Arabic join: each has another shape at the beginning, in the middle and at the end of a word", async () => {
    const shapes = async (text: string): Promise<readonly number[]> => signsOf(await faceOf("noto-sans-arabic-400", "signs-from-the-right"), text, true)?.map(({ parts }) => parts[0]?.id ?? 0) ?? [];
    const [alone = 0] = await shapes("ع");
    const joined = await shapes("ععع");
    expect(new Set([alone, ...joined]).size).toBe(4);
    expect(await shapes("ع\u200cع")).toEqual([alone, alone]);
  });
});

describe("a sign is drawn as one, and stands for all that it was written with", () => {
  const signs = async (font: string, text: string): Promise<readonly string[]> => signsOf(await faceOf(font, "signs"), text, false)?.map((sign) => `${sign.text}${String(sign.parts.length)}`) ?? [];
  test("a vowel that is drawn before the letter after which it is written", async () => {
    expect(await signs("noto-sans-devanagari-400", "किकक्षि")).toEqual(["कि2", "क1", "क्षि2"]);
  });
  test("marks above each other, and am, which is two signs", async () => {
    expect(await signs("noto-sans-thai-400", "ที่น้ำ")).toEqual(["ที่3", "น้ำ4"]);
  });
  test("what the letter type does not have in full, is not drawn at all", async () => {
    expect(signsOf(await faceOf("noto-sans-thai-400", "signs"), "ทक", false)).toBeNull();
  });
});

test.each([
  ["a letter with tens of thousands of marks", `ع${"\u064e\u0651".repeat(20_000)}`, 1],
  ["the same in Thai", `ก${"\u0e48".repeat(20_000)}`, 1],
  ["a word of tens of thousands of letters", "ع".repeat(20_000), 0],
  ["thousands of parts in one another, each in another direction", "\u2067ב\u2066a".repeat(8_000), 0],
  ["marks of direction that end what never began, and a bracket for each", "\u2069(ב\u202c)".repeat(3_000), 0],
])("hostile text is set all the same, or stands as code: %s", async (_title, text, codes) => {
  const made = await createReadingCopies(fontsOnDisk)(copyOfTexts([text]), () => Promise.resolve(null));
  expect(made).toMatchObject({ ok: true, value: { shownAsCode: codes } });
}, 60_000);

const between = (first: number, last: number): fc.Arbitrary<string> => fc.integer({ min: first, max: last }).map((point) => String.fromCodePoint(point));
const inAnyScript = fc
  .array(
    fc.oneof(
      ...[[0x590, 0x5ff], [0x600, 0x6ff], [0x750, 0x77f], [0xfb1d, 0xfeff], [0x900, 0x97f], [0xe01, 0xe5b], [0x530, 0x58f], [0x1200, 0x1380], [0x10a0, 0x10ff], [0x3000, 0x30ff], [0xac00, 0xac80], [0x20, 0x7e]].map(([first = 0, last = 0]) => fc.array(between(first, last), { maxLength: 8 }).map((all) => all.join(""))),
      fc.constantFrom("שָׁ", "لا", "لله", "مُحَمَّ", "می\u200cخ", "\u200c", "\u200d", "\u200f", "\u061c", "١٢٫٥", "(", ">", "«", "क्षि", "\u093f\u0085", "น้ำ", "方案", "한국", "です", "\u2066", "\u2067", "\u2069", "\u202b", "\u202c", "\u202e", "👍", " ", "\n", "Akkoord", "+31 6", "nota-kade.pdf"),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

test("any text in these scripts and Dutch among each other is read back the same, or stands as code", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(inAnyScript, { minLength: 60, maxLength: 60 }), async (all) => {
      const made = await createReadingCopies(fontsOnDisk)(copyOfTexts(all, all.toReversed()), () => Promise.resolve(null));
      expect(made.ok ? null : all[made.error.kind === "reading-copy-differs" ? made.error.message - 1 : 0]).toBeNull();
    }),
    { numRuns: 3 },
  );
}, 300_000);

describe("a letter type is fetched only for who writes in it", () => {
  test("a chat in Dutch, Turkish and Ukrainian fetches none of another script, and no list", async () => {
    const { readFont, files } = watched();
    await copied(["Akkoord, günaydın İstanbul", "Доброго ранку, Україно"], readFont);
    expect(files.sort()).toEqual(["cyrillic", "cyrillic", "latin", "latin", "latin-ext", "latin-ext"].map((face, at) => `noto-sans-${face}-${String([400, 700][at % 2])}.woff`));
  });

  test("of the hundred files of Chinese, those that hold its characters; the list of Japanese is asked only for kana, and that of Korean for hangul", async () => {
    const listsOf = async (text: string): Promise<readonly string[]> => {
      const { readFont, files } = watched();
      await copied([text], readFont);
      expect(files.filter((file) => /-\d+-400\.woff$/.test(file)).length).toBeLessThan(6);
      return files.filter((file) => file.endsWith(".json"));
    };
    expect(await listsOf("方案")).toEqual(["noto-sans-sc.json"]);
    expect(await listsOf("方案です")).toEqual(["noto-sans-jp.json"]);
    expect(await listsOf("方案 안")).toEqual(["noto-sans-kr.json"]);
  });

  test("where a list cannot be fetched no copy is made, and it may be tried again", async () => {
    const without: ReadFont = (file) => (file.endsWith(".json") ? Promise.resolve(null) : fontsOnDisk(file));
    expect(await createReadingCopies(without)(copyOfTexts(["方案"]), () => Promise.resolve(null))).toEqual({ ok: false, error: { kind: "interrupted" } });
  });
});

describe("scripts without spaces are broken into lines all the same", () => {
  const parts = inParts("荷兰，（我们）同意。Optie「Ｂ」です");
  test("Chinese and Japanese between any two letters, but no line begins with a closing sign or ends with an opening one", () => {
    expect(parts).toEqual(["荷", "兰，", "（我", "们）", "同", "意。", "Optie", "「Ｂ」", "で", "す"]);
  });
  test("a line is filled up to its last letter, with no gap between the parts", () => {
    const lines = brokenInLines({ words: parts.map((text, index) => ({ pieces: [{ face: "one", text, level: 0 }], isGlued: index > 0, spaceLevel: 0 })), level: 0, isOneWay: true }, { width: 4, space: 1, turns: false }, ({ text }) => text.length);
    expect(lines.map((line) => line.map(({ text, x }) => `${text}@${String(x)}`).join(" "))).toEqual(["荷@0 兰，@1", "（我@0 们）@2", "同@0 意。@1", "Optie@0", "「Ｂ」@0 で@3", "す@0"]);
  });
  test("fault 29: among what is read from right to left, a word that is written twice stands in two places, not twice in one", () => {
    const word = (text: string, level: number) => ({ pieces: [{ face: "one", text, level }], isGlued: false, spaceLevel: 1 });
    const [no, nee] = [word("לא", 1), word("nee", 2)];
    const [line = []] = brokenInLines({ words: [no, nee, no, nee, no], level: 1, isOneWay: false }, { width: 40, space: 1, turns: false }, ({ text }) => text.length);
    expect(line.map(({ text, x }) => `${text}@${String(x)}`)).toEqual(["לא@14", "nee@10", "לא@7", "nee@3", "לא@0"]);
  });
  test("Thai between words", () => {
    expect(inParts("กระทรวงการต่างประเทศ")).toEqual(["กระทรวง", "การ", "ต่าง", "ประเทศ"]);
  });
  test("who has spaces is broken at them alone", () => {
    expect(inParts("«woon-» внешний 안녕하세요")).toHaveLength(1);
  });
});

test("hostile: a long row of marks is drawn in one look, and not in one from each of them, which took half a minute; what stands behind it is drawn as it was", () => {
  const began = performance.now();
  for (const [mark, behind, drawn] of [["\u064b", "x", "\u064bx"], ["\u0e48", "x", "\u0e48x"], ["\u064b", "\u0651", "\u0651\u064b"], ["\u0e48", "\u0e33", "\u0e4d\u0e48\u0e32"]] as const) {
    expect(asDrawn(mark + behind)).toBe(drawn);
    expect(asDrawn(mark.repeat(120_000) + behind).length).toBe(120_000 + drawn.length - 1);
  }
  expect(performance.now() - began).toBeLessThan(15_000);
});
