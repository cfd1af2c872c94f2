import type { Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import type { JsonObject } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import type { RowList } from "../storage/site-list";
import { inTransaction } from "../storage/database";
import { writeFields } from "../storage/fields";
import { addRow } from "../storage/item-changes";
import { rootItem, type Item } from "../storage/items";
import { hasDuplicate, readFieldValues } from "./field-values";

/** Adds a row with its columns: whole, or not at all. */
export function makeRow({ database }: Estate, list: RowList, fields: JsonObject, person: string): Result<Item, Answer> {
  const read = readFieldValues(list, fields);
  if (!read.ok) return read;
  const { values, contentType } = read.value;
  const root = rootItem(database, list.id);
  if (root === null) return err(refuse(REFUSALS.itemNotFound));
  if (hasDuplicate(database, list, values, null)) return err(refuse(REFUSALS.duplicateValue));
  return ok(
    inTransaction(database, () => {
      const row = addRow(database, root, contentType ?? "row", person);
      writeFields(database, row.id, values);
      return row;
    }),
  );
}
