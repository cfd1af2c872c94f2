import type { Column } from "../../src/archive-site/column";

const KINDS = { text: "single line of text", note: "multiple lines, plain text", number: "number", date: "date" } as const;

/** Name, type and setting of every column in a document's table. */
export const documentedColumns = (text: string): readonly (readonly (string | undefined)[])[] =>
  text.split("\n").flatMap((line) => {
    const [, name, type, setting] = /^\| `(\w+)` \| (.*?) \| ?(.*?) ?\|$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, type, setting]];
  });

/** The same of the tenant's own list; SharePoint brings the title along. */
export const listedColumns = (columns: readonly Column[]): readonly (readonly string[])[] =>
  columns
    .filter(({ name }) => name !== "Title")
    .map(({ name, kind, choices, indexed, unique }) => [
      name,
      kind === "choice" ? `choice: ${choices.join(", ")}` : KINDS[kind],
      [...(indexed ? ["indexed"] : []), ...(unique ? ["unique values"] : [])].join(", "),
    ]);
