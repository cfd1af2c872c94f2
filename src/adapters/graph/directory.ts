import type { Directory, DirectoryError, Person } from "../../ports/directory";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import type { HttpFault } from "./http-fault";
import { listAt } from "./json-reading";
import { parseColleague, parseUser, PEOPLE_PROPERTIES, USER_PROPERTIES } from "./person";
import { sameName, searchableName } from "./shown-name";

const OWN_PROFILE = "User.Read";
const COLLEAGUES = "People.Read";
const EVERYONE = "User.Read.All";
const MEMBERSHIPS = "GroupMember.Read.All";
const MOST = 10;
/** Graph checks this many groups in one request. @source learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const GROUPS_AT_ONCE = 20;

/** The organisation's people through Graph, each question with the least permission that answers it. */
export function createDirectory(http: GraphHttp): Directory {
  const findColleagues = oncePermitted(COLLEAGUES, (name) => searchColleagues(http, name));
  const findUsers = oncePermitted(EVERYONE, (name) => searchUsers(http, name));
  return {
    async me() {
      const answer = await http.json({ method: "GET", path: `/me?$select=${USER_PROPERTIES}`, scope: OWN_PROFILE });
      return answer.ok ? whole(parseUser(answer.value)) : err(directoryError(answer.error, OWN_PROFILE));
    },
    async managerOf(personId) {
      const path = `/users/${encodeURIComponent(personId)}/manager?$select=${USER_PROPERTIES}`;
      const answer = await http.json({ method: "GET", path, scope: EVERYONE });
      if (answer.ok) return whole(parseUser(answer.value));
      return wasRefused(answer.error, 404) ? ok(null) : err(directoryError(answer.error, EVERYONE));
    },
    async groupsOf(personId, groupIds) {
      const members: string[] = [];
      for (let at = 0; at < groupIds.length; at += GROUPS_AT_ONCE) {
        const path = `/users/${encodeURIComponent(personId)}/checkMemberGroups`;
        const body = { groupIds: groupIds.slice(at, at + GROUPS_AT_ONCE) };
        const answer = await http.json({ method: "POST", path, scope: MEMBERSHIPS, body });
        if (!answer.ok) return err(directoryError(answer.error, MEMBERSHIPS));
        const found = listAt(answer.value, "value");
        if (found === null) return err(unexpected("value"));
        members.push(...found.filter((id) => typeof id === "string"));
      }
      return ok(members);
    },
    async candidates(shownAs) {
      const name = searchableName(shownAs);
      if (name === null) return ok([]);
      const colleagues = await findColleagues(name);
      const users = await findUsers(name);
      // A permission that is not given makes the answer smaller, not absent.
      if (!colleagues.ok && !users.ok) return colleagues;
      if (!users.ok && !isAboutPermission(users.error)) return users;
      return ok(bestFirst(name, [...(colleagues.ok ? colleagues.value : []), ...(users.ok ? users.value : [])]));
    },
  };
}

type Search = (name: string) => Promise<Result<readonly Person[], DirectoryError>>;

/** After a refusal of a permission the question is not asked again: a consent window for every participant helps nobody. */
function oncePermitted(scope: string, search: Search): Search {
  let refused: Result<never, DirectoryError> | null = null;
  return async (name) => {
    if (refused !== null) return refused;
    const found = await search(name);
    if (!found.ok && isAboutPermission(found.error)) refused = err({ kind: "permission-missing", scope });
    return found;
  };
}

const isAboutPermission = ({ kind }: DirectoryError): boolean =>
  kind === "permission-missing" || kind === "popup-blocked" || kind === "sign-in-cancelled";

async function searchColleagues(http: GraphHttp, name: string): Promise<Result<readonly Person[], DirectoryError>> {
  const query = `$search=${encodeURIComponent(`"${name}"`)}&$top=${MOST}&$select=${PEOPLE_PROPERTIES}`;
  return people(await http.json({ method: "GET", path: `/me/people?${query}`, scope: COLLEAGUES }), COLLEAGUES, parseColleague);
}

async function searchUsers(http: GraphHttp, name: string): Promise<Result<readonly Person[], DirectoryError>> {
  const query = `$search=${encodeURIComponent(`"displayName:${name}"`)}&$top=${MOST}&$select=${USER_PROPERTIES}`;
  const headers = { ConsistencyLevel: "eventual" };
  return people(await http.json({ method: "GET", path: `/users?${query}`, scope: EVERYONE, headers }), EVERYONE, parseUser);
}

/** The people on one page of an answer; those that cannot be read are no candidates. */
function people(
  answer: Result<unknown, HttpFault>,
  scope: string,
  parse: (entry: unknown) => Person | null,
): Result<readonly Person[], DirectoryError> {
  if (!answer.ok) return err(directoryError(answer.error, scope));
  const entries = listAt(answer.value, "value");
  return entries === null ? err(unexpected("value")) : ok(entries.map(parse).filter((person) => person !== null));
}

/** Colleagues before others, and whoever bears exactly this name before both; nobody twice. */
function bestFirst(name: string, found: readonly Person[]): readonly Person[] {
  const unique = found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
  const exact = unique.filter(({ displayName }) => sameName(displayName, name));
  const other = unique.filter(({ displayName }) => !sameName(displayName, name));
  return [...exact, ...other].slice(0, MOST);
}

const whole = (person: Person | null): Result<Person, DirectoryError> => (person === null ? err(unexpected("id")) : ok(person));

function directoryError(fault: HttpFault, scope: string): DirectoryError {
  if (fault.kind === "interrupted") return { kind: "unreachable" };
  if (fault.kind !== "refused") return fault;
  return fault.status === 403 ? { kind: "permission-missing", scope } : fault;
}
