import type { Conversation } from "../conversation/conversation";
import type { Role } from "../instruction/facts";
import type { ConfirmedPerson } from "../review/people";
import { dossierMetadata } from "./dossier-metadata";
import type { FiledMedia } from "./filed-media";
import type { Involved, RecordDescription, RecordEvent } from "./mdto";
import type { Identification } from "./mdto-terms";
import { functionOf, known } from "./people-in-record";
import type { RecordInput } from "./record-input";
import { recordName } from "./record-name";
import { readCount, type Retained } from "./retained";
import { sourcesOf, weakerEvidence } from "./sources";
import { APP_NAMES, APPLICATION, conversionResult, creationResult, exportResult, intakeResult, mergeResult, readingCopyResult, summary } from "./statements";

/** Marks that we give: the record's UUID, and for a file the UUID with its path. */
export const recordMark = (recordId: string): Identification => ({ mark: recordId, source: APPLICATION });
export const fileMark = (recordId: string, path: string): Identification => ({ mark: `${recordId}/${path}`, source: APPLICATION });

/** Keepers and authors by function; every function once for each relation. */
function involved(input: RecordInput, retained: Retained): readonly Involved[] {
  const authors = new Set(retained.kept.map(({ message }) => message.author));
  const keepers = new Set(retained.kept.map(({ ruling }) => ruling.decision.keeper?.person));
  const named = (relation: Involved["relation"], wanted: (person: ConfirmedPerson) => boolean): readonly Involved[] =>
    [...new Set(input.people.filter(wanted).map(functionOf))].map((actor) => ({ relation, actor }));
  const absent = input.colleagues
    .filter(({ id }) => keepers.has(id))
    .map((colleague): Involved => ({ relation: "Bewaarder", actor: functionOf({ ...colleague, role: roleOutside(input, colleague.id) }) }));
  return [
    ...named("Afzender", ({ shownAs }) => authors.has(shownAs)),
    ...named("Ontvanger", ({ shownAs }) => !authors.has(shownAs)),
    ...named("Bewaarder", ({ shownAs }) => keepers.has(shownAs)),
    ...absent,
  ];
}

/** Role of somebody outside the chat, as the facts have it. */
const roleOutside = ({ facts: { caseOwner, lineManager, responsibleOfficer } }: RecordInput, id: string): Role =>
  [caseOwner, lineManager, responsibleOfficer].find((person) => person?.id === id)?.role ?? "unknown";

function events(input: RecordInput, retained: Retained, { fileCount, readingCopy }: RecordedFiles): readonly RecordEvent[] {
  const { conversation, people } = input;
  const first = retained.kept[0]?.message;
  const author = people.find(({ shownAs }) => shownAs === first?.author);
  const software = `${APPLICATION} ${input.appVersion}`;
  const kept = retained.kept.length;
  return [
    { type: "Creatie", time: first?.time.local ?? null, actor: author === undefined ? null : functionOf(author), result: creationResult(kept) },
    ...sourcesOf(conversation).map((source): RecordEvent => ({ type: "Export", time: null, actor: null, result: exportResult(APP_NAMES[conversation.app], source) })),
    ...mergeEvents(conversation, readCount(retained), input.created, software),
    { type: "Conversie", time: input.created, actor: software, result: conversionResult(kept, readCount(retained)) },
    { type: "Conversie", time: input.created, actor: software, result: readingCopyResult(readingCopy.shownAsCode) },
    { type: "Opname", time: input.created, actor: software, result: intakeResult(fileCount) },
  ];
}

function mergeEvents({ sources, merge }: Conversation, messageCount: number, time: string, actor: string): readonly RecordEvent[] {
  return merge === null ? [] : [{ type: "Conversie", time, actor, result: mergeResult(sources.length, messageCount, merge.matchedCount) }];
}

/** The files of a record, as its description names them. */
export interface RecordedFiles {
  /** Files that represent the record beside `transcript`. */
  readonly media: readonly FiledMedia[];
  /** Path of the normative copy. */
  readonly transcript: string;
  readonly readingCopy: { readonly path: string; readonly shownAsCode: number };
  /** Metadata of our own making, so MDTO's additional metadata. */
  readonly decisionRecord: string;
  /** Sidecars and manifest included. */
  readonly fileCount: number;
}

/** What the informatieobject of this record says. */
export function describeRecord(input: RecordInput, retained: Retained, files: RecordedFiles): RecordDescription {
  const { recordId, conversation } = input;
  const dossier = dossierMetadata(input);
  const dossierId = known(dossier.dossierId);
  const mark = (path: string): { readonly name: string; readonly id: Identification } => ({ name: path, id: fileMark(recordId, path) });
  return {
    id: recordMark(recordId),
    name: recordName(input.subject, input.people, retained.firstDay),
    summary: [summary(retained.kept.length, readCount(retained), files.media.length), ...weakerEvidence(conversation)].join(" "),
    firstDay: retained.firstDay,
    lastDay: retained.lastDay,
    events: events(input, retained, files),
    appraisal: dossier.appraisal,
    retentionPeriod: dossier.retentionPeriod,
    selectionCategory: known(dossier.selectionCategory),
    activity: known(dossier.caseType),
    partOf: {
      name: dossier.name,
      id: dossierId === null ? { mark: dossier.id, source: "SharePoint" } : { mark: dossierId, source: "DMS" },
    },
    representations: [files.transcript, files.readingCopy.path, ...files.media.map(({ path }) => path)].map(mark),
    extraMetadata: [mark(files.decisionRecord)],
    related: input.related === null ? null : { relation: input.related.relation, name: input.related.number, id: recordMark(input.related.recordId) },
    creator: known(dossier.recordCreator) ?? known(input.filedBy.organisation),
    involved: involved(input, retained),
  };
}
