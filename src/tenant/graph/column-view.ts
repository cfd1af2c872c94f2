import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";
import type { Column } from "../../archive-site/column";
import type { SiteList } from "../seeds/lists";

/** A column as Graph describes it. */
export function columnEntity(list: SiteList, column: Column): ColumnDefinition {
  return {
    id: columnId(list, column),
    name: column.name,
    displayName: column.displayName,
    columnGroup: "Bewaarwijzer",
    description: "",
    enforceUniqueValues: column.unique,
    hidden: false,
    indexed: column.indexed,
    readOnly: false,
    required: false,
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

/** The same in every tenant: by the list, and the column's place in it. */
function columnId({ id, columns }: SiteList, column: Column): string {
  return `77777777-0000-4000-8${id.slice(-3)}-${String(columns.indexOf(column) + 1).padStart(12, "0")}`;
}
