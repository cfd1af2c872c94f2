/** A place in the app that a link can lead to; only ids that this app made stand in it. */
export type SubPage =
  /** The register, or a record in it. */
  | { readonly at: "desk"; readonly recordId: string | null }
  /** A question to keep («Vraag X»), by its own UUID. */
  | { readonly at: "asked"; readonly agreement: string };
