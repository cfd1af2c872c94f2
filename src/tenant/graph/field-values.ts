import type { Database } from "node-sqlite3-wasm";
import { refuse, type Answer } from "../http/answer";
import type { JsonObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import type { Column } from "../../archive-site/column";
import type { SiteList } from "../storage/site-list";
import { itemsWithField } from "../storage/items";

/** What a request asks of an item's columns, checked. */
export interface FieldValues {
  /** By internal name; null empties a column. */
  readonly values: ReadonlyMap<string, string | null>;
  /** Key of one of the list's own; null leaves it. */
  readonly contentType: string | null;
}

/** Longest text of a column of several lines. */
const MAXIMUM_NOTE = 63_999;
const MAXIMUM_TEXT = 255;

/** Reads the `fields` of a request for one list. What the list would not take is refused, with all that came along. */
export function readFieldValues(list: SiteList, body: JsonObject): Result<FieldValues, Answer> {
  const values = new Map<string, string | null>();
  let contentType: string | null = null;
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith("@odata.")) continue;
    if (name === "ContentType") {
      contentType = list.contentTypes.find(({ name: known }) => known === value)?.key ?? null;
      if (contentType === null) return err(refused("The content type is not in this list"));
      continue;
    }
    const column = list.columns.find((candidate) => candidate.name === name);
    const read = column === undefined ? err(`Field '${name}' is not recognized`) : readValue(column, value);
    if (!read.ok) return err(refused(read.error));
    values.set(name, read.value);
  }
  return ok({ values, contentType });
}

const refused = (message: string): Answer => refuse(worded(REFUSALS.invalidRequest, message));

function readValue({ name, kind, choices }: Column, value: unknown): Result<string | null, string> {
  if (value === null || value === "") return ok(null);
  if (kind === "number") return typeof value === "number" && Number.isFinite(value) ? ok(String(value)) : err(`Field '${name}' takes a number`);
  if (typeof value !== "string") return err(`Field '${name}' takes text`);
  if (kind === "date") {
    const day = dayOf(value);
    return day === null ? err(`Field '${name}' takes a date`) : ok(day);
  }
  if (kind === "choice" && !choices.includes(value)) return err(`Field '${name}' takes one of its choices`);
  const most = kind === "note" ? MAXIMUM_NOTE : MAXIMUM_TEXT;
  return value.length > most ? err(`Field '${name}' takes at most ${String(most)} characters`) : ok(value);
}

/** The day of a date, with or without a time; null where the calendar or the clock has no such moment. */
function dayOf(value: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z?)?$/.exec(value)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(value))) return null;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : null;
}

/** Whether another item already holds one of these values in a column that wants it unique. @param own id of the item that is written; null for a new one */
export function hasDuplicate(database: Database, list: SiteList, values: ReadonlyMap<string, string | null>, own: string | null): boolean {
  return list.columns.some(({ name, unique }) => {
    const value = values.get(name) ?? null;
    return unique && value !== null && itemsWithField(database, list.id, name, value).some(({ id }) => id !== own);
  });
}
