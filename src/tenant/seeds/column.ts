/** A column of a list, as SharePoint knows it. A note is text of several lines. */
export interface Column {
  readonly name: string;
  readonly displayName: string;
  readonly kind: "text" | "note" | "choice" | "date" | "number";
  readonly choices: readonly string[];
  /** Only an indexed column can be filtered on. */
  readonly indexed: boolean;
  /** No two items may hold the same value. */
  readonly unique: boolean;
}

export const text = (name: string, displayName: string): Column => ({ name, displayName, kind: "text", choices: [], indexed: false, unique: false });

export const note = (name: string, displayName: string): Column => ({ ...text(name, displayName), kind: "note" });
