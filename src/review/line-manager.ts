import type { PersonInRole } from "../instruction/facts";
import { noCaseOwner } from "./case-owner";
import type { ConfirmedPerson } from "./people";
import type { Colleague } from "./seat";

/** «leidinggevende», as the directory knows; `of` says of whom, so that it never counts for anybody else. */
export interface LineManager {
  /** Directory id of whoever is managed. */
  readonly of: string;
  readonly colleague: Colleague | null;
}

/** Whose line manager counts: the case owner's; without one, that of the civil servant who imports (B11). */
export type Managed = "case-owner" | "importer";

/**
 * Whose line manager the rules ask for.
 *
 * @param caseOwner as the rules know the case owner; null when unknown
 */
export const managed = (caseOwner: PersonInRole | null): Managed =>
  caseOwner === null || noCaseOwner(caseOwner.role) !== null ? "importer" : "case-owner";

/** The civil servant who imports: the holder, else the only one in the chat (B11). */
export function importerAmong(people: readonly ConfirmedPerson[], holder: ConfirmedPerson | null): ConfirmedPerson | null {
  const [first, second] = people.filter(({ role }) => role === "civil-servant");
  if (holder?.role === "civil-servant") return holder;
  return first === undefined || second !== undefined ? null : first;
}
