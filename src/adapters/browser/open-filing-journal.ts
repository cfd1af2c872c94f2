import type { FilingJournal } from "../../ports/filing-journal";
import { createFallingJournal } from "./falling-journal";
import { createJournalInWorker, startJournalWorker } from "./journal-in-worker";
import { createMemoryJournal } from "./memory-journal";

/** The journal of this browser: on disk, sealed, in a worker; in memory where the browser gives no disk. */
export const openFilingJournal = (start = startJournalWorker): FilingJournal => createFallingJournal(createJournalInWorker(start), createMemoryJournal());
