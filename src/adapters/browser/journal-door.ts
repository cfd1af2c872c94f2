import { keysOfDevice } from "./device-keys";
import type { DeviceKeys } from "./device-keys";
import { openJournalDatabase } from "./journal-database";
import type { JournalDatabase } from "./journal-database";
import { DURABLE, StorageDoor } from "./storage-door";

/** The open database, and the keys of this device. */
export interface Journal {
  readonly database: JournalDatabase;
  readonly keys: DeviceKeys;
}

/** The way into the journal of this browser. */
export const openJournalDoor = (): StorageDoor<Journal> =>
  new StorageDoor(async (onLost) => {
    const database = await openJournalDatabase(onLost);
    return { database, keys: await keysOfDevice("filing", () => database.transaction("keys", "readwrite", DURABLE)) };
  });
