import type { Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import { header } from "../http/incoming";
import { REFUSALS, worded } from "../http/refusals";
import { comparisonsOf, passes, type Comparison, type Filter } from "../odata/filter";
import { parseFilter } from "../odata/parse-filter";
import { err, ok, type Result } from "../../result";
import type { SiteList } from "../storage/site-list";
import { fieldsOf } from "../storage/fields";
import { allItems, itemsWithField, type Item } from "../storage/items";
import type { Call } from "./call";
import { contentTypeOf } from "./fields-view";

const HONOUR = "honornonindexedquerieswarningmayfailrandomly";
const STANDARD_FIELDS: readonly string[] = ["fields/FileLeafRef", "fields/ContentType"];

/** Reads a filter on a list. A column without index can only be filtered on by who accepts that it may fail. */
export function readListFilter(call: Call, list: SiteList, text: string | null): Result<Filter | null, Answer> {
  if (text === null) return ok(null);
  const filter = parseFilter(text);
  if (!filter.ok) return err(refusal("Invalid filter clause"));
  const fault = comparisonsOf(filter.value).map((comparison) => faultOf(call, list, comparison)).find((words) => words !== null);
  return fault === undefined ? ok(filter.value) : err(refusal(fault));
}

const refusal = (message: string): Answer => refuse(worded(REFUSALS.invalidRequest, message));

function faultOf(call: Call, { columns }: SiteList, { kind, property }: Comparison): string | null {
  if (kind === "in" || kind === "any") return "Invalid filter clause";
  const field = fieldName(property);
  const column = columns.find(({ name }) => property === `fields/${name}`);
  if (column === undefined && !STANDARD_FIELDS.includes(property)) return `Field '${field}' is not recognized`;
  if (column?.kind === "note") return `The field '${field}' of type 'Note' cannot be used in the query filter expression.`;
  return column?.indexed === true ? null : notIndexed(call, field);
}

/** What is wrong with naming a column without index; null for who accepts that it may fail. */
export const notIndexed = (call: Call, field: string): string | null =>
  honours(call)
    ? null
    : `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`;

const fieldName = (property: string): string => property.replace("fields/", "");

const honours = (call: Call): boolean => header(call, "prefer")?.toLowerCase().includes(HONOUR) ?? false;

/** Every item of the list that passes, in order of making. */
export function itemsThatPass({ database }: Pick<Estate, "database">, list: SiteList, filter: Filter): readonly Item[] {
  const narrow = indexed({ database }, list, filter) ?? allItems(database, list.id);
  return narrow.filter((item) => {
    const fields = fieldsOf(database, item.id);
    return passes(filter, (property) => {
      if (property === "fields/FileLeafRef") return [item.name];
      const value = property === "fields/ContentType" ? contentTypeOf({ lists: [list] }, item).name : fields[fieldName(property)];
      return value === undefined ? [] : [value];
    });
  });
}

/** What the index gives for a filter that asks for one value of a column, alone or beside other demands; null when it asks otherwise. */
function indexed({ database }: Pick<Estate, "database">, list: SiteList, filter: Filter): readonly Item[] | null {
  if (filter.kind === "and") return filter.parts.map((part) => indexed({ database }, list, part)).find((items) => items !== null) ?? null;
  if (filter.kind !== "equals" || STANDARD_FIELDS.includes(filter.property)) return null;
  return itemsWithField(database, list.id, fieldName(filter.property), filter.value);
}
