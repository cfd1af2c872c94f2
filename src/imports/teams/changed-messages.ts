import type { Message } from "../../conversation/conversation";
import { parseJson, textAt } from "../json-value";

/** Reckoned once for each reading of a chat. */
const known = new WeakMap<readonly Message[], readonly number[]>();

/**
 * The messages of a chat in Teams that were edited or taken away: in pairs the number of each, and when that was for the last
 * time, in milliseconds since 1970; 0 where Graph does not tell.
 */
export function changedIn(messages: readonly Message[]): readonly number[] {
  const before = known.get(messages);
  if (before !== undefined) return before;
  const changed = messages.filter(({ kind, marks }) => kind === "deleted" || marks.includes("edited")).flatMap(({ number, original }) => [number, changedAt(original)]);
  known.set(messages, changed);
  return changed;
}

function changedAt(original: string): number {
  const message = parseJson(original);
  const at = Date.parse(textAt(message, "deletedDateTime") || textAt(message, "lastEditedDateTime"));
  return Number.isNaN(at) ? 0 : Math.max(0, at);
}
