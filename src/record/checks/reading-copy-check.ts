import { dossierFacts, identityFacts, makingFacts, policyFacts } from "../copied-conversation";
import { DECISION_RECORD } from "../decision-record";
import { readRecordSidecar } from "../mdto-reading";
import { READING_COPY, type CopyFact } from "../reading-copy";
import { readingCopyFindings, type TextOfPdf } from "../reading-copy-findings";
import type { RecordFinding } from "../record-finding";
import { numberOfRecord } from "../record-number";
import { TRANSCRIPT } from "../transcript";
import { ownSidecar, type OpenRecord } from "./open-record";
import type { StoredDecisionRecord } from "./stored-documents";

/**
 * The reading copy says what the transcript says; of which record, by whom and when it was made what the decision record
 * says; and of its dossier what the description says.
 *
 * @param textOf null where no PDF can be read
 * @returns null where that cannot be told
 */
export async function checkReadingCopy(record: OpenRecord, sound: ReadonlySet<string>, textOf: TextOfPdf | null): Promise<readonly RecordFinding[] | null> {
  const { files, transcript, decisions } = record;
  const [pdf, told] = [files.get(READING_COPY)?.bytes ?? null, files.get(TRANSCRIPT)?.bytes ?? null];
  if (pdf === null || told === null || textOf === null) return null;
  if (transcript === null || !sound.has(READING_COPY) || !sound.has(TRANSCRIPT)) return [];
  const about = decisions !== null && sound.has(DECISION_RECORD) ? [identityFacts(transcript, numberOfRecord(transcript.recordId, decisions.decidedAt.browser)), ...decidedFacts(decisions)] : [];
  const differing = await readingCopyFindings(pdf, told, textOf, [...about, ...describedFacts(record, sound)]);
  if (differing === null) return null;
  return differing.length === 0 ? [] : [{ problem: "reading-copy-differs", path: READING_COPY }];
}

function describedFacts(record: OpenRecord, sound: ReadonlySet<string>): readonly (readonly CopyFact[])[] {
  const path = ownSidecar(record) ?? "";
  const whole = sound.has(path) ? record.files.get(path) : undefined;
  const said = whole?.bytes == null ? null : readRecordSidecar(whole.bytes);
  // A dossier without a number is referred to by where it lies in SharePoint, which nobody reads.
  return said === null ? [] : [dossierFacts({ name: said.dossier.name, dossierId: said.dossier.id.source === "DMS" ? said.dossier.id.mark : null })];
}

/** A decision record that does not tell all of it, is held to what it tells. */
function decidedFacts({ decidedBy, onBehalfOf = null, decidedAt: { browser, server }, application, policy }: StoredDecisionRecord): readonly (readonly CopyFact[])[] {
  const isWhole = decidedBy !== undefined && application !== undefined && server !== undefined;
  return [
    ...(isWhole ? [makingFacts({ filedBy: decidedBy, onBehalfOf, created: browser, serverTime: server, appVersion: application.version })] : []),
    ...(policy === undefined ? [] : [policyFacts(policy)]),
  ];
}
