import type { Conversation } from "../../conversation/conversation";
import type { Hint } from "../../hints/hint";

/** What was found so far. */
export interface FoundHints {
  /** By message number; a message without a hint is not in it. */
  readonly hints: ReadonlyMap<number, readonly Hint[]>;
  /** Whether every message was looked at; never where hints are switched off or `isMissing`. */
  readonly isDone: boolean;
  /** Whether the part that finds them could not be fetched. */
  readonly isMissing: boolean;
}

const NOTHING: FoundHints = { hints: new Map(), isDone: false, isMissing: false };

/** The messages that deserve a look. Looked for in the moments that the browser has nothing better to do; never when switched off. */
export const useHints = (_conversation: Conversation, _enabled = true): FoundHints => NOTHING;
