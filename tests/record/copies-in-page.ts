import { createCopiesInWorker } from "../../src/adapters/pdf/copies-in-worker";
import { drawInBrowser } from "../../src/adapters/pdf/draw-anew";
import type { ReadingCopy } from "../../src/record/reading-copy";
import { startWorkerAt } from "../filing/worker-address";

/** What a test of reading copies reaches in a real page. Files go in and out as base64. */

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

function penOn(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  if (pen === null) throw new Error("no canvas");
  return pen;
}

/** A WebP of 40 by 20, red on the left; the right half is transparent. */
async function webp(quality: number): Promise<string> {
  const pen = penOn(40, 20);
  pen.fillStyle = "#ff0000";
  pen.fillRect(0, 0, 20, 20);
  return base64Of(new Uint8Array(await (await pen.canvas.convertToBlob({ type: "image/webp", quality })).arrayBuffer()));
}

/** Size of what is drawn anew of a picture, and its colours in the middle of the left and the right half; null where it cannot be drawn. */
async function drawn(base64: string, longestSide = 1600): Promise<unknown> {
  const jpeg = await drawInBrowser(bytesOf(base64), longestSide);
  if (jpeg === null) return null;
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(jpeg)], { type: "image/jpeg" }));
  const { width, height } = bitmap;
  const pen = penOn(width, height);
  pen.drawImage(bitmap, 0, 0);
  const colourAt = (x: number) => Array.from(pen.getImageData(Math.floor(x), Math.floor(height / 2), 1, 1).data.subarray(0, 3));
  return { width, height, left: colourAt(width / 4), right: colourAt((width * 3) / 4) };
}

const readingCopy = createCopiesInWorker(() => startWorkerAt("/copy-worker.js"));

/** A copy that a worker made. @param pictures by their files */
async function copied(copy: ReadingCopy, pictures: Readonly<Record<string, string>>): Promise<unknown> {
  const made = await readingCopy(copy, ({ path }) => Promise.resolve(bytesOf(pictures[path] ?? "")));
  return made.ok ? base64Of(new Uint8Array(await made.value.pdf.arrayBuffer())) : made.error;
}

Object.assign(globalThis, { page: { webp, drawn, copied } });
