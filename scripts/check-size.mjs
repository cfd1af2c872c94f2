// Weighs the JavaScript that each page loads before its first screen can be used, exact to the byte, and stops the check when a
// page passes its limit. That it is no more than the page names itself, is held in a real browser: tests/journeys/first-screen.test.ts.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { project } from "./install-missing.mjs";

const PAGES = ["tab.html", "taskpane.html"];

/** The most kilobytes for one page, and how they are weighed. */
const LIMITS = {
  gzip: { kb: 85, weigh: (script) => gzipSync(script, { level: 9 }) },
  brotli: { kb: 75, weigh: (script) => brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) },
};

const app = join(project, "dist/app");
const kb = (bytes) => Math.round(bytes / 102.4) / 10;
let over = false;
if (!PAGES.every((page) => existsSync(join(app, page)))) {
  console.error("There is no app in dist/app to weigh: run `npm run build` first.");
  process.exit(2);
}

for (const page of PAGES) {
  const html = readFileSync(join(app, page), "utf8");
  const scripts = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="?([^":\s>]+\.js)/g)].map(([, name]) => readFileSync(join(app, name)));
  for (const [name, limit] of Object.entries(LIMITS)) {
    const weight = kb(scripts.reduce((total, script) => total + limit.weigh(script).length, 0));
    console.log(`${page}: ${weight} KB ${name} in ${scripts.length} files (limit ${limit.kb})`);
    over ||= weight > limit.kb;
  }
}
process.exit(over ? 1 : 0);
