import { err, ok, type Result } from "../../result";

/** Which item of a drive an address means: a start, and names below it. */
interface ItemAddress {
  /** Drive item id, or `root`. */
  readonly start: string;
  readonly names: readonly string[];
}

interface SiteAddress {
  readonly host: string;
  readonly names: readonly string[];
}

/**
 * A Graph path in one form, however it was written: `root:/a/b:/children`, `items/{id}:/b:/children` and
 * `items/{id}/children` all become `…/@item/children`; a site by address becomes `sites/@address`.
 */
export interface GraphPath {
  /** Decoded segments; those beginning with `@` stand for an address. */
  readonly segments: readonly string[];
  readonly item: ItemAddress | null;
  readonly site: SiteAddress | null;
}

/** @param path below `/graph/v1.0`, percent-encoded. @source learn.microsoft.com/graph/onedrive-addressing-driveitems */
export function parseGraphPath(path: string): Result<GraphPath, "malformed"> {
  const raw = path.split("/").filter((segment) => segment !== "");
  try {
    const { site, rest } = takeSite(raw);
    const { item, segments } = takeItem(withoutSiteDrive(rest));
    return ok({ segments, item, site });
  } catch {
    return err("malformed");
  }
}

/** `sites/{host}:/{path}[:/…]` */
function takeSite(raw: readonly string[]): { readonly site: SiteAddress | null; readonly rest: readonly string[] } {
  const [head, host] = raw;
  if (head !== "sites" || host?.endsWith(":") !== true) return { site: null, rest: raw };
  const { names, rest } = takeNames(raw.slice(2));
  return { site: { host: host.slice(0, -1), names }, rest: ["sites", "@address", ...rest] };
}

/** `sites/{id}/drive/root…` is the same as `drives/@default/root…`; `sites/{id}/drives/{id}/…` as `drives/{id}/…`. */
function withoutSiteDrive(raw: readonly string[]): readonly string[] {
  if (raw[0] !== "sites") return raw;
  if (raw[2] === "drive" && raw.length > 3) return ["drives", "@default", ...raw.slice(3)];
  return raw[2] === "drives" && raw.length > 3 ? raw.slice(2) : raw;
}

function takeItem(raw: readonly string[]): { readonly item: ItemAddress | null; readonly segments: readonly string[] } {
  const [head, drive, kind, id] = raw;
  if (head !== "drives" || drive === undefined) return { item: null, segments: raw.map(decodeURIComponent) };
  const byId = kind === "items" && id !== undefined;
  const start = byId ? id : kind;
  if (start === undefined || (!byId && start !== "root" && start !== "root:")) return { item: null, segments: raw.map(decodeURIComponent) };
  const after = raw.slice(byId ? 4 : 3);
  const { names, rest } = start.endsWith(":") ? takeNames(after) : { names: [], rest: after };
  const item = { start: decodeURIComponent(start.replace(/:$/, "")), names };
  return { item, segments: ["drives", decodeURIComponent(drive), "@item", ...rest.map(decodeURIComponent)] };
}

/** Names up to the one that ends with a colon, or up to the end. */
function takeNames(raw: readonly string[]): { readonly names: readonly string[]; readonly rest: readonly string[] } {
  const end = raw.findIndex((segment) => segment.endsWith(":"));
  const last = end === -1 ? raw.length : end + 1;
  const names = raw.slice(0, last).map((segment) => decodeURIComponent(segment.replace(/:$/, "")));
  return { names: names.filter((name) => name !== ""), rest: raw.slice(last) };
}
