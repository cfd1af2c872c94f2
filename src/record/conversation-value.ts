import type { Merge } from "../conversation/conversation";
import type { ConfirmedPerson } from "../review/people";
import type { JsonValue } from "./canonical-json";
import { completenessValue } from "./completeness-value";
import type { RecordInput } from "./record-input";
import type { Retained } from "./retained";
import { type RecordedSource, sourcesOf } from "./sources";

const participantValue = (person: ConfirmedPerson, authors: ReadonlySet<string | null>): JsonValue => ({
  shownAs: person.shownAs,
  displayName: person.displayName,
  role: person.role,
  jobTitle: person.jobTitle,
  department: person.department,
  organisation: person.organisation,
  isAdmin: person.isAdmin,
  wroteFiledMessage: authors.has(person.shownAs),
});

/** Whose export it is, is told by format and phone: the name under which the exporter wrote may be of somebody who is not in the record. */
const sourceValue = (source: RecordedSource): JsonValue => ({
  fileName: source.fileName,
  size: source.size,
  sha256: source.sha256,
  textName: source.textName,
  platform: source.platform,
  locale: source.locale,
  format: source.format,
  evidence: source.evidence,
  clockAhead: source.clockAhead,
});

/** Counts only: what the exports tell of a message stands with that message, where it is kept. */
function mergeValue(merge: Merge | null): JsonValue {
  if (merge === null) return null;
  const unmatched = merge.unmatched.map(({ bySource }) => new Set(bySource.flat()).size);
  return {
    matchedCount: merge.matchedCount,
    differingCount: merge.differing.length,
    reorderedCount: merge.reordered.length,
    unmatchedStretchCount: unmatched.length,
    unmatchedCount: unmatched.reduce((sum, count) => sum + count, 0),
    statements: merge.statements.map(completenessValue),
  };
}

/** The conversation as a whole, and the files that it was read from. */
export function conversationValue(input: RecordInput, retained: Retained): JsonValue {
  const { conversation, people, facts } = input;
  const authors = new Set(retained.filed.map(({ message }) => message.author));
  return {
    app: conversation.app,
    platform: conversation.platform,
    title: conversation.title,
    shape: facts.shape,
    format: conversation.format,
    evidence: conversation.evidence,
    sources: sourcesOf(conversation).map(sourceValue),
    merge: mergeValue(conversation.merge),
    period: { from: retained.firstDay, to: retained.lastDay },
    participants: people.map((person) => participantValue(person, authors)),
    participantCount: conversation.participants.length,
    adminsKnown: facts.admins !== null,
    completeness: completenessValue(conversation.completeness),
  };
}
