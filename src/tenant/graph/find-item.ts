import type { Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import { header } from "../http/incoming";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { DRIVE_ID } from "../seeds/organisation";
import { isAllowedName, isAllowedPath } from "../storage/item-names";
import { itemAt, itemById, lineage, rootItem, type Item } from "../storage/items";
import { param, type Call } from "./call";
import { eTagOf, listETagOf } from "./item-view";

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

function findStart(call: Call, { database }: Estate): Item | null {
  const drive = param(call, "drive");
  if (drive !== DRIVE_ID && drive !== "@default") return null;
  const start = call.target.item?.start ?? "root";
  return start === "root" ? rootItem(database) : itemById(database, start);
}

/** Whether `If-Match` lets the change pass. Both forms of the item's eTag are good, and `*`. */
export function matches(call: Call, item: Item): boolean {
  const asked = header(call, "if-match");
  if (asked === null || asked.trim() === "*") return true;
  return asked.split(",").join(",").trim() === eTagOf(item) || plainTag(asked) === plainTag(listETagOf(item));
}

const plainTag = (tag: string): string => tag.trim().replace(/^W\//, "").replace(/["{}]/g, "").toLowerCase();
