import { holdLifeline } from "../worker-life";
import { createFilingJournal } from "./filing-journal";
import { isJournalRequest } from "./journal-protocol";
import { createJournalService } from "./journal-service";
import { createTabLocks } from "./tab-locks";

/** Entry of the worker in which the journal is sealed, written and read, off the main thread. It ends with its page, and its locks with it. */
const serve = createJournalService(createFilingJournal(createTabLocks(navigator.locks)), (reply, handed) => { postMessage(reply, { transfer: [...handed] }); });

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (isJournalRequest(data)) void serve(data);
});

holdLifeline(postMessage);
