import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { FoundFile, UnreadFile } from "../record/record-finding";
import { textOfPdf } from "../adapters/pdf/extract-text";
import type { ToldToRegister } from "../record/checks/told-to-register";
import { has } from "../record/formats/bytes";
import { readRegisterEntry } from "../record/read-register-entry";
import { recordFindings, type RecordChecked } from "../record/record-findings";
import { REGISTER_SCHEMA } from "../record/register-chain";
import { readRegisterFile } from "../record/register-file";
import { registerFinding } from "../record/register-findings";
import { absentFrom, filedEntries, isRegistered, type FiledEntries, type Registered } from "../record/registered-manifest";
import { filesBelow, filesInZip, foundFile, recordsAmong, unseenOutside, type LyingFile, type LyingRecord, type UnseenFolder } from "./found-files";
import { shownName } from "./shown-name";
import type { Verification } from "./verify-arguments";
import { besideOf, isChanged, isUnread, recordLines, registerLines, type VerifiedRecord, type VerifyTranslator } from "./verify-lines";

/** Exit statuses: nothing was changed, something was, it cannot be told. */
const UNCHANGED = 0;
const CHANGED = 1;
export const UNREADABLE = 2;

/** What is printed, and the exit status. */
export interface Told {
  readonly lines: readonly string[];
  readonly status: typeof UNCHANGED | typeof CHANGED | typeof UNREADABLE;
}

const sha256 = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

/** What is said where nothing can be checked. */
type Nothing = "verify.not-there" | "verify.no-record" | "verify.no-register" | "verify.zip-unreadable" | "verify.head-without-register";

const isZip = (bytes: Uint8Array): boolean => has(bytes, 0, "PK");

/** The entries of a file. A register of which a byte was changed, is one; a zip with one in it, is none. */
async function entriesOf(path: string): Promise<readonly string[] | Nothing> {
  const kind = await stat(path).catch(() => null);
  if (kind === null) return "verify.not-there";
  // What is no file may never end.
  if (!kind.isFile()) return "verify.no-register";
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return "verify.not-there";
  if (isZip(bytes)) return "verify.no-register";
  const entries = readRegisterFile(bytes);
  return entries.some((entry) => entry.includes(REGISTER_SCHEMA) || entry.includes('"previous":"')) ? entries : "verify.no-register";
}

/** The files at a path, below a folder or in a zip; null for another file. */
async function filesAt(path: string): Promise<readonly LyingFile[] | Nothing | null> {
  const kind = await stat(path).catch(() => null);
  if (kind === null) return "verify.not-there";
  if (kind.isDirectory()) return filesBelow(path).catch(() => "verify.not-there");
  if (!kind.isFile()) return "verify.no-record";
  const blob = await openAsBlob(path).catch(() => null);
  const head = blob === null ? null : await blob.slice(0, 2).arrayBuffer().catch(() => null);
  if (blob === null || head === null) return "verify.not-there";
  if (!isZip(new Uint8Array(head))) return null;
  return (await filesInZip(blob)) ?? "verify.zip-unreadable";
}

/** A register that was given beside records. */
interface BesideRecords {
  readonly entries: readonly string[];
  readonly filed: FiledEntries;
  /** SHA-256 of the manifests in it. */
  readonly manifests: ReadonlySet<string>;
  /** Whether every entry can be read; else the one about a record may be among those that cannot. */
  readonly isReadable: boolean;
}

function besideRecords(entries: readonly string[]): BesideRecords {
  const filed = filedEntries(entries);
  return { entries, filed, manifests: new Set([...filed.values()].map(({ manifestSha256 }) => manifestSha256)), isReadable: entries.every((entry) => readRegisterEntry(entry) !== null) };
}

/** Where was looked: its name, and whether that is the name of a folder. */
interface Top {
  readonly name: string;
  readonly isFolder: boolean;
}

const folderNameOf = (folder: string, top: Top): string | null => (folder !== "" ? basename(folder) : top.isFolder ? top.name : null);

async function verifyRecord({ folder, files }: LyingRecord, top: Top, register: BesideRecords | null): Promise<VerifiedRecord | null> {
  const found: FoundFile[] = [];
  const lying: UnreadFile[] = [];
  for (const file of files) {
    const read = await foundFile(file);
    if (read.ok) found.push(read.value);
    else lying.push(read.error);
  }
  const checked = await recordFindings(found, sha256, textOfPdf, lying, register?.manifests);
  if (checked === null) return null;
  return { folder: folder === "" ? top.name : folder, folderName: folderNameOf(folder, top), checked, registered: register === null ? null : registeredIn(register, checked) };
}

/** Null where the register cannot tell. */
function registeredIn({ filed, isReadable }: BesideRecords, { recordId, manifestSha256 }: RecordChecked): Registered | null {
  const registered = manifestSha256 === null ? null : isRegistered(filed, recordId, manifestSha256);
  return registered === "not-registered" && !isReadable ? null : registered;
}

/** What the records that lie here tell of the register. */
interface FromRecords {
  /** Numbers of the entries by which they were filed. */
  readonly entered: readonly number[];
  readonly told: readonly ToldToRegister[];
}

async function verifyRegister({ path, heads }: Verification, entries: readonly string[], { entered, told }: FromRecords, words: VerifyTranslator): Promise<Told> {
  const finding = await registerFinding(entries, heads, sha256, told);
  const seen = Math.max(0, ...heads.map(({ sequence }) => sequence), ...entered);
  return { lines: registerLines(words, path, entries, finding, seen), status: finding === null ? UNCHANGED : CHANGED };
}

/** @param unseen folders that may hold records too */
async function verifyRecords(asked: Verification, records: readonly VerifiedRecord[], unseen: readonly UnseenFolder[], register: BesideRecords | null, words: VerifyTranslator): Promise<Told> {
  const each = records.map((record) => ({ record, beside: besideOf(record, records) }));
  const changed = each.filter(({ record, beside }) => isChanged(record, beside)).length;
  const unread = records.filter(isUnread).length;
  const summary = [words.count("verify.summary", records.length, { changed }), ...(unread === 0 ? [] : [words.count("verify.summary.unread", unread)])].join(" ");
  const lines = [...each.flatMap(({ record, beside }) => recordLines(words, record, beside)), ...unseen.map(({ path, why }) => words.text(`verify.unseen.${why}`, { path: shownName(path) }))];
  const status = changed > 0 ? CHANGED : unread > 0 || unseen.length > 0 ? UNREADABLE : UNCHANGED;
  if (register === null || asked.register === null) return { lines: [...lines, summary], status };
  const heads = [...asked.heads, ...records.flatMap(({ checked: { registerHead } }) => registerHead ?? [])];
  const told = await verifyRegister({ ...asked, path: asked.register, heads }, register.entries, { entered: enteredOf(records, register), told: records.flatMap(({ checked }) => checked.toldToRegister ?? []) }, words);
  const absent = absentFrom(register.filed, records.map(({ checked: { recordId } }) => recordId));
  const about = words.text(`verify.summary.with-register.${told.status === UNCHANGED ? "sound" : "changed"}`);
  return {
    lines: [...lines, ...told.lines, ...(absent === 0 ? [] : [`  ${words.count("verify.unchecked.absent", absent)}`]), `${summary} ${about}`],
    status: told.status === UNCHANGED ? status : CHANGED,
  };
}

const enteredOf = (records: readonly VerifiedRecord[], { filed }: BesideRecords): readonly number[] =>
  records.flatMap(({ checked: { recordId }, registered }) => (registered === "registered" && recordId !== null ? (filed.get(recordId)?.sequence ?? []) : []));

/** Re-checks what lies at a path, and says in words what was changed. */
export async function verified(asked: Verification, words: VerifyTranslator): Promise<Told> {
  const { path } = asked;
  const none = (key: Nothing, what = path): Told => ({ lines: [words.text(key, { path: shownName(what) })], status: UNREADABLE });
  const given = asked.register === null ? null : await entriesOf(asked.register);
  if (typeof given === "string") return none(given, asked.register ?? path);
  const register = given === null ? null : besideRecords(given);
  const files = await filesAt(path);
  if (typeof files === "string") return none(files);
  if (files === null) {
    const entries = await entriesOf(path);
    if (typeof entries === "string") return none(entries === "verify.no-register" ? "verify.no-record" : entries);
    return verifyRegister(asked, entries, { entered: [], told: [] }, words);
  }
  if (register === null && asked.heads.length > 0) return none("verify.head-without-register");
  const top: Top = { name: basename(resolve(path)), isFolder: await stat(path).then((kind) => kind.isDirectory(), () => false) };
  const records: VerifiedRecord[] = [];
  const lying = recordsAmong(files);
  for (const one of lying) {
    const record = await verifyRecord(one, top, register);
    if (record !== null) records.push(record);
  }
  const unseen = unseenOutside(files, lying);
  return records.length + unseen.length === 0 ? none("verify.no-record") : verifyRecords(asked, records, unseen, register, words);
}
