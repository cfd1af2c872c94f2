import type { StoreError } from "../../ports/record-store";
import type { HttpFault } from "./http-fault";

type Missing = Extract<StoreError, { readonly kind: "not-found" }>["what"];

/** What an answer means to who files. `what` is what was looked for; `path` what would have been stored. */
export function storeError(fault: HttpFault, what: Missing, path = ""): StoreError {
  if (fault.kind !== "refused") return fault;
  if (fault.code === "quotaLimitReached") return { kind: "quota-exceeded" };
  switch (fault.status) {
    case 403:
      return { kind: "no-access" };
    case 404:
      return { kind: "not-found", what };
    case 409:
      return { kind: "name-taken", path };
    case 412:
      return { kind: "changed-meanwhile" };
    case 413:
      return { kind: "too-large" };
    case 423:
      return { kind: "locked" };
    case 507:
      return { kind: "quota-exceeded" };
    default:
      return fault;
  }
}
