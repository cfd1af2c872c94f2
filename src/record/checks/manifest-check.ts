import { JSON_FORMAT, XML_FORMAT, ZIP_FORMAT } from "../file-format";
import { DECISION_RECORD } from "../decision-record";
import { fileSidecarName, folderName, recordSidecarName } from "../file-names";
import { MANIFEST, manifestBytes, type RecordFile } from "../manifest";
import type { FoundFile, RecordFinding, RecordProblem } from "../record-finding";
import { READING_COPY } from "../reading-copy";
import { isSameBytes } from "../same-bytes";
import { TRANSCRIPT } from "../transcript";
import { isRecordSidecar, isSidecar, type OpenRecord } from "./open-record";
import { fileDescription, type FileDescription } from "./sidecar-says";
import type { Manifest } from "./stored-documents";

/** What the manifest comes to, beside what lies there. */
export interface ManifestVerdict {
  readonly findings: readonly RecordFinding[];
  /** Files whose bytes are those that were filed, the manifest among them: of these alone it is worth looking at what they say. */
  readonly sound: ReadonlySet<string>;
}

const of = (problem: RecordProblem, path: string): RecordFinding => ({ problem, path });

/**
 * Holds the manifest and the files against each other, with the sidecars as second witness, and says which of the two was
 * changed where they differ. Where every file is as filed, the manifest is made anew, and must be the same to the byte.
 *
 * @param filed SHA-256 of manifests that were filed, by another witness than the record: one of these was not changed, whatever the files and their sidecars say
 */
export function checkManifest(record: OpenRecord, filed: ReadonlySet<string>): ManifestVerdict {
  const { files, manifest } = record;
  const present = [...files.keys()].filter((path) => path !== MANIFEST);
  if (manifest === null) return withoutManifest(record, present);
  if (filed.has(files.get(MANIFEST)?.sha256 ?? "")) return byManifest(record, present);
  const places = matchPlaces(record);
  const blamed = places.flatMap(({ finding }) => (finding === null ? [] : [finding]));
  const sound = soundAmong(present, blamed);
  const isManifestBlamed = places.some(({ blamesManifest }) => blamesManifest) || !isMadeAnew(record, manifest, sound);
  return isManifestBlamed ? { findings: [of("altered", MANIFEST), ...blamed], sound } : { findings: blamed, sound: new Set([...sound, MANIFEST]) };
}

function withoutManifest(record: OpenRecord, present: readonly string[]): ManifestVerdict {
  const { files, transcript } = record;
  const expected = expectedPaths(record);
  const isStranger = (path: string): boolean => !expected.has(path) && !(transcript === null && isRecordSidecar(path));
  const blamed = present.flatMap((path) => (isStranger(path) ? [of("not-listed", path)] : differsFromSidecar(record, path) ? [of("altered", path)] : []));
  return { findings: [of(files.has(MANIFEST) ? "altered" : "missing", MANIFEST), ...blamed], sound: soundAmong(present, blamed) };
}

function byManifest({ files, listed }: OpenRecord, present: readonly string[]): ManifestVerdict {
  const places = [...listed.values()].flatMap(({ path, sha256 }) => {
    const file = files.get(path);
    return file === undefined ? [of("missing", path)] : file.sha256 === sha256 ? [] : [of("altered", path)];
  });
  const blamed = [...places, ...present.filter((path) => !listed.has(path)).map((path) => of("not-listed", path))];
  return { findings: blamed, sound: soundAmong([...present, MANIFEST], blamed) };
}

function soundAmong(paths: readonly string[], blamed: readonly RecordFinding[]): ReadonlySet<string> {
  const unsound = new Set(blamed.map(({ path }) => path));
  return new Set(paths.filter((path) => !unsound.has(path)));
}

interface Place {
  /** What is wrong with a file; null when nothing is, or when it is the manifest that was changed. */
  readonly finding: RecordFinding | null;
  readonly blamesManifest: boolean;
}

const FINE: Place = { finding: null, blamesManifest: false };
const MANIFEST_CHANGED: Place = { finding: null, blamesManifest: true };
const wrong = (problem: RecordProblem, path: string): Place => ({ finding: of(problem, path), blamesManifest: false });

function matchPlaces(record: OpenRecord): readonly Place[] {
  const { files, listed } = record;
  const extra = [...files.values()].filter(({ path }) => path !== MANIFEST && !listed.has(path));
  const expected = expectedPaths(record);
  const misnamed = new Set<string>();
  const places = [...listed.values()].map((line): Place => {
    const file = files.get(line.path);
    if (file !== undefined) return compare(record, line, file);
    const elsewhere = extra.find(({ path, sha256, size }) => expected.has(path) && !misnamed.has(path) && sha256 === line.sha256 && size === line.size);
    if (elsewhere === undefined) return wrong("missing", line.path);
    // It lies where the rest of the record says that it lies: the manifest has another name for it.
    misnamed.add(elsewhere.path);
    return MANIFEST_CHANGED;
  });
  const strangers = extra.filter(({ path }) => !misnamed.has(path)).map(({ path }) => wrong("not-listed", path));
  return [...places, ...strangers];
}

function compare(record: OpenRecord, line: RecordFile, file: FoundFile): Place {
  if (file.sha256 === line.sha256) return file.size === line.size ? FINE : MANIFEST_CHANGED;
  if (!IS_SUM.test(line.sha256) || isNearly(line.sha256, file.sha256)) return MANIFEST_CHANGED;
  const said = describedBy(record, file.path)?.checksums[0]?.value;
  return said === file.sha256 ? MANIFEST_CHANGED : wrong("altered", file.path);
}

/** What is no sum of any bytes was written wrong: a digit that became a `\` makes one letter of two, and the rest moves up. */
const IS_SUM = /^[0-9a-f]{64}$/u;
const DIGITS_IN_COMMON = 48;

/** Other bytes have another sum altogether. Of two sums that are nearly the same, one was written wrong. */
const isNearly = (one: string, other: string): boolean => Array.from(one).filter((digit, at) => digit === other[at]).length >= DIGITS_IN_COMMON;

const describedBy = ({ sidecars }: OpenRecord, path: string): FileDescription | null => fileDescription(sidecars.get(fileSidecarName(path)));

/** Without a manifest the sidecar is the only witness of its file. */
function differsFromSidecar(record: OpenRecord, path: string): boolean {
  const said = describedBy(record, path)?.checksums[0]?.value;
  const { sha256 = "" } = record.files.get(path) ?? {};
  return said !== undefined && said !== sha256 && !isNearly(said, sha256);
}

/** Every path that the record's documents speak of. */
function expectedPaths({ transcript, attachments, sidecars }: OpenRecord): ReadonlySet<string> {
  const described = [...sidecars.values()].map((sidecar) => fileDescription(sidecar)?.mark.replace(/^[^/]*\//, "")).filter((path) => path !== undefined);
  const own = [TRANSCRIPT, READING_COPY, DECISION_RECORD, ...attachments.keys(), ...described];
  const whole = transcript === null ? [] : [recordSidecarName(folderName(transcript.firstDay, transcript.subject, transcript.recordId))];
  return new Set([...own, ...own.map(fileSidecarName), ...whole]);
}

/** Whether the manifest is, to the byte, the one that follows from the files, each of which it lists once. What a changed file would say, is taken from the manifest. */
function isMadeAnew(record: OpenRecord, manifest: Manifest, sound: ReadonlySet<string>): boolean {
  const { files, decisions, listed } = record;
  if (listed.size < manifest.files.length) return false;
  const isTold = decisions !== null && sound.has(DECISION_RECORD);
  const recordId = isTold ? decisions.recordId : manifest.recordId;
  const created = isTold ? decisions.decidedAt.browser : manifest.created;
  const lines = manifest.files.map((line): RecordFile => {
    const file = files.get(line.path);
    return file === undefined || !sound.has(line.path) ? line : { path: line.path, size: file.size, sha256: file.sha256, ...formatOf(record, line, sound) };
  });
  const bytes = files.get(MANIFEST)?.bytes ?? new Uint8Array(0);
  const anew = manifestBytes(recordId, created, lines);
  return isSameBytes(bytes, anew);
}

type Format = Pick<RecordFile, "mediaType" | "puid">;

/** The format of a file by another witness than the manifest; where there is none, what the manifest says. */
function formatOf(record: OpenRecord, line: RecordFile, sound: ReadonlySet<string>): Format {
  const { path } = line;
  if (isSidecar(path)) return { mediaType: XML_FORMAT.mediaType, puid: XML_FORMAT.puid };
  // An attachment that is called so, may hold anything.
  if (path === TRANSCRIPT || path === DECISION_RECORD) return { mediaType: JSON_FORMAT.mediaType, puid: JSON_FORMAT.puid };
  const attachment = sound.has(TRANSCRIPT) ? record.attachments.get(path) : undefined;
  if (attachment !== undefined && attachment.sealedAs !== null) return { mediaType: ZIP_FORMAT.mediaType, puid: ZIP_FORMAT.puid };
  if (attachment?.mediaType != null) return { mediaType: attachment.mediaType, puid: attachment.puid };
  const said = sound.has(fileSidecarName(path)) ? describedBy(record, path) : null;
  return { mediaType: path === READING_COPY ? "application/pdf" : line.mediaType, puid: said === null ? line.puid : said.puid };
}
