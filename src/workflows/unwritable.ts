import type { StoreError } from "../ports/record-store";

/** Why a list of the organisation takes nothing from this user. */
export type Unwritable =
  /** The organisation has no such list. */
  | "no-list"
  | "no-access"
  /** The list would not take it. */
  | "refused";

/** What an error of a list means for a filing, which goes on without it; null for what passes, and is tried again. */
export function unwritable({ kind }: StoreError): Unwritable | null {
  switch (kind) {
    case "not-found":
      return "no-list";
    case "no-access":
    case "permission-missing":
      return "no-access";
    case "refused":
    case "unexpected-response":
    case "name-taken":
    case "filed-elsewhere":
    case "locked":
    case "quota-exceeded":
    case "too-large":
      return "refused";
    case "interrupted":
    case "changed-meanwhile":
    case "not-signed-in":
    case "popup-blocked":
    case "sign-in-cancelled":
    case "other-account":
      return null;
  }
}
