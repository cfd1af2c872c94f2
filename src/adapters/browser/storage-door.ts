import type { JournalError } from "../../ports/filing-journal";
import { err } from "../../result";
import type { Result } from "../../result";
import { journalError } from "./journal-fault";

/** The disk has it when the promise settles, also when the power goes the moment after. */
export const DURABLE = { durability: "strict" } as const;

/** Opens a database when it is first needed, and again after the browser ended the connection. */
export class StorageDoor<Opened> {
  private opened: Promise<Opened> | null = null;

  /** @param open calls `onLost` when the connection is gone */
  constructor(private readonly open: (onLost: () => void) => Promise<Opened>) {}

  async enter<T>(work: (opened: Opened) => Promise<Result<T, JournalError>>): Promise<Result<T, JournalError>> {
    try {
      this.opened ??= this.open(() => {
        this.opened = null;
      });
      return await work(await this.opened);
    } catch (reason) {
      this.opened = null;
      return err(journalError(reason));
    }
  }
}
