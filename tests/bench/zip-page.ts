import JSZip from "jszip";
import { openArchive } from "../../src/imports/archive";
import { UNWATCHED } from "../../src/imports/bundle";

/** What the benches of rows 5 and 6 reach in a real page: the chosen zip, listed, and one photo of it shown. */

const END_OF_DIRECTORY = 0x06054b50;
/** The end record and the longest comment behind it. */
const TAIL_BYTES = 22 + 65_535;

/** Stays reachable: what was made lies in memory until the page ends, as in an app that goes on with it. */
const held: unknown[] = [];

function chosen(): File {
  const file = document.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
  if (file === undefined) throw new Error("no file was chosen");
  return file;
}

async function ours() {
  const opened = await openArchive(chosen());
  if (!opened.ok) throw new Error(opened.error.kind);
  held.push(opened.value);
  return opened.value;
}

async function theirs(): Promise<JSZip> {
  const zip = await JSZip.loadAsync(chosen());
  held.push(zip);
  return zip;
}

/** Reads what the directory is, and takes its own word for how many files it names. */
async function directoryAlone(): Promise<number> {
  const file = chosen();
  const from = Math.max(0, file.size - TAIL_BYTES);
  const tail = new DataView(await file.slice(from).arrayBuffer());
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const start = tail.getUint32(at + 16, true);
    held.push(await file.slice(start, start + tail.getUint32(at + 12, true)).arrayBuffer());
    return tail.getUint16(at + 10, true);
  }
  throw new Error("no directory");
}

/** Until it is painted. */
async function show(photo: Blob): Promise<void> {
  const image = new Image();
  image.src = URL.createObjectURL(photo);
  await image.decode();
  document.body.append(image);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function ourPhoto(name: string): Promise<Blob> {
  const bundle = await ours();
  const file = bundle.files.find((one) => one.name === name);
  const read = file === undefined ? null : await bundle.read(file, UNWATCHED);
  if (read?.ok !== true) throw new Error("the photo was not read");
  return read.value;
}

async function theirPhoto(name: string): Promise<Blob> {
  const photo = await (await theirs()).file(name)?.async("blob");
  if (photo === undefined) throw new Error("the photo was not read");
  return photo;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly made: T }> {
  const began = performance.now();
  const made = await work();
  return { ms: performance.now() - began, made };
}

Object.assign(globalThis, {
  list: {
    ours: () => timed(async () => (await ours()).files.length),
    floor: () => timed(directoryAlone),
    jszip: () => timed(async () => Object.values((await theirs()).files).filter(({ dir }) => !dir).length),
  },
  photo: {
    ours: (name: string) => timed(async () => show(await ourPhoto(name))),
    floor: (_name: string, offset: number, size: number) => timed(() => show(chosen().slice(offset, offset + size, "image/jpeg"))),
    jszip: (name: string) => timed(async () => show(await theirPhoto(name))),
  },
  /** A picture of noise, as large as a good camera's: base64 of its JPEG. */
  drawPhoto: async (width: number, height: number): Promise<string> => {
    const canvas = new OffscreenCanvas(width, height);
    const pixels = new ImageData(width, height);
    for (let from = 0; from < pixels.data.length; from += 65_536) crypto.getRandomValues(pixels.data.subarray(from, from + 65_536));
    for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255;
    canvas.getContext("2d")?.putImageData(pixels, 0, 0);
    const drawn = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 })).arrayBuffer());
    return btoa(Array.from(drawn, (byte) => String.fromCharCode(byte)).join(""));
  },
});
