// Runs every test, the journeys in a real browser included: `npm test`. Arguments go to jest.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./find-browser.mjs";
import { installMissing, project } from "./install-missing.mjs";
import { testWithSecondChance } from "./second-chance.mjs";

installMissing();
const browser = await findBrowser();
const folder = mkdtempSync(join(tmpdir(), "bewaarwijzer-build-"));
const told = join(folder, "status");
// The longest suites need no app, and one build leaves most of a second processor idle.
const building = spawn(process.execPath, [join(project, "scripts/build-beside.mjs"), told], { stdio: "inherit" });
building.on("exit", (status) => {
  rmSync(folder, { recursive: true });
  if (status !== 0) process.exitCode = status ?? 1;
});
process.exitCode = testWithSecondChance(process.argv.slice(2), { BROWSER_PATH: browser, APP_BUILD: told });
