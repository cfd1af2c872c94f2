/** A column of a list, as SharePoint knows it. A note is text of several lines. */
export interface Column {
  /** Internal name, by which programs find it; it never changes. */
  readonly name: string;
  /** What people read above it; an organisation may choose another. */
  readonly displayName: string;
  readonly kind: "text" | "note" | "choice" | "date" | "number";
  readonly choices: readonly string[];
  /** Only an indexed column can be filtered on. */
  readonly indexed: boolean;
  /** No two items may hold the same value; SharePoint asks for an index too. */
  readonly unique: boolean;
  /** A person who fills in a form cannot leave it empty. */
  readonly required: boolean;
}

export const text = (name: string, displayName: string): Column => ({ name, displayName, kind: "text", choices: [], indexed: false, unique: false, required: false });

export const note = (name: string, displayName: string): Column => ({ ...text(name, displayName), kind: "note" });
