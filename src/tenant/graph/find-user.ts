import type { Estate } from "../estate";
import type { SeededPerson } from "../seeds/person";
import type { Call } from "./call";

/** The user that the request names by id or user principal name; the signed-in one where it says `me`. */
export function findUser(call: Call, { people }: Pick<Estate, "people">): SeededPerson | null {
  const asked = call.params["user"];
  if (asked === undefined) return call.person;
  const key = asked.toLowerCase();
  return people.find(({ id, userPrincipalName }) => id === key || userPrincipalName.toLowerCase() === key) ?? null;
}
