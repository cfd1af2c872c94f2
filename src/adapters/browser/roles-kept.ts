import type { RememberedRole } from "../../ports/remembered-roles";

/** People change places: after half a year the directory knows better. */
const REMEMBERED_DAYS = 180;
const DAY = 24 * 60 * 60 * 1000;

/** @param now ISO 8601 instant */
export const isRemembered = ({ confirmedAt }: RememberedRole, now: string): boolean =>
  Date.parse(now) - Date.parse(confirmedAt) < REMEMBERED_DAYS * DAY;

/** One role a person: the one that was confirmed last. */
export function newestOfEach(roles: readonly RememberedRole[]): readonly RememberedRole[] {
  const oldestFirst = roles.toSorted((a, b) => Date.parse(a.confirmedAt) - Date.parse(b.confirmedAt));
  return [...new Map(oldestFirst.map((role) => [role.personId, role])).values()];
}
