import { checkCounts } from "./checks/count-check";
import { checkDecisions } from "./checks/decision-check";
import { withoutDelivered } from "./checks/delivered-manifest";
import { checkAttachments, checkDocuments } from "./checks/document-check";
import { checkManifest } from "./checks/manifest-check";
import { checkMembership } from "./checks/membership-check";
import { checkOriginals } from "./checks/original-check";
import { checkPeople } from "./checks/people-check";
import { checkReadingCopy } from "./checks/reading-copy-check";
import { isOfRecord, openRecord, ownSidecar, recordIdOf, toldTranscript, type OpenRecord } from "./checks/open-record";
import { checkSidecars } from "./checks/sidecar-check";
import { toldToRegister, type ToldToRegister } from "./checks/told-to-register";
import { checkWords } from "./checks/words-check";
import { DECISION_RECORD } from "./decision-record";
import { recordSidecarName } from "./file-names";
import { MANIFEST } from "./manifest";
import type { TextOfPdf } from "./reading-copy-findings";
import type { FoundFile, RecordFinding, UnreadFile } from "./record-finding";
import type { RelatedRecord, Sha256Of } from "./record-input";
import type { RegisterHead } from "./register-content";
import { TRANSCRIPT } from "./transcript";

/** What a record does not offer to be checked, as one of an older version, or what could not be checked here. */
export type Unchecked =
  /** Decisions that cannot be taken again: rules that are not known here, or too little told. */
  | "decisions"
  /** Whether the messages stood in the conversation that was read: the record holds no proof of it. */
  | "membership"
  /** Whether the reading copy says what the transcript says: there is none, or no PDF can be read here. */
  | "reading-copy"
  /** Whether the reading copy and the description say nothing but what the documents say: an older app said it in other words, or not all of it can be looked at. */
  | "words"
  /** What is in a sealed container was not looked at. */
  | "sealed";

export interface RecordChecked {
  /** Null where no document tells it. */
  readonly recordId: string | null;
  /** Name of the folder that it was filed in, as the name of its own description tells; null where that is not there as it was filed. */
  readonly filedAs: string | null;
  /** Of what was found, without what is added to a record for a delivery. */
  readonly fileCount: number;
  /** SHA-256 of manifest.json as it lies there; null when there is none. */
  readonly manifestSha256: string | null;
  /** Empty for a record that is as it was filed. By path, what is wrong with the manifest first. */
  readonly findings: readonly RecordFinding[];
  /** What lies there and could not be looked at, so that it is neither right nor wrong; of two files of one name, the name. */
  readonly unread: readonly UnreadFile[];
  readonly unchecked: readonly Unchecked[];
  /** The last entry of the register when the record was made, as it tells; null when it does not, or when what tells it is not as it was filed. */
  readonly registerHead: RegisterHead | null;
  /** What its entry in the register must say too; null when what tells it is not as it was filed. */
  readonly toldToRegister: ToldToRegister | null;
  /** The record that this one corrects or goes on from, as it was then; null where there is none, or what tells it is not as it was filed. */
  readonly related: Pick<RelatedRecord, "recordId" | "manifestSha256"> | null;
}

/**
 * Re-checks a record from nothing but its own files: that all is there and nothing else, that every byte is the one that was
 * filed, and that its documents tell the same.
 *
 * @param found every file of the record's folder, whatever it is
 * @param textOf reads a PDF; null where that cannot be done
 * @param lying what lies there beside `found`
 * @param filed SHA-256 of manifests that were filed, as the register has them; empty where nobody asked it
 * @returns null for a folder that holds no record
 * @source reliability.md, faults 4, 18 and 26
 */
export async function recordFindings(found: readonly FoundFile[], sha256: Sha256Of, textOf: TextOfPdf | null = null, lying: readonly UnreadFile[] = [], filed: ReadonlySet<string> = new Set()): Promise<RecordChecked | null> {
  const record = openRecord(withoutDelivered(found));
  // Other programs have a manifest.json too.
  const isForeign = (path: string): boolean => path === MANIFEST && record.manifest === null;
  if (![...record.files.keys()].some((path) => isOfRecord(path) && !isForeign(path)) && !lying.some(({ path }) => isOfRecord(path))) return null;
  const { findings, sound } = checkManifest(record, filed);
  const decided = record.files.get(DECISION_RECORD);
  const told = toldTranscript(record, sound);
  const members = await checkMembership(record, sound, sha256);
  const read = textOf === null ? null : readOnce(textOf);
  const copied = await checkReadingCopy(record, sound, read);
  const words = await checkWords(record, sound, sha256, read);
  const decisions = decided !== undefined && sound.has(DECISION_RECORD) ? await checkDecisions(decided, sha256) : null;
  const all = [
    ...findings,
    ...lying.flatMap((one) => asFinding(record, one)),
    ...absentDocuments(record),
    ...checkDocuments(record, sound),
    ...checkAttachments(record, sound),
    ...checkCounts(record, told),
    ...checkOriginals(told),
    ...checkPeople(record, sound),
    ...checkSidecars(record, sound),
    ...(members ?? []),
    ...(copied ?? []),
    ...words.findings,
    ...(decisions?.findings ?? []),
  ];
  const unread = lying.filter(({ path, why }) => why === "twice" || (why === "closed" && belongs(record, path)));
  const there = lying.filter(({ why }) => why !== "no-file");
  return {
    recordId: recordIdOf(record, sound),
    filedAs: filedAs(record, sound),
    fileCount: record.files.size,
    manifestSha256: record.files.get(MANIFEST)?.sha256 ?? null,
    findings: eachOnce(all.filter(({ problem, path }) => problem !== "missing" || !there.some((one) => isAt(path, one)))),
    unread,
    unchecked: [
      ...(members === null ? ["membership" as const] : []),
      ...(decisions?.isWhole === false ? ["decisions" as const] : []),
      ...(copied === null ? ["reading-copy" as const] : []),
      ...(words.isWhole || all.length > 0 ? [] : ["words" as const]),
      ...(hasUnopened(record) ? ["sealed" as const] : []),
    ],
    registerHead: sound.has(DECISION_RECORD) ? (record.decisions?.registerHead ?? null) : null,
    toldToRegister: toldToRegister(record, sound),
    related: sound.has(DECISION_RECORD) ? (record.decisions?.related ?? null) : null,
  };
}

/** Two checks look at the same text, and reading it takes longer than both. */
function readOnce(textOf: TextOfPdf): TextOfPdf {
  let text: ReturnType<TextOfPdf> | null = null;
  return (pdf) => (text ??= textOf(pdf));
}

function filedAs(record: OpenRecord, sound: ReadonlySet<string>): string | null {
  const own = ownSidecar(record);
  return own === null || !sound.has(own) ? null : own.slice(0, -recordSidecarName("").length);
}

/** It lies there itself, or in a folder that is closed. */
const isAt = (path: string, { path: lying }: UnreadFile): boolean => path === lying || path.startsWith(`${lying}/`);

/** What is no file, counts as if it did not lie there: where the manifest lists it, it is missing already. */
function asFinding(record: OpenRecord, { path, why }: UnreadFile): readonly RecordFinding[] {
  if (belongs(record, path)) return why === "damaged" ? [{ problem: "altered", path }] : [];
  return why === "twice" ? [] : [{ problem: "not-listed", path }];
}

/** Whether the manifest lists it, or something in a folder of that name; anything may belong where there is no manifest. */
const belongs = ({ manifest, listed }: OpenRecord, path: string): boolean => manifest === null || path === MANIFEST || listed.has(path) || [...listed.keys()].some((one) => one.startsWith(`${path}/`));

/** What every record has, and this one's manifest does not even list. */
function absentDocuments({ files, listed }: OpenRecord): readonly RecordFinding[] {
  const documents = [TRANSCRIPT, DECISION_RECORD].filter((path) => !files.has(path) && !listed.has(path));
  return documents.map((path): RecordFinding => ({ problem: "missing", path }));
}

function hasUnopened({ attachments, files }: OpenRecord): boolean {
  const sealed = [...attachments].filter(([, { sealedAs }]) => sealedAs !== null);
  return sealed.map(([path]) => files.get(path)).some((file) => file !== undefined && file.inside === undefined);
}

function eachOnce(findings: readonly RecordFinding[]): readonly RecordFinding[] {
  const byPath = new Map(findings.toReversed().map((finding) => [`${finding.problem} ${finding.path}`, finding]));
  const rank = ({ path }: RecordFinding): string => (path === MANIFEST ? "" : path);
  return [...byPath.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
