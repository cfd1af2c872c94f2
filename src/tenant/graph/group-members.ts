import { roleOf } from "../access/site-members";
import type { Estate } from "../estate";
import { ARCHIVE_GROUP_ID, type SeededGroup } from "../seeds/groups";

/** Groups that a person is a member of, without those that a group brings along. */
export function directGroups(estate: Estate, personId: string): readonly SeededGroup[] {
  return estate.groups.filter(({ id, members }) => (id === ARCHIVE_GROUP_ID ? roleOf(estate.database, personId) !== null : members.includes(personId)));
}

/** Groups that a person belongs to, also through groups in groups. */
export function allGroups(estate: Estate, personId: string): readonly SeededGroup[] {
  let found = directGroups(estate, personId);
  for (let size = -1; size !== found.length; ) {
    size = found.length;
    const inside = new Set(found.map(({ id }) => id));
    found = estate.groups.filter(({ id, members }) => inside.has(id) || members.some((member) => inside.has(member)));
  }
  return found;
}
