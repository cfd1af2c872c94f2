import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { ReadingCopy } from "../../src/record/reading-copy";
import { inBrowser, inPage, type RealPages, realPages } from "../filing/real-page";
import { copyOfTexts, textOf } from "./a-copy";
import { CMYK_JPEG, JPEG, pngOf } from "./some-pictures";

const LETTER_TYPES = join(__dirname, "../../node_modules/@fontsource/noto-sans/files");

function putLetterTypes(folder: string): void {
  for (const name of readdirSync(LETTER_TYPES).filter((one) => /^noto-sans-latin-[47]00-normal\.woff$/.test(one))) cpSync(join(LETTER_TYPES, name), join(folder, "fonts", name.replace("-normal", "")));
}

const base64 = (bytes: Uint8Array | readonly number[]): string => Buffer.from(bytes).toString("base64");
const latin1 = (text: string): readonly number[] => [...Buffer.from(text, "latin1")];

/** One frame of one pixel; its colour is that of the table of the frame. */
const frame = (red: number, blue: number): readonly number[] => [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, red, 0, blue, 0, 0, 0, 2, 2, 0x44, 1, 0];
/** Red, then blue. */
const MOVING_GIF = [...latin1("GIF89a"), 1, 0, 1, 0, 0, 0, 0, ...frame(255, 0), ...frame(0, 255), 0x3b];
/** One red pixel, 24 bits. */
const BITMAP = [...latin1("BM"), 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0];
const INTERLACED = pngOf(2, { width: 1, height: 1, interlace: 1, rows: Uint8Array.of(0, 255, 0, 0) });
const halfRow = (...colour: readonly number[]): readonly number[] => Array.from({ length: 16 }, () => colour).flat();
/** Red on the left, and on the right a blue that stands for transparent. */
const ONE_TRANSPARENT = pngOf(2, { width: 32, height: 16, transparency: Uint8Array.of(0, 0, 0, 0, 0, 255), rows: Uint8Array.from(Array.from({ length: 16 }, () => [0, ...halfRow(255, 0, 0), ...halfRow(0, 0, 255)]).flat()) });

const RED = [expect.closeTo(255, -1), expect.closeTo(0, -1), expect.closeTo(0, -1)];
const WHITE = [expect.closeTo(255, -1), expect.closeTo(255, -1), expect.closeTo(255, -1)];

inBrowser("reading copies in a real browser (skipped where there is no browser)", () => {
  let pages: RealPages;
  let page: Page;
  beforeAll(async () => {
    pages = await realPages({ script: "./tests/record/copies-in-page", workers: { "copy-worker.js": "src/adapters/pdf/copy-worker" }, furnish: putLetterTypes });
    page = await pages.open();
  }, 60_000);
  afterAll(() => pages.close());

  test.each([
    ["a GIF that moves: its first image", () => base64(MOVING_GIF), { width: 1, height: 1, left: RED }],
    ["a bitmap", () => base64(BITMAP), { width: 1, height: 1, left: RED }],
    ["an interlaced PNG", () => base64(INTERLACED), { width: 1, height: 1, left: RED }],
    ["a PNG of which one colour is transparent", () => base64(ONE_TRANSPARENT), { width: 32, height: 16, left: RED, right: WHITE }],
    ["a WebP with loss, white where it is transparent", () => inPage(page, "webp", 0.8), { width: 40, height: 20, left: RED, right: WHITE }],
    ["a WebP without loss", () => inPage(page, "webp", 1), { width: 40, height: 20, left: RED, right: WHITE }],
    ["a JPEG in CMYK", () => base64(CMYK_JPEG), { width: 16, height: 16, left: RED }],
  ] as const)("drawn anew: %s", async (_title, picture, seen) => {
    expect(await inPage(page, "drawn", await picture())).toMatchObject(seen);
  });

  test("drawn anew: no longer on a side than is asked", async () => {
    const picture = await inPage(page, "webp", 0.8);
    expect(await inPage(page, "drawn", picture, 20)).toMatchObject({ width: 20, height: 10, left: RED });
  });

  test.each([
    ["SVG, which could hold a script", base64(latin1('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'))],
    ["what is no picture", base64(latin1("geen plaatje"))],
    ["an empty file", ""],
  ])("%s is not drawn", async (_title, picture) => {
    expect(await inPage(page, "drawn", picture)).toBeNull();
  });

  test("a worker draws anew what no PDF holds, keeps what it does, and names the rest; within the page's security policy", async () => {
    const pictures = { "media/1.jpg": base64(JPEG), "media/2.webp": await inPage(page, "webp", 0.8), "media/3.gif": base64(MOVING_GIF), "media/4.tif": base64(latin1("II*\0........")) };
    const [last, ...blocks] = copyOfTexts(["Vier"]).blocks.toReversed();
    const attachments = Object.keys(pictures).map((path) => ({ line: `Bijlage ${path}`, picture: { path, size: 1, named: `Afbeelding ${path}` } }));
    const copy: ReadingCopy = { ...copyOfTexts([]), blocks: [...blocks.toReversed(), ...(last?.kind === "message" ? [{ ...last, attachments }] : [])] };
    const answer = await inPage(page, "copied", copy, pictures);
    expect(answer).toEqual(expect.any(String));
    const made = new Uint8Array(Buffer.from(answer, "base64"));
    const objects = Buffer.from(made).toString("latin1");
    expect(objects.match(/\/Subtype \/Image/g)).toHaveLength(3);
    expect(objects.match(/\/Filter \/DCTDecode/g)).toHaveLength(3);
    expect(Buffer.from(made).includes(Buffer.from(JPEG))).toBe(true);
    expect((await textOf(made)).match(/niet getoond/g)).toHaveLength(1);
    expect(pages.breaches).toEqual([]);
  });
});
