// Validates the manifest against Microsoft's own schema, offline, and that every page and icon in it is one we build.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { project } from "./install-missing.mjs";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04");
// The package's schemas only: its code asks for a module that it does not declare (fs-extra).
const schemas = join(project, "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30");
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const path = join(project, "manifest/manifest.json");
const manifest = read(path);
const { version } = read(join(project, "package.json"));

function against(schema, value, name) {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(read(join(schemas, schema)));
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
}

const problems = [
  ...against("MicrosoftTeams.schema.json", manifest, "manifest.json"),
  ...manifest.localizationInfo.additionalLanguages.flatMap(({ file }) =>
    against("MicrosoftTeams.Localization.schema.json", read(join(project, "manifest", file)), file),
  ),
];
if (manifest.version !== version) problems.push(`version: ${manifest.version} differs from package.json's ${version}`);
for (const icon of Object.values(manifest.icons)) {
  if (!existsSync(join(project, "assets/icons", icon))) problems.push(`icon: assets/icons/${icon} is missing`);
}
const origin = new URL(manifest.staticTabs[0].contentUrl).origin;
const sources = { html: (name) => `src/pages/${name}`, png: (name) => `assets/${name}` };
for (const [url] of JSON.stringify(manifest).matchAll(new RegExp(`${origin}/[^"]+\\.(?:html|png)`, "g"))) {
  const name = new URL(url).pathname.slice(1);
  if (!existsSync(join(project, sources[name.split(".").pop()](name)))) problems.push(`url: nothing is built for ${url}`);
}

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "Manifest: valid, every page and icon in it is built." : `Manifest: ${problems.length} problems.`);
process.exit(problems.length === 0 ? 0 : 1);
