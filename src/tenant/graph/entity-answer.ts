import type { Estate } from "../estate";
import { json, refuse, type Answer } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { comparisonsOf, passes } from "../odata/filter";
import { PAGES, readOptions } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { parseFilter } from "../odata/parse-filter";
import { entityBody, pageBody, selected } from "../odata/shape";
import type { Call } from "./call";

/** One thing of the site, with what `$select` names. */
export function oneEntity(call: Call, { origin }: Estate, context: string, entity: object): Answer {
  const options = readOptions(call.query, ["$select"]);
  return options.ok ? json(200, entityBody(origin, context, selected(entity, options.value.select))) : options.error;
}

/** A collection that is complete in memory. @param filterable the one property that `$filter` may compare; null for none */
export function wholeCollection<T extends object>(call: Call, { origin }: Estate, context: string, entities: readonly T[], filterable: (keyof T & string) | null = null): Answer {
  const options = readOptions(call.query, ["$select", "$filter", ...PAGES]);
  if (!options.ok) return options.error;
  const { filter, select } = options.value;
  const parsed = filter === null ? null : parseFilter(filter);
  const known = parsed === null || (parsed.ok && comparisonsOf(parsed.value).every(({ kind, property }) => kind === "equals" && property === filterable));
  if (!known) return refuse(worded(REFUSALS.invalidRequest, "The provided filter statement is not supported"));
  const hits = parsed?.ok !== true ? entities : entities.filter((entity) => passes(parsed.value, () => (filterable === null ? [] : [String(entity[filterable])])));
  const window = windowOf(options.value, 200, 999);
  const end = window.skip + window.limit;
  const value = hits.slice(window.skip, end).map((entity) => selected(entity, select));
  return json(200, pageBody(origin, context, value, nextLink(origin, call.path, call.query, window, hits.length > end)));
}
