import { SCOPES } from "../access/scopes";
import { roleOf } from "../access/site-members";
import { personById } from "../estate";
import { json, refuse } from "../http/answer";
import { header } from "../http/incoming";
import { REFUSALS, worded } from "../http/refusals";
import { parseFilter, passes, propertiesOf } from "../odata/filter";
import { readOptions, type Options } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { found, parseSearch } from "../odata/search";
import { entityBody, pageBody, selected } from "../odata/shape";
import { COLLEAGUES, type SeededPerson } from "../seeds/people";
import type { Answer } from "../http/answer";
import { err, ok, type Result } from "../../result";
import { param, type Call, type Handler } from "./call";
import { archiveGroup, bareGroup, basicView, personEntity, USUAL_USER_PROPERTIES, userEntity } from "./directory-view";

const FILTERABLE = ["displayName", "givenName", "surname", "mail", "userPrincipalName", "id", "department", "jobTitle"];
const SEARCHABLE = ["displayName", "givenName", "surname", "mail", "userPrincipalName"];
/** Scopes that open other people's profiles; the rest of the operation's scopes open one's own alone. */
const OTHERS_TOO: readonly string[] = [...SCOPES["users.get"].least, ...SCOPES["users.get"].higher].filter(
  (scope) => scope !== "User.Read" && scope !== "User.ReadWrite",
);

/** With these the groups come with their names; with `User.Read` alone only their ids. */
const GROUP_DETAILS = ["Directory.Read.All", "Directory.ReadWrite.All", "Group.ReadBasic.All", "GroupMember.Read.All"];
const FULL_PROFILE = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];

export const getMe: Handler = (call, estate) => oneUser(call, estate.origin, call.person);

export const getUser: Handler = (call, estate) => {
  const key = param(call, "user").toLowerCase();
  const person = estate.people.find(({ id, userPrincipalName }) => id === key || userPrincipalName.toLowerCase() === key);
  if (person === undefined) return refuse(REFUSALS.userNotFound);
  const ownProfileOnly = !call.scopes.some((scope) => OTHERS_TOO.includes(scope));
  if (ownProfileOnly && person.id !== call.person.id) return refuse(REFUSALS.directoryScope);
  return oneUser(call, estate.origin, person);
};

export const getManager: Handler = (call, estate) => {
  const id = call.params["user"] ?? call.person.id;
  const person = estate.people.find((candidate) => candidate.id === id || candidate.userPrincipalName === id);
  const manager = person?.manager === undefined || person.manager === null ? null : personById(estate, person.manager);
  if (manager === null) return refuse(worded(REFUSALS.userNotFound, "Resource 'manager' does not exist or one of its queried reference-property objects are not present."));
  return oneUser(call, estate.origin, manager, { "@odata.type": "#microsoft.graph.user" });
};

export const listUsers: Handler = (call, estate) => {
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  const chosen = chooseUsers(call, options.value, estate.people);
  if (!chosen.ok) return chosen.error;
  const window = windowOf(options.value, 100, 999);
  const page = chosen.value.slice(window.skip, window.skip + window.limit);
  const more = chosen.value.length > window.skip + window.limit;
  const shaped = page.map((person) => shapeUser(call, person, options.value.select));
  const counted = call.query.get("$count") === "true" && eventual(call) ? { "@odata.count": chosen.value.length } : {};
  return json(200, { ...pageBody(estate.origin, contextOf("users", options.value.select), shaped, nextLink(estate.origin, call.path, call.query, window, more)), ...counted });
};

export const listPeople: Handler = (call, estate) => {
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  const near = (COLLEAGUES[call.person.id] ?? []).map((id) => personById(estate, id)).filter((person) => person !== null);
  const search = options.value.search === null ? null : parseSearch(options.value.search);
  if (search?.ok === false) return refuse(worded(REFUSALS.invalidRequest, "The $search clause cannot be read."));
  const hits = search === null ? near : near.filter((person) => found(search.value, () => `${person.displayName} ${person.mail ?? ""}`));
  const window = windowOf(options.value, 10, 1000);
  const page = hits.slice(window.skip, window.skip + window.limit);
  const more = hits.length > window.skip + window.limit;
  const shaped = page.map((person) => selected(personEntity(person, 30 - near.indexOf(person)), options.value.select));
  return json(200, pageBody(estate.origin, `users('${call.person.id}')/people`, shaped, nextLink(estate.origin, call.path, call.query, window, more)));
};

export const listMemberships: Handler = (call, estate) => {
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  const readsGroups = call.scopes.some((scope) => GROUP_DETAILS.includes(scope));
  const group = { "@odata.type": "#microsoft.graph.group", ...(readsGroups ? archiveGroup() : bareGroup()) };
  const groups = roleOf(estate.database, call.person.id) === null ? [] : [group];
  return json(200, pageBody(estate.origin, "directoryObjects", groups.map((entry) => selected(entry, options.value.select)), null));
};

function oneUser(call: Call, origin: string, person: SeededPerson, annotations: object = {}): Answer {
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  const unknown = options.value.select?.find((name) => !(name in userEntity(person)));
  if (unknown !== undefined) return refuse(worded(REFUSALS.noSuchPath, `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`));
  return json(200, entityBody(origin, `${contextOf("users", options.value.select)}/$entity`, { ...annotations, ...shapeUser(call, person, options.value.select) }));
}

const contextOf = (base: string, select: readonly string[] | null): string => (select === null ? base : `${base}(${select.join(",")})`);

const seesFullProfiles = (call: Call): boolean => call.scopes.some((scope) => FULL_PROFILE.includes(scope));

const eventual = (call: Call): boolean => header(call, "consistencylevel")?.toLowerCase() === "eventual";

function shapeUser(call: Call, person: SeededPerson, select: readonly string[] | null): object {
  const user = userEntity(person);
  const full = person.id === call.person.id || seesFullProfiles(call);
  return selected(full ? user : basicView(user), select ?? USUAL_USER_PROPERTIES);
}

function chooseUsers(call: Call, options: Options, people: readonly SeededPerson[]): Result<readonly SeededPerson[], Answer> {
  const valueOf = (person: SeededPerson) => (property: string) => textProperty(person, property);
  let chosen = people;
  if (options.search !== null) {
    if (!eventual(call)) return err(refuse(REFUSALS.searchNeedsHeader));
    const search = parseSearch(options.search);
    const named = search.ok && search.value.flat().every(({ property }) => property !== null && SEARCHABLE.includes(property));
    if (!search.ok || !named) return err(refuse(worded(REFUSALS.noSuchPath, "Invalid $search clause: use \"property:value\".")));
    chosen = chosen.filter((person) => found(search.value, (property) => valueOf(person)(property ?? "") ?? ""));
  }
  if (options.filter !== null) {
    const filter = parseFilter(options.filter);
    if (!filter.ok || !propertiesOf(filter.value).every((property) => FILTERABLE.includes(property)))
      return err(refuse(worded(REFUSALS.noSuchPath, "Invalid filter clause.")));
    chosen = chosen.filter((person) => passes(filter.value, valueOf(person)));
  }
  return ok(chosen);
}

function textProperty(person: SeededPerson, property: string): string | null {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(person);
  const value = entries.find(([name]) => name === property)?.[1];
  return typeof value === "string" ? value : null;
}
