import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { FoundFile } from "../record/record-finding";
import { textOfPdf } from "../adapters/pdf/extract-text";
import { recordFindings } from "../record/record-findings";
import { REGISTER_SCHEMA } from "../record/register-chain";
import { readRegisterFile } from "../record/register-file";
import { registerFinding } from "../record/register-findings";
import { isRegistered } from "../record/registered-manifest";
import { filesBelow, filesInZip, foundFile, recordsAmong, type LyingFile, type LyingRecord } from "./found-files";
import type { Verification } from "./verify-arguments";
import { isChanged, recordLines, registerLines, type VerifiedRecord, type VerifyTranslator } from "./verify-lines";

/** Exit statuses: nothing was changed, something was, there is nothing to check. */
const UNCHANGED = 0;
const CHANGED = 1;
export const UNREADABLE = 2;

/** What is printed, and the exit status. */
export interface Told {
  readonly lines: readonly string[];
  readonly status: typeof UNCHANGED | typeof CHANGED | typeof UNREADABLE;
}

const sha256 = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

/** The entries of a file; null for what is no register. A register of which a byte was changed, is one. */
async function entriesOf(path: string): Promise<readonly string[] | null> {
  const bytes = await readFile(path).catch(() => null);
  const entries = bytes === null ? [] : readRegisterFile(bytes);
  return entries.some((entry) => entry.includes(REGISTER_SCHEMA) || entry.includes('"previous":"')) ? entries : null;
}

/** The files at a path: below a folder, or in a zip; null when it is neither. */
async function filesAt(path: string): Promise<readonly LyingFile[] | null> {
  if ((await stat(path)).isDirectory()) return filesBelow(path);
  return filesInZip(await openAsBlob(path));
}

async function verifyRecord({ folder, files }: LyingRecord, name: string, register: readonly string[] | null): Promise<VerifiedRecord | null> {
  const found: FoundFile[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const read = await foundFile(file).catch(() => null);
    if (read === null) unread.push(file.path);
    else found.push(read);
  }
  const checked = await recordFindings(found, sha256, textOfPdf, unread);
  if (checked === null) return null;
  const registered = register === null ? null : isRegistered(register, checked.recordId, checked.manifestSha256);
  return { folder: folder === "" ? name : folder, fileCount: files.length, checked, registered };
}

async function verifyRegister({ path, heads, register }: Verification, entries: readonly string[], words: VerifyTranslator): Promise<Told> {
  const finding = await registerFinding(entries, heads, sha256);
  return { lines: registerLines(words, path, entries.length, finding, register !== null || heads.length > 0), status: finding === null ? UNCHANGED : CHANGED };
}

async function verifyRecords(asked: Verification, records: readonly VerifiedRecord[], register: readonly string[] | null, words: VerifyTranslator): Promise<Told> {
  const changed = records.filter(isChanged).length;
  const summary = words.count("verify.summary", records.length, { changed });
  const lines = records.flatMap((record) => recordLines(words, record));
  const status = changed === 0 ? UNCHANGED : CHANGED;
  if (register === null || asked.register === null) return { lines: [...lines, summary], status };
  const heads = [...asked.heads, ...records.flatMap(({ checked: { registerHead } }) => registerHead ?? [])];
  const told = await verifyRegister({ ...asked, path: asked.register, heads }, register, words);
  const about = words.text(`verify.summary.with-register.${told.status === UNCHANGED ? "sound" : "changed"}`);
  return { lines: [...lines, ...told.lines, `${summary} ${about}`], status: told.status === UNCHANGED ? status : CHANGED };
}

/** Re-checks what lies at a path, and says in words what was changed. */
export async function verified(asked: Verification, words: VerifyTranslator): Promise<Told> {
  const { path } = asked;
  const none = (key: "verify.not-there" | "verify.no-record" | "verify.no-register" | "verify.head-without-register", what = path): Told => ({ lines: [words.text(key, { path: what })], status: UNREADABLE });
  const register = asked.register === null ? null : await entriesOf(asked.register);
  if (asked.register !== null && register === null) return none("verify.no-register", asked.register);
  const files = await filesAt(path).catch(() => "not-there" as const);
  if (files === "not-there") return none("verify.not-there");
  if (files === null) {
    const entries = await entriesOf(path);
    return entries === null ? none("verify.no-record") : verifyRegister(asked, entries, words);
  }
  if (register === null && asked.heads.length > 0) return none("verify.head-without-register");
  const records: VerifiedRecord[] = [];
  for (const lying of recordsAmong(files)) {
    const record = await verifyRecord(lying, basename(resolve(path)), register);
    if (record !== null) records.push(record);
  }
  return records.length === 0 ? none("verify.no-record") : verifyRecords(asked, records, register, words);
}
