import type { Estate } from "../estate";
import { json, refuse, type Answer } from "../http/answer";
import { isObject, objectAt } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import type { Expansion } from "../odata/expand";
import { PAGES, readOptions } from "../odata/options";
import type { Filter } from "../odata/filter";
import { nextLink, windowOf, type Window } from "../odata/page";
import { entityBody, pageBody, selected, withExpanded } from "../odata/shape";
import { SITE_ID } from "../seeds/organisation";
import type { SiteList } from "../storage/site-list";
import { itemsFrom, type Item, type ItemOrder } from "../storage/items";
import type { Handler } from "./call";
import { findList } from "./find-list";
import { findListed, listContext } from "./find-listed";
import { INSIDE_A_LIST_ITEM, listItemEntity } from "./item-view";
import { itemsThatPass, readListFilter } from "./list-filter";
import { readListOrder } from "./list-order";
import { asksTooMuch } from "./list-threshold";
import { makeRow } from "./make-row";

/** A new row is answered with its columns. */
const WITH_FIELDS: readonly Expansion[] = [{ name: "fields", select: null, expand: [] }];

export const listListItems: Handler = (call, estate) => {
  const list = findList(call, estate);
  if (list === null) return refuse(REFUSALS.itemNotFound);
  const options = readOptions(call.query, ["$select", "$expand", "$filter", "$orderby", ...PAGES], INSIDE_A_LIST_ITEM);
  if (!options.ok) return options.error;
  const filter = readListFilter(call, list, options.value.filter);
  if (!filter.ok) return filter.error;
  const order = readListOrder(call, list, options.value.orderBy);
  if (!order.ok) return order.error;
  if (filter.value !== null && order.value !== null) return refuse(worded(REFUSALS.invalidRequest, "The local tenant does not order what it filters."));
  if (asksTooMuch(estate, list, filter.value, order.value)) return refuse(REFUSALS.throttled);
  const window = windowOf(options.value, 200, 5000);
  const hits = hitsFrom(estate, list, filter.value, order.value, window);
  const select = withExpanded(options.value.select, options.value.expand);
  const value = hits.slice(0, window.limit).map((item) => selected(listItemEntity(estate, item, options.value.expand), select));
  return json(200, pageBody(estate.origin, listContext(list.id), value, nextLink(estate.origin, call.path, call.query, window, hits.length > window.limit)));
};

/** The window's items, and one more where there are more. */
function hitsFrom(estate: Estate, list: SiteList, filter: Filter | null, order: ItemOrder | null, { skip, limit }: Window): readonly Item[] {
  if (filter === null) return itemsFrom(estate.database, list.id, order, skip, limit + 1);
  return itemsThatPass(estate, list, filter).slice(skip, skip + limit + 1);
}

export const getListItem: Handler = (call, estate) => {
  const item = findListed(call, estate);
  if (!item.ok) return item.error;
  const options = readOptions(call.query, ["$select", "$expand"], INSIDE_A_LIST_ITEM);
  if (!options.ok) return options.error;
  const { select, expand } = options.value;
  const entity = selected(listItemEntity(estate, item.value, expand), withExpanded(select, expand));
  return json(200, entityBody(estate.origin, `${listContext(item.value.list)}/$entity`, entity));
};

/** A library makes no loose rows: its rows come with its files and folders. */
export const createListItem: Handler = async (call, estate) => {
  const list = findList(call, estate);
  if (list === null) return refuse(REFUSALS.itemNotFound);
  const body = await call.body.json();
  const fields = body.ok ? objectAt(body.value, "fields") : null;
  if (!body.ok || !isObject(body.value) || fields === null) return refuse(REFUSALS.malformed);
  if (list.template === "documentLibrary") return refuse(worded(REFUSALS.invalidRequest, "To add an item to a document library, use SPFileCollection.Add()"));
  const made = makeRow(estate, list, fields, call.person.id);
  return made.ok ? createdAnswer(estate, made.value) : made.error;
};

function createdAnswer(estate: Estate, row: Item): Answer {
  const Location = `${estate.origin}/graph/v1.0/sites/${SITE_ID}/lists/${row.list}/items/${String(row.number)}`;
  return json(201, entityBody(estate.origin, `${listContext(row.list)}/$entity`, listItemEntity(estate, row, WITH_FIELDS)), { Location });
}
