// Measures what we want to be fast, side by side with the floor: `npm run bench`, or `npm run bench -- decide` for some.
// A bench is a file `<name>.bench.ts` beside this one that exports `bench`; nothing else is needed to add one.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "./bench";
import { contest, ROUNDS } from "./contest";
import { SCALE } from "./scale";
import { table, type Result } from "./table";

const results = join(__dirname, "../../bench");
const ENDING = ".bench.ts";

async function main(chosen: readonly string[]): Promise<void> {
  const all = readdirSync(__dirname).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length)).sort();
  const unknown = chosen.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(", ")}; there is ${all.join(", ")}`);
  const machine = { node: process.version, platform: process.platform, cores: availableParallelism(), processor: cpus()[0]?.model ?? "", load: loadavg()[0] ?? NaN };
  // A machine that is busy with other things makes everything slower: the ratios hold, the seconds do not.
  process.stdout.write(`Node ${machine.node}, ${machine.cores} cores, load before the start ${machine.load.toFixed(1)}; ${SCALE < 1 ? `inputs at ${SCALE} of their size, one round: a try, no measurement` : `medians of ${ROUNDS} rounds`}\n\n`);
  const ended: Result[] = [];
  for (const name of all.filter((one) => chosen.length === 0 || chosen.includes(one))) {
    const result = await hold(name);
    process.stdout.write(`${table(result)}\n`);
    ended.push(result);
  }
  if (SCALE < 1) return;
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "results.json"), `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, rounds: ROUNDS, benches: ended }, null, 2)}\n`);
}

async function hold(name: string): Promise<Result> {
  const { bench } = (await import(pathToFileURL(join(__dirname, `${name}${ENDING}`)).href)) as { readonly bench: Bench };
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const standings = await contest(await bench.prepare(folder));
    const [ours, floor, ...others] = standings;
    const reached = bench.reached(ours.medians, floor.medians, ...others.map(({ medians }) => medians));
    return { bench: name, work: bench.work, goal: bench.goal, reached, standings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
