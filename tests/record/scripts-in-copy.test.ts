import { comparable } from "../../src/record/comparable-text";
import { brokenInLines } from "../../src/adapters/pdf/line-breaking";
import type { ReadFont } from "../../src/adapters/pdf/read-font";
import { inParts } from "../../src/adapters/pdf/word-parts";
import { copyOfTexts, textOf } from "./a-copy";
import { fontsOnDisk } from "./fonts-on-disk";
import { hasPdftotext, needs, pdftotext, testWith } from "./pdf-tools";
import { createReadingCopies } from "./real-copies";

/** A message in each script, with Dutch, numbers and signs in it as people write them. */
const SCRIPTS: readonly (readonly [script: string, text: string])[] = [
  ["Armenian", "Հայաստանի Հանրապետություն, Երևան։ Ինչպե՞ս եք։ Akkoord met optie B."],
  ["Georgian", "საქართველო, თბილისი. ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ (de nota van 12-3-2024)"],
  ["Ethiopic", "ሰላም ለዓለም፣ አዲስ አበባ፡፡ ኢትዮጵያ። 👍🏽 ok"],
  ["Chinese", "荷兰外交部发言人表示：“我们同意方案B。”请在2024年3月12日之前回复，谢谢！臺灣、龍、𠮷野家"],
  ["Japanese", "日本語のメッセージです。「オプションＢに賛成します」と外務省の担当者が言いました。ｶﾞ"],
  ["Korean", "한국어 메시지입니다. 네덜란드 외교부는 옵션 B에 동의합니다. 會議"],
];

/** Reads files as the app does, and remembers which. */
function watched(): { readonly readFont: ReadFont; readonly files: string[] } {
  const files: string[] = [];
  return { files, readFont: (file) => (files.push(file), fontsOnDisk(file)) };
}

const copied = async (texts: readonly string[], readFont: ReadFont = fontsOnDisk) => {
  const made = await createReadingCopies(readFont)(copyOfTexts(texts, texts), () => Promise.resolve(null));
  if (!made.ok) throw new Error(`no copy: ${JSON.stringify(made.error)}`);
  return made.value;
};

describe("letters of other scripts stand as letters, and are read back one by one", () => {
  test.each(SCRIPTS)("%s", async (_script, text) => {
    const { bytes, shownAsCode } = await copied([text]);
    expect(shownAsCode).toBe(text.includes("👍🏽") ? 2 : 0);
    expect(comparable(await textOf(bytes))).toContain(comparable(`Bericht 1 · 12 maart 2024, 09:41${text}${text}Soort`));
  });

  testWith(hasPdftotext)(`pdftotext reads them all, in order${needs(hasPdftotext, "pdftotext")}`, async () => {
    const { bytes } = await copied(SCRIPTS.map(([, text]) => text));
    const found = comparable(pdftotext(bytes));
    for (const [script, text] of SCRIPTS) expect([script, found.includes(comparable(text))]).toEqual([script, true]);
  });
});

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
    const lines = brokenInLines(parts.map((text, index) => ({ pieces: [{ face: "one", text }], isGlued: index > 0 })), 4, 1, ({ text }) => text.length);
    expect(lines.map((line) => line.map(({ text, x }) => `${text}@${String(x)}`).join(" "))).toEqual(["荷@0 兰，@1", "（我@0 们）@2", "同@0 意。@1", "Optie@0", "「Ｂ」@0 で@3", "す@0"]);
  });
  test("Thai between words", () => {
    expect(inParts("กระทรวงการต่างประเทศ")).toEqual(["กระทรวง", "การ", "ต่าง", "ประเทศ"]);
  });
  test("who has spaces is broken at them alone", () => {
    expect(inParts("«woon-» внешний 안녕하세요")).toHaveLength(1);
  });
});
