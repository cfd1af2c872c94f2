import { join } from "node:path";
import type { Contender, Contenders, Readings } from "./bench";
import { openBenchPages, type BenchPages } from "./bench-page";
import { type Placed, someMedia, writePhoneZip } from "./phone-zip";
import { scaled } from "./scale";

/** Milliseconds between two looks at the memory: what is measured is over soon. */
const LOOK_EVERY = 20;
const ZIP_BYTES = 500 * 1024 * 1024;
/** Of noise: about 5 MB as a JPEG. */
const PHOTO_PIXELS = { width: 2560, height: 1600 };
const PHOTO = "IMG-20240313-WA9999.jpg";

const NAMES = { ours: "Bewaarwijzer (zip.js, random access)", jszip: "jszip 3.10.1" } as const;

/**
 * The same zip and the same question for all three, each time in a browser of its own, which has done the same with a
 * small zip before: what is measured is the work, not its compiling.
 *
 * @param what `list` or `photo` of zip-page.ts
 * @param floor how the floor does it
 * @param expected what each must have made; a run that made something else measures something else
 */
export async function zipContenders(folder: string, what: "list" | "photo", floor: string): Promise<Contenders> {
  const pages = await openBenchPages("zip-page.ts");
  const zip = join(folder, "WhatsApp-chat met Projectgroep.zip");
  const drawn = await pages.inFreshPage([], (page) => page.run<string>(`drawPhoto(${String(PHOTO_PIXELS.width)}, ${String(PHOTO_PIXELS.height)})`));
  const small = join(folder, "first.zip");
  await writePhoneZip(small, someMedia(8 * 1024 * 1024));
  const placed = await writePhoneZip(zip, someMedia(scaled(ZIP_BYTES)), { name: PHOTO, bytes: Buffer.from(drawn, "base64") });
  const photo = placed.at(-1);
  if (photo === undefined) throw new Error("no photo in the zip");
  const contender = (who: "ours" | "floor" | "jszip", name: string): Contender => ({ name, run: () => measured(pages, [small, zip], `list.${who}()`, what === "list" ? `list.${who}()` : `photo.${who}(${given(photo)})`, what === "list" ? placed.length + 1 : null) });
  return [{ ...contender("ours", NAMES.ours), end: () => pages.close() }, contender("floor", floor), contender("jszip", NAMES.jszip)];
}

const given = ({ name, offset, size }: Placed): string => `${JSON.stringify(name)}, ${String(offset)}, ${String(size)}`;

async function measured(pages: BenchPages, zips: readonly [small: string, large: string], before: string, call: string, expected: number | null): Promise<Readings> {
  const [small, large] = zips;
  return pages.inFreshPage([small], async (page) => {
    await page.run(before);
    await page.choose([large]);
    const { value, peakAboveEmpty } = await page.watch(LOOK_EVERY, () => page.run<{ readonly ms: number; readonly made?: number }>(call));
    if (expected !== null && value.made !== expected) throw new Error(`${call} found ${String(value.made)} of ${String(expected)} files`);
    return { ms: value.ms, "peak MiB above the empty page": peakAboveEmpty };
  });
}
