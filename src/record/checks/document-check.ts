import { DECISION_RECORD } from "../decision-record";
import { fileSidecarName } from "../file-names";
import { MANIFEST } from "../manifest";
import { READING_COPY } from "../reading-copy";
import type { FoundFile, RecordFinding, RecordProblem } from "../record-finding";
import { isSameBytes } from "../same-bytes";
import { sealedChecksumLabel } from "../statements";
import { TRANSCRIPT } from "../transcript";
import { isRecordSidecar, isSidecar, json, ownSidecar, type OpenRecord } from "./open-record";
import { fileDescription } from "./sidecar-says";
import type { StoredAttachment, StoredDecisionRecord, StoredTranscript } from "./stored-documents";

const of = (problem: RecordProblem, path: string): RecordFinding => ({ problem, path });

/**
 * The transcript and the decision record are known documents, each written in the one way in which this app writes, so that nobody
 * can read another value in them; and tell the same of what was kept and what was not.
 */
export function checkDocuments({ files, transcript, decisions }: OpenRecord, sound: ReadonlySet<string>): readonly RecordFinding[] {
  const unreadable = [
    ...(sound.has(TRANSCRIPT) && (transcript === null || !isAsWritten(files.get(TRANSCRIPT))) ? [of("unreadable", TRANSCRIPT)] : []),
    ...(sound.has(DECISION_RECORD) && (decisions === null || !isAsWritten(files.get(DECISION_RECORD))) ? [of("unreadable", DECISION_RECORD)] : []),
  ];
  const both = transcript !== null && decisions !== null && sound.has(TRANSCRIPT) && sound.has(DECISION_RECORD);
  if (!both) return unreadable;
  if (!agree(transcript, decisions)) return [...unreadable, of("contradicts", DECISION_RECORD)];
  return tellsOfAll(transcript) ? unreadable : [...unreadable, of("contradicts", TRANSCRIPT)];
}

/** Of fewer messages than were read, some were taken out. A correction of a record without proofs may count more. */
const tellsOfAll = ({ membership, messages, notKept }: StoredTranscript): boolean => messages.length + notKept.total >= (membership?.count ?? 0);

/** A member that stands twice is another thing to another reader. */
function isAsWritten(file: FoundFile | undefined): boolean {
  const anew = writtenAnew(json(file));
  return anew !== null && file?.bytes != null && isSameBytes(new TextEncoder().encode(`${anew}\n`), file.bytes);
}

/** Null for what was made to keep its reader busy: lists in lists, thousands deep, can be read and not be written. */
function writtenAnew(value: unknown): string | null {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    return null;
  }
}

function agree(transcript: StoredTranscript, decisions: StoredDecisionRecord): boolean {
  const kept = transcript.messages.filter(({ context }) => !context);
  const rulings = kept.map(({ number, decision }) => (decision === null ? null : told({ number, ...decision })));
  return (
    transcript.recordId === decisions.recordId &&
    same(rulings, decisions.messages.map(told)) &&
    transcript.notKept.total === decisions.notKept.total &&
    same(perDay(transcript.notKept), perDay(decisions.notKept)) &&
    [transcript, decisions].every(({ notKept }) => notKept.perDay.reduce((sum, { count }) => sum + count, 0) === notKept.total)
  );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const told = ({ number, outcome, because, rows, status, mode }: StoredDecisionRecord["messages"][number]) => [number, outcome, because, rows, status, mode];

/** How many by day and reason: the decision record also tells how they were answered. */
function perDay({ perDay: counts }: StoredTranscript["notKept"]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { day, reason, count } of counts) sums.set(`${day} ${reason}`, (sums.get(`${day} ${reason}`) ?? 0) + count);
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Every attachment of which the transcript tells, lies there with the bytes that it tells of; and nothing lies there of which no document tells. */
export function checkAttachments(record: OpenRecord, sound: ReadonlySet<string>): readonly RecordFinding[] {
  const { transcript, attachments, files, listed } = record;
  if (transcript === null || !sound.has(TRANSCRIPT)) return [];
  const wrong = [...attachments].flatMap(([path, one]) => {
    const file = files.get(path);
    return file === undefined || !sound.has(path) || holds(record, file, one, sound) ? [] : [of("contradicts", path)];
  });
  const strangers = strangersIn(record).filter((path) => sound.has(path));
  const absent = [...attachments.keys()].filter((path) => !files.has(path) && !listed.has(path));
  return [...wrong, ...strangers.map((path) => of("untold", path)), ...absent.map((path) => of("missing", path))];
}

/** What no record has: another file, a description of none, or a second one of the whole. */
function strangersIn(record: OpenRecord): readonly string[] {
  const { files, attachments } = record;
  const own = new Set([MANIFEST, TRANSCRIPT, READING_COPY, DECISION_RECORD, ...attachments.keys()]);
  const whole = ownSidecar(record);
  const isTold = (path: string): boolean => {
    if (isRecordSidecar(path)) return path === whole;
    const about = isSidecar(path) ? path.slice(0, -fileSidecarName("").length) : path;
    // Of a stranger with its description, the stranger is named.
    return own.has(about) || (about !== path && files.has(about));
  };
  return [...files.keys()].filter((path) => !isTold(path));
}

function holds({ sidecars }: OpenRecord, file: FoundFile, told: StoredAttachment, sound: ReadonlySet<string>): boolean {
  if (told.sealedAs === null) return file.sha256 === told.sha256 && file.size === told.size;
  const { inside } = file;
  if (inside === undefined) return true;
  if (inside?.name !== told.sealedAs || inside.sha256 !== told.sha256 || inside.size !== told.size) return false;
  const beside = fileSidecarName(file.path);
  const label = sealedChecksumLabel(told.sealedAs, told.size, told.puid ?? told.mediaType ?? "");
  const said = fileDescription(sidecars.get(beside))?.checksums.slice(1);
  return !sound.has(beside) || same(said, [{ label, value: told.sha256 }]);
}
