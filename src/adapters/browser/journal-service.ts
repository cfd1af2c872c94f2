import type { JournalError } from "../../ports/filing-journal";
import { err, type Result } from "../../result";
import { journalError } from "./journal-fault";
import type { DiskJournal, JournalAsk, JournalReply, JournalRequest } from "./journal-protocol";

/**
 * What runs inside the worker: does with the journal on the disk what the page asks. What breaks down is an answer to
 * that one request, never silence.
 *
 * @param post sends an answer to the page, and what goes along with it: the worker has that no more
 * @returns what to call with each request
 */
export const createJournalService =
  (journal: DiskJournal, post: (reply: JournalReply, handed: readonly ArrayBuffer[]) => void) =>
  async ({ request, ask }: JournalRequest): Promise<void> => {
    const result = await answer(journal, ask).catch((reason: unknown) => err(journalError(reason)));
    post({ request, result }, result.ok && result.value instanceof Uint8Array && result.value.buffer instanceof ArrayBuffer ? [result.value.buffer] : []);
  };

function answer(journal: DiskJournal, ask: JournalAsk): Promise<Result<unknown, JournalError>> {
  switch (ask.what) {
    case "reserve":
      return journal.reserve(...ask.given);
    case "letGo":
      return journal.letGo(...ask.given);
    case "keepFile":
      return journal.keepFile(...ask.given);
    case "readFile":
      return journal.readFile(...ask.given);
    case "readBytes":
      return journal.readBytes(...ask.given);
    case "note":
      return journal.note(...ask.given);
    case "noteFiles":
      return journal.noteFiles(...ask.given);
    case "unfinished":
      return journal.unfinished(...ask.given);
    case "underWay":
      return journal.underWay(...ask.given);
    case "unreadable":
      return journal.unreadable(...ask.given);
    case "clearUnreadable":
      return journal.clearUnreadable(...ask.given);
    case "clearFiles":
      return journal.clearFiles(...ask.given);
    case "clear":
      return journal.clear(...ask.given);
  }
}
