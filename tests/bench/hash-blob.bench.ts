import { createHash, randomFillSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { QuickXorHash } from "../../src/tenant/storage/quick-xor-hash";
import type { Bench, Contender, Readings } from "./bench";
import { type BenchPages, openBenchPages } from "./bench-page";
import { scaled } from "./scale";
import { shell } from "./shell";

const MIB = 1024 * 1024;
const BYTES = scaled(512 * MIB, 16 * MIB);
const SMALL_BYTES = 8 * MIB;
const PART_OF_FLOOR = 0.5;

/**
 * SHA-256 and quickXorHash of a file of 512 MiB in one pass, in a real browser, as the app sums a large file: the page reads
 * on while a worker sums. The floor reads the file the same way, in a worker, where that is fastest, and sums nothing. What
 * the compiled sum makes of bytes that are in memory already, shown beside it, is the most that any reading can reach. The browser's own SHA-256 takes no more than it can hold at once, and is shown with smaller
 * files. Where the processor has no instructions for SHA-256, the goal lies above what the browser's own sum makes of bytes
 * that are in memory already, which is shown beside it, as is `sha256sum`. Several sums asked of Chromium at once come hardly
 * faster than one. Every sum is compared with the one that Node makes; each contender goes through the file once before it counts.
 *
 * @source performance.md, row 11
 */
export const bench: Bench = {
  work: "SHA-256 and quickXorHash of a file in one pass, in the browser",
  goal: `at least ${String(PART_OF_FLOOR)} of the speed of reading it`,
  reached: (ours, floor) => (ours["MB/s"] ?? 0) >= PART_OF_FLOOR * (floor["MB/s"] ?? NaN),
  prepare: async (folder) => {
    const bytes = randomFillSync(new Uint8Array(BYTES));
    const file = join(folder, "film.mp4");
    writeFileSync(file, bytes);
    const sha = createHash("sha256").update(bytes).digest("hex");
    const xor = new QuickXorHash();
    xor.update(bytes);
    const both = `${sha} ${xor.digest()}`;
    const pages = await openBenchPages("hash-page.ts", { "hash-worker.js": join(__dirname, "hash-worker.ts"), "sum-worker.js": join(__dirname, "../../src/adapters/browser/sum-worker.ts") });
    const contender = (who: string, name: string, expected: string): Contender => ({ name, run: () => measured(pages, file, who, expected) });
    return [
      { ...contender("ours", "Bewaarwijzer: the page reads; both, by hash-wasm in a worker and by blocks of 160 bytes", both), end: () => pages.close() },
      contender("floor", "floor: reading the file in a worker", String(BYTES)),
      contender("reading", "reading the file on the page", String(BYTES)),
      contender("compiled", "SHA-256 by hash-wasm of bytes in memory, nothing read", String(BYTES)),
      contender("noble", "SHA-256 by @noble/hashes 1.8.0, quickXorHash by ours", both),
      contender("small", "Bewaarwijzer, the same as files of 8 MiB: SHA-256 by the browser itself", smallSums(bytes)),
      contender("native", "the browser's own SHA-256 of bytes in memory, nothing read", String(BYTES)),
      { name: "sha256sum of the terminal", run: () => native(file, sha) },
    ];
  },
};

const smallSums = (bytes: Uint8Array): string =>
  Array.from({ length: Math.ceil(bytes.length / SMALL_BYTES) }, (_, at) => createHash("sha256").update(bytes.subarray(at * SMALL_BYTES, (at + 1) * SMALL_BYTES)).digest("hex")).join(" ");

async function native(file: string, expected: string): Promise<Readings> {
  const began = performance.now();
  const said = await shell("sha256sum", [file], dirname(file));
  const ms = performance.now() - began;
  if (!said.startsWith(expected)) throw new Error("sha256sum made another sum");
  return { "MB/s": BYTES / 1000 / ms, ms };
}

const measured = (pages: BenchPages, file: string, who: string, expected: string): Promise<Readings> =>
  pages.inFreshPage([file], async (page) => {
    const call = `goThrough(${JSON.stringify(who)})`;
    await page.run(call);
    const { ms, made } = await page.run<{ readonly ms: number; readonly made: string }>(call);
    if (made !== expected) throw new Error(`${who} made another sum`);
    return { "MB/s": BYTES / 1000 / ms, ms };
  });
