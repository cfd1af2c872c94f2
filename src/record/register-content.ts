/**
 * What one line of the decision register («Bewaarregister») says. Of messages that are not kept it has a number only.
 *
 * @source record.md, «Filing, in this order», 6; docs/register-list.md; docs/schemas/register-entry.schema.json
 */
export interface RegisterContent {
  /** Random UUID made by the caller: adding the same twice adds one. */
  readonly entryId: string;
  readonly event: RegisterEvent;
  readonly recordId: string;
  /** Short number for people: `CB-2026-3F9A1C`. */
  readonly number: string;
  /** ISO 8601 instants: the browser's, and the server's own beside it; null when it gave none. */
  readonly at: { readonly browser: string; readonly server: string | null };
  readonly by: RegisterPerson;
  /** «namens»; null when for oneself. */
  readonly onBehalfOf: RegisterPerson | null;
  /** Who keeps («bewaarder»). */
  readonly keeper: RegisterPerson;
  /** The dossier: its folder in the DMS, and what the archivist calls it. */
  readonly dossier: { readonly id: string; readonly dossierId: string | null; readonly name: string };
  readonly subject: string;
  /** `yyyy-mm-dd` of the first and the last kept message. */
  readonly period: { readonly from: string; readonly to: string };
  readonly counts: { readonly kept: number; readonly notKept: number };
  readonly ruleVersion: string;
  /** SHA-256 of manifest.json, lower-case hexadecimal. */
  readonly manifestSha256: string;
  readonly webUrl: string;
  /** What is still to come before the record is final, by policy; empty when it is. */
  readonly pending: readonly PendingPart[];
  /** The record that this one corrects or goes on from, or that an objection is about; null when none. */
  readonly related: { readonly recordId: string; readonly relation: RecordRelation } | null;
  /** Why, in the words of who did it: of a correction, an objection or an answer to one; else null. */
  readonly reason: string | null;
  /** Who is asked to look: of an objection, the case owner. Left out where nobody is, or nobody is known. */
  readonly to?: RegisterPerson | undefined;
}

export interface RegisterPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
}

export const REGISTER_EVENTS = [
  /** A record was filed and proven. */
  "filed",
  /** Stored bytes differ from what was sent: nothing was changed, a person must look. */
  "quarantined",
  /** A label or lock that was late, is there now. */
  "settled",
  /** Somebody does not agree with a record; the case owner must look. */
  "objected",
  /** A case owner answered an objection. */
  "answered",
] as const;
export type RegisterEvent = (typeof REGISTER_EVENTS)[number];

/** What policy may ask after a record was filed. */
export const PENDING_PARTS = ["label", "lock"] as const;
export type PendingPart = (typeof PENDING_PARTS)[number];

/** How a record relates to an earlier one. */
export const RECORD_RELATIONS = [
  /** A new version beside the old one. */
  "corrects",
  /** The same chat, later: only what was new. */
  "continues",
] as const;
export type RecordRelation = (typeof RECORD_RELATIONS)[number];

/** A line as it stands in the chain. */
export interface RegisterEntry extends RegisterContent {
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hash of the entry before it; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of the canonical JSON of everything above: see `register-chain`. */
  readonly hash: string;
}

/** The last entry of the register as somebody saw it: stands in every record. */
export interface RegisterHead {
  readonly sequence: number;
  readonly hash: string;
}
