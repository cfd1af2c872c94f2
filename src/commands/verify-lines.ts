import type { verify as dutch } from "../language/nl/verify";
import type { Translator } from "../language/translator";
import { MANIFEST } from "../record/manifest";
import type { RecordFinding } from "../record/record-finding";
import type { RecordChecked } from "../record/record-findings";
import type { RegisterFinding } from "../record/register-findings";
import type { Registered } from "../record/registered-manifest";
import { shownName } from "./shown-name";

export type VerifyTranslator = Translator<typeof dutch>;

/** A record and what was found of it. */
export interface VerifiedRecord {
  readonly folder: string;
  /** Its last part, as a person sees it; null where what lies at the top of a zip has no folder. */
  readonly folderName: string | null;
  readonly checked: RecordChecked;
  /** Null where no register was given, or where it cannot tell. */
  readonly registered: Registered | null;
}

/** The same record, in another folder of those that were checked. */
interface Twin {
  readonly folder: string;
  /** Whether each of the two is right by itself, and yet they differ: one was made anew. */
  readonly differs: boolean;
}

/** Another checksum, or a second file of one name: somebody was at it. */
const isTouched = ({ checked, registered }: VerifiedRecord): boolean =>
  checked.findings.length > 0 || checked.unread.some(({ why }) => why === "twice") || (registered !== null && registered !== "registered");

/** The first other folder with this record; null where it lies there once. */
function twinOf(record: VerifiedRecord, records: readonly VerifiedRecord[]): Twin | null {
  const { recordId, manifestSha256 } = record.checked;
  const twins = records.filter((other) => other !== record && recordId !== null && other.checked.recordId === recordId);
  const isRight = (one: VerifiedRecord): boolean => one.checked.unread.length === 0 && !isTouched(one);
  const other = twins.find((one) => isRight(record) && isRight(one) && one.checked.manifestSha256 !== manifestSha256);
  const [first] = other === undefined ? twins : [other];
  return first === undefined ? null : { folder: first.folder, differs: other !== undefined };
}

/** What other records that were checked tell of this one. */
export interface Beside {
  readonly twin: Twin | null;
  /** Folder of a later record that names this one by the sum of another manifest; null where none does. */
  readonly namedOtherwise: string | null;
}

/** A register that vouches for a record knows better than another record. */
export function besideOf(record: VerifiedRecord, records: readonly VerifiedRecord[]): Beside {
  const { recordId, manifestSha256 } = record.checked;
  const later = records.find(({ checked: { related } }) => related !== null && related.recordId === recordId && related.manifestSha256 !== manifestSha256);
  return { twin: twinOf(record, records), namedOtherwise: record.registered === "registered" ? null : (later?.folder ?? null) };
}

export const isChanged = (record: VerifiedRecord, { twin, namedOtherwise }: Beside): boolean => isTouched(record) || twin?.differs === true || namedOtherwise !== null;

/** Nothing was found changed, and not all of it could be read: of the whole, nothing can be said. */
export const isUnread = (record: VerifiedRecord): boolean => !isTouched(record) && record.checked.unread.length > 0;

/** Where manifest.json differs, it is said of what: it is the list of all others. */
const findingLine = ({ text }: VerifyTranslator, { problem, path }: RecordFinding): string =>
  problem === "altered" && path === MANIFEST ? text("verify.problem.changed-manifest") : text(`verify.problem.${problem}`, { path: shownName(path) });

/** What is said of one record: a line for the whole, and one for each finding. */
export function recordLines(words: VerifyTranslator, record: VerifiedRecord, beside: Beside): readonly string[] {
  const { folder, folderName, checked, registered } = record;
  const { twin, namedOtherwise } = beside;
  const wrong = [
    ...checked.findings.map((finding) => findingLine(words, finding)),
    ...checked.unread.map(({ path, why }) => words.text(why === "twice" ? "verify.twice" : "verify.closed", { path: shownName(path) })),
    ...(registered === "not-registered" || registered === "other-manifest" ? [words.text(`verify.problem.${registered}`)] : []),
    ...(twin?.differs === true ? [words.text("verify.twin.differs", { folder: shownName(twin.folder) })] : []),
    ...(namedOtherwise === null ? [] : [words.text("verify.named-otherwise", { folder: shownName(namedOtherwise) })]),
  ];
  const also = [
    ...(folderName === null || checked.filedAs === null || checked.filedAs === folderName ? [] : [words.text("verify.renamed", { name: shownName(checked.filedAs) })]),
    ...(twin?.differs === false ? [words.text("verify.twin", { folder: shownName(twin.folder) })] : []),
  ];
  // By itself a folder cannot tell whether its list is the one that was filed.
  const sha256 = registered === null ? checked.manifestSha256 : null;
  const unchecked = [...checked.unchecked.map((what) => words.text(`verify.unchecked.${what}`)), ...(sha256 === null ? [] : [words.text("verify.unchecked.manifest", { sum: sha256 })])];
  const state = isChanged(record, beside) ? "changed" : isUnread(record) ? "unread" : "unchanged";
  const whole = words.text(`verify.record.${state}`, { folder: shownName(folder), files: checked.fileCount });
  return [whole, ...[...wrong, ...also, ...unchecked].map((line) => `  ${line}`)];
}

/**
 * What is said of a register.
 *
 * @param entries its entries as they stand
 * @param finding the first entry that fails; null when none does
 * @param seen number of the last entry that a record or a person vouches for, 0 where none: what came after its own last, a register cannot tell
 */
export function registerLines({ text, count }: VerifyTranslator, at: string, entries: readonly string[], finding: RegisterFinding | null, seen: number): readonly string[] {
  const path = shownName(at);
  const last = entries.length;
  if (finding === null) return [count("verify.register.unchanged", last, { path }), ...(seen >= last ? [] : [`  ${text("verify.unchecked.end", { last })}`])];
  const { place, sequence, number } = finding;
  const entry = number === null ? text("verify.entry", { place }) : text("verify.entry.numbered", { place, number: shownName(number) });
  const beside = wasSavedAnew(entries) ? [text("verify.register.saved-anew")] : place < last ? [text("verify.unchecked.after", { place })] : [];
  const what =
    finding.problem === "contradicts-record"
      ? text("verify.entry.contradicts-record", { entry, parts: finding.parts.map((part) => text(`entry.part.${part}`)).join(", ") })
      : text(`verify.entry.${finding.problem}`, { entry, sequence });
  return [what, text("verify.register.changed", { path }), ...beside.map((line) => `  ${line}`)];
}

/** Another program saved the file in its own way: every line ends as on Windows, or a mark stands before the first. */
const wasSavedAnew = (entries: readonly string[]): boolean => entries.every((entry) => entry.endsWith("\r")) || entries[0]?.startsWith("\uFEFF") === true;
