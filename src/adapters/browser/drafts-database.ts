import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import { keysOfDevice } from "./device-keys";
import type { DeviceKeys } from "./device-keys";
import type { Sealed } from "./journal-cipher";
import { DURABLE, StorageDoor } from "./storage-door";

/** A sealed draft, and whose it is under a name that says nothing. */
export interface KeptDraft {
  readonly owner: string;
  readonly draft: Sealed;
  /** The mail that the chat hung on, under a name that says nothing; left out when it came from elsewhere. */
  readonly mail?: string;
}

/** What lies on the disk. */
interface DraftsSchema extends DBSchema {
  keys: { key: "drafts"; value: DeviceKeys };
  /** By the opaque name of the user and the reading together. */
  drafts: { key: string; value: KeptDraft; indexes: { owner: string } };
}

/** The open database, and the keys of this device. */
export interface DraftsStorage {
  readonly database: IDBPDatabase<DraftsSchema>;
  readonly keys: DeviceKeys;
}

const VERSION = 1;
/** Apart from the other databases: none waits for another's versions. */
const NAME = "bewaarwijzer-drafts";

/** The way into the drafts of this browser. */
export const openDraftsDoor = (): StorageDoor<DraftsStorage> =>
  new StorageDoor(async (onLost) => {
    const database = await openDB<DraftsSchema>(NAME, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore("keys");
        fresh.createObjectStore("drafts").createIndex("owner", "owner");
      },
      blocking() {
        database.close();
        onLost();
      },
      terminated: onLost,
    });
    return { database, keys: await keysOfDevice("drafts", () => database.transaction("keys", "readwrite", DURABLE)) };
  });
