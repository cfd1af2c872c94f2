import type { IdentitySet, ItemReference } from "@microsoft/microsoft-graph-types";
import { libraryOf, listOf, personById, type Estate } from "../estate";
import { listPath } from "../storage/site-list";
import { SITE_ID, SITE_PATH } from "../seeds/organisation";
import { itemById, lineage, type Item } from "../storage/items";

/** Where a person can look at the item: the tenant's own SharePoint page. */
export function webUrlOf(estate: Estate, item: Item): string {
  const names = lineage(estate.database, item).map(({ name }) => encodeURIComponent(name));
  return [`${estate.origin}/sharepoint/${SITE_PATH}/${listPath(listOf(estate, item))}`, ...names].join("/");
}

/** The item's tag in a drive. */
export const eTagOf = (item: Item): string => `"{${item.guid.toUpperCase()}},${String(item.version)}"`;

/** The same item's tag in its list. */
export const listETagOf = (item: Item): string => `"${item.guid},${String(item.version)}"`;

export function identity(estate: Estate, id: string): IdentitySet {
  return { user: { id, displayName: personById(estate, id)?.displayName ?? "SharePoint" } };
}

/** The folder that holds the item, as Graph refers to it. */
export function parentReference(estate: Estate, item: Item): ItemReference {
  const { driveId, name: library } = libraryOf(estate, item);
  const parent = item.parent === null ? null : itemById(estate.database, item.parent);
  const base = { driveId, driveType: "documentLibrary", siteId: SITE_ID } satisfies ItemReference;
  if (parent === null) return base;
  const names = lineage(estate.database, parent).map(({ name }) => name);
  const path = `/drives/${driveId}/root:${names.map((name) => `/${encodeURIComponent(name)}`).join("")}`;
  return { ...base, id: parent.id, name: parent.parent === null ? library : parent.name, path } satisfies ItemReference;
}

/** What an answer about a drive's items is, in the words of `@odata.context`. */
export const itemsContext = (estate: Estate, item: Item): string => `drives('${encodeURIComponent(libraryOf(estate, item).driveId)}')/items`;
