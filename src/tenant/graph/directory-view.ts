import type { Group, Person, User } from "@microsoft/microsoft-graph-types";
import { GROUP_ID, GROUP_NAME } from "../seeds/organisation";
import type { SeededPerson } from "../seeds/people";

/** Every property of a user that the tenant knows. */
export function userEntity(person: SeededPerson): User {
  return {
    id: person.id,
    accountEnabled: true,
    businessPhones: [],
    companyName: person.companyName,
    department: person.department,
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: "nl-NL",
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
    userType: person.userType,
  } satisfies User;
}

/** What a user shows when `$select` names nothing: department and organisation are not among it. @source learn.microsoft.com/graph/api/user-get */
export const USUAL_USER_PROPERTIES = [
  "businessPhones",
  "displayName",
  "givenName",
  "jobTitle",
  "mail",
  "mobilePhone",
  "officeLocation",
  "preferredLanguage",
  "surname",
  "userPrincipalName",
  "id",
] as const;

/** All that `User.ReadBasic.All` shows of others; the rest comes back empty. */
const BASIC_PROPERTIES: ReadonlySet<string> = new Set(["id", "displayName", "givenName", "surname", "mail", "userPrincipalName"]);

/** The user as someone sees it who may read basic profiles only. */
export function basicView(user: User): User {
  return Object.fromEntries(Object.entries(user).map(([name, value]) => [name, BASIC_PROPERTIES.has(name) ? value : Array.isArray(value) ? [] : null]));
}

export function personEntity(person: SeededPerson, relevance: number): Person {
  return {
    id: person.id,
    companyName: person.companyName,
    department: person.department,
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    personType: { class: "Person", subclass: person.userType === "Guest" ? "PersonalContact" : "OrganizationUser" },
    scoredEmailAddresses: person.mail === null ? [] : [{ address: person.mail, relevanceScore: relevance }],
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
  } satisfies Person;
}

/** What is left of a group for a token that may not read groups. */
export const bareGroup = (): Group => ({ id: GROUP_ID, displayName: null }) satisfies Group;

export function archiveGroup(): Group {
  return {
    id: GROUP_ID,
    displayName: GROUP_NAME,
    groupTypes: ["Unified"],
    mailEnabled: true,
    securityEnabled: false,
  } satisfies Group;
}
