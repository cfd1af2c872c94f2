// Makes what an organisation uploads, of the built app: `npm run package -- --origin https://… --client-id …`.
// dist/package/: the zip for Teams and new Outlook, the XML for other versions of Outlook, and the site with its settings.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installMissing, project, run } from "./install-missing.mjs";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const USAGE = `npm run package -- --origin https://bewaarwijzer.ministerie.nl --client-id 00000000-… [--tenant ID] [--site https://ministerie.sharepoint.com/sites/archief] [--library Dossiers]
  --origin     where the site is served, over HTTPS
  --client-id  the app registration in Entra («Application (client) ID»)
  --tenant     the tenant that may sign in; without it any organisation's
  --site       the archive site in SharePoint; without it you fill it in, in site/settings.json
  --library    the library of that site with the dossiers; «Dossiers» without it
  --built      the app in dist/app was built already`;

function stop(problem) {
  console.error(`${problem}\n\n${USAGE}`);
  process.exit(2);
}

function asked() {
  try {
    const options = { origin: { type: "string" }, "client-id": { type: "string" }, tenant: { type: "string" }, site: { type: "string" }, library: { type: "string" }, built: { type: "boolean" } };
    return parseArgs({ options }).values;
  } catch (fault) {
    return stop(fault.message);
  }
}

const secureAddress = (text) => {
  const address = URL.canParse(text) ? new URL(text) : null;
  return address?.protocol === "https:" && address.username + address.password === "" ? address : null;
};

/** `https://host/sites/name` as Graph addresses it; of the site at the top of its host there is no path. */
function graphPathOf({ host, pathname }) {
  const path = pathname.replace(/\/+$/, "");
  return path === "" ? `/sites/${host}` : `/sites/${host}:${path}`;
}

/** What the address bar shows inside a site: a page, a view of a library. */
const isInside = ({ pathname, search, hash }) => search !== "" || hash !== "" || /\.aspx$/i.test(pathname);

async function zipped(files) {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content] of Object.entries(files)) await zip.add(name, new Uint8ArrayReader(content), { extendedTimestamp: false });
  return zip.close();
}

const { origin, "client-id": clientId, tenant, site, library, built } = asked();
const address = secureAddress(origin ?? "");
if (address === null || address.pathname !== "/" || address.search !== "" || address.hash !== "") stop("--origin must be an address with https:// and without a path.");
if (!UUID.test(clientId ?? "")) stop("--client-id must be the id of an app registration.");
if (tenant !== undefined && !UUID.test(tenant)) stop("--tenant must be the id of a tenant.");
const archive = site === undefined ? null : (secureAddress(site) ?? stop("--site must be an address with https://."));
if (archive !== null && isInside(archive)) stop("--site must be the address of the site itself, as https://ministerie.sharepoint.com/sites/archief, and not of a page in it.");
if (library === "") stop("--library must be the name of a library.");

installMissing();
// After the installation: a newcomer's first command finds what it needs.
const { manifestFiles, manifestsFor } = await import("./manifests/generate.mjs");
const { addressesIn, problemsOf } = await import("./manifests/validate.mjs");
const { DEFINITION } = await import("./manifests/definition.mjs");

const place = { origin: address.origin, clientId: clientId.toLowerCase() };
const manifests = manifestsFor(place);
const problems = await problemsOf(manifests, place);
if (problems.length > 0) stop(problems.join("\n"));

const app = join(project, "dist/app");
if (built !== true) run("npx", ["webpack", "--mode", "production", "--stats", "errors-warnings"]);
// What was packaged before stays where there is nothing to take its place.
if (!existsSync(join(app, "settings.json"))) stop("There is no app in dist/app: run `npm run build`, or leave --built out.");
const target = join(project, "dist/package");
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const served = join(target, "site");
cpSync(app, served, { recursive: true });
const settings = JSON.parse(readFileSync(join(served, "settings.json"), "utf8"));
writeFileSync(
  join(served, "settings.json"),
  `${JSON.stringify(
    {
      ...settings,
      clientId: place.clientId,
      ...(tenant === undefined ? {} : { authority: `https://login.microsoftonline.com/${tenant}` }),
      ...(archive === null ? {} : { site: graphPathOf(archive) }),
      ...(library === undefined ? {} : { library }),
    },
    null,
    2,
  )}\n`,
);

const files = manifestFiles(manifests);
const { "manifest.xml": xml, ...unified } = files;
const missing = addressesIn(Object.values(files), place).filter((path) => !existsSync(join(served, path)));
if (missing.length > 0) stop(`The site does not serve: ${missing.join(", ")}`);
const icons = Object.values(manifests.unified.icons).map((icon) => [icon, readFileSync(join(project, "assets/icons", icon))]);
const content = { ...Object.fromEntries(Object.entries(unified).map(([name, text]) => [name, Buffer.from(text)])), ...Object.fromEntries(icons) };
const name = `bewaarwijzer-${DEFINITION.version}`;
writeFileSync(join(target, `${name}-teams.zip`), await zipped(content));
writeFileSync(join(target, `${name}-outlook.xml`), xml);

console.log(`dist/package/
  ${name}-teams.zip     upload in the Teams admin centre, or the Microsoft 365 admin centre («Integrated apps»)
  ${name}-outlook.xml   upload for Outlook on Mac and older versions for Windows
  site/                          serve at ${place.origin}, with the headers of staticwebapp.config.json or dist/hosting/nginx.conf
${archive === null ? "Fill in the archive site in site/settings.json before you serve it." : `The archive is ${archive.href}.`}`);
