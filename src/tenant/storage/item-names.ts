import { createHash } from "node:crypto";

const FORBIDDEN = /["*:<>?/\\|\u0000-\u001f\u007f]/;
const RESERVED = /^(?:\.lock|CON|PRN|AUX|NUL|COM\d|LPT\d|desktop\.ini|_vti_.*|~\$.*)$/i;

/** Longest path below the site, decoded. @source SharePoint: file and path name length */
const MAXIMUM_PATH = 400;

/** Whether SharePoint takes this as a name of a file or folder. @source support.microsoft.com «Restrictions and limitations in OneDrive and SharePoint» */
export function isAllowedName(name: string): boolean {
  if (name === "" || name === "." || name === ".." || name.length > 255) return false;
  return !FORBIDDEN.test(name) && !RESERVED.test(name) && !name.includes("_vti_") && name === name.trim() && !name.endsWith(".");
}

/** @param names of every folder on the way, and of the item itself */
export function isAllowedPath(names: readonly string[]): boolean {
  return names.join("/").length <= MAXIMUM_PATH;
}

/** Names that differ in case only are the same name to SharePoint. */
export const nameKey = (name: string): string => name.toLowerCase();

const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N} ._()+,=@&-]*$/u;

/**
 * The name under which an item lies on disk: its own when that is harmless on every system,
 * else its harmless signs and a short hash. It never holds a separator and never begins with a dot.
 */
export function diskNameOf(name: string): string {
  const harmless = PLAIN.test(name) && name === name.normalize("NFC") && Buffer.byteLength(name) <= 200;
  if (harmless) return name;
  const rest = name.normalize("NFKD").replace(/[^A-Za-z0-9.-]+/g, "_").replace(/^[.-]+/, "_").slice(0, 80);
  return `${rest}~${createHash("sha256").update(name).digest("hex").slice(0, 12)}`;
}

/** SharePoint's way of `rename`: a number before the extension. */
export function numberedName(name: string, number: number): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name} ${String(number)}` : `${name.slice(0, dot)} ${String(number)}${name.slice(dot)}`;
}
