import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statusOf } from "./install-missing.mjs";

/** More fallen suites than this are no accident of a busy machine. */
const MOST = 4;

const [major] = process.versions.node.split(".").map(Number);
/**
 * With two workers on two cores, what helps a process from another thread takes from the other worker. So each collects what
 * nobody holds by itself; and it compiles for speed only what has run four times as long as by default, since most code of a
 * suite ends before that pays. Of the latter only Node 20 was measured; later ones have another compiler in between.
 * @source docs/decisions/0022-time-of-the-tests.md
 */
const ALONE = ["--single-threaded-gc", ...(major < 22 ? ["--interrupt-budget=500000"] : [])];

const jest = (args, environment) => statusOf("node", [...ALONE, "node_modules/jest/bin/jest.js", ...args], environment);

/**
 * Runs jest and gives its exit status. A few suites that fell are run once more, each alone: what only fell beside others is
 * told by name, what falls again fails. @source docs/decisions/0021-second-chance.md
 */
export function testWithSecondChance(args, environment) {
  const folder = mkdtempSync(join(tmpdir(), "bewaarwijzer-tests-"));
  const results = join(folder, "results.json");
  const status = jest(["--json", `--outputFile=${results}`, ...args], environment);
  const fallen = status === 0 || !existsSync(results) ? [] : fallenIn(JSON.parse(readFileSync(results, "utf8")));
  rmSync(folder, { recursive: true });
  if (fallen.length === 0 || fallen.length > MOST) return status;
  console.error(`\nOnce more, alone: ${fallen.map(({ path }) => path).join(", ")}\n`);
  const second = jest(["--runInBand", "--runTestsByPath", ...fallen.map(({ path }) => path)], environment);
  if (second === 0) console.error(`\nFell beside others and passed alone, so look at:\n${fallen.flatMap(({ titles }) => titles).join("\n")}`);
  return second;
}

const fallenIn = ({ testResults }) =>
  testResults
    .filter(({ status }) => status === "failed")
    .map(({ name, assertionResults }) => ({
      path: name,
      titles: assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => `  ${fullName}`),
    }));
