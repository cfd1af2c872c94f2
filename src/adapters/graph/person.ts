import type { Person } from "../../ports/directory";
import { isObject, listAt, objectAt, textAt } from "./json-reading";

/** Properties of a user that a `Person` is read from; Graph leaves most of them out unless asked. */
export const USER_PROPERTIES = "id,displayName,mail,mobilePhone,businessPhones,jobTitle,department,companyName,userType,accountEnabled";
/** The same of the people relevant to the user. */
export const PEOPLE_PROPERTIES = "id,displayName,scoredEmailAddresses,jobTitle,department,companyName,personType";

/** A Graph `user`; null without an id or a name. */
export function parseUser(user: unknown): Person | null {
  return person(user, textAt(user, "mail"), textAt(user, "userType") === "Guest" ? "guest" : "member");
}

/** A Graph `person`; null for what is no colleague (a contact, a room, a distribution list): its id is not the directory's. */
export function parseColleague(entry: unknown): Person | null {
  const type = objectAt(entry, "personType");
  if (textAt(type, "class") !== "Person" || textAt(type, "subclass") !== "OrganizationUser") return null;
  return person(entry, textAt(listAt(entry, "scoredEmailAddresses")?.[0], "address"), "member");
}

function person(source: unknown, mail: string | null, userType: Person["userType"]): Person | null {
  const id = textAt(source, "id");
  const displayName = textAt(source, "displayName");
  if (!isObject(source) || id === null || displayName === null) return null;
  return {
    id,
    displayName,
    mail,
    phones: [textAt(source, "mobilePhone"), ...(listAt(source, "businessPhones") ?? [])].filter((phone) => typeof phone === "string"),
    jobTitle: textAt(source, "jobTitle"),
    department: textAt(source, "department"),
    organisation: textAt(source, "companyName"),
    userType,
    hasLeft: source["accountEnabled"] === false,
  };
}
