import type { RegisterEntry, RegisterPerson } from "./register-content";

/** «Ik ben het niet eens»: what somebody does not agree with in a record, and what was answered; null while it waits. */
export interface Objection {
  readonly objected: RegisterEntry;
  readonly answered: RegisterEntry | null;
}

/**
 * The objections to one record, oldest first. An answer is to the first that waits and was put by whom it names.
 *
 * @param entries the register's entries about this record, in the order of the register
 */
export function objectionsIn(entries: readonly RegisterEntry[]): readonly Objection[] {
  const objections: Objection[] = [];
  for (const entry of entries) {
    if (entry.event === "objected") objections.push({ objected: entry, answered: null });
    if (entry.event !== "answered") continue;
    const at = objections.findIndex(({ objected, answered }) => answered === null && (entry.to === undefined || objected.by.id === entry.to.id));
    const waiting = objections[at];
    if (waiting !== undefined) objections[at] = { ...waiting, answered: entry };
  }
  return objections;
}

/** Whether it is for this person to answer: to them it was put. Where no case owner is known, it is for whoever keeps the record. */
export const isToAnswerBy = ({ objected, answered }: Objection, { id }: Pick<RegisterPerson, "id">): boolean =>
  answered === null && (objected.to ?? objected.keeper).id === id;
