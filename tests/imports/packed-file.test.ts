import fc from "fast-check";
import { eachPiece } from "../../src/imports/each-piece";
import { inChunks } from "../../src/imports/in-chunks";
import { beginningOf, isPacked, unpacked } from "../../src/imports/packed-file";
import { rawZip } from "./raw-zip";
import { A_CHAT, readWell } from "./reading";

const MIB = 1024 * 1024;
const FILM = "VID-20250715-WA0001.mp4";
const CHAT = { name: "WhatsApp-chat met Bea.txt", contents: `${A_CHAT}\u200e15-07-2025 10:02 - Ton: \u200e${FILM} (bestand bijgevoegd)\n` };

/** Bytes that packing hardly makes fewer, as those of a film: what shrinks to nothing is refused before. */
const aFilm = (size: number): Uint8Array<ArrayBuffer> => {
  const words = new Uint32Array(Math.ceil(size / 4));
  for (let at = 0, state = 1; at < words.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, size);
};

const contentsOf = async (film: Uint8Array, more: { readonly crc?: number; readonly size?: number; readonly stored?: boolean } = {}) =>
  (await readWell(["export.zip", rawZip([CHAT, { name: FILM, contents: film, ...more }])])).contents(FILM);

describe("a large file of a zip, for who reads it through", () => {
  test("performance.md, 8: it stays packed until it is read, and then each of its bytes comes once, in order", async () => {
    const film = aFilm(11 * MIB + 17);
    const content = await contentsOf(film);
    if (!content.ok || !isPacked(content.value)) throw new Error("not packed");
    expect(content.value.size).toBe(film.length);
    const pieces: Uint8Array[] = [];
    await eachPiece(content.value, (piece) => { pieces.push(piece.slice()); });
    expect(Buffer.concat(pieces).equals(film)).toBe(true);
    expect(Buffer.from(await beginningOf(content.value, 4096)).equals(film.subarray(0, 4096))).toBe(true);
    expect(Buffer.from(await (await unpacked(content.value)).arrayBuffer()).equals(film)).toBe(true);
  });

  test.each([
    ["small", 10 * MIB, false],
    ["not packed", 11 * MIB, true],
  ])("one that is %s comes as it is", async (_, size, stored) => {
    const film = aFilm(size);
    const content = await contentsOf(film, { stored });
    if (!content.ok || isPacked(content.value)) throw new Error("no file as it is");
    expect(Buffer.from(await content.value.arrayBuffer()).equals(film)).toBe(true);
  });

  test.each([
    ["other bytes than were put in", { crc: 1 }],
    ["more bytes than it declares", { size: 11 * MIB - 1 }],
    ["fewer bytes than it declares", { size: 11 * MIB + 1 }],
  ])("fault 4: with %s it is damaged, before a byte of it is used", async (_, lie) => {
    expect(await contentsOf(aFilm(11 * MIB), lie)).toEqual({ ok: false, error: { kind: "damaged-zip", place: FILM } });
  });
});

test("law 2: whatever the size of file and chunks, each byte is in one chunk, in order, and all chunks but the last are full", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 1, max: 1000 }), async (bytes, chunkBytes) => {
      const chunks: Uint8Array[] = [];
      await inChunks(new Blob([new Uint8Array(bytes)]), chunkBytes, (chunk) => {
        chunks.push(chunk.slice());
        return Promise.resolve();
      });
      expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
      expect(chunks.slice(0, -1).every(({ length }) => length === chunkBytes)).toBe(true);
      expect(chunks.at(-1)?.length).not.toBe(0);
    }),
  );
});
