import { knownAdmins } from "../../review/facts-of";
import { asParticipant } from "../../review/named-person";
import { eachOnce } from "../../review/one-person";
import type { ConfirmedPerson } from "../../review/people";
import { DECISION_RECORD } from "../decision-record";
import { readBack, type RecordReadBack } from "../read-back";
import type { RecordFinding } from "../record-finding";
import { TRANSCRIPT } from "../transcript";
import { textAt, type OpenRecord } from "./open-record";

/** Whom the rules saw, are the people of whom the transcript tells, each in the same role; and whoever wrote a message in it, wrote. */
export function checkPeople(record: OpenRecord, sound: ReadonlySet<string>): readonly RecordFinding[] {
  if (![TRANSCRIPT, DECISION_RECORD].every((path) => sound.has(path))) return [];
  const read = readBack(textAt(record, TRANSCRIPT), textAt(record, DECISION_RECORD));
  // What cannot be read, or is not of the same people, is told by others.
  return !read.ok || (haveWritten(read.value) && areSeen(read.value)) ? [] : [{ problem: "contradicts", path: DECISION_RECORD }];
}

function haveWritten({ people, conversation: { messages } }: RecordReadBack): boolean {
  const authors = new Set(messages.map(({ author }) => author));
  return people.every(({ shownAs, wrote }) => wrote || !authors.has(shownAs));
}

/** Apps before 0.14 counted who is in a chat under two numbers twice. Of rules that saw nobody of these people, there is nothing to compare. */
function areSeen({ people, facts, filedBy }: RecordReadBack): boolean {
  if (!people.some(({ shownAs }) => facts.participants.some(({ id }) => id === shownAs))) return true;
  const once = eachOnce(people.map((person) => ({ ...person, directoryId: person.directoryId ?? (person.isMe ? filedBy.id : null) })));
  const every = { participants: people.map(asParticipant), admins: people.filter(({ isAdmin }) => isAdmin).map(({ shownAs }) => shownAs), idOf: (shownAs: string): string => shownAs };
  return [once, every].some((seen) => isSame(seen.participants, facts.participants) && isSame(knownAdmins(facts.shape, seen.admins), facts.admins) && areNamed(people, seen.idOf, facts));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whoever has a part beside that of a participant, has it in a role of their own. */
function areNamed(people: readonly ConfirmedPerson[], idOf: (shownAs: string) => string, { caseOwner, lineManager, responsibleOfficer }: RecordReadBack["facts"]): boolean {
  const rolesOf = (id: string): readonly string[] => people.filter(({ shownAs }) => idOf(shownAs) === id).map(({ role }) => role);
  return [caseOwner, lineManager, responsibleOfficer].every((named) => named === null || rolesOf(named.id).length === 0 || rolesOf(named.id).includes(named.role));
}
