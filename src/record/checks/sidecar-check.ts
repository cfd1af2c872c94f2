import { knownDay } from "../../conversation/local-time";
import { DECISION_RECORD } from "../decision-record";
import { fileSidecarName, folderName, recordSidecarName } from "../file-names";
import { MANIFEST, type RecordFile } from "../manifest";
import { selectionList } from "../mdto";
import { mdtoFindings } from "../mdto-rules";
import type { FoundFile, RecordFinding } from "../record-finding";
import { CREATOR_UNKNOWN } from "../statements";
import { TRANSCRIPT } from "../transcript";
import type { XmlElement } from "../xml";
import { isRecordSidecar, isSidecar, recordIdOf, type OpenRecord } from "./open-record";
import { fileDescription, recordCalled, recordSaid, type RecordSaid } from "./sidecar-says";
import type { StoredTranscript } from "./stored-documents";

/** Every sidecar is one, is sound, and says of its file or of the record what is so. @param sound files that are as they were filed */
export function checkSidecars(record: OpenRecord, sound: ReadonlySet<string>): readonly RecordFinding[] {
  const there = [...record.sidecars].filter(([path]) => sound.has(path));
  const name = mostCalled(there.map(([, sidecar]) => recordCalled(sidecar)));
  const own = there.flatMap(([path, sidecar]) => checkSidecar(record, path, sidecar, sound, name));
  const undescribed = [...record.files.keys()].filter((path) => path !== MANIFEST && !isSidecar(path) && sound.has(path) && !record.sidecars.has(fileSidecarName(path)));
  const wanted = [...undescribed.map(fileSidecarName), ...absentRecordSidecar(record)];
  // What the manifest lists, is missing by the manifest already.
  const missing = wanted.filter((path) => !record.listed.has(path));
  return [...own, ...missing.map((path): RecordFinding => ({ problem: "missing", path }))];
}

/** What most sidecars call the record: the one that was changed is then named, and not all the others. */
function mostCalled(names: readonly (string | null)[]): string | null {
  const times = new Map<string, number>();
  for (const name of names) if (name !== null) times.set(name, (times.get(name) ?? 0) + 1);
  const [most] = [...times].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

/** The name of the record's own sidecar, where there is none by any name. */
function absentRecordSidecar({ files, listed, transcript }: OpenRecord): readonly string[] {
  const paths = [...files.keys(), ...listed.keys()];
  if (transcript === null || paths.some(isRecordSidecar)) return [];
  return [recordSidecarName(folderName(transcript.firstDay, transcript.subject, transcript.recordId))];
}

function checkSidecar(record: OpenRecord, path: string, sidecar: XmlElement | null, sound: ReadonlySet<string>, name: string | null): readonly RecordFinding[] {
  if (sidecar === null) return [{ problem: "unreadable", path }];
  if (mdtoFindings(sidecar).length > 0) return [{ problem: "unsound-metadata", path }];
  return recordCalled(sidecar) === name && isRight(record, path, sidecar, sound) ? [] : [{ problem: "contradicts", path }];
}

function isRight(record: OpenRecord, path: string, sidecar: XmlElement, sound: ReadonlySet<string>): boolean {
  const recordId = recordIdOf(record, sound) ?? "";
  if (isRecordSidecar(path)) return describesRecord(record, recordId, sidecar, sound);
  const about = path.slice(0, -fileSidecarName("").length);
  const file = record.files.get(about);
  // Of a file that is not there, or was changed, the sidecar may well be right.
  return file === undefined || !sound.has(about) || describesFile(file, sidecar, { recordId, format: sound.has(MANIFEST) ? (record.listed.get(about) ?? null) : null });
}

/** @param format as the manifest tells it; null where that is not to be believed */
function describesFile(file: FoundFile, sidecar: XmlElement, { recordId, format }: { readonly recordId: string; readonly format: RecordFile | null }): boolean {
  const said = fileDescription(sidecar);
  if (said === null) return false;
  const isFormat = format === null || (format.puid === null ? said.mediaType === format.mediaType : said.puid === format.puid);
  const [first] = said.checksums;
  return (
    said.mark === `${recordId}/${file.path}` &&
    said.name === file.path.split("/").at(-1) &&
    said.size === String(file.size) &&
    first?.label === "SHA-256" &&
    first.value === file.sha256 &&
    said.recordMark === recordId &&
    isFormat
  );
}

/** A description says nothing of a period that nobody knows; apps before 0.21 wrote the day that stands for no day. */
const isPeriodOf = (said: RecordSaid, { firstDay, lastDay }: StoredTranscript): boolean =>
  (said.firstDay === firstDay && said.lastDay === lastDay) || (knownDay(firstDay) === null && said.firstDay === "" && said.lastDay === "");

/** It tells the period of the transcript, and the selection list of its own «archiefvormer»; it names the transcript, the decision record and every attachment, and nothing that is no part of the record. */
function describesRecord({ transcript, attachments, listed }: OpenRecord, recordId: string, sidecar: XmlElement, sound: ReadonlySet<string>): boolean {
  const said = recordSaid(sidecar);
  if (said?.mark !== recordId) return false;
  if (transcript !== null && sound.has(TRANSCRIPT) && !isPeriodOf(said, transcript)) return false;
  if (said.categoryList !== null && said.categoryList !== selectionList(said.creator === CREATOR_UNKNOWN ? null : said.creator)) return false;
  const marked = new Set(said.fileMarks);
  const mustBe = [TRANSCRIPT, DECISION_RECORD, ...(sound.has(TRANSCRIPT) ? attachments.keys() : [])].map((path) => `${recordId}/${path}`);
  const mayBe = sound.has(MANIFEST) ? new Set([...listed.keys()].map((path) => `${recordId}/${path}`)) : marked;
  return mustBe.every((mark) => marked.has(mark)) && said.fileMarks.every((mark) => mayBe.has(mark));
}
