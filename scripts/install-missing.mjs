import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project, wherever npm was called from. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project with its output on the screen, and gives its exit status. */
export function statusOf(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: project,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...environment },
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** As {@link statusOf}, and stops this program with the same exit status if the command fails. */
export function run(command, args, environment = {}) {
  const status = statusOf(command, args, environment);
  if (status !== 0) process.exit(status);
}

/** Installs the packages of the lockfile when they are missing or older than it. */
export function installMissing() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then try again.`);
    process.exit(1);
  }
  // Packages that lie elsewhere are somebody else's too: `npm ci` would follow the link and clear them for all.
  if (lstatSync(join(project, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const installed = join(project, "node_modules/.package-lock.json");
  const lockfile = join(project, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log("Installing packages (npm ci), once …");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}
