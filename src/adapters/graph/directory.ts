import type { Directory, DirectoryError, Person } from "../../ports/directory";
import { isWithoutToken } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { isShownAs, recognise } from "../../review/shown-as";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import type { HttpFault } from "./http-fault";
import { listAt } from "./json-reading";
import { oncePermitted } from "./once-permitted";
import type { PermissionsSoFar } from "./once-permitted";
import { ADVANCED_QUERY, questionAbout } from "./people-question";
import { scopeOf } from "./permissions";
import { parseColleague, parseUser, PEOPLE_PROPERTIES, USER_PROPERTIES } from "./person";

const OWN_PROFILE = scopeOf("own-profile");
const COLLEAGUES = scopeOf("known-colleagues");
const EVERYONE = scopeOf("any-colleague");
/** Somebody's groups ask for the person too. @source learn.microsoft.com/graph/api/user-checkmembergroups */
const SOMEBODYS_GROUPS = scopeOf("group-roles");
const MOST = 10;
/** Graph checks this many groups in one request. @source learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const GROUPS_AT_ONCE = 20;

/** The organisation's people through Graph, each question with the least permission that answers it. */
export function createDirectory(http: GraphHttp): Directory {
  const finding: PermissionsSoFar = { lacking: new Set(), refusals: new Map() };
  const groups: PermissionsSoFar = { lacking: new Set(), refusals: finding.refusals };
  const findColleagues = oncePermitted(COLLEAGUES, (query: string) => searchColleagues(http, query), finding);
  const findUsers = oncePermitted(EVERYONE, (query: string) => searchUsers(http, query), finding);
  return {
    async me() {
      const answer = await http.json({ method: "GET", path: `/me?$select=${USER_PROPERTIES}`, scope: OWN_PROFILE });
      return answer.ok ? whole(parseUser(answer.value)) : err(directoryError(answer.error, OWN_PROFILE));
    },
    person: (id) => somebodyAt(http, `/users/${encodeURIComponent(id)}`),
    managerOf: (personId) => somebodyAt(http, `/users/${encodeURIComponent(personId)}/manager`),
    groupsOf: oncePermitted(SOMEBODYS_GROUPS, (personId: string, groupIds: readonly string[]) => checkGroups(http, personId, groupIds), groups),
    lacking: () => [...finding.lacking],
    askAnew: () => {
      finding.refusals.clear();
    },
    async candidates(shownAs) {
      const question = questionAbout(shownAs);
      const colleagues = question.colleagues === null ? null : await findColleagues(question.colleagues);
      const users = await firstFound(question.users, findUsers);
      // A permission that is not given makes the answer smaller, not absent.
      if (!users.ok && (colleagues?.ok !== true || !isWithoutToken(users.error))) return colleagues?.ok === false ? colleagues : users;
      return ok(bestFirst(shownAs, colleagues?.ok === true ? colleagues.value : [], users.ok ? users.value : []));
    },
  };
}

/** One person of the whole directory; null where there is none. */
async function somebodyAt(http: GraphHttp, path: string): Promise<Result<Person | null, DirectoryError>> {
  const answer = await http.json({ method: "GET", path: `${path}?$select=${USER_PROPERTIES}`, scope: EVERYONE });
  if (answer.ok) return whole(parseUser(answer.value));
  return wasRefused(answer.error, 404) ? ok(null) : err(directoryError(answer.error, EVERYONE));
}

type Found = Result<readonly Person[], DirectoryError>;

/** Asks one after the other until somebody is found. */
async function firstFound(queries: readonly string[], find: (query: string) => Promise<Found>): Promise<Found> {
  for (const query of queries) {
    const found = await find(query);
    if (!found.ok || found.value.length > 0) return found;
  }
  return ok([]);
}

async function checkGroups(http: GraphHttp, personId: string, groupIds: readonly string[]): Promise<Result<readonly string[], DirectoryError>> {
  const members: string[] = [];
  for (let at = 0; at < groupIds.length; at += GROUPS_AT_ONCE) {
    const path = `/users/${encodeURIComponent(personId)}/checkMemberGroups`;
    const body = { groupIds: groupIds.slice(at, at + GROUPS_AT_ONCE) };
    const answer = await http.json({ method: "POST", path, scope: SOMEBODYS_GROUPS, body });
    // Whom the directory does not know any more, belongs to nothing: that is no reason not to ask of the others.
    if (!answer.ok) return wasRefused(answer.error, 404) ? ok([]) : err(directoryError(answer.error, SOMEBODYS_GROUPS));
    const found = listAt(answer.value, "value");
    if (found === null) return err(unexpected("value"));
    members.push(...found.filter((id) => typeof id === "string"));
  }
  return ok(members);
}

async function searchColleagues(http: GraphHttp, query: string): Promise<Found> {
  const path = `/me/people?${query}&$top=${MOST}&$select=${PEOPLE_PROPERTIES}`;
  return people(await http.json({ method: "GET", path, scope: COLLEAGUES }), COLLEAGUES, parseColleague);
}

async function searchUsers(http: GraphHttp, query: string): Promise<Found> {
  const path = `/users?${query}&$top=${MOST}&$select=${USER_PROPERTIES}`;
  return people(await http.json({ method: "GET", path, scope: EVERYONE, headers: ADVANCED_QUERY }), EVERYONE, parseUser);
}

/** The people on one page of an answer; those that cannot be read are no candidates. */
function people(answer: Result<unknown, HttpFault>, scope: string, parse: (entry: unknown) => Person | null): Found {
  if (!answer.ok) return err(directoryError(answer.error, scope));
  const entries = listAt(answer.value, "value");
  return entries === null ? err(unexpected("value")) : ok(entries.map(parse).filter((person) => person !== null));
}

/**
 * Colleagues before others, and whoever is exactly the one that is shown before both; nobody twice. Of somebody who was
 * found in both ways the directory itself tells more: whether they left, and their numbers.
 */
function bestFirst(shownAs: string, colleagues: readonly Person[], users: readonly Person[]): readonly Person[] {
  const known = new Map(users.map((person) => [person.id, person]));
  const { kind } = recognise(shownAs);
  const near = colleagues.map((person) => known.get(person.id) ?? person).filter((person) => kind !== "mail" || isShownAs(person, shownAs));
  const all = [...near, ...users.filter((person) => kind !== "phone" || isShownAs(person, shownAs))];
  const unique = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  const exact = unique.filter((person) => isShownAs(person, shownAs));
  return [...exact, ...unique.filter((person) => !exact.includes(person))].slice(0, MOST);
}

const whole = (person: Person | null): Result<Person, DirectoryError> => (person === null ? err(unexpected("id")) : ok(person));

function directoryError(fault: HttpFault, scope: string): DirectoryError {
  if (fault.kind === "interrupted") return { kind: "unreachable" };
  if (fault.kind !== "refused") return fault;
  return fault.status === 403 ? { kind: "permission-missing", scope } : fault;
}
