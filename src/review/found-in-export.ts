import type { Message } from "../conversation/conversation";

/** What makes a message the same in a record and in the export that it came from: who said what, and when. */
const signOf = ({ time, author, kind, text, attachments }: Message): string => JSON.stringify([time.local, author, kind, text, attachments.length]);

/**
 * Finds the messages of a record in an export that was opened again, each once and in order.
 *
 * @returns by the number in the record, the number in the export; null where the export lacks one: a new version from it would lose that
 */
export function foundInExport(recorded: readonly Message[], exported: readonly Message[]): ReadonlyMap<number, number> | null {
  const bySign = new Map<string, number[]>();
  for (const message of exported) bySign.set(signOf(message), [...(bySign.get(signOf(message)) ?? []), message.number]);
  const found = new Map<number, number>();
  for (const message of recorded) {
    const number = bySign.get(signOf(message))?.shift();
    if (number === undefined) return null;
    found.set(message.number, number);
  }
  return found;
}
