import type { FilingJournal } from "../../ports/filing-journal";
import { createFallingJournal } from "./falling-journal";
import { createFilingJournal } from "./filing-journal";
import { createMemoryJournal } from "./memory-journal";
import { createTabLocks } from "./tab-locks";

/** The journal of this browser: on disk, sealed; in memory where the browser gives no disk. */
export const openFilingJournal = (): FilingJournal =>
  createFallingJournal(createFilingJournal(createTabLocks(navigator.locks)), createMemoryJournal());
