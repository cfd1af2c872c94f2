/** Where in the file: both from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What the grammar of JSON expects at a place. */
export type ExpectedToken = "value" | "field-name" | "colon" | "comma" | "end-of-object" | "end-of-list" | "end-of-file" | "end-of-text" | "end-of-comment" | "number" | "escape" | "character";

/** What is wrong, with what may stand there instead; never what does stand there. */
export type PolicyFaultKind =
  /** It is no JSON there. */
  | { readonly kind: "syntax"; readonly expected: ExpectedToken }
  /** Lists and objects in one another, deeper than any policy goes. */
  | { readonly kind: "too-deep" }
  /** @param known the fields that may stand there */
  | { readonly kind: "unknown-field"; readonly known: readonly string[] }
  | { readonly kind: "duplicate-field" }
  | { readonly kind: "missing-field" }
  | { readonly kind: "wrong-type"; readonly expected: "text" | "list" | "object" | "whole-number" | "true-or-false" }
  | { readonly kind: "not-on-list"; readonly allowed: readonly string[] }
  | { readonly kind: "out-of-range"; readonly from: number; readonly to: number }
  | { readonly kind: "too-long"; readonly most: number }
  | { readonly kind: TextFault };

/** What can be wrong with a value of the right type. */
export const TEXT_FAULTS = [
  /** Empty, without a letter or figure, on several lines, or with characters that hide. */
  "not-one-line",
  "not-a-group",
  "not-a-duration",
  "not-a-site",
  "empty-list",
  "stands-twice",
  /** A role rule that no person can be held against. */
  "names-nothing",
  /** The hold is for ministers, for ministers and top officials, or for nobody. */
  "hold-without-minister",
] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];

/** One thing to mend in a policy file. `path` names fields only: `roles.2.group`; empty for the file as a whole. */
export type PolicyFault = Place & PolicyFaultKind & { readonly path: string };
