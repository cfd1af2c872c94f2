import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { openArchive } from "../imports/archive";
import { UNWATCHED } from "../imports/bundle";
import { DECISION_RECORD } from "../record/decision-record";
import { HEAD_BYTES } from "../record/file-format";
import { MANIFEST } from "../record/manifest";
import type { FoundFile } from "../record/record-finding";
import { mayBeSealed, readSealed } from "../record/sealed-reading";
import { TRANSCRIPT } from "../record/transcript";

/** A file somewhere, that can be read. Null: its bytes cannot be read any more. */
export interface LyingFile {
  /** Relative to where was looked, with `/`. */
  readonly path: string;
  open(): Promise<Blob | null>;
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

/** Every file below a folder. A link is none: what it leads to is no part of the folder. Rejects where it cannot be read. */
export async function filesBelow(folder: string): Promise<readonly LyingFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, isFile }) => ({ path: relative(folder, path).split(sep).join("/"), open: () => (isFile ? openAsBlob(path).catch(() => null) : Promise.resolve(null)) }));
}

/** Every file in a zip that may be read; null for what is no zip. */
export async function filesInZip(zip: Blob): Promise<readonly LyingFile[] | null> {
  const bundle = await openArchive(zip);
  if (!bundle.ok) return null;
  return bundle.value.files.map((file) => ({
    path: file.name,
    open: async () => {
      const read = await bundle.value.read(file, UNWATCHED);
      return read.ok ? read.value : null;
    },
  }));
}

const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");
const isOfRecord = (path: string): boolean => [MANIFEST, DECISION_RECORD, TRANSCRIPT].some((name) => name === path.split("/").at(-1));

/** The records among files: each folder that holds a document of one, with all that is in it. */
export function recordsAmong(files: readonly LyingFile[]): readonly LyingRecord[] {
  const folders = [...new Set(files.filter(({ path }) => isOfRecord(path)).map(({ path }) => folderOf(path)))].sort();
  return folders.map((folder) => {
    const before = folder === "" ? "" : `${folder}/`;
    const own = files.filter(({ path }) => path.startsWith(before));
    return { folder, files: own.map((file) => ({ ...file, path: file.path.slice(before.length) })) };
  });
}

/** Reads a file whole, once, and holds of it what re-checking needs. Rejects where it cannot be read to its end. */
export async function foundFile(file: LyingFile): Promise<FoundFile | null> {
  const { path } = file;
  const blob = await file.open();
  if (blob === null) return null;
  const hash = createHash("sha256");
  const sealed = mayBeSealed(path) ? readSealed() : null;
  const hashInside = createHash("sha256");
  const keepsAll = DOCUMENT.test(path) && blob.size <= MOST_DOCUMENT_BYTES;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of blob.stream()) {
    hash.update(piece);
    if (sealed !== null) hashInside.update(sealed.take(piece));
    if (keepsAll || size < HEAD_BYTES) pieces.push(piece);
    size += piece.length;
  }
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
