import type { StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { GraphHttp } from "./http";
import { findSite, idOf } from "./library";
import { storeError } from "./store-error";

/** Where a list of rows stands, as the organisation set it. */
export interface ListAddress {
  /** Path of the archive site below Graph's version. */
  readonly site: string;
  /** Name of the list. */
  readonly list: string;
  /** `Sites.Selected` with a grant on this site, else `Sites.ReadWrite.All`. */
  readonly scope: string;
}

/** A list of rows, found by name once and known by its path after. */
export interface RowList {
  readonly http: GraphHttp;
  readonly scope: string;
  /** Path of its rows. */
  readonly items: string;
}

export async function openRowList(http: GraphHttp, { site, list, scope }: ListAddress): Promise<Result<RowList, StoreError>> {
  const siteId = await findSite(http, { site, scope });
  if (!siteId.ok) return siteId;
  const at = `/sites/${encodeURIComponent(siteId.value)}/lists`;
  const lists = await http.list({ method: "GET", path: `${at}?$select=id,displayName`, scope });
  if (!lists.ok) return err(storeError(lists.error, "list"));
  const listId = idOf(lists.value, "displayName", list);
  if (listId === null) return err({ kind: "not-found", what: "list" });
  return ok({ http, scope, items: `${at}/${encodeURIComponent(listId)}/items` });
}
