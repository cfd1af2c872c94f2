import { readFile, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { Estate } from "./estate";
import { OUTLOOK_SCRIPT } from "./host/outlook-host";
import type { Incoming } from "./http/incoming";
import { bytes, filePart, type Answer } from "./http/answer";
import { securityHeaders, type PageKind } from "./security-headers";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FOLDER = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
/** Only Outlook opens it. */
const DIALOG_PAGE = "/auth-outlook.html";
export const OFFICE_PATH = "/office-js/";
const BRIDGE = '<script src="/local-tenant/host-bridge.js"></script>';

/** The app's own files, as a web server would give them; the host's bridge is put into its pages. */
export async function appFile({ path, query }: Incoming, { appFolder }: Estate): Promise<Answer> {
  const page: PageKind = path === "/taskpane.html" || path === DIALOG_PAGE ? "outlook" : "teams";
  const headers = securityHeaders({ page, framedBySelf: true });
  const file = safePath(appFolder, path);
  if (file === null) return absent();
  if (extname(file) !== ".html") return fileAnswer(file, headers);
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? absent() : bytes(200, "text/html; charset=utf-8", prepared(text, path === DIALOG_PAGE || query.get("host") === "outlook"), headers);
}

/** Microsoft's office.js, in place of its CDN: the tenant works without a network. */
export async function officeFile(path: string): Promise<Answer> {
  const file = safePath(OFFICE_FOLDER, path.slice(OFFICE_PATH.length - 1));
  return file === null ? absent() : fileAnswer(file, { "X-Content-Type-Options": "nosniff" });
}

/** The bridge comes before every other script, as in a host; office.js comes from here, in a pane as inside Outlook. */
function prepared(html: string, inOutlook: boolean): string {
  const local = (inOutlook ? html.replaceAll(`${OFFICE_CDN}office.js`, OUTLOOK_SCRIPT) : html).replaceAll(OFFICE_CDN, OFFICE_PATH);
  const at = local.search(/<script\b|<\/head>/i);
  return at === -1 ? `${BRIDGE}${local}` : `${local.slice(0, at)}${BRIDGE}${local.slice(at)}`;
}

async function fileAnswer(path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return absent();
  const type = TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
  return filePart(200, { path, from: 0, to: found.size }, { "Content-Type": type, ...headers });
}

const absent = (): Answer => bytes(404, "text/plain; charset=utf-8", "Not found\n");

/** The path inside the folder; null when it would lead out of it. */
function safePath(folder: string, path: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (plain.includes("\0") || plain.includes("\\")) return null;
  const full = join(folder, plain);
  return full.startsWith(join(folder, sep)) ? full : null;
}
