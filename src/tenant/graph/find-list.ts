import type { Estate } from "../estate";
import type { Library, SiteList } from "../storage/site-list";
import { SITE_HOST, SITE_ID, SITE_PATH } from "../seeds/organisation";
import { param, type Call } from "./call";

/** The part of a request that says where it leads. */
type Address = Pick<Call, "params" | "target">;

/** Whether the request's site is the archive, named by its id or by its address. */
export function isArchive(call: Address): boolean {
  const address = call.target.site;
  if (address !== null) return address.host.toLowerCase() === SITE_HOST && address.names.join("/").toLowerCase() === SITE_PATH;
  return param(call, "site") === SITE_ID;
}

/** The list that the request names, by its id or by its name. */
export function findList(call: Address, { lists }: Pick<Estate, "lists">): SiteList | null {
  const asked = param(call, "list");
  if (!isArchive(call)) return null;
  return lists.find(({ id, name }) => id === asked || name.toLowerCase() === asked.toLowerCase()) ?? null;
}

/** The library of the drive that the request names; the site's default drive is that of its first library. */
export function findLibrary(drive: string, { lists }: Pick<Estate, "lists">): Library | null {
  const libraries = lists.filter((list) => list.template === "documentLibrary");
  return (drive === "@default" ? libraries[0] : libraries.find(({ driveId }) => driveId === drive)) ?? null;
}

/** The list or library that a request is about; null when it is about the site, or about nothing that is there. */
export function addressedList(call: Address, estate: Pick<Estate, "lists">): SiteList | null {
  return findList(call, estate) ?? findLibrary(param(call, "drive"), estate);
}
