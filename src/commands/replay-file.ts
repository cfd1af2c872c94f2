import { replayDecisions } from "../record/replay-decisions";
import type { Sha256Of } from "../record/record-input";

/** What one file comes to: a line for every message, and the exit status that it asks for. */
export interface ReplayedFile {
  readonly lines: readonly string[];
  /** 0: all the same; 1: a difference, or rules that are not known; 2: no decision record. */
  readonly status: 0 | 1 | 2;
}

/**
 * Replays one decision record. The lines hold numbers, codes and versions: no names, and nothing of the chat.
 *
 * @param name by which an unreadable file is told
 */
export async function replayFile(name: string, text: string, sha256: Sha256Of): Promise<ReplayedFile> {
  const replayed = await replayDecisions(text, sha256);
  if (!replayed.ok) return { lines: [JSON.stringify({ file: name, error: replayed.error })], status: 2 };
  const { recordId, messages } = replayed.value;
  return {
    lines: messages.map(({ number, ...rest }) => JSON.stringify({ record: recordId, message: number, ...rest })),
    status: messages.every(({ verdict }) => verdict === "same") ? 0 : 1,
  };
}
