import type { JournalError } from "../../ports/filing-journal";
import { err } from "../../result";
import type { Result } from "../../result";
import { makeKeys } from "./journal-cipher";
import { openJournalDatabase } from "./journal-database";
import type { JournalDatabase, JournalKeys } from "./journal-database";
import { journalError } from "./journal-fault";

/** The disk has it when the promise settles, also when the power goes the moment after. */
export const DURABLE = { durability: "strict" } as const;

/** The open database, and the keys of this device. */
export interface Journal {
  readonly database: JournalDatabase;
  readonly keys: JournalKeys;
}

/** Opens the database when first needed, and again after the browser ended the connection. */
export class JournalDoor {
  private journal: Promise<Journal> | null = null;

  async enter<T>(work: (journal: Journal) => Promise<Result<T, JournalError>>): Promise<Result<T, JournalError>> {
    try {
      this.journal ??= this.open();
      return await work(await this.journal);
    } catch (reason) {
      this.journal = null;
      return err(journalError(reason));
    }
  }

  private async open(): Promise<Journal> {
    const database = await openJournalDatabase(() => {
      this.journal = null;
    });
    const fresh = await makeKeys();
    const step = database.transaction("keys", "readwrite", DURABLE);
    // Another tab may have made them meanwhile: the first stay.
    const kept = await step.store.get("filing");
    if (kept === undefined) await step.store.put(fresh, "filing");
    await step.done;
    return { database, keys: kept ?? fresh };
  }
}
