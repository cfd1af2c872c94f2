import type { Column } from "../../archive-site/column";
import type { Answer } from "../http/answer";
import { refuse } from "../http/answer";
import { objectAt, textAt, textsAt, type JsonObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { err, ok, type Result } from "../../result";

export const refusedColumn = (message: string): Answer => refuse(worded(REFUSALS.invalidRequest, message));

/** Facets of a column definition that say its kind, and that this tenant knows. */
const FACETS = ["text", "choice", "dateTime", "number"] as const;
const INTERNAL_NAME = /^[A-Za-z_]\w{0,31}$/;

/**
 * A column as a request describes a new one.
 * @source learn.microsoft.com/graph/api/list-post-columns, /graph/api/resources/columndefinition
 */
export function readNewColumn(body: JsonObject): Result<Column, Answer> {
  const name = textAt(body, "name") ?? "";
  if (!INTERNAL_NAME.test(name)) return err(refusedColumn("The column name is not valid."));
  const kind = kindOf(body);
  if (kind === null) return err(refusedColumn("The local tenant makes columns of text, choice, dateTime and number only."));
  const choices = textsAt(objectAt(body, "choice"), "choices");
  const fresh: Column = { name, displayName: textAt(body, "displayName") ?? name, kind, choices, indexed: false, unique: false, required: false };
  return settled(fresh, body);
}

/** An existing column as a request changes it: anything but its name and kind. */
export function readChangedColumn<T extends Column>(column: T, body: JsonObject): Result<T, Answer> {
  const kind = kindOf(body);
  if (kind !== null && kind !== column.kind) return err(refusedColumn("The type of a column cannot be changed."));
  const choices = textsAt(objectAt(body, "choice"), "choices");
  const changed = { ...column, displayName: textAt(body, "displayName") ?? column.displayName, choices: choices.length > 0 ? choices : column.choices };
  return settled(changed, body);
}

/** With the switches that the request names. */
function settled<T extends Column>(column: T, body: JsonObject): Result<T, Answer> {
  const said = (name: string, otherwise: boolean): boolean => (typeof body[name] === "boolean" ? body[name] : otherwise);
  const now = {
    ...column,
    indexed: said("indexed", column.indexed),
    unique: said("enforceUniqueValues", column.unique),
    required: said("required", column.required),
  };
  if (now.indexed && now.kind === "note") return err(refusedColumn(`The field '${now.name}' of type 'Note' cannot be indexed.`));
  if (now.unique && !now.indexed) return err(refusedColumn(`The field '${now.name}' must be indexed to enforce unique values.`));
  return ok(now);
}

function kindOf(body: JsonObject): Column["kind"] | null {
  const facet = FACETS.find((one) => objectAt(body, one) !== null);
  switch (facet) {
    case undefined:
      return null;
    case "text":
      return objectAt(body, "text")?.["allowMultipleLines"] === true ? "note" : "text";
    case "dateTime":
      return "date";
    case "choice":
    case "number":
      return facet;
  }
}
