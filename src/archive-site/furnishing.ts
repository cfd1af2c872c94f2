import type { Column } from "./column";
import type { ContentTypeDefinition } from "./content-types";
import type { FoundKind } from "./found-site";
import type { ListDefinition } from "./archive-lists";

/** What is wrong with a column that is there, as it must become: an index, unique values, not required, more choices. */
export interface Mending {
  readonly indexed?: true;
  readonly unique?: true;
  readonly required?: false;
  /** All choices: those that it has, and behind them those that it lacks. */
  readonly choices?: readonly string[];
}

/** One thing that is made or mended. A step adds; none takes away. */
export type Step =
  | { readonly kind: "make-content-type"; readonly contentType: ContentTypeDefinition }
  | { readonly kind: "make-list"; readonly list: ListDefinition }
  | { readonly kind: "allow-content-types"; readonly list: string }
  | { readonly kind: "add-content-type"; readonly list: string; readonly contentType: ContentTypeDefinition }
  | { readonly kind: "make-column"; readonly list: string; readonly column: Column }
  | { readonly kind: "mend-column"; readonly list: string; readonly column: string; readonly mending: Mending }
  | { readonly kind: "write-policy"; readonly library: string; readonly file: string }
  | { readonly kind: "admit-app"; readonly application: string };

/** Something else stands where ours must be. It may hold somebody's data, so a person decides. */
export type Obstacle =
  | { readonly kind: "other-list"; readonly list: string; readonly wanted: ListDefinition["template"] }
  /** A second list beside it would part what belongs together. */
  | { readonly kind: "renamed-list"; readonly list: string; readonly now: string }
  | { readonly kind: "other-content-type"; readonly name: string }
  | { readonly kind: "other-column"; readonly list: string; readonly column: string; readonly wanted: Column["kind"]; readonly found: FoundKind };

/** What makes a site as it must be, in order of doing; and what stands in its way. */
export interface Furnishing {
  readonly steps: readonly Step[];
  readonly obstacles: readonly Obstacle[];
}
