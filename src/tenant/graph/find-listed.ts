import type { Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { SITE_ID } from "../seeds/organisation";
import { itemByNumber, type Item } from "../storage/items";
import { param, type Call } from "./call";
import { findItem } from "./find-item";
import { findList } from "./find-list";

/** The item that a drive item's address or a list item's number means. */
export function findListed(call: Call, estate: Estate): Result<Item, Answer> {
  if (call.target.item !== null) return findItem(call, estate);
  const number = /^\d+$/.test(param(call, "item")) ? Number(param(call, "item")) : null;
  const list = findList(call, estate);
  const item = list === null || number === null ? null : itemByNumber(estate.database, list.id, number);
  return item === null ? err(refuse(REFUSALS.itemNotFound)) : ok(item);
}

/** What an answer about a list's items is, in the words of `@odata.context`. */
export const listContext = (listId: string): string => `sites('${SITE_ID}')/lists('${listId}')/items`;
