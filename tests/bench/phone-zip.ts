import { createHash, randomFillSync } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";

const MIB = 1024 * 1024;
const LOCAL_HEADER_BYTES = 30;
/** Every so many media one is deflated, as some phones do; it gets no smaller by that. */
const DEFLATED_EVERY = 3;
/** How a photo of 4,000 by 3,000 in three colours begins, up to its first scan: whoever looks no further than its marks takes it for one. */
const PHOTO_HEAD = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc00011080bb80fa003012200021101031101ffda000c03010002110311003f00", "hex");
const PHOTO_END = Buffer.from("ffd9", "hex");
const FILM_HEAD = Buffer.from("0000001866747970", "hex");

/** Media of a chat, by their names and sizes in bytes. */
export interface Medium {
  readonly name: string;
  readonly size: number;
}

/** Where one file lies in the zip. */
export interface Placed extends Medium {
  /** Of its first byte, where it is stored as it is. */
  readonly offset: number;
  readonly sha256: string;
}

/** What people send: many photos, some short films, a few long ones; so many bytes together, or a little less. */
export function someMedia(bytes: number): readonly Medium[] {
  const sizes = [0.3, 0.4, 0.5, 1, 0.3, 2, 0.4, 12, 0.3, 0.6, 1.5, 0.4, 24, 0.3, 0.5, 60].map((mebibytes) => Math.round(mebibytes * MIB));
  const media: Medium[] = [];
  for (let left = bytes, at = 0; ; at += 1) {
    const size = sizes[at % sizes.length] ?? 0;
    if (size > left && media.length > 0) return media;
    const number = String(at).padStart(4, "0");
    media.push({ name: size > 10 * MIB ? `VID-20240312-WA${number}.mp4` : `IMG-20240312-WA${number}.jpg`, size: Math.min(size, Math.max(left, 1024)) });
    left -= size;
  }
}

/**
 * Writes an Android export whose messages each bring one medium: random bytes, which nothing makes smaller, behind a
 * true beginning.
 *
 * @param besides a file of a given content, stored as it is, put last
 */
export async function writePhoneZip(file: string, media: readonly Medium[], besides: { readonly name: string; readonly bytes: Uint8Array } | null = null): Promise<readonly Placed[]> {
  const stream = createWriteStream(file);
  const writer = new ZipWriter(Writable.toWeb(stream) as WritableStream, { useWebWorkers: false });
  // No byte of it begins a mark of a JPEG.
  const noise = randomFillSync(new Uint8Array(Math.max(...media.map(({ size }) => size)) + 4096)).map((byte) => Math.min(byte, 0xfe));
  const placed: Placed[] = [];
  const add = async (name: string, bytes: Uint8Array, level: number): Promise<void> => {
    const { offset, rawFilename, rawExtraField } = await writer.add(name, new Uint8ArrayReader(bytes), { level, extendedTimestamp: false });
    placed.push({ name, size: bytes.length, offset: offset + LOCAL_HEADER_BYTES + rawFilename.length + rawExtraField.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  };
  await writer.add("WhatsApp-chat met Projectgroep.txt", new TextReader(chatAbout(media)));
  for (const [at, { name, size }] of media.entries()) {
    const bytes = noise.slice(at % 4096, (at % 4096) + size);
    bytes.set(name.endsWith(".mp4") ? FILM_HEAD : PHOTO_HEAD);
    if (!name.endsWith(".mp4")) bytes.set(PHOTO_END, size - PHOTO_END.length);
    await add(name, bytes, at % DEFLATED_EVERY === 2 ? 1 : 0);
  }
  if (besides !== null) await add(besides.name, besides.bytes, 0);
  await writer.close();
  await finished(stream).catch(() => undefined);
  return placed;
}

const chatAbout = (media: readonly Medium[]): string =>
  ["Ter besluit: optie B", ...media.map(({ name }) => `\u200e${name} (bestand bijgevoegd)`)].map((text) => `12-03-2024 09:41 - Anna de Vries: ${text}\n`).join("");
