import { json, refuse } from "../http/answer";
import { isObject } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import { readOptions } from "../odata/options";
import { entityBody, selected } from "../odata/shape";
import type { Item } from "../storage/items";
import type { Handler } from "./call";
import { changeFields } from "./change-fields";
import { fieldsEntity } from "./fields-view";
import { findListed, listContext } from "./find-listed";

export const getFields: Handler = (call, estate) => {
  const item = findListed(call, estate);
  if (!item.ok) return item.error;
  const options = readOptions(call.query, ["$select"]);
  if (!options.ok) return options.error;
  return json(200, entityBody(estate.origin, contextOf(item.value), selected(fieldsEntity(estate, item.value), options.value.select)));
};

export const patchFields: Handler = async (call, estate) => {
  // The body first: between the look at the item's tag and its change nobody else may come.
  const body = await call.body.json();
  const item = findListed(call, estate);
  if (!item.ok) return item.error;
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const changed = changeFields(call, estate, item.value, body.value);
  return changed.ok ? json(200, entityBody(estate.origin, contextOf(changed.value), fieldsEntity(estate, changed.value))) : changed.error;
};

const contextOf = ({ list, number }: Item): string => `${listContext(list)}('${String(number)}')/fields/$entity`;
