import { randomUUID, randomFillSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench, Contender, Readings } from "./bench";
import { type BenchPages, openBenchPages } from "./bench-page";
import { curlTarget, curlUpload } from "./curl";
import { filedFolder } from "./filed-folder";
import type { Medium } from "./phone-zip";
import { scaled } from "./scale";
import { openShapedLink, type LinkShape } from "./shaped-link";

const LINK: LinkShape = { bitsPerSecond: 100_000_000, answerMs: 150 };
const FILE_BYTES = scaled(24 * 1024 * 1024, 11 * 1024 * 1024);
const FILES = 8;
const PART_OF_CURL = 0.97;
const USE = "use of the link";

const pieces = (count: number, size: number): readonly Medium[] => Array.from({ length: count }, (_, at) => ({ name: `film-${String(at)}.mp4`, size }));
const EIGHT = pieces(FILES, FILE_BYTES);
const ONE = pieces(1, FILES * FILE_BYTES);

/**
 * Eight films of 24 MiB over a line of 100 Mbit/s whose answers take 150 ms, from a real browser: ours, four files in
 * flight; Microsoft's own task, which sends one after another. The floor is curl with the same bytes as one file, in one
 * request. Beside them curl with the eight, and ours with the one, whose fragments Graph takes in order only.
 *
 * @source performance.md, row 9
 */
export const bench: Bench = {
  work: "8 films over a line of 100 Mbit/s with answers of 150 ms",
  goal: `at least ${String(PART_OF_CURL)} of what curl -T makes of the line`,
  reached: (ours, floor) => (ours[USE] ?? 0) >= PART_OF_CURL * (floor[USE] ?? NaN),
  prepare: async (folder) => {
    const pages = await openBenchPages("upload-page.ts");
    const link = await openShapedLink(LINK);
    const file = join(folder, "bytes");
    writeFileSync(file, randomFillSync(new Uint8Array(FILES * FILE_BYTES)));
    const inPage = (call: "ours" | "stock", media: readonly Medium[]) => () => sentByPage(pages, link.proxy, file, call, media);
    const close = async (): Promise<void> => {
      link.close();
      await pages.close();
    };
    const contender = (name: string, run: Contender["run"]): Contender => ({ name, run });
    return [
      { ...contender("Bewaarwijzer, 8 films, 4 at once", inPage("ours", EIGHT)), end: close },
      contender("floor: curl -T, all bytes as one file", () => sentByCurl(pages, link.proxy, folder, ONE)),
      contender("Graph's LargeFileUploadTask, 8 films", inPage("stock", EIGHT)),
      contender("curl -T, 8 films", () => sentByCurl(pages, link.proxy, folder, EIGHT)),
      contender("Bewaarwijzer, all bytes as one film", inPage("ours", ONE)),
    ];
  },
};

function used(milliseconds: number, media: readonly Medium[]): Readings {
  const bits = media.reduce((sum, { size }) => sum + size * 8, 0);
  return { [USE]: bits / LINK.bitsPerSecond / (milliseconds / 1000), "wall s": milliseconds / 1000 };
}

async function sentByPage(pages: BenchPages, proxy: string, file: string, call: string, media: readonly Medium[]): Promise<Readings> {
  const name = `lijn ${randomUUID()}`;
  const throughLink = [`--proxy-server=${proxy}`, "--proxy-bypass-list=<-loopback>"];
  const ms = await pages.inFreshPage([file], async (page) => {
    await page.run(`openFolder(${JSON.stringify(randomUUID())}, ${JSON.stringify(name)})`);
    return page.run<number>(`${call}(${JSON.stringify(media)})`);
  }, throughLink);
  filedFolder(pages.tenant, name).clear(media);
  return used(ms, media);
}

async function sentByCurl({ tenant }: BenchPages, proxy: string, folder: string, media: readonly Medium[]): Promise<Readings> {
  const target = await curlTarget(tenant, `lijn ${randomUUID()}`);
  const from = mkdtempSync(join(folder, "films-"));
  for (const { name, size } of media) writeFileSync(join(from, name), randomFillSync(new Uint8Array(size)));
  const began = performance.now();
  await curlUpload(media.map(({ name }) => name), from, target, [`proxy = "${proxy}"`, 'noproxy = ""']);
  const ms = performance.now() - began;
  rmSync(from, { recursive: true });
  filedFolder(tenant, target.name).clear(media);
  return used(ms, media);
}
