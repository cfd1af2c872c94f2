import { libraryOf, type Estate } from "../estate";
import { json, empty, refuse, type Answer } from "../http/answer";
import { header } from "../http/incoming";
import { isObject, objectAt, textAt } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { PAGES, readOptions } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { entityBody, pageBody } from "../odata/shape";
import { freeName } from "../storage/commit";
import { placeFolder } from "../storage/content-room";
import { addItem } from "../storage/item-changes";
import { childNamed, childrenOf, itemById, lineage, type Item } from "../storage/items";
import { isLocked } from "../storage/retention";
import { relocate } from "../storage/relocate";
import type { Handler } from "./call";
import { readConflict } from "./content";
import { allowedPlace, findItem, matches } from "./find-item";
import { eTagOf, itemsContext } from "./item-address";
import { askedItem, driveItemEntity, INSIDE_A_DRIVE_ITEM } from "./item-view";

export const getItem: Handler = (call, estate) => {
  const item = findItem(call, estate);
  if (!item.ok) return item.error;
  const options = readOptions(call.query, ["$select", "$expand"], INSIDE_A_DRIVE_ITEM);
  if (!options.ok) return options.error;
  if (header(call, "if-none-match") === eTagOf(item.value)) return empty(304);
  return json(200, entityBody(estate.origin, `${itemsContext(estate, item.value)}/$entity`, askedItem(estate, item.value, options.value)));
};

export const listChildren: Handler = (call, estate) => {
  const folder = findItem(call, estate);
  if (!folder.ok) return folder.error;
  const options = readOptions(call.query, ["$select", "$expand", ...PAGES], INSIDE_A_DRIVE_ITEM);
  if (!options.ok) return options.error;
  const window = windowOf(options.value, 200, 999);
  const rows = childrenOf(estate.database, folder.value.id, window.skip, window.limit + 1);
  const value = rows.slice(0, window.limit).map((item) => askedItem(estate, item, options.value));
  const next = nextLink(estate.origin, call.path, call.query, window, rows.length > window.limit);
  return json(200, pageBody(estate.origin, `${itemsContext(estate, folder.value)}('${folder.value.id}')/children`, value, next));
};

const itemAnswer = (estate: Estate, status: number, item: Item, headers: Readonly<Record<string, string>> = {}): Answer =>
  json(status, entityBody(estate.origin, `${itemsContext(estate, item)}/$entity`, driveItemEntity(estate, item)), headers);

export const createFolder: Handler = async (call, estate) => {
  const parent = findItem(call, estate);
  if (!parent.ok) return parent.error;
  const body = await call.body.json();
  const name = body.ok ? textAt(body.value, "name") : null;
  if (!body.ok || !isObject(body.value) || name === null) return refuse(REFUSALS.malformed);
  if (objectAt(body.value, "folder") === null) return refuse(worded(REFUSALS.invalidRequest, "The folder facet is missing."));
  const place = allowedPlace(estate, parent.value, name);
  if (!place.ok) return place.error;
  // Graph's own default for a new folder is to fail as well.
  const conflict = readConflict(textAt(body.value, "@microsoft.graph.conflictBehavior"), "fail");
  if (conflict === null) return refuse(REFUSALS.invalidRequest);
  const present = childNamed(estate.database, parent.value.id, name);
  if (present !== null && conflict !== "rename" && !(conflict === "replace" && present.kind === "folder")) return refuse(REFUSALS.nameTaken);
  if (present !== null && conflict === "replace") return itemAnswer(estate, 200, present);
  const free = present === null ? name : freeName(estate.database, parent.value, name);
  const item = addItem(estate.database, { list: parent.value.list, parent: parent.value.id, name: free, kind: "folder", contentType: "folder", person: call.person.id, content: null });
  placeFolder(estate.room, item);
  return itemAnswer(estate, 201, item, { Location: `${estate.origin}/graph/v1.0/drives/${libraryOf(estate, item).driveId}/items/${item.id}` });
};

/** Another name, or another folder: what people do in SharePoint while somebody is filing. */
export const updateItem: Handler = async (call, estate) => {
  // The body first: between the look at the item's tag and its change nobody else may come.
  const body = await call.body.json();
  const item = findItem(call, estate);
  if (!item.ok) return item.error;
  if (!matches(call, item.value)) return refuse(REFUSALS.preconditionFailed);
  if (!body.ok || item.value.parent === null) return refuse(body.ok ? REFUSALS.invalidRequest : REFUSALS.malformed);
  if (isLocked(estate.database, item.value)) return refuse(REFUSALS.locked);
  const target = itemById(estate.database, textAt(objectAt(body.value, "parentReference"), "id") ?? item.value.parent);
  if (target?.list !== item.value.list) return refuse(REFUSALS.itemNotFound);
  const name = textAt(body.value, "name") ?? item.value.name;
  const place = allowedPlace(estate, target, name);
  if (!place.ok) return place.error;
  const present = childNamed(estate.database, target.id, name);
  if (present !== null && present.id !== item.value.id) return refuse(REFUSALS.nameTaken);
  if (isWithin(estate, target, item.value)) return refuse(REFUSALS.invalidRequest);
  const moved = relocate(estate.room, item.value, target, name, call.person.id);
  return itemAnswer(estate, 200, moved);
};

const isWithin = (estate: Estate, folder: Item, item: Item): boolean => lineage(estate.database, folder).some(({ id }) => id === item.id);
