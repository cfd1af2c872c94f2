import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import type { Column } from "../../archive-site/column";
import type { FoundColumn, FoundKind } from "../../archive-site/found-site";
import type { Mending } from "../../archive-site/furnishing";
import { isObject, listAt, objectAt, textAt } from "./json-reading";
import type { JsonObject } from "./json-reading";

/** A new column, as Graph makes it. @source learn.microsoft.com/graph/api/list-post-columns */
export function columnBody({ name, displayName, indexed, unique, required, kind, choices }: Column): ColumnDefinition {
  const common = { name, displayName, columnGroup: "Bewaarwijzer", indexed, enforceUniqueValues: unique, required };
  switch (kind) {
    case "text":
      return { ...common, text: { allowMultipleLines: false } };
    case "note":
      return { ...common, text: { allowMultipleLines: true, textType: "plain" } };
    case "choice":
      return { ...common, choice: { allowTextEntry: false, choices: [...choices], displayAs: "dropDownMenu" } };
    case "date":
      return { ...common, dateTime: { format: "dateOnly" } };
    case "number":
      return { ...common, number: {} };
  }
}

/** Only what changes: Graph leaves the rest. @source learn.microsoft.com/graph/api/columndefinition-update */
export function mendingBody({ indexed, unique, required, choices }: Mending): ColumnDefinition {
  return {
    ...(indexed === undefined ? {} : { indexed }),
    ...(unique === undefined ? {} : { enforceUniqueValues: unique }),
    ...(required === undefined ? {} : { required }),
    ...(choices === undefined ? {} : { choice: { choices: [...choices] } }),
  };
}

/** null without a name. */
export function parseColumn(column: unknown): FoundColumn | null {
  const name = textAt(column, "name");
  if (!isObject(column) || name === null) return null;
  const choices = listAt(objectAt(column, "choice"), "choices") ?? [];
  return {
    name,
    kind: kindOf(column),
    choices: choices.filter((choice) => typeof choice === "string"),
    indexed: column["indexed"] === true,
    unique: column["enforceUniqueValues"] === true,
    required: column["required"] === true,
  };
}

function kindOf(column: JsonObject): FoundKind {
  if (isObject(column["text"])) return kindOfText(column["text"]);
  if (isObject(column["choice"])) return "choice";
  if (isObject(column["dateTime"])) return "date";
  return isObject(column["number"]) ? "number" : "other";
}

function kindOfText(facet: JsonObject): FoundKind {
  if (facet["allowMultipleLines"] !== true) return "text";
  return facet["textType"] === "richText" ? "rich-note" : "note";
}
