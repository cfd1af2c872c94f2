import type { DriveItem, ListItem } from "@microsoft/microsoft-graph-types";
import { downloadUrl } from "../download";
import type { Estate } from "../estate";
import type { Expansion } from "../odata/expand";
import type { Options } from "../odata/options";
import { selected, withExpanded } from "../odata/shape";
import { SITE_ID } from "../seeds/organisation";
import { childCountOf, folderSize, type Item } from "../storage/items";
import { contentTypeOf, fieldsEntity } from "./fields-view";
import { eTagOf, identity, listETagOf, parentReference, webUrlOf } from "./item-address";

export const INSIDE_A_LIST_ITEM = { fields: {}, driveItem: {} };
export const INSIDE_A_DRIVE_ITEM = { listItem: INSIDE_A_LIST_ITEM };

/** As asked for; whether it is checked out is told to who asks for it by name only. @source learn.microsoft.com/graph/api/resources/driveitem, «publication» */
export function askedItem(estate: Estate, item: Item, { select, expand }: Pick<Options, "select" | "expand">): object {
  const publication = item.kind === "file" && select?.includes("publication") === true ? { publication: { level: "published", versionId: `${String(item.version)}.0` } } : {};
  return selected({ ...driveItemEntity(estate, item, expand), ...publication } satisfies DriveItem, withExpanded(select, expand));
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
    parentReference: parentReference(estate, item),
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

/** An item as a row of its list, with its expansions; a row that stands alone has no drive item. */
export function listItemEntity(estate: Estate, item: Item, expand: readonly Expansion[]): object {
  const { id, name } = contentTypeOf(estate, item);
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
    sharepointIds: { listId: item.list, listItemId: String(item.number), listItemUniqueId: item.guid },
  } satisfies ListItem;
  const expanded = expand.flatMap((expansion): [string, object][] => {
    if (expansion.name === "fields") return [["fields", selected(fieldsEntity(estate, item), expansion.select)]];
    return expansion.name === "driveItem" && item.kind !== "row" ? [["driveItem", driveItemEntity(estate, item)]] : [];
  });
  return { "@odata.etag": listETagOf(item), ...base, ...Object.fromEntries(expanded) };
}
