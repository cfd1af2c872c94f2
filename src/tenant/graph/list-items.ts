import { json, refuse, type Answer } from "../http/answer";
import { header } from "../http/incoming";
import { isObject, objectAt, type JsonObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { parseFilter, passes, propertiesOf, type Filter } from "../odata/filter";
import { readOptions } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { entityBody, pageBody, selected } from "../odata/shape";
import { COLUMNS } from "../seeds/columns";
import { LIST_ID, SITE_ID } from "../seeds/organisation";
import type { Estate } from "../estate";
import { fieldsOf } from "../storage/fields";
import { allItems, itemByNumber, itemsWithField, type Item } from "../storage/items";
import { param, type Call, type Handler } from "./call";
import { changeFields } from "./change-fields";
import { findItem } from "./find-item";
import { contentTypeOf, fieldsEntity, listItemEntity } from "./item-view";
import { isLibrary } from "./sites";

const CONTEXT = `sites('${SITE_ID}')/lists('${LIST_ID}')/items`;
const HONOUR = "honornonindexedquerieswarningmayfailrandomly";

export const listListItems: Handler = (call, estate) => {
  if (!isLibrary(call)) return refuse(REFUSALS.itemNotFound);
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  const filter = readFilter(call, options.value.filter);
  if (!filter.ok) return filter.error;
  const hits = candidates(estate, filter.value).filter((item) => filter.value === null || passesFields(estate, item, filter.value));
  const window = windowOf(options.value, 200, 5000);
  const value = hits
    .slice(window.skip, window.skip + window.limit)
    .map((item) => selected(listItemEntity(estate, item, options.value.expand), options.value.select));
  return json(200, pageBody(estate.origin, CONTEXT, value, nextLink(estate.origin, call.path, call.query, window, hits.length > window.skip + window.limit)));
};

export const getListItem: Handler = (call, estate) => {
  const item = findListed(call, estate);
  if (!item.ok) return item.error;
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  const entity = selected(listItemEntity(estate, item.value, options.value.expand), options.value.select);
  return json(200, entityBody(estate.origin, `${CONTEXT}/$entity`, entity));
};

export const getFields: Handler = (call, estate) => {
  const item = findListed(call, estate);
  if (!item.ok) return item.error;
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  return json(200, entityBody(estate.origin, `${CONTEXT}('${String(item.value.number)}')/fields/$entity`, selected(fieldsEntity(estate, item.value), options.value.select)));
};

export const patchFields: Handler = async (call, estate) => {
  const item = findListed(call, estate);
  if (!item.ok) return item.error;
  const body = await call.body.json();
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const changed = changeFields(call, estate, item.value, body.value);
  if (!changed.ok) return changed.error;
  return json(200, entityBody(estate.origin, `${CONTEXT}('${String(changed.value.number)}')/fields/$entity`, fieldsEntity(estate, changed.value)));
};

/** A library makes no loose rows: its rows come with its files and folders. */
export const createListItem: Handler = async (call) => {
  if (!isLibrary(call)) return refuse(REFUSALS.itemNotFound);
  const body = await call.body.json();
  const fields: JsonObject | null = body.ok ? objectAt(body.value, "fields") : null;
  if (fields === null) return refuse(REFUSALS.malformed);
  return refuse(worded(REFUSALS.invalidRequest, "To add an item to a document library, use SPFileCollection.Add()"));
};

/** The row that a drive item address or a list item number means. */
function findListed(call: Call, estate: Estate): Result<Item, Answer> {
  if (call.target.item !== null) return findItem(call, estate);
  const number = /^\d+$/.test(param(call, "item")) ? Number(param(call, "item")) : null;
  const item = isLibrary(call) && number !== null ? itemByNumber(estate.database, number) : null;
  return item === null ? err(refuse(REFUSALS.itemNotFound)) : ok(item);
}

/** A column without index can only be filtered on by who accepts that it may fail. */
function readFilter(call: Call, text: string | null): Result<Filter | null, Answer> {
  if (text === null) return ok(null);
  const filter = parseFilter(text);
  if (!filter.ok) return err(refuse(worded(REFUSALS.invalidRequest, "Invalid filter clause")));
  for (const property of propertiesOf(filter.value)) {
    const column = COLUMNS.find(({ name }) => property === `fields/${name}`);
    const standing = STANDARD_FIELDS.includes(property);
    if (column === undefined && !standing) return err(refuse(worded(REFUSALS.invalidRequest, `Field '${property.replace("fields/", "")}' is not recognized`)));
    if (column?.indexed !== true && !honours(call)) return err(refuse(worded(REFUSALS.invalidRequest, notIndexed(property))));
  }
  return ok(filter.value);
}

const STANDARD_FIELDS = ["fields/FileLeafRef", "fields/ContentType"];

const honours = (call: Call): boolean => header(call, "prefer")?.toLowerCase().includes(HONOUR) ?? false;

const notIndexed = (property: string): string =>
  `Field '${property.replace("fields/", "")}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`;

/** What the filter may let through: found by the index where it asks for one value of a column. */
function candidates({ database }: Estate, filter: Filter | null): readonly Item[] {
  const own = filter?.kind === "equals" && COLUMNS.some(({ name }) => filter.property === `fields/${name}`);
  return own ? itemsWithField(database, filter.property.replace("fields/", ""), filter.value) : allItems(database);
}

function passesFields(estate: Estate, item: Item, filter: Filter): boolean {
  const fields = fieldsOf(estate.database, item.id);
  return passes(filter, (property) => {
    if (property === "fields/FileLeafRef") return item.name;
    return property === "fields/ContentType" ? contentTypeOf(item).name : (fields[property.replace("fields/", "")] ?? null);
  });
}
