import type { DriveItem, FieldValueSet, IdentitySet, ItemReference, ListItem } from "@microsoft/microsoft-graph-types";
import { downloadUrl } from "../download";
import { personById, type Estate } from "../estate";
import type { Expansion } from "../odata/expand";
import { selected } from "../odata/shape";
import { COLUMNS, CONTENT_TYPES } from "../seeds/columns";
import { DRIVE_ID, LIBRARY_NAME, LIST_ID, SITE_ID, SITE_PATH } from "../seeds/organisation";
import { fieldsOf } from "../storage/fields";
import { childCountOf, folderSize, itemById, lineage, type Item } from "../storage/items";

/** Where a person can look at the item: the tenant's own SharePoint page. */
function webUrlOf(estate: Estate, item: Item): string {
  const names = lineage(estate.database, item).map(({ name }) => encodeURIComponent(name));
  return [`${estate.origin}/sharepoint/${SITE_PATH}/${LIBRARY_NAME}`, ...names].join("/");
}

export const eTagOf = (item: Item): string => `"{${item.guid.toUpperCase()}},${String(item.version)}"`;

export const listETagOf = (item: Item): string => `"${item.guid},${String(item.version)}"`;

function identity(estate: Estate, id: string): IdentitySet {
  return { user: { id, displayName: personById(estate, id)?.displayName ?? "SharePoint" } };
}

function referenceTo(estate: Estate, item: Item): ItemReference {
  const parent = item.parent === null ? null : itemById(estate.database, item.parent);
  const base = { driveId: DRIVE_ID, driveType: "documentLibrary", siteId: SITE_ID } satisfies ItemReference;
  if (parent === null) return base;
  const names = lineage(estate.database, parent).map(({ name }) => name);
  const path = `/drives/${DRIVE_ID}/root:${names.map((name) => `/${encodeURIComponent(name)}`).join("")}`;
  return { ...base, id: parent.id, name: parent.parent === null ? LIBRARY_NAME : parent.name, path } satisfies ItemReference;
}

/** The item as Graph shows it in a drive, with its expansions. */
export function driveItemEntity(estate: Estate, item: Item, expand: readonly Expansion[] = []): object {
  const base = {
    id: item.id,
    name: item.parent === null ? "root" : item.name,
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    eTag: eTagOf(item),
    cTag: `"c:{${item.guid.toUpperCase()}},${String(item.contentVersion)}"`,
    webUrl: webUrlOf(estate, item),
    size: item.kind === "file" ? item.size : folderSize(estate.database, item.id),
    createdBy: identity(estate, item.createdBy),
    lastModifiedBy: identity(estate, item.modifiedBy),
    parentReference: referenceTo(estate, item),
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: item.modifiedAt },
    ...kindFacets(estate, item),
  } satisfies DriveItem;
  const expanded = expand.flatMap((expansion): [string, object][] => (expansion.name === "listItem" ? [["listItem", expandedListItem(estate, item, expansion)]] : []));
  const download = item.kind === "file" ? { "@microsoft.graph.downloadUrl": downloadUrl(estate, item) } : {};
  return { ...download, ...base, ...Object.fromEntries(expanded) };
}

function kindFacets(estate: Estate, item: Item): Pick<DriveItem, "file" | "folder" | "root"> {
  if (item.kind === "folder") return { folder: { childCount: childCountOf(estate.database, item.id) }, ...(item.parent === null ? { root: {} } : {}) };
  const hashes = item.quickXorHash === null ? {} : { hashes: { quickXorHash: item.quickXorHash } };
  return { file: { mimeType: item.mediaType ?? "application/octet-stream", ...hashes } };
}

function expandedListItem(estate: Estate, item: Item, expansion: Expansion): object {
  return selected(listItemEntity(estate, item, expansion.expand), expansion.select);
}

/** The same item as a row of the library's list. */
export function listItemEntity(estate: Estate, item: Item, expand: readonly Expansion[]): object {
  const { id, name } = contentTypeOf(item);
  const base = {
    id: String(item.number),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    eTag: listETagOf(item),
    webUrl: webUrlOf(estate, item),
    createdBy: identity(estate, item.createdBy),
    lastModifiedBy: identity(estate, item.modifiedBy),
    parentReference: { siteId: SITE_ID, id: item.parent ?? "" },
    contentType: { id, name },
    sharepointIds: { listId: LIST_ID, listItemId: String(item.number), listItemUniqueId: item.guid },
  } satisfies ListItem;
  const expanded = expand.flatMap((expansion): [string, object][] => {
    if (expansion.name === "fields") return [["fields", selected(fieldsEntity(estate, item), expansion.select)]];
    return expansion.name === "driveItem" ? [["driveItem", driveItemEntity(estate, item)]] : [];
  });
  return { "@odata.etag": listETagOf(item), ...base, ...Object.fromEntries(expanded) };
}

export const contentTypeOf = (item: Item): { readonly id: string; readonly name: string } =>
  Object.entries(CONTENT_TYPES).find(([key]) => key === item.contentType)?.[1] ?? CONTENT_TYPES.document;

/** The columns of an item, SharePoint's own among them; an empty column is absent. */
export function fieldsEntity(estate: Estate, item: Item): object {
  const kept = fieldsOf(estate.database, item.id);
  const own = COLUMNS.flatMap(({ name, kind }): [string, string][] => {
    const value = kept[name];
    return value === undefined ? [] : [[name, kind === "date" ? `${value}T00:00:00Z` : value]];
  });
  const base = { id: String(item.number) } satisfies FieldValueSet;
  return {
    "@odata.etag": listETagOf(item),
    ...base,
    FileLeafRef: item.name,
    LinkFilename: item.name,
    ContentType: contentTypeOf(item).name,
    Created: item.createdAt,
    Modified: item.modifiedAt,
    _UIVersionString: `${String(item.version)}.0`,
    ...Object.fromEntries(own),
  };
}
