import type { AdminClass, ClassFacts } from "./class-keeper";
import { OWN_TIERS } from "./facts";
import type { OwnTier, Switches } from "./facts";
import { adminsOfTier, tiersPresent } from "./present";
import type { Present } from "./present";

/** The lowest tier of ours that one of the group's admins belongs to. */
export const lowestAdminTier = (present: Present): OwnTier | undefined =>
  OWN_TIERS.find((tier) => adminsOfTier(present, tier).length > 0);

/**
 * What of the admins the rules can use. Of several, only ours count, and only when one is of the keeping tier;
 * otherwise it is as if the admin were unknown.
 *
 * @source decision-table section 7, «several admins»
 */
function adminClass(present: Present, lowest: OwnTier | undefined, groupRule: Switches["groupRule"]): AdminClass {
  if (present.conversation.shape === "one-to-one") return "none";
  const adminTier = lowestAdminTier(present);
  if (adminTier !== undefined && (adminTier === lowest || groupRule === "admin-first")) return adminTier;
  const [only, another] = present.admins;
  const role = only === undefined || another !== undefined ? undefined : present.roles.get(only);
  return role ?? "unknown";
}

/** The class of table C that this conversation belongs to. */
export function classFacts(present: Present, { groupRule }: Switches): ClassFacts {
  const own = tiersPresent(present);
  return {
    shape: present.conversation.shape,
    own,
    external: present.external,
    otherDepartment: present.otherDepartment,
    admin: adminClass(present, own[0], groupRule),
  };
}
