import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { project, run } from "./install-missing.mjs";

// The first has no window to draw: the journeys take a fifth less time in it.
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name]
      ? [join(process.env[name], "Google/Chrome/Application/chrome.exe"), join(process.env[name], "Microsoft/Edge/Application/msedge.exe")]
      : [],
  ),
];
/** Last build of this package that runs on every Node 20; it unpacks itself outside the project. */
const PACKAGED = "@sparticuz/chromium@138.0.2";

/** Windows opens a window for `--version`. */
const starts = (path) => existsSync(path) && (process.platform === "win32" || spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0);

/** The first that starts: Ubuntu's `chromium-browser` may only say where to get one. */
function systemBrowser() {
  const { BROWSER_PATH: named } = process.env;
  if (named) {
    if (starts(named)) return named;
    console.error(`BROWSER_PATH=${named} does not start as a browser. Name another, or leave it out.`);
    process.exit(1);
  }
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(starts) ?? null;
}

/**
 * A Chromium to drive: `BROWSER_PATH`, else the system's, else one from the npm registry (Linux x64 only).
 * @returns {Promise<string>} path of its executable
 */
export async function findBrowser() {
  const system = systemBrowser();
  if (system) return system;
  if (process.platform !== "linux" || process.arch !== "x64") {
    console.error("No Chrome, Edge or Chromium was found. Install one, or name it in BROWSER_PATH, then try again.");
    process.exit(1);
  }
  const folder = join(project, ".browser");
  if (!existsSync(join(folder, "node_modules/@sparticuz/chromium"))) {
    console.log("No browser was found: fetching one from the npm registry, once …");
    run("npm", ["install", "--no-audit", "--no-fund", "--no-save", "--prefix", folder, PACKAGED]);
  }
  const entry = createRequire(join(folder, "index.js")).resolve("@sparticuz/chromium");
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}
