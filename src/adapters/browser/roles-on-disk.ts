import type { Clock } from "../../ports/clock";
import type { RememberedRole, RememberedRoles } from "../../ports/remembered-roles";
import { ok } from "../../result";
import { opaqueName, seal, unseal } from "./journal-cipher";
import { roleFromJson, roleToJson } from "./role-json";
import { openRolesDoor } from "./roles-database";
import type { RolesStorage } from "./roles-database";
import { isRemembered } from "./roles-kept";
import { DURABLE } from "./storage-door";

/**
 * Keeps roles on this device, sealed as the journal of filings is: the disk tells neither whose they are, nor of whom.
 * What the browser does not give, or cannot be opened, is not remembered.
 */
export function createRolesOnDisk(clock: Clock): RememberedRoles {
  const door = openRolesDoor();
  return {
    async recall(userId) {
      const recalled = await door.enter(async (storage) => ok(await recallOf(storage, userId, clock.now())));
      return recalled.ok ? recalled.value : [];
    },
    async remember(userId, roles) {
      await door.enter(async (storage) => {
        for (const role of roles) await keep(storage, userId, role);
        return ok(undefined);
      });
    },
    async forget(userId) {
      await door.enter(async (storage) => {
        await clear(storage, await storage.database.getAllKeysFromIndex("roles", "owner", await ownerName(storage, userId)));
        return ok(undefined);
      });
    },
  };
}

const ownerName = ({ keys }: RolesStorage, userId: string): Promise<string> => opaqueName(keys, `person ${userId}`);
/** What the sealed role is, and where it stands. */
const placeOf = (entry: string): string => `role ${entry}`;

async function keep(storage: RolesStorage, userId: string, role: RememberedRole): Promise<void> {
  const { database, keys } = storage;
  const entry = await opaqueName(keys, `role ${userId} ${role.personId}`);
  const owner = await ownerName(storage, userId);
  const sealed = await seal(keys, placeOf(entry), new TextEncoder().encode(roleToJson(role)));
  const step = database.transaction("roles", "readwrite", DURABLE);
  await Promise.all([step.store.put({ owner, role: sealed }, entry), step.done]);
}

async function recallOf(storage: RolesStorage, userId: string, now: string): Promise<readonly RememberedRole[]> {
  const { database, keys } = storage;
  const entries = await database.getAllKeysFromIndex("roles", "owner", await ownerName(storage, userId));
  const remembered: RememberedRole[] = [];
  const past: string[] = [];
  for (const entry of entries) {
    const kept = await database.get("roles", entry);
    const bytes = kept === undefined ? null : await unseal(keys, placeOf(entry), kept.role).catch(() => null);
    const role = bytes === null ? null : roleFromJson(new TextDecoder().decode(bytes));
    if (role === null || !isRemembered(role, now)) past.push(entry);
    else remembered.push(role);
  }
  await clear(storage, past);
  return remembered;
}

async function clear({ database }: RolesStorage, entries: readonly string[]): Promise<void> {
  const step = database.transaction("roles", "readwrite", DURABLE);
  await Promise.all([...entries.map((entry) => step.store.delete(entry)), step.done]);
}
