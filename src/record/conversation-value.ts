import type { Merge, UnmatchedStretch } from "../conversation/conversation";
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
  hasLeft: person.hasLeft,
  isAdmin: person.isAdmin,
  wroteFiledMessage: authors.has(person.shownAs),
});

/** @param inRecord names that stand in the record anyhow: no other may be told as the one who made the export */
const sourceValue = (source: RecordedSource, inRecord: ReadonlySet<string | null>): JsonValue => ({
  fileName: source.fileName,
  size: source.size,
  sha256: source.sha256,
  textName: source.textName,
  platform: source.platform,
  locale: source.locale,
  format: source.format,
  evidence: source.evidence,
  exporter: inRecord.has(source.exporter) ? source.exporter : null,
  clockAhead: source.clockAhead,
});

/** Of the messages in the record, where they stand in a stretch; of the others, nothing. */
const stretchValue = ({ bySource }: UnmatchedStretch, filed: ReadonlySet<number>): JsonValue => bySource.map((numbers) => numbers.filter((number) => filed.has(number)));

/** Counts, and numbers of messages in the record: what the exports tell of each stands with that message. */
function mergeValue(merge: Merge | null, filed: ReadonlySet<number>): JsonValue {
  if (merge === null) return null;
  const inRecord = (numbers: readonly number[]): readonly number[] => numbers.filter((number) => filed.has(number));
  const unmatched = merge.unmatched.map(({ bySource }) => new Set(bySource.flat()).size);
  return {
    matchedCount: merge.matchedCount,
    differingCount: merge.differing.length,
    differing: inRecord(merge.differing),
    reorderedCount: merge.reordered.length,
    reordered: inRecord(merge.reordered),
    unmatchedStretchCount: unmatched.length,
    unmatchedCount: unmatched.reduce((sum, count) => sum + count, 0),
    unmatched: merge.unmatched.filter(({ bySource }) => inRecord(bySource.flat()).length > 0).map((stretch) => stretchValue(stretch, filed)),
    statements: merge.statements.map(completenessValue),
  };
}

/** The conversation as a whole, and the files that it was read from. */
export function conversationValue(input: RecordInput, retained: Retained): JsonValue {
  const { conversation, people, facts } = input;
  const authors = new Set(retained.filed.map(({ message }) => message.author));
  const filed = new Set(retained.filed.map(({ message }) => message.number));
  const named = new Set([...authors, ...people.map(({ shownAs }) => shownAs)]);
  return {
    app: conversation.app,
    platform: conversation.platform,
    locale: conversation.locale,
    title: conversation.title,
    shape: facts.shape,
    format: conversation.format,
    evidence: conversation.evidence,
    exporter: named.has(conversation.exporter) ? conversation.exporter : null,
    sources: sourcesOf(conversation).map((source) => sourceValue(source, named)),
    merge: mergeValue(conversation.merge, filed),
    period: { from: retained.firstDay, to: retained.lastDay },
    participants: people.map((person) => participantValue(person, authors)),
    participantCount: conversation.participants.length,
    adminsKnown: facts.admins !== null,
    completeness: completenessValue(conversation.completeness),
  };
}
