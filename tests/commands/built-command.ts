import { join } from "node:path";
import { buildSync } from "esbuild";

/** Where commands are run. */
export const PROJECT = join(__dirname, "../..");

/**
 * A command as one file of plain JavaScript, as `tsx` would make it at every start: to start this one takes a fifth of the time.
 * That `npm run` finds each command, a test of its own shows.
 *
 * @param source path of the TypeScript file, from the project's folder
 * @returns words that begin the command line: the program first
 */
export function builtCommand(source: string): readonly [program: string, ...words: string[]] {
  const outfile = join(PROJECT, "dist/tests", `${source.replaceAll("/", "-").replace(/\.ts$/, "")}-${String(process.pid)}.cjs`);
  buildSync({ entryPoints: [join(PROJECT, source)], bundle: true, platform: "node", format: "cjs", packages: "external", target: "node20", outfile, logLevel: "error" });
  return [process.execPath, "--disable-warning=ExperimentalWarning", outfile];
}
