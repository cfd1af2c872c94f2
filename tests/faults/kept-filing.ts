import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { FilingJournal, FilingState } from "../../src/ports/filing-journal";
import { good } from "../filing/filing-desk";

/** Another device's journal with the same filing in it, as after a profile that came along. */
export async function keptValueOf(journal: FilingJournal, state: FilingState): Promise<FilingJournal> {
  const copy = createMemoryJournal();
  const { recordId, files } = state.plan;
  for (const { path, size } of files) await copy.keepFile(recordId, path, good(await journal.readFile(recordId, path, 0, size)));
  await copy.note(structuredClone(state));
  return copy;
}
