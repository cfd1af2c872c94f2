import { SCOPES } from "../access/scopes";
import { personById, type Estate } from "../estate";
import { json, refuse, type Answer } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { PAGES, readOptions, type Options } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { entityBody, pageBody, selected } from "../odata/shape";
import { ok, type Result } from "../../result";
import type { SeededPerson } from "../seeds/person";
import { isAdvanced } from "./advanced-query";
import type { Call, Handler } from "./call";
import { basicView, USUAL_USER_PROPERTIES, userEntity } from "./directory-view";
import { findUser } from "./find-user";
import { filterUsers, searchUsers } from "./user-filter";

/** Scopes that open other people's profiles; the rest of the operation's scopes open one's own alone. */
const OTHERS_TOO: readonly string[] = [...SCOPES["users.get"].least, ...SCOPES["users.get"].higher].filter(
  (scope) => scope !== "User.Read" && scope !== "User.ReadWrite",
);
const FULL_PROFILE = ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];

export const getMe: Handler = (call, estate) => oneUser(call, estate.origin, call.person);

export const getUser: Handler = (call, estate) => {
  const person = findUser(call, estate);
  if (person === null) return refuse(REFUSALS.userNotFound);
  const ownProfileOnly = !call.scopes.some((scope) => OTHERS_TOO.includes(scope));
  if (ownProfileOnly && person.id !== call.person.id) return refuse(REFUSALS.directoryScope);
  return oneUser(call, estate.origin, person);
};

export const getManager: Handler = (call, estate) => {
  const id = findUser(call, estate)?.manager ?? null;
  const manager = id === null ? null : personById(estate, id);
  if (manager === null) return refuse(worded(REFUSALS.userNotFound, "Resource 'manager' does not exist or one of its queried reference-property objects are not present."));
  return oneUser(call, estate.origin, manager, { "@odata.type": "#microsoft.graph.user" });
};

export const listUsers: Handler = (call, estate) => {
  const options = readOptions(call.query, ["$select", "$search", "$filter", "$count", ...PAGES]);
  if (!options.ok) return options.error;
  const chosen = chooseUsers(call, options.value, estate);
  if (!chosen.ok) return chosen.error;
  const window = windowOf(options.value, 100, 999);
  const page = chosen.value.slice(window.skip, window.skip + window.limit);
  const more = chosen.value.length > window.skip + window.limit;
  const shaped = page.map((person) => shapeUser(call, person, options.value.select));
  const counted = isAdvanced(call) ? { "@odata.count": chosen.value.length } : {};
  return json(200, { ...pageBody(estate.origin, contextOf("users", options.value.select), shaped, nextLink(estate.origin, call.path, call.query, window, more)), ...counted });
};

function chooseUsers(call: Call, { search, filter }: Options, { people }: Estate): Result<readonly SeededPerson[], Answer> {
  const found = search === null ? ok(people) : searchUsers(call, people, search);
  return !found.ok || filter === null ? found : filterUsers(call, found.value, filter);
}

function oneUser(call: Call, origin: string, person: SeededPerson, annotations: object = {}): Answer {
  const options = readOptions(call.query, ["$select"]);
  if (!options.ok) return options.error;
  const unknown = options.value.select?.find((name) => !(name in userEntity(person)));
  if (unknown !== undefined) return refuse(worded(REFUSALS.noSuchPath, `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`));
  return json(200, entityBody(origin, `${contextOf("users", options.value.select)}/$entity`, { ...annotations, ...shapeUser(call, person, options.value.select) }));
}

const contextOf = (base: string, select: readonly string[] | null): string => (select === null ? base : `${base}(${select.join(",")})`);

const seesFullProfiles = (call: Call): boolean => call.scopes.some((scope) => FULL_PROFILE.includes(scope));

function shapeUser(call: Call, person: SeededPerson, select: readonly string[] | null): object {
  const user = userEntity(person);
  const full = person.id === call.person.id || seesFullProfiles(call);
  return selected(full ? user : basicView(user), select ?? USUAL_USER_PROPERTIES);
}
