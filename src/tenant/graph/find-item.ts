import type { Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import { header } from "../http/incoming";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { isAllowedName, isAllowedPath } from "../storage/item-names";
import { itemAt, itemById, lineage, rootItem, type Item } from "../storage/items";
import { param, type Call } from "./call";
import { findLibrary } from "./find-list";
import { eTagOf, listETagOf } from "./item-address";

/** The item that a request's address means. */
export function findItem(call: Call, estate: Estate): Result<Item, Answer> {
  const start = findStart(call, estate);
  const item = start === null ? null : itemAt(estate.database, start, call.target.item?.names ?? []);
  return item === null ? err(refuse(REFUSALS.itemNotFound)) : ok(item);
}

/** A place for a file: an existing folder, and a name in it that SharePoint allows. */
export interface Place {
  readonly folder: Item;
  readonly name: string;
}

/** Where a by-path address would put a file. */
export function findPlace(call: Call, estate: Estate): Result<Place, Answer> {
  const names = call.target.item?.names ?? [];
  const name = names.at(-1);
  const start = findStart(call, estate);
  if (start === null || name === undefined) return err(refuse(start === null ? REFUSALS.itemNotFound : REFUSALS.invalidRequest));
  const folder = itemAt(estate.database, start, names.slice(0, -1));
  if (folder === null) return err(refuse(REFUSALS.itemNotFound));
  return allowedPlace(estate, folder, name);
}

export function allowedPlace(estate: Estate, folder: Item, name: string): Result<Place, Answer> {
  if (folder.kind !== "folder") return err(refuse(REFUSALS.notAFolder));
  if (!isAllowedName(name)) return err(refuse(REFUSALS.invalidName));
  const names = [...lineage(estate.database, folder).map((item) => item.name), name];
  return isAllowedPath(names) ? ok({ folder, name }) : err(refuse(REFUSALS.pathTooLong));
}

/** An item is found in its own drive only. */
function findStart(call: Call, estate: Estate): Item | null {
  const library = findLibrary(param(call, "drive"), estate);
  if (library === null) return null;
  const start = call.target.item?.start ?? "root";
  const item = start === "root" ? rootItem(estate.database, library.id) : itemById(estate.database, start);
  return item?.list === library.id ? item : null;
}

/** Whether `If-Match` lets the change pass. Both forms of the item's eTag are good, and `*`. */
export function matches(call: Call, item: Item): boolean {
  const asked = header(call, "if-match");
  if (asked === null || asked.trim() === "*") return true;
  return asked.trim() === eTagOf(item) || plainTag(asked) === plainTag(listETagOf(item));
}

const plainTag = (tag: string): string => tag.trim().replace(/^W\//, "").replace(/["{}]/g, "").toLowerCase();
