// Builds the app while something else runs, and says in a file how it ended: `node scripts/build-beside.mjs <file>`.
import { renameSync, writeFileSync } from "node:fs";
import { statusOf } from "./install-missing.mjs";

const [told] = process.argv.slice(2);
const status = statusOf("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
writeFileSync(`${told}.unfinished`, String(status));
renameSync(`${told}.unfinished`, told);
process.exitCode = status;
