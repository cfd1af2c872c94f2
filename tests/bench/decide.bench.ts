import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { anySituation } from "../instruction/arbitrary";
import type { Bench, Run } from "./bench";
import { measure, type Command } from "./command";

const SITUATIONS = 100_000;
const BATCH = 1000;
const SEED = 20_220_622;

/** Our command as a user runs it, and the floor started the same way, so that starting weighs on both. */
const DECIDE: Command["words"] = ["npm", "run", "--silent", "decide"];
const PRINT: Command["words"] = ["npm", "exec", "--silent", "--no", "--", "tsx", "tests/bench/print-lines.ts"];

/** The rules over the whole space of situations: many roles unknown, each decided for every role it could be (gap 34). */
export const bench: Bench = {
  work: `${SITUATIONS.toLocaleString("en")} situations through \`${DECIDE.join(" ")}\``,
  goal: "under 10 s on two cores",
  reached: (ours) => (ours["wall s"] ?? Infinity) < 10,
  prepare: (folder) => {
    const situations = join(folder, "situations.jsonl");
    const nothing = join(folder, "nothing.jsonl");
    writeSituations(situations);
    writeFileSync(nothing, "");
    const output = join(folder, "output.jsonl");
    return [
      { name: "decide", run: answering(SITUATIONS, { words: DECIDE, input: situations, output }, folder) },
      { name: "floor: reading and printing the same lines", run: answering(SITUATIONS, { words: PRINT, input: situations, output }, folder) },
      { name: "decide, no lines: starting alone", run: answering(0, { words: DECIDE, input: nothing, output }, folder) },
    ];
  },
};

/** The same situations on every machine: the seed is fixed. */
function writeSituations(file: string): void {
  for (let first = 0; first < SITUATIONS; first += BATCH) {
    const batch = fc.sample(anySituation, { numRuns: BATCH, seed: SEED + first });
    appendFileSync(file, batch.map((situation, at) => `${JSON.stringify({ id: `s${first + at}`, ...situation })}\n`).join(""));
  }
}

/** A run that does not answer every line measures something else. */
function answering(lines: number, command: Command, folder: string): Run {
  return async () => {
    const readings = await measure(command, folder);
    const printed = readFileSync(command.output).reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0);
    if (printed !== lines) throw new Error(`${command.words.join(" ")} printed ${printed} lines for ${lines}`);
    return readings;
  };
}
