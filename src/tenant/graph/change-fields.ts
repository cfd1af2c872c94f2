import { refuse, type Answer } from "../http/answer";
import type { JsonObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { COLUMNS, CONTENT_TYPES, type Column } from "../seeds/columns";
import type { Estate } from "../estate";
import { inTransaction } from "../storage/database";
import { itemWithField, writeFields } from "../storage/fields";
import { setContentType, touch } from "../storage/item-changes";
import type { Item } from "../storage/items";
import type { Call } from "./call";
import { matches } from "./find-item";

/** What a PATCH asks of an item's columns, checked. */
interface Changes {
  readonly values: ReadonlyMap<string, string | null>;
  /** Key of `CONTENT_TYPES`; null leaves it. */
  readonly contentType: string | null;
}

/** Writes an item's columns: all of them, or none when one is refused. */
export function changeFields(call: Call, estate: Estate, item: Item, body: JsonObject): Result<Item, Answer> {
  if (!matches(call, item)) return err(refuse(REFUSALS.preconditionFailed));
  const changes = readChanges(body);
  if (!changes.ok) return err(refuse(worded(REFUSALS.invalidRequest, changes.error)));
  if (hasDuplicate(estate, item, changes.value.values)) return err(refuse(REFUSALS.duplicateValue));
  return ok(
    inTransaction(estate.database, () => {
      writeFields(estate.database, item.id, changes.value.values);
      if (changes.value.contentType !== null) setContentType(estate.database, item, changes.value.contentType);
      return touch(estate.database, item, call.person.id);
    }),
  );
}

function readChanges(body: JsonObject): Result<Changes, string> {
  const values = new Map<string, string | null>();
  let contentType: string | null = null;
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith("@odata.")) continue;
    if (name === "ContentType") {
      contentType = Object.entries(CONTENT_TYPES).find(([, type]) => type.name === value)?.[0] ?? null;
      if (contentType === null) return err("The content type is not in this list");
      continue;
    }
    const column = COLUMNS.find((candidate) => candidate.name === name);
    if (column === undefined) return err(`Field '${name}' is not recognized`);
    const read = readValue(column, value);
    if (!read.ok) return read;
    values.set(name, read.value);
  }
  return ok({ values, contentType });
}

function readValue({ name, kind, choices }: Column, value: unknown): Result<string | null, string> {
  if (value === null || value === "") return ok(null);
  if (typeof value !== "string") return err(`Field '${name}' takes text`);
  if (kind === "date") {
    const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?$/.exec(value)?.[1];
    return day === undefined ? err(`Field '${name}' takes a date`) : ok(day);
  }
  if (kind === "choice" && !choices.includes(value)) return err(`Field '${name}' takes one of its choices`);
  return value.length > 255 ? err(`Field '${name}' takes at most 255 characters`) : ok(value);
}

function hasDuplicate({ database }: Estate, item: Item, values: ReadonlyMap<string, string | null>): boolean {
  return COLUMNS.filter(({ unique }) => unique).some(({ name }) => {
    const value = values.get(name) ?? null;
    const holder = value === null ? null : itemWithField(database, name, value);
    return holder !== null && holder !== item.id;
  });
}
