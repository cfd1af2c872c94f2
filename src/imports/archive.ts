import { type Entry, type FileEntry, ZipReader } from "@zip.js/zip.js";
import type { ImportProblem } from "../conversation/completeness";
import { err, ok, type Result } from "../result";
import { readEntry, readEntryAsItLies, type SafeEntry } from "./archive-entry";
import { blobReader } from "./blob-reader";
import type { Bundle } from "./bundle";
import { bombLike, overlapping, unsafeName } from "./entry-check";
import { entryName } from "./entry-name";
import type { ImportError } from "./import-error";
import { LIMITS } from "./limits";
import type { MediaFile } from "./media-index";

/** How much a zip may hold. */
export type ArchiveLimits = Readonly<Record<"entries" | "bytes" | "ratio", number>>;

interface ArchiveOptions {
  readonly limits?: ArchiveLimits;
  readonly password?: string | null;
}

/** Resource forks and folder settings that a Mac adds; nobody put them in the chat. */
const ADDED_BY_A_MAC = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/;

/**
 * Opens a zip: reads its directory, and nothing else. Entries that are unsafe, overlap, would inflate without
 * measure or have the name of an entry before them are left out and reported; an archive inside the archive stays the document it is.
 *
 * @param options.limits those of an export, unless it is something else that lies in the zip
 * @param options.password opens what is encrypted in it
 * @errors `damaged-zip`: no directory to be found. `over-limit`: more entries or bytes than the limits allow
 * @source reliability.md, zip limits
 */
export async function openArchive(blob: Blob, { limits = LIMITS, password = null }: ArchiveOptions = {}): Promise<Result<Bundle, ImportError>> {
  const directory = await readDirectory(blob, limits);
  if (!directory.ok) return directory;
  const { entries, problems, leftOutFor } = sift(directory.value, limits);
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.bytes) return err({ kind: "over-limit", limit: "size" });
  const byFile = new Map<MediaFile, SafeEntry>(entries.map((entry) => [{ name: entry.name, size: entry.size, otherNames: entry.otherNames }, entry]));
  return ok({
    files: [...byFile.keys()],
    isChosen: false,
    problems,
    leftOutFor,
    read(file, watch) {
      const entry = byFile.get(file);
      return entry === undefined ? Promise.resolve(err({ kind: "unreadable-file" })) : readEntry(blob, entry, watch, password);
    },
    readAsItLies(file) {
      const entry = byFile.get(file);
      return entry === undefined ? Promise.resolve(err({ kind: "unreadable-file" })) : readEntryAsItLies(blob, entry, password);
    },
  });
}

async function readDirectory(blob: Blob, limits: ArchiveLimits): Promise<Result<readonly Entry[], ImportError>> {
  const reader = new ZipReader(blobReader(blob), { filenameValidation: "tolerant", useWebWorkers: false });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.entries) return err({ kind: "over-limit", limit: "entries" });
    }
    return ok(entries);
  } catch {
    return err({ kind: "damaged-zip", place: null });
  }
}

const declared = (entry: FileEntry): SafeEntry => ({
  entry,
  ...entryName(entry),
  storedSize: entry.compressedSize,
  size: entry.uncompressedSize,
  offset: entry.offset,
  symbolicLink: (entry.externalFileAttributes >>> 28) === 0xa,
});

interface Sifted extends Pick<Bundle, "problems" | "leftOutFor"> {
  readonly entries: readonly SafeEntry[];
}

function sift(all: readonly Entry[], limits: ArchiveLimits): Sifted {
  const files = all.flatMap((entry) => (entry.directory ? [] : [declared(entry)])).filter(({ name, size }) => !(name.endsWith("/") && size === 0));
  const overlaps = overlapping(files);
  const names = new Set<string>();
  const entries: SafeEntry[] = [];
  const problems: ImportProblem[] = [];
  let leftOutFor: Bundle["leftOutFor"] = null;
  for (const entry of differing(files)) {
    if (ADDED_BY_A_MAC.test(entry.name)) continue;
    const passed = overlaps.has(entry) ? "overlap" : bombLike(entry, limits.ratio) ? "ratio" : null;
    const unsafe = unsafeName(entry.name) || entry.symbolicLink || passed !== null || names.has(entry.name);
    names.add(entry.name);
    leftOutFor ??= passed;
    if (unsafe) problems.push({ kind: "unsafe-entry", line: null, detail: entry.name });
    else entries.push(entry);
  }
  return { entries, problems, leftOutFor };
}

/** Without those that have the name, the size and the checksum of one before them: they are that file once more. */
function differing(files: readonly SafeEntry[]): readonly SafeEntry[] {
  const seen = new Set<string>();
  return files.filter(({ name, size, entry: { crc32 } }) => {
    const known = seen.size;
    return seen.add(JSON.stringify([name, size, crc32])).size > known;
  });
}
