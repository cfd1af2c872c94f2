import type { Conversation } from "../conversation/conversation";
import type { FilingJournal } from "../ports/filing-journal";
import type { Result } from "../result";
import type { FilingError, Receipt } from "./filing";

type Filing = Promise<Result<Receipt, FilingError>>;

/** What runs now, for each journal: two pages with a journal each are kept apart by the journal itself. */
const running = new WeakMap<FilingJournal, Map<Conversation | string, Filing>>();

/** Files, unless this conversation or record is being filed already: then that filing's outcome is this one's too. */
export function oneAtATime(journal: FilingJournal, what: Conversation | string, file: () => Filing): Filing {
  const filings = running.get(journal) ?? new Map<Conversation | string, Filing>();
  running.set(journal, filings);
  const already = filings.get(what);
  if (already !== undefined) return already;
  const filing = file().finally(() => filings.delete(what));
  filings.set(what, filing);
  return filing;
}
