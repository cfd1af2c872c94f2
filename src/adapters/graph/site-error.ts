import type { SiteError } from "../../ports/archive-site";
import type { HttpFault } from "./http-fault";

/** What an answer means to who furnishes a site. @param scope the permission that was asked with */
export function siteError(fault: HttpFault, scope: string): SiteError {
  switch (fault.kind) {
    case "refused":
      return fault.status === 403 ? { kind: "no-permission", scope } : fault;
    case "permission-missing":
      return { kind: "no-permission", scope: fault.scope };
    case "interrupted":
    case "unexpected-response":
      return fault;
    case "not-signed-in":
    case "popup-blocked":
    case "sign-in-cancelled":
    case "other-account":
      return { kind: "not-signed-in" };
  }
}
