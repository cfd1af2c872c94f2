import { randomFillSync } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import { bigChat } from "./big-chat";

const VIDEO_BYTES = 10 * 1024 * 1024;

/** Writes an Android export with this many messages and this many videos of 10 MiB each, as WhatsApp would: media are stored, not compressed. */
export async function writeLargeZip(file: string, messages: number, videos: number): Promise<void> {
  const stream = createWriteStream(file);
  const writer = new ZipWriter(Writable.toWeb(stream) as WritableStream, { useWebWorkers: false });
  await writer.add("WhatsApp-chat met Projectgroep.txt", new TextReader(bigChat("android", messages).text));
  const video = randomFillSync(new Uint8Array(VIDEO_BYTES));
  for (let number = 0; number < videos; number += 1) {
    await writer.add(`VID-20240312-WA${String(number).padStart(4, "0")}.mp4`, new Uint8ArrayReader(video), { level: 0 });
  }
  await writer.close();
  await finished(stream).catch(() => undefined);
}
