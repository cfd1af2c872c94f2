import type { Clock } from "../../ports/clock";
import type { RememberedRole, RememberedRoles } from "../../ports/remembered-roles";
import { isRemembered, newestOfEach } from "./roles-kept";

/** Remembers roles as long as the page is open, where the browser gives no storage. */
export function createRolesInMemory(clock: Clock): RememberedRoles {
  const ofUser = new Map<string, readonly RememberedRole[]>();
  return {
    recall: (userId) => Promise.resolve((ofUser.get(userId) ?? []).filter((role) => isRemembered(role, clock.now()))),
    remember(userId, roles) {
      ofUser.set(userId, newestOfEach([...(ofUser.get(userId) ?? []), ...roles]));
      return Promise.resolve();
    },
    forget(userId) {
      ofUser.delete(userId);
      return Promise.resolve();
    },
  };
}
