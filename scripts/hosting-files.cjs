/**
 * What a static web server must say beside the built files: the security headers of src/pages/security-policy.json and how long
 * each file may be kept. Made by the build for Azure Static Web Apps and for nginx.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");

const source = JSON.parse(readFileSync(path.join(__dirname, "../src/pages/security-policy.json"), "utf8"));

/** Names with a hash in them never change their content. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** Pages and settings may change with every version: kept, and asked after each time. */
const ASK_AGAIN = "no-cache";

/** The pages in which office.js runs: their policy admits its address. */
const OUTLOOK_PAGES = ["taskpane.html", "auth-outlook.html"];

function headersFor(page) {
  const more = OUTLOOK_PAGES.includes(page) ? source.outlook : {};
  const policy = Object.entries(source.policy).map(([name, values]) => [name, ...values, ...(more[name] ?? [])].join(" "));
  return { "Content-Security-Policy": policy.join("; "), ...source.headers, ...source.secure };
}

/** `staticwebapp.config.json` of Azure Static Web Apps: it stands in the root of the site. */
function azureStaticWebApps() {
  const kept = { route: "/*.{js,wasm}", headers: { "Cache-Control": FOR_EVER } };
  const outlook = OUTLOOK_PAGES.map((page) => ({ route: `/${page}`, headers: { ...headersFor(page), "Cache-Control": ASK_AGAIN } }));
  return `${JSON.stringify({ globalHeaders: { ...headersFor("tab.html"), "Cache-Control": ASK_AGAIN }, routes: [...outlook, kept], mimeTypes: { ".wasm": "application/wasm", ".woff2": "font/woff2" } }, null, 2)}\n`;
}

/**
 * Whoever is told to keep an answer for ever, is told so only of a file that is there: without `always` nginx says it of no
 * «404», and a script that came a moment later than its page would stay away for a year.
 */
const nginxCache = (cache) => `add_header Cache-Control "${cache}"${cache === FOR_EVER ? "" : " always"};`;

const nginxHeaders = (page, cache, indent) =>
  [...Object.entries(headersFor(page)).map(([name, value]) => `add_header ${name} "${value}" always;`), nginxCache(cache)].map((line) => `${indent}${line}`).join("\n");

/** The inside of a `server` block of nginx. It has no headers outside a location: nginx inherits none into a location that has its own. */
function nginx() {
  return `# Bewaarwijzer on nginx: include this in a server block that listens with TLS and has the built folder as its root.
index tab.html;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/wasm;

location / {
${nginxHeaders("tab.html", ASK_AGAIN, "  ")}
}

${OUTLOOK_PAGES.map((page) => `location = /${page} {\n${nginxHeaders(page, ASK_AGAIN, "  ")}\n}\n`).join("\n")}
location ~ "\\.[0-9a-f]{8,20}\\.(js|wasm|map)$" {
${nginxHeaders("tab.html", FOR_EVER, "  ")}
}
`;
}

/** A plugin of webpack that adds both files to what is built: the first in the site, the other beside it in `dist/hosting`. */
class HostingFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap("HostingFiles", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "HostingFiles", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        compilation.emitAsset("staticwebapp.config.json", new sources.RawSource(azureStaticWebApps()));
        compilation.emitAsset("../hosting/nginx.conf", new sources.RawSource(nginx()));
      });
    });
  }
}

module.exports = { HostingFiles };
