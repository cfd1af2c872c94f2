import type { KnownPerson } from "../../src/review/known-person";

/** Somebody of the directory of whom little is known. */
export const aColleague = (id: string, changes: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  displayName: `Naam ${id}`,
  mail: null,
  phones: [],
  jobTitle: null,
  department: null,
  organisation: null,
  userType: "member",
  hasLeft: false,
  ...changes,
});
