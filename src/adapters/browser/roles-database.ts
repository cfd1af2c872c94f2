import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import { keysOfDevice } from "./device-keys";
import type { DeviceKeys } from "./device-keys";
import type { Sealed } from "./journal-cipher";
import { DURABLE, StorageDoor } from "./storage-door";

/** What lies on the disk: sealed roles, under names that say nothing. */
interface RolesSchema extends DBSchema {
  keys: { key: "roles"; value: DeviceKeys };
  /** By the opaque name of the user and the person together. */
  roles: { key: string; value: { readonly owner: string; readonly role: Sealed }; indexes: { owner: string } };
}

/** The open database, and the keys of this device. */
export interface RolesStorage {
  readonly database: IDBPDatabase<RolesSchema>;
  readonly keys: DeviceKeys;
}

const VERSION = 1;
/** Apart from the journal of filings: neither waits for the other's versions. */
const NAME = "bewaarwijzer-roles";

/** The way into the remembered roles of this browser. */
export const openRolesDoor = (): StorageDoor<RolesStorage> =>
  new StorageDoor(async (onLost) => {
    const database = await openDB<RolesSchema>(NAME, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore("keys");
        fresh.createObjectStore("roles").createIndex("owner", "owner");
      },
      blocking() {
        database.close();
        onLost();
      },
      terminated: onLost,
    });
    return { database, keys: await keysOfDevice("roles", () => database.transaction("keys", "readwrite", DURABLE)) };
  });
