import { DECISION_RECORD } from "../decision-record";
import { fileSidecarName, folderName, recordSidecarName } from "../file-names";
import { MANIFEST, type RecordFile } from "../manifest";
import { mdtoBytes } from "../mdto";
import { READING_COPY } from "../reading-copy";
import { readXml } from "../read-xml";
import type { FoundFile } from "../record-finding";
import { isSameBytes } from "../same-bytes";
import { TRANSCRIPT } from "../transcript";
import { transcriptShape, type ToldTranscript } from "../transcript-shape";
import type { XmlElement } from "../xml";
import { fileDescription, recordSaid } from "./sidecar-says";
import { readDecisionRecord, readManifest, readTranscript, type Manifest, type StoredAttachment, type StoredDecisionRecord, type StoredTranscript } from "./stored-documents";

/** A record as it lies there, each of its documents read as far as that goes. */
export interface OpenRecord {
  /** By path. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** What the manifest lists, and how; null when it cannot be read. */
  readonly manifest: Manifest | null;
  /** Its lines, by path; none when it cannot be read. */
  readonly listed: ReadonlyMap<string, RecordFile>;
  readonly transcript: StoredTranscript | null;
  /** What the transcript tells of the files of attachments, by their path; none when it cannot be read. */
  readonly attachments: ReadonlyMap<string, StoredAttachment>;
  readonly decisions: StoredDecisionRecord | null;
  /** The element inside each sidecar's root, by the sidecar's path; null for what is no sidecar. */
  readonly sidecars: ReadonlyMap<string, XmlElement | null>;
}

/** A document as text; empty where it is not there. */
export const textAt = ({ files }: Pick<OpenRecord, "files">, path: string): string => new TextDecoder().decode(files.get(path)?.bytes ?? new Uint8Array(0));

/** A document, parsed; null for what is no JSON in UTF-8. */
export function json(file: FoundFile | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file?.bytes ?? new Uint8Array(0)));
  } catch {
    return null;
  }
}

/** What only a record has: its documents, and what describes those. */
const OF_RECORD: ReadonlySet<string> = new Set([MANIFEST, ...[TRANSCRIPT, READING_COPY, DECISION_RECORD].map(fileSidecarName), TRANSCRIPT, DECISION_RECORD]);

/** Whether a file of this name lies in no other folder than that of a record; also of one of which the documents were taken away. */
export const isOfRecord = (name: string): boolean => OF_RECORD.has(name);

export const isSidecar = (path: string): boolean => path.endsWith(".mdto.xml");
export const isRecordSidecar = (path: string): boolean => isSidecar(path) && !path.endsWith(fileSidecarName(""));

/** The record's own description: of several that are listed, the one that is named as the record's folder was. Null where there is none. */
export function ownSidecar({ files, listed, transcript }: OpenRecord): string | null {
  const there = [...files.keys()].filter(isRecordSidecar).toSorted((one, other) => Number(listed.has(other)) - Number(listed.has(one)));
  const [first = null, ...others] = there.filter((path, at) => at === 0 || listed.has(path));
  if (others.length === 0 || transcript === null) return first;
  return recordSidecarName(folderName(transcript.firstDay, transcript.subject, transcript.recordId));
}

/** A description in any other writing than ours may say more, or something else, to another reader. */
function readSidecar({ bytes }: FoundFile): XmlElement | null {
  const [inside] = (bytes === null ? null : readXml(bytes))?.children ?? [];
  return inside === undefined || bytes === null || !isSameBytes(mdtoBytes(inside), bytes) ? null : inside;
}

/** Reads everything once. Nothing is thrown: what cannot be read is null, and somebody else's finding. */
export function openRecord(found: readonly FoundFile[]): OpenRecord {
  const files = new Map(found.map((file) => [file.path, file]));
  const manifest = readManifest(json(files.get(MANIFEST)));
  const transcript = readTranscript(json(files.get(TRANSCRIPT)));
  const attachments = transcript?.messages.flatMap((message) => message.attachments) ?? [];
  return {
    files,
    manifest,
    listed: new Map(manifest?.files.map((line) => [line.path, line])),
    transcript,
    attachments: new Map(attachments.flatMap((one) => (one.file === null ? [] : [[one.file, one] as const]))),
    decisions: readDecisionRecord(json(files.get(DECISION_RECORD))),
    sidecars: new Map(found.filter(({ path }) => isSidecar(path)).map((file) => [file.path, readSidecar(file)])),
  };
}

/** All that the transcript tells; null where it is not as it was filed, or of a version that tells less. */
export function toldTranscript({ files }: Pick<OpenRecord, "files">, sound: ReadonlySet<string>): ToldTranscript | null {
  return (sound.has(TRANSCRIPT) ? transcriptShape.safeParse(json(files.get(TRANSCRIPT))).data : null) ?? null;
}

/** The record's own id, by a document that is as it was filed, where there is one; where none is left, by a description. @param sound files that are as they were filed */
export function recordIdOf({ decisions, transcript, manifest, sidecars }: OpenRecord, sound: ReadonlySet<string>): string | null {
  const told = [sound.has(DECISION_RECORD) ? decisions : null, sound.has(TRANSCRIPT) ? transcript : null, manifest, decisions, transcript];
  const described = [...sidecars.values()].map((sidecar) => recordSaid(sidecar)?.mark ?? fileDescription(sidecar)?.recordMark);
  return told.find((one) => one !== null)?.recordId ?? described.find((mark) => mark !== undefined) ?? null;
}
