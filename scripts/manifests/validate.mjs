import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { project } from "../install-missing.mjs";
import { DEFINITION, iconOf, pageOf } from "./definition.mjs";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04");
const { SaxesParser } = require("saxes");
const { convert } = require("office-addin-manifest-converter/lib/main.js");
// The package's schemas only: its code asks for a module that it does not declare (fs-extra).
const schemas = join(project, "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30");
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

function against(schema, value, name) {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(read(join(schemas, schema)));
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
}

/** What keeps the XML from being well-formed; XML that is not, is not looked into any further. */
function malformed(xml) {
  const problems = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => problems.push(`manifest.xml: ${message}`));
  parser.write(xml).close();
  return problems;
}

/** The add-in-only manifest as Microsoft's own converter reads it. */
async function converted(xml) {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    writeFileSync(join(folder, "manifest.xml"), xml);
    await convert(join(folder, "manifest.xml"), join(folder, "unified"), false, false);
    return read(join(folder, "unified/manifest.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inOrder = (icons) => icons.map(({ size, scale, url }) => [size, scale, url]);

/** The converter knows this permission by an earlier name. @source learn.microsoft.com/office/dev/add-ins/outlook/delegate-access, «Configure the manifest» */
const NOW_CALLED = { "Mailbox.AccessSharedFolders.User": "Mailbox.SharedFolder" };

/** What both manifests must say alike, each by the words of the unified one. The XML says its ribbon twice: first as newer versions of Outlook read it. */
const SAME = {
  id: ({ id }) => id,
  version: ({ version }) => version,
  developer: ({ developer }) => developer.name,
  "first language": ({ localizationInfo }) => localizationInfo.defaultLanguageTag,
  "other languages": ({ localizationInfo }) => localizationInfo.additionalLanguages.map(({ languageTag }) => languageTag),
  "short name": ({ name }) => name.short,
  "app of Entra": ({ webApplicationInfo }) => [webApplicationInfo.id, webApplicationInfo.resource],
  permission: ({ authorization }) => authorization.permissions.resourceSpecific.map(({ name, type }) => [NOW_CALLED[name] ?? name, type]),
  needs: ({ extensions }) => extensions[0].requirements.capabilities,
  page: ({ extensions }) => [...new Set(extensions[0].runtimes.map(({ code }) => code.page))],
  pinning: ({ extensions }) => extensions[0].runtimes[0].actions.slice(0, 1).map(({ type, pinnable }) => [type, pinnable]),
  place: ({ extensions }) => [extensions[0].ribbons[0].contexts, extensions[0].ribbons[0].tabs.map(({ builtInTabId }) => builtInTabId)],
  buttons: ({ extensions }) => extensions[0].ribbons[0].tabs.flatMap(({ groups }) => groups.flatMap(({ id, controls }) => controls.map((one) => [id, one.id, one.type, one.icons]))),
  // The converter makes up ids there, and a ribbon of its own.
  "phone's button": ({ extensions }) =>
    extensions[0].ribbons.flatMap(({ tabs }) => tabs.flatMap(({ customMobileRibbonGroups = [] }) => customMobileRibbonGroups.flatMap(({ controls }) => controls.map(({ type, icons }) => [type, inOrder(icons)])))),
};

async function differences(unified, xml) {
  const other = await converted(xml);
  return Object.entries(SAME).flatMap(([what, of]) => {
    const [here, there] = [JSON.stringify(of(unified)), JSON.stringify(of(other))];
    return here === there ? [] : [`${what}: manifest.json says ${here}, manifest.xml ${there}`];
  });
}

/** Words that the XML must hold in each language: the converter does not tell them apart. */
const untold = (xml) =>
  Object.entries(DEFINITION.languages).flatMap(([tag, words]) =>
    ["shortDescription", "button", "shortButton", "tip"].filter((key) => !xml.includes(words[key])).map((key) => `manifest.xml: ${key} is not there in ${tag}`),
  );

/**
 * Every address of the organisation in the manifests, as a path below its origin: what the build must serve.
 * @param texts the manifests as text
 */
export const addressesIn = (texts, { origin }) => {
  const found = texts.flatMap((text) => [...text.matchAll(new RegExp(`${origin.replace(/[.]/g, "\\.")}(/[^"<#\\s]*)`, "g"))].map(([, path]) => path));
  return [...new Set(found)].sort();
};

/** Addresses for which the project has no source. */
function unbuilt(texts, place) {
  const sources = { html: (path) => `src/pages${path}`, png: (path) => `assets${path}` };
  return addressesIn(texts, place).filter((path) => !existsSync(join(project, sources[path.split(".").pop()]?.(path) ?? "nothing"))).map((path) => `nothing is built for ${path}`);
}

/** Icons of the sizes that hosts ask for, in the package and on the site. */
const lackingIcons = (unified) =>
  [...Object.values(unified.icons), ...DEFINITION.iconSizes.map((size) => `${size}.png`)].filter((icon) => !existsSync(join(project, "assets/icons", icon))).map((icon) => `assets/icons/${icon} is missing`);

/**
 * What is wrong with a pair of manifests; empty when nothing is. Without a network.
 * @param place `{ origin, clientId }` that they are for
 */
export async function problemsOf({ unified, languages, xml }, place) {
  const texts = [JSON.stringify(unified), xml];
  const wellFormed = malformed(xml);
  return [
    ...against("MicrosoftTeams.schema.json", unified, "manifest.json"),
    ...Object.entries(languages).flatMap(([file, words]) => against("MicrosoftTeams.Localization.schema.json", words, file)),
    ...wellFormed,
    ...(wellFormed.length === 0 ? [...(await differences(unified, xml)), ...untold(xml)] : []),
    ...unbuilt(texts, place),
    ...lackingIcons(unified),
    ...[pageOf(place, "tab"), pageOf(place, "configure"), iconOf(place, 16)].filter((address) => !texts.some((text) => text.includes(address))).map((address) => `${address} is named nowhere`),
  ];
}
