import type { Group, Person, Phone, User } from "@microsoft/microsoft-graph-types";
import type { SeededGroup } from "../seeds/groups";
import type { SeededPerson } from "../seeds/person";

/** Every property of a user that the tenant knows. */
export function userEntity(person: SeededPerson): User {
  return {
    id: person.id,
    accountEnabled: person.accountEnabled,
    businessPhones: [...person.businessPhones],
    companyName: person.companyName,
    department: person.department,
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: person.mobilePhone,
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
    phones: phonesOf(person),
    personType: { class: "Person", subclass: person.userType === "Guest" ? "PersonalContact" : "OrganizationUser" },
    scoredEmailAddresses: person.mail === null ? [] : [{ address: person.mail, relevanceScore: relevance }],
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
  } satisfies Person;
}

function phonesOf({ mobilePhone, businessPhones }: SeededPerson): Phone[] {
  const business = businessPhones.map((number) => ({ type: "business", number }) satisfies Phone);
  return mobilePhone === null ? business : [{ type: "mobile", number: mobilePhone }, ...business];
}

/** What is left of a group for a token that may not read groups. */
export const bareGroup = ({ id }: SeededGroup): Group => ({ id, displayName: null }) satisfies Group;

export function groupEntity({ id, displayName, description, kind }: SeededGroup): Group {
  const isSecurity = kind === "security";
  return { id, displayName, description, groupTypes: isSecurity ? [] : ["Unified"], mailEnabled: !isSecurity, securityEnabled: isSecurity } satisfies Group;
}
