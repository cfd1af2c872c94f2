// Weighs what each page loads before its first screen, exact to the byte, and stops the check when a page passes its limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { project } from "./install-missing.mjs";

/** Most kilobytes (gzip -9) of JavaScript that a page may load before its first screen. */
const LIMIT_KB = { "tab.html": 130, "taskpane.html": 130 };

const app = join(project, "dist/app");
const kb = (bytes) => Math.round(bytes / 102.4) / 10;
let over = false;

for (const [page, limit] of Object.entries(LIMIT_KB)) {
  const html = readFileSync(join(app, page), "utf8");
  const scripts = [...html.matchAll(/<script[^>]+src="?([^":\s>]+\.js)/g)].map(([, name]) => readFileSync(join(app, name)));
  const sum = (weigh) => kb(scripts.reduce((total, script) => total + weigh(script).length, 0));
  const gzip = sum((script) => gzipSync(script, { level: 9 }));
  const brotli = sum((script) => brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  console.log(`${page}: ${gzip} KB gzip, ${brotli} KB brotli, in ${scripts.length} files (limit ${limit} KB gzip)`);
  over ||= gzip > limit;
}
process.exit(over ? 1 : 0);
