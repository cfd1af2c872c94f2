import { isSameName } from "../../archive-site/plan-furnishing";
import type { SiteError } from "../../ports/archive-site";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { FURNISHING_SCOPES } from "./furnishing-scopes";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import { textAt } from "./json-reading";
import { siteError } from "./site-error";

/** A site of which the id is known. */
export interface SitePlace {
  readonly http: GraphHttp;
  /** Path of the site below Graph's version. */
  readonly at: string;
}

export type Asked<T> = Promise<Result<T, SiteError>>;

export const SCOPE = FURNISHING_SCOPES.read;

/** @param site `/sites/example.sharepoint.com:/sites/archief` */
export async function findSitePlace(http: GraphHttp, site: string): Asked<SitePlace> {
  const found = await http.json({ method: "GET", path: `${site}?$select=id`, scope: SCOPE });
  if (!found.ok) return err(wasRefused(found.error, 404) ? { kind: "site-not-found" } : siteError(found.error, SCOPE));
  const id = textAt(found.value, "id");
  return id === null ? err(unexpected("id")) : ok({ http, at: `/sites/${encodeURIComponent(id)}` });
}

/** All entries of a collection of the site. @param path below the site */
export async function entriesOf({ http, at }: SitePlace, path: string, scope: string = SCOPE): Asked<readonly unknown[]> {
  const listed = await http.list({ method: "GET", path: `${at}/${path}`, scope });
  return listed.ok ? listed : err(siteError(listed.error, scope));
}

/** Path of a list below the site, found by its name. */
export async function listPlace(place: SitePlace, name: string): Asked<string> {
  const lists = await entriesOf(place, "lists?$select=id,displayName");
  if (!lists.ok) return lists;
  const id = textAt(lists.value.find((list) => isSameName(textAt(list, "displayName") ?? "", name)), "id");
  return id === null ? err(unexpected(`lists: ${name}`)) : ok(`lists/${encodeURIComponent(id)}`);
}

/** Path of a file at the top of a library. */
export async function filePlace(place: SitePlace, library: string, file: string): Asked<string> {
  const drives = await entriesOf(place, "drives?$select=id,name");
  if (!drives.ok) return drives;
  const id = textAt(drives.value.find((drive) => isSameName(textAt(drive, "name") ?? "", library)), "id");
  return id === null ? err(unexpected(`drives: ${library}`)) : ok(`/drives/${encodeURIComponent(id)}/root:/${encodeURIComponent(file)}`);
}

/** Whether the file is there. */
export async function isThere({ http }: SitePlace, file: string): Asked<boolean> {
  const answer = await http.json({ method: "GET", path: file, scope: SCOPE });
  if (answer.ok) return ok(true);
  return wasRefused(answer.error, 404) ? ok(false) : err(siteError(answer.error, SCOPE));
}
