import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { openArchive } from "../imports/archive";
import { eachPiece } from "../imports/each-piece";
import type { EntryError } from "../imports/import-error";
import type { FileContent } from "../imports/packed-file";
import { isOfRecord } from "../record/checks/open-record";
import { HEAD_BYTES } from "../record/file-format";
import type { FoundFile, UnreadFile } from "../record/record-finding";
import { mayBeSealed, readSealed } from "../record/sealed-reading";
import { err, ok, type Result } from "../result";

type WhyUnread = UnreadFile["why"];

/** Something somewhere: a file, or what is none. */
export interface LyingFile {
  /** Relative to where was looked, with `/`. */
  readonly path: string;
  open(): Promise<Result<FileContent, WhyUnread>>;
  /** Why nobody looked into what may be a folder: it cannot be read, or it lies elsewhere and only a link leads there. */
  readonly unseen?: "closed" | "elsewhere";
}

/** The files of one record, by their path in it. */
export interface LyingRecord {
  /** Its folder, relative to where was looked; empty for that place itself. */
  readonly folder: string;
  readonly files: readonly LyingFile[];
}

const DOCUMENT = /\.(json|xml|pdf)$/;
/** A document is held in memory; a record's own are far smaller. */
const MOST_DOCUMENT_BYTES = 512 * 1024 * 1024;

const unreadable = (path: string, why: WhyUnread): LyingFile => ({ path, open: () => Promise.resolve(err(why)) });

/** Every file below a folder. A link is none: what it leads to is no part of the folder. Rejects where the folder itself cannot be read. */
export async function filesBelow(folder: string): Promise<readonly LyingFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((one, other) => (one.name < other.name ? -1 : 1));
  const lying: LyingFile[] = [];
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    if (entry.isDirectory()) {
      const inside = await filesBelow(path).catch(() => null);
      lying.push(...(inside?.map((file) => ({ ...file, path: `${name}/${file.path}` })) ?? [{ ...unreadable(name, "closed"), unseen: "closed" as const }]));
    } else if (entry.isFile()) lying.push({ path: name, open: () => opened(path) });
    else if (entry.isSymbolicLink() && !(await leadsToFile(path))) lying.push({ ...unreadable(name, "no-file"), unseen: "elsewhere" });
    else lying.push(unreadable(name, "no-file"));
  }
  return lying;
}

/** Of a link that leads nowhere now, nobody knows what it led to. */
const leadsToFile = (path: string): Promise<boolean> => stat(path).then((target) => target.isFile(), () => false);

/** A name that is no UTF-8 is another to us than on the disk, and opening it fails at once. */
const opened = (path: string): Promise<Result<Blob, WhyUnread>> => Promise.resolve(path).then((at) => openAsBlob(at)).then(ok, () => err("closed"));

/** A zip with records is no export of a phone: it may hold a whole archive, and media are read without holding them. */
const ARCHIVE_LIMITS = { entries: 1_000_000, bytes: 1024 ** 4, ratio: Infinity };

/** Every file in a zip; null for what is no zip, or one of which no list of its files can be read. */
export async function filesInZip(zip: Blob): Promise<readonly LyingFile[] | null> {
  const bundle = await openArchive(zip, { limits: ARCHIVE_LIMITS });
  if (!bundle.ok) return null;
  const { files, problems } = bundle.value;
  const leftOut = new Set(problems.map(({ detail }) => detail.replaceAll("\\", "/")));
  const inZip = files.map((file): LyingFile => {
    if (leftOut.delete(file.name)) return unreadable(file.name, "twice");
    return { path: file.name, open: () => bundle.value.readAsItLies(file).then((read) => (read.ok ? read : err(WHY_UNREAD[read.error.kind]))) };
  });
  return [...inZip, ...[...leftOut].map((name) => unreadable(name, "no-file"))];
}

const WHY_UNREAD: Readonly<Record<EntryError["kind"], WhyUnread>> = { "damaged-zip": "damaged", "encrypted-zip": "closed", "wrong-password": "closed", "unknown-packing": "closed", "unreadable-file": "closed", cancelled: "closed" };

const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The records among files: each folder that holds a document of one or what described it, with all that is in it. */
export function recordsAmong(files: readonly LyingFile[]): readonly LyingRecord[] {
  const folders = [...new Set(files.filter(({ path }) => isOfRecord(nameOf(path))).map(({ path }) => folderOf(path)))].sort();
  return folders.map((folder) => {
    const before = folder === "" ? "" : `${folder}/`;
    const own = files.filter(({ path }) => path.startsWith(before));
    return { folder, files: own.map((file) => ({ ...file, path: file.path.slice(before.length) })) };
  });
}

/** A folder that nobody looked into, and why. */
export interface UnseenFolder {
  readonly path: string;
  readonly why: NonNullable<LyingFile["unseen"]>;
}

/** Folders that nobody looked into and that lie in no record: they may hold some. */
export function unseenOutside(files: readonly LyingFile[], records: readonly LyingRecord[]): readonly UnseenFolder[] {
  const unseen = files.flatMap(({ path, unseen: why }) => (why === undefined ? [] : [{ path, why }]));
  return unseen.filter(({ path }) => !records.some(({ folder }) => folder === "" || path.startsWith(`${folder}/`)));
}

/** Reads a file whole, once, and holds of it what re-checking needs. */
export async function foundFile(file: LyingFile): Promise<Result<FoundFile, UnreadFile>> {
  const { path } = file;
  const opened = await file.open();
  if (!opened.ok) return err({ path, why: opened.error });
  return readThrough(path, opened.value).then(ok, () => err({ path, why: "closed" }));
}

/** Rejects where it cannot be read to its end. */
async function readThrough(path: string, content: FileContent): Promise<FoundFile> {
  const hash = createHash("sha256");
  const sealed = mayBeSealed(path) ? readSealed() : null;
  const hashInside = createHash("sha256");
  const keepsAll = DOCUMENT.test(path) && content.size <= MOST_DOCUMENT_BYTES;
  const pieces: Uint8Array[] = [];
  let size = 0;
  await eachPiece(content, (piece) => {
    hash.update(piece);
    if (sealed !== null) hashInside.update(sealed.take(piece));
    if (keepsAll || size < HEAD_BYTES) pieces.push(piece.slice());
    size += piece.length;
  });
  const kept = new Uint8Array(Buffer.concat(pieces));
  const inside = sealed?.end();
  return {
    path,
    size,
    sha256: hash.digest("hex"),
    head: kept.subarray(0, HEAD_BYTES),
    bytes: keepsAll ? kept : null,
    ...(inside === undefined ? {} : { inside: inside === null ? null : { ...inside, sha256: hashInside.digest("hex") } }),
  };
}
