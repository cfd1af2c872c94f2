import type { Conversation } from "../conversation/conversation";
import { knownDay, UNDATED } from "../conversation/local-time";
import type { Role } from "../instruction/facts";
import type { ConfirmedPerson } from "../review/people";
import { DECISION_RECORD } from "./decision-record";
import type { FiledMedia } from "./filed-media";
import type { Involved, RecordDescription, RecordEvent } from "./mdto";
import type { Identification } from "./mdto-terms";
import { functionOf, known } from "./people-in-record";
import { READING_COPY } from "./reading-copy";
import { recordName } from "./record-name";
import type { RecordTold } from "./record-told";
import { readCount, type Retained } from "./retained";
import { sourcesOf, weakerEvidence } from "./sources";
import { APP_NAMES, APPLICATION, conversionResult, creationResult, exportResult, intakeResult, mergeResult, readingCopyResult, summary } from "./statements";
import { TRANSCRIPT } from "./transcript";

/** Marks that we give: the record's UUID, and for a file the UUID with its path. */
export const recordMark = (recordId: string): Identification => ({ mark: recordId, source: APPLICATION });
export const fileMark = (recordId: string, path: string): Identification => ({ mark: `${recordId}/${path}`, source: APPLICATION });

/** Keepers and authors by function; every function once for each relation. */
function involved(told: RecordTold, retained: Retained): readonly Involved[] {
  const authors = new Set(retained.kept.map(({ message }) => message.author));
  const keepers = new Set(retained.kept.map(({ ruling }) => ruling.decision.keeper?.person));
  const named = (relation: Involved["relation"], wanted: (person: ConfirmedPerson) => boolean): readonly Involved[] =>
    [...new Set(told.people.filter(wanted).map(functionOf))].map((actor) => ({ relation, actor }));
  const absent = told.colleagues
    .filter(({ id }) => keepers.has(id))
    .map((colleague): Involved => ({ relation: "Bewaarder", actor: functionOf({ ...colleague, role: roleOutside(told, colleague.id) }) }));
  return [
    ...named("Afzender", ({ shownAs }) => authors.has(shownAs)),
    ...named("Ontvanger", ({ shownAs }) => !authors.has(shownAs)),
    ...named("Bewaarder", ({ shownAs }) => keepers.has(shownAs)),
    ...absent,
  ];
}

/** Role of somebody outside the chat, as the facts have it. */
const roleOutside = ({ facts: { caseOwner, lineManager, responsibleOfficer } }: RecordTold, id: string): Role =>
  [caseOwner, lineManager, responsibleOfficer].find((person) => person?.id === id)?.role ?? "unknown";

function events(told: RecordTold, retained: Retained, files: number, shownAsCode: number): readonly RecordEvent[] {
  const { conversation, people } = told;
  const first = retained.kept[0]?.message;
  const author = people.find(({ shownAs }) => shownAs === first?.author);
  const software = `${APPLICATION} ${told.appVersion}`;
  const kept = retained.kept.length;
  return [
    { type: "Creatie", time: first === undefined || first.time.local === UNDATED.local ? null : first.time.local, actor: author === undefined ? null : functionOf(author), result: creationResult(kept) },
    ...sourcesOf(conversation).map((source): RecordEvent => ({ type: "Export", time: null, actor: null, result: exportResult(APP_NAMES[conversation.app], source) })),
    ...mergeEvents(conversation, readCount(retained), told.created, software),
    { type: "Conversie", time: told.created, actor: software, result: conversionResult(kept, readCount(retained)) },
    { type: "Conversie", time: told.created, actor: software, result: readingCopyResult(shownAsCode) },
    { type: "Opname", time: told.created, actor: software, result: intakeResult(files) },
  ];
}

function mergeEvents({ sources, merge }: Conversation, messageCount: number, time: string, actor: string): readonly RecordEvent[] {
  return merge === null ? [] : [{ type: "Conversie", time, actor, result: mergeResult(sources.length, messageCount, merge.matchedCount) }];
}

/** Media, three documents, a sidecar for each of those, the record's sidecar and the manifest. */
const fileCount = (media: number): number => (media + 3) * 2 + 2;

/**
 * What the informatieobject of this record says.
 *
 * @param shownAsCode how many characters its reading copy shows as code
 */
export function describeRecord(told: RecordTold, retained: Retained, media: readonly FiledMedia[], shownAsCode: number): RecordDescription {
  const { recordId, conversation, dossier } = told;
  const dossierId = known(dossier.dossierId);
  const [firstDay, lastDay] = [knownDay(retained.firstDay), knownDay(retained.lastDay)];
  const mark = (path: string): { readonly name: string; readonly id: Identification } => ({ name: path, id: fileMark(recordId, path) });
  return {
    id: recordMark(recordId),
    name: recordName(told.subject, told.people, firstDay),
    summary: [summary(retained.kept.length, readCount(retained), media.length), ...weakerEvidence(conversation)].join(" "),
    period: firstDay === null || lastDay === null ? null : { firstDay, lastDay },
    events: events(told, retained, fileCount(media.length), shownAsCode),
    appraisal: dossier.appraisal,
    retentionPeriod: dossier.retentionPeriod,
    selectionCategory: known(dossier.selectionCategory),
    activity: known(dossier.caseType),
    partOf: {
      name: dossier.name,
      id: dossierId === null ? { mark: dossier.id, source: "SharePoint" } : { mark: dossierId, source: "DMS" },
    },
    representations: [TRANSCRIPT, READING_COPY, ...media.map(({ path }) => path)].map(mark),
    extraMetadata: [mark(DECISION_RECORD)],
    related: told.related === null ? null : { relation: told.related.relation, name: told.related.number, id: recordMark(told.related.recordId) },
    creator: known(dossier.recordCreator) ?? known(told.filedBy.organisation),
    involved: involved(told, retained),
  };
}
