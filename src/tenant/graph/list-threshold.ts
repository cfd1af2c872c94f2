import type { Estate } from "../estate";
import type { Filter } from "../odata/filter";
import type { SiteList } from "../storage/site-list";
import { itemCountOf, itemsWithField, type ItemOrder } from "../storage/items";
import { itemsThatPass } from "./list-filter";

/** So many rows may SharePoint look at to answer one question about a list («list view threshold»). */
const THRESHOLD = 5000;

/**
 * Whether a question about a large list touches more rows than SharePoint looks at. Following its pages in order of making,
 * or in the order of an index, touches few; a filter touches what its index leaves. Graph answers such a question as it
 * answers too many.
 *
 * @source learn.microsoft.com, list view threshold; microsoftgraph/msgraph-sdk-dotnet, issue 827
 */
export function asksTooMuch({ database }: Pick<Estate, "database">, list: SiteList, filter: Filter | null, order: ItemOrder | null): boolean {
  const all = itemCountOf(database, list.id);
  if (all <= THRESHOLD) return false;
  const isIndexed = (name: string): boolean => list.columns.some((column) => column.name === name && column.indexed);
  const touched = (asked: Filter): number => {
    if (asked.kind === "and") return Math.min(...asked.parts.map(touched));
    if (asked.kind === "or") return asked.parts.map(touched).reduce((sum, some) => sum + some, 0);
    const name = asked.property.replace("fields/", "");
    if (!isIndexed(name)) return all;
    return asked.kind === "equals" ? itemsWithField(database, list.id, name, asked.value).length : itemsThatPass({ database }, list, asked).length;
  };
  return (order !== null && !isIndexed(order.column)) || (filter !== null && touched(filter) > THRESHOLD);
}
