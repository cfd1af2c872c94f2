import type { Clock } from "../../ports/clock";
import type { RememberedRoles } from "../../ports/remembered-roles";
import { createRolesInMemory } from "./roles-in-memory";
import { newestOfEach } from "./roles-kept";
import { createRolesOnDisk } from "./roles-on-disk";

/** Remembers on the disk and in memory alike: what the disk refuses is remembered until the page is closed. */
export function createRememberedRoles(onDisk: RememberedRoles, inMemory: RememberedRoles): RememberedRoles {
  const both = [onDisk, inMemory];
  return {
    async recall(userId) {
      const recalled = await Promise.all(both.map((one) => one.recall(userId)));
      return newestOfEach(recalled.flat());
    },
    async remember(userId, roles) {
      await Promise.all(both.map((one) => one.remember(userId, roles)));
    },
    async forget(userId) {
      await Promise.all(both.map((one) => one.forget(userId)));
    },
  };
}

/** The remembered roles of this browser. */
export const openRememberedRoles = (clock: Clock): RememberedRoles => createRememberedRoles(createRolesOnDisk(clock), createRolesInMemory(clock));
