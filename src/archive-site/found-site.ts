import type { Column } from "./column";

/** What a site has, in the words of what it must have. */
export interface FoundSite {
  readonly lists: readonly FoundList[];
  /** Lists that bear another name now, and by their address were made under one of ours. */
  readonly renamed: readonly RenamedList[];
  /** The site's own, of which a list takes a copy. */
  readonly contentTypes: readonly FoundContentType[];
  /** Whether there is a policy file in its library. */
  readonly hasPolicy: boolean;
  /** Client ids of the apps that were let in by name. */
  readonly admitted: readonly string[];
}

export interface RenamedList {
  /** The name that was looked for. */
  readonly name: string;
  /** What people read above it now. */
  readonly now: string;
}

export interface FoundList {
  readonly name: string;
  /** SharePoint's word for its kind. */
  readonly template: string;
  readonly contentTypesEnabled: boolean;
  readonly columns: readonly FoundColumn[];
  readonly contentTypes: readonly FoundContentType[];
}

export interface FoundColumn extends Pick<Column, "name" | "choices" | "indexed" | "unique" | "required"> {
  /** `rich-note` holds text with layout, which is not what was written; `other` is any type that we make no column of. */
  readonly kind: FoundKind;
}

export type FoundKind = Column["kind"] | "rich-note" | "other";

export interface FoundContentType {
  readonly id: string;
  readonly name: string;
}
