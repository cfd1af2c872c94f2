import type { Result } from "../result";
import type { StoreError } from "./record-store";

/** A message in the user's own mailbox that has the words that were asked for. */
export interface FoundMail {
  /** Id in the mailbox: only to read the text by. */
  readonly id: string;
  readonly subject: string;
  /** As the mailbox writes the sender; null where it does not tell. */
  readonly sender: string | null;
  /** When it was sent, on this device's clock: ISO 8601 without zone, `2026-09-18T13:05:00`; null where the mailbox does not tell. */
  readonly local: string | null;
  /** Where the user can open it; null where that is no address of a page. */
  readonly webUrl: string | null;
}

/** A document in a dossier, or a chat record that was filed in it. Of its content nothing is known. */
export interface FoundDocument {
  readonly kind: "document" | "record";
  /** Name of the file, or of the record's folder. */
  readonly title: string;
  /** When it was last changed, on this device's clock; null where the DMS does not tell. */
  readonly local: string | null;
  readonly webUrl: string | null;
}

/** What was found, and whether there is more than was looked at. */
export interface Found<T> {
  readonly items: readonly T[];
  readonly more: boolean;
}

export type SearchError =
  | Exclude<StoreError, { readonly kind: "no-access" }>
  /** Signed in, but this user may not read the dossier. */
  | { readonly kind: "dossier-closed" };

/** Days of the device's clock, `yyyy-mm-dd`, the last one included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Looks where information may stand already. It only reads; safe to repeat. */
export interface DocumentSearch {
  /** Documents and records in one dossier, its folders included, in no order. Scope of the archive site. @param dossierId `Dossier.id` */
  inDossier(dossierId: string): Promise<Result<Found<FoundDocument>, SearchError>>;
  /**
   * The latest e-mails in the user's own mailbox that have all these words, in the text, the subject or the people.
   * The words go to the organisation's own search and nowhere else; never in an address. Scope Mail.Read.
   *
   * @param days null for any day
   */
  inMailbox(words: string, days: Days | null): Promise<Result<Found<FoundMail>, SearchError>>;
  /** The whole text of an e-mail, without its markup. Scope Mail.Read. @errors `not-found` when it is gone */
  mailText(id: string): Promise<Result<string, SearchError>>;
}
