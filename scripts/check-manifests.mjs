// Validates both manifests offline: against Microsoft's schemas, against each other, and that every page and icon in them is one
// that we build. Those in manifest/ are made from manifest/definition.json; `npm run manifests -- --write` makes them anew.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./install-missing.mjs";
import { EXAMPLE } from "./manifests/definition.mjs";
import { manifestFiles, manifestsFor } from "./manifests/generate.mjs";
import { problemsOf } from "./manifests/validate.mjs";

const manifests = manifestsFor(EXAMPLE);
const files = Object.entries(manifestFiles(manifests)).map(([name, text]) => [join(project, "manifest", name), text]);
if (process.argv.includes("--write")) for (const [path, text] of files) writeFileSync(path, text);

const stale = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text).map(([path]) => `${path} is not as definition.json has it: npm run manifests -- --write`);
const problems = [...(await problemsOf(manifests, EXAMPLE)), ...stale];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "Manifests: valid, alike, and every page and icon in them is built." : `Manifests: ${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);
