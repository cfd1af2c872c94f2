import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import type { Column } from "../../archive-site/column";
import type { ListColumn } from "../storage/site-list";

/** A column as Graph describes it. */
export function columnEntity(column: ListColumn): ColumnDefinition {
  return {
    id: column.id,
    name: column.name,
    displayName: column.displayName,
    columnGroup: "Bewaarwijzer",
    description: "",
    enforceUniqueValues: column.unique,
    hidden: false,
    indexed: column.indexed,
    readOnly: false,
    required: column.required,
    ...kindFacet(column),
  } satisfies ColumnDefinition;
}

function kindFacet({ kind, choices }: Column): ColumnDefinition {
  switch (kind) {
    case "text":
      return { text: { allowMultipleLines: false, maxLength: 255 } };
    case "note":
      return { text: { allowMultipleLines: true, appendChangesToExistingText: false, linesForEditing: 6, textType: "plain" } };
    case "choice":
      return { choice: { allowTextEntry: false, choices: [...choices], displayAs: "dropDownMenu" } };
    case "date":
      return { dateTime: { format: "dateOnly", displayAs: "standard" } };
    case "number":
      return { number: { decimalPlaces: "automatic", displayAs: "number" } };
  }
}
