import { randomFillSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/**
 * Writes an Android export with one large video into a folder.
 *
 * @param bytes size of the video
 * @returns path of the zip, and the video's bytes
 */
export async function largeExport(folder: string, bytes: number): Promise<{ readonly zip: string; readonly video: Uint8Array }> {
  const name = "VID-20261001-WA0001.mp4";
  const lines = [
    "01-10-2026 09:00 - Marieke de Wit: Hier is de opname van het overleg, met het besluit aan het eind",
    `01-10-2026 09:01 - Marieke de Wit: \u200e${name} (bestand bijgevoegd)`,
    "01-10-2026 09:05 - Joris van Dalen: Gezien, akkoord",
  ];
  const video = randomFillSync(new Uint8Array(bytes));
  video.set([0, 0, 0, 0x18, ...Buffer.from("ftypmp42")]);
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  await writer.add("WhatsApp-chat met Joris van Dalen.txt", new TextReader(`${lines.join("\n")}\n`));
  await writer.add(name, new Uint8ArrayReader(video));
  const zip = join(folder, "WhatsApp-chat met Joris van Dalen.zip");
  writeFileSync(zip, await writer.close());
  return { zip, video };
}
