import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Readings } from "./bench";

const project = join(__dirname, "../..");
const noteTaker = pathToFileURL(join(__dirname, "resource-note.mjs")).href;

/** A command as a user types it in the project's folder: `words < input > output`. */
export interface Command {
  readonly words: readonly [string, ...string[]];
  readonly input: string;
  readonly output: string;
}

/** What one Node process of the command used, as resource-note.mjs leaves it. */
interface ResourceNote {
  readonly peakKiB: number;
  readonly cpuMicroseconds: number;
}

/**
 * Runs a command to its end.
 *
 * @param folder for the notes on resources
 * @returns «wall s», from the start to the end of the last process; «cpu s», of all its Node processes, which a busy machine
 *   changes less; «peak MiB», of the largest of them
 */
export async function measure({ words: [program, ...rest], input, output }: Command, folder: string): Promise<Readings> {
  const notes = mkdtempSync(join(folder, "notes-"));
  const from = openSync(input, "r");
  const to = openSync(output, "w");
  const env = { ...process.env, NODE_OPTIONS: `--import ${noteTaker}`, RESOURCE_NOTES: notes };
  try {
    const began = performance.now();
    const status = await ending(spawn(program, rest, { cwd: project, env, stdio: [from, to, "inherit"] }));
    const seconds = (performance.now() - began) / 1000;
    if (status !== 0) throw new Error(`${program} ${rest.join(" ")} ended with status ${String(status)}`);
    return { "wall s": seconds, ...resources(notes) };
  } finally {
    closeSync(from);
    closeSync(to);
  }
}

function ending(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((settle, fail) => {
    child.once("error", fail);
    child.once("close", settle);
  });
}

function resources(folder: string): Readings {
  const notes = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as ResourceNote);
  const cpu = notes.reduce((sum, { cpuMicroseconds }) => sum + cpuMicroseconds, 0) / 1e6;
  return { "cpu s": cpu, "peak MiB": Math.max(...notes.map(({ peakKiB }) => peakKiB)) / 1024 };
}
