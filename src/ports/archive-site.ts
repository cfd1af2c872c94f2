import type { FoundSite } from "../archive-site/found-site";
import type { Step } from "../archive-site/furnishing";
import type { Result } from "../result";
import type { Refused } from "./refused";

/** Why a site could not be looked at, or not be furnished. */
export type SiteError =
  | { readonly kind: "site-not-found" }
  /** This permission is lacking, or whoever signed in has no rights on the site. */
  | { readonly kind: "no-permission"; readonly scope: string }
  | { readonly kind: "not-signed-in" }
  /** Network gone, server gone, or still throttled after all waiting. */
  | { readonly kind: "interrupted" }
  | { readonly kind: "unexpected-response"; readonly field: string }
  | Refused;

/** An archive site, as whoever furnishes it sees it. */
export interface ArchiveSite {
  /** What is there now. @param withAdmitted whether to ask which apps were let in, which takes a permission of its own */
  find(withAdmitted: boolean): Promise<Result<FoundSite, SiteError>>;
  /** Carries out one step. Safe to repeat: what was made already, also by an answer that got lost, counts as made. */
  carryOut(step: Step): Promise<Result<void, SiteError>>;
}
