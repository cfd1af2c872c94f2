import { refuse, type Answer } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import type { SiteList } from "../storage/site-list";
import type { ItemOrder } from "../storage/items";
import type { Call } from "./call";
import { notIndexed } from "./list-filter";

const ORDER = /^fields\/(\w+)(?: +(asc|desc))?$/;

const refused = (message: string): Result<never, Answer> => err(refuse(worded(REFUSALS.invalidRequest, message)));

/** Reads `$orderby=fields/Name desc`: one column, which must have an index as for a filter. */
export function readListOrder(call: Call, { columns }: SiteList, text: string | null): Result<ItemOrder | null, Answer> {
  if (text === null) return ok(null);
  const [, name, direction] = ORDER.exec(text.trim()) ?? [];
  if (name === undefined) return refused("Invalid orderby expression");
  const column = columns.find((one) => one.name === name);
  if (column === undefined) return refused(`Field '${name}' is not recognized`);
  const fault = column.kind === "note" ? `The field '${name}' of type 'Note' cannot be used in the query orderby expression.` : column.indexed ? null : notIndexed(call, name);
  return fault === null ? ok({ column: name, isNumber: column.kind === "number", descending: direction === "desc" }) : refused(fault);
}
