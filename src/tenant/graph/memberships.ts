import type { Estate } from "../estate";
import { json, refuse } from "../http/answer";
import { isObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { PAGES, readOptions } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { pageBody, selected } from "../odata/shape";
import type { SeededGroup } from "../seeds/groups";
import { isAdvanced } from "./advanced-query";
import type { Handler } from "./call";
import { bareGroup, groupEntity } from "./directory-view";
import { findUser } from "./find-user";
import { allGroups, directGroups } from "./group-members";

/** With these the groups come with their names; with `User.Read` alone only their ids. */
const GROUP_DETAILS = ["Directory.Read.All", "Directory.ReadWrite.All", "Group.Read.All", "Group.ReadBasic.All", "GroupMember.Read.All"];
/** @source learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const MAXIMUM_GROUPS = 20;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const listMemberships: Handler = memberships(directGroups);

export const listAllMemberships: Handler = memberships(allGroups);

/** Every membership here is of a group, so a cast to groups changes nothing but what the question needs. */
function memberships(groupsOf: (estate: Estate, personId: string) => readonly SeededGroup[]): Handler {
  return (call, estate) => {
    const options = readOptions(call.query, ["$select", "$filter", "$search", "$count", ...PAGES]);
    if (!options.ok) return options.error;
    const { filter, search, select } = options.value;
    // The directory refuses these with words of its own.
    if (filter !== null || search !== null) return refuse(REFUSALS.unsupportedQuery);
    const isCast = call.target.segments.at(-1) === "microsoft.graph.group";
    if (isCast && !isAdvanced(call)) return refuse(REFUSALS.unsupportedQuery);
    const readsGroups = call.scopes.some((scope) => GROUP_DETAILS.includes(scope));
    const found = groupsOf(estate, call.person.id);
    const window = windowOf(options.value, 100, 999);
    const end = window.skip + window.limit;
    const type = isCast ? {} : { "@odata.type": "#microsoft.graph.group" };
    const value = found.slice(window.skip, end).map((group) => selected({ ...type, ...(readsGroups ? groupEntity(group) : bareGroup(group)) }, select));
    const counted = isAdvanced(call) ? { "@odata.count": found.length } : {};
    const page = pageBody(estate.origin, isCast ? "groups" : "directoryObjects", value, nextLink(estate.origin, call.path, call.query, window, found.length > end));
    return json(200, { ...page, ...counted });
  };
}

/** Which of some groups somebody belongs to. One id that is none refuses them all; an id of no group is left out. */
export const checkMemberGroups: Handler = async (call, estate) => {
  const body = await call.body.json();
  const asked: unknown = body.ok && isObject(body.value) ? body.value["groupIds"] : null;
  if (!Array.isArray(asked)) return refuse(REFUSALS.malformed);
  const person = findUser(call, estate);
  if (person === null) return refuse(REFUSALS.userNotFound);
  if (asked.length > MAXIMUM_GROUPS) return refuse(worded(REFUSALS.badRequest, `The number of groupIds exceeds the maximum of ${String(MAXIMUM_GROUPS)}.`));
  const wrong = asked.some((id) => typeof id !== "string" || !GUID.test(id));
  if (wrong) return refuse(worded(REFUSALS.badRequest, "Invalid GUID in groupIds."));
  const groups = allGroups(estate, person.id).map(({ id }) => id);
  const value = groups.filter((id) => asked.some((candidate) => typeof candidate === "string" && candidate.toLowerCase() === id));
  return json(200, { "@odata.context": `${estate.origin}/graph/v1.0/$metadata#Collection(Edm.String)`, value });
};
