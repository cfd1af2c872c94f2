import type { FieldValueSet } from "@microsoft/microsoft-graph-types";
import { listOf, type Estate } from "../estate";
import type { Column } from "../../archive-site/column";
import { CONTENT_TYPES } from "../seeds/content-types";
import { fieldsOf } from "../storage/fields";
import type { Item } from "../storage/items";
import type { StoredContentType } from "../storage/site-list";
import { listETagOf } from "./item-address";

/** The columns of an item, SharePoint's own among them; an empty column is absent. */
export function fieldsEntity(estate: Estate, item: Item): object {
  const kept = fieldsOf(estate.database, item.id);
  const own = listOf(estate, item).columns.flatMap((column): [string, string | number][] => {
    const value = kept[column.name];
    return value === undefined ? [] : [[column.name, shown(column, value)]];
  });
  const base = { id: String(item.number) } satisfies FieldValueSet;
  return {
    "@odata.etag": listETagOf(item),
    ...base,
    ...standing(item, kept["Title"]),
    ContentType: contentTypeOf(estate, item).name,
    Created: item.createdAt,
    Modified: item.modifiedAt,
    _UIVersionString: `${String(item.version)}.0`,
    ...Object.fromEntries(own),
  };
}

/** A list's root, which nobody made, has none of the list's own. */
export const contentTypeOf = (estate: Pick<Estate, "lists">, item: Item): StoredContentType =>
  listOf(estate, item).contentTypes.find(({ key }) => key === item.contentType) ?? CONTENT_TYPES.document;

/** A day is shown as an instant, a number as a number. */
function shown({ kind }: Column, value: string): string | number {
  if (kind === "date") return `${value}T00:00:00Z`;
  return kind === "number" ? Number(value) : value;
}

/** What SharePoint calls the item: a file by its name, a row by its title. */
function standing({ kind, name }: Item, title: string | undefined): object {
  if (kind !== "row") return { FileLeafRef: name, LinkFilename: name };
  return { ...(title === undefined ? {} : { LinkTitle: title, LinkTitleNoMenu: title }), Attachments: false };
}
