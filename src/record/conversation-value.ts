import type { Merge, UnmatchedStretch } from "../conversation/conversation";
import type { ConfirmedPerson } from "../review/people";
import type { JsonValue } from "./canonical-json";
import { completenessValue } from "./completeness-value";
import type { MergeCounts } from "./record-input";
import type { RecordTold } from "./record-told";
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
function mergeValue(merge: Merge | null, counts: MergeCounts | null, filed: ReadonlySet<number>): JsonValue {
  if (merge === null || counts === null) return null;
  const inRecord = (numbers: readonly number[]): readonly number[] => numbers.filter((number) => filed.has(number));
  return {
    matchedCount: merge.matchedCount,
    differingCount: counts.differing,
    differing: inRecord(merge.differing),
    reorderedCount: counts.reordered,
    reordered: inRecord(merge.reordered),
    unmatchedStretchCount: counts.unmatchedStretches,
    unmatchedCount: counts.unmatched,
    unmatched: merge.unmatched.filter(({ bySource }) => inRecord(bySource.flat()).length > 0).map((stretch) => stretchValue(stretch, filed)),
    statements: merge.statements.map(completenessValue),
  };
}

/** The conversation as a whole, and the files that it was read from. */
export function conversationValue(told: RecordTold, retained: Retained): JsonValue {
  const { conversation, people, facts } = told;
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
    merge: mergeValue(conversation.merge, told.mergeCounts, filed),
    period: { from: retained.firstDay, to: retained.lastDay },
    participants: people.map((person) => participantValue(person, authors)),
    participantCount: told.participantCount,
    adminsKnown: facts.admins !== null,
    completeness: completenessValue(conversation.completeness),
  };
}
