import { listOf, type Estate } from "../estate";
import { refuse, type Answer } from "../http/answer";
import type { JsonObject } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { inTransaction } from "../storage/database";
import { writeFields } from "../storage/fields";
import { isLocked } from "../storage/retention";
import { setContentType, touch } from "../storage/item-changes";
import type { Item } from "../storage/items";
import type { Call } from "./call";
import { hasDuplicate, readFieldValues } from "./field-values";
import { matches } from "./find-item";

/** Writes an item's columns: all of them, or none when one is refused. */
export function changeFields(call: Call, estate: Estate, item: Item, body: JsonObject): Result<Item, Answer> {
  if (!matches(call, item)) return err(refuse(REFUSALS.preconditionFailed));
  if (isLocked(estate.database, item)) return err(refuse(REFUSALS.locked));
  const list = listOf(estate, item);
  const read = readFieldValues(list, body);
  if (!read.ok) return read;
  const { values, contentType } = read.value;
  if (hasDuplicate(estate.database, list, values, item.id)) return err(refuse(REFUSALS.duplicateValue));
  return ok(
    inTransaction(estate.database, () => {
      writeFields(estate.database, item.id, values);
      if (contentType !== null) setContentType(estate.database, item, contentType);
      return touch(estate.database, item, call.person.id);
    }),
  );
}
