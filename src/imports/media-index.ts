import type { Attachment } from "../conversation/conversation";
import { withoutMarks } from "./whatsapp/marks";

/** A file that an attachment may be: an entry of the zip, or a loose file that was chosen beside the text. */
export interface MediaFile {
  /** As the export or the disk names it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** How its name may read as well, where nothing tells how its letters are stored. */
  readonly otherNames?: readonly string[];
}

/** Finds the file of an attachment by the name, or the path from the text's own folder, that the text shows. */
export interface MediaIndex {
  find(name: string): Attachment;
  /** The file of this name, whatever its extension; null when there is none. */
  findStem(stem: string): MediaFile | null;
}

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, "");
const BEYOND_ASCII = /[^\0-\x7f]/;
const composed = (name: string): string => (BEYOND_ASCII.test(name) ? name.normalize("NFC") : name);
const comparable = (path: string): string => composed(baseName(path));
/** Marks out first: one that stands between a letter and its accent keeps them apart. */
const unmarked = (name: string): string => composed(withoutMarks(name));
/** What no disk of Windows, and no card in a telephone, lets stand in a name: whoever stores a file writes `_` there. */
const REFUSED = /[\\/:*?"<>|]/g;
/** As such a disk holds a name: signs that it refuses replaced, capitals and small letters alike. */
const stored = (name: string): string => unmarked(name).replace(REFUSED, "_").toLowerCase();

/**
 * Of two files of one name in two folders, and of two that only seem to have one name, nobody can tell which it is: neither is
 * found. The first of a name in one folder stays; a second is reported by the archive.
 */
function indexBy(files: readonly MediaFile[], keyOf: (path: string) => string, namesOf: (file: MediaFile) => readonly string[] = ({ name }) => [name]): ReadonlyMap<string, MediaFile | null> {
  const map = new Map<string, MediaFile | null>();
  for (const file of files) {
    for (const name of namesOf(file).map(keyOf)) {
      const other = map.get(name);
      if (other === undefined) map.set(name, file);
      else if (other !== null && other.name !== file.name) map.set(name, null);
    }
  }
  return map;
}

/** Files by their name: as it is, however a letter with an accent is written, without its direction marks, as a disk holds it, as it may read as well, and without its extension. */
function byEachName(files: readonly MediaFile[]): Pick<MediaIndex, "findStem"> & { readonly named: (name: string) => MediaFile | null } {
  const byExact = indexBy(files, baseName);
  const byName = indexBy(files, comparable);
  const byUnmarked = indexBy(files, (path) => unmarked(comparable(path)));
  const byStored = indexBy(files, (path) => stored(baseName(path)));
  const byOtherName = indexBy(files, (path) => stored(baseName(path)), ({ otherNames = [] }) => otherNames);
  const byStem = indexBy(files, (path) => withoutExtension(comparable(path)));
  return {
    named(name) {
      const wanted = composed(name);
      const bare = wanted.endsWith(".") ? wanted.slice(0, -1) : null;
      return byExact.get(name) ?? byName.get(wanted) ?? byUnmarked.get(unmarked(name)) ?? byStored.get(stored(name)) ?? byOtherName.get(stored(name)) ?? (bare === null ? null : (byName.get(bare) ?? byStem.get(bare))) ?? null;
    },
    findStem: (stem) => byStem.get(composed(stem)) ?? null,
  };
}

/** Files that may be of the chat whose text lies in `folder`: those that no text in a folder nearer to them has. */
function ownFiles(files: readonly MediaFile[], folder: string, otherFolders: readonly string[]): readonly MediaFile[] {
  const folders = otherFolders.filter((other) => other !== folder);
  const nearest = (name: string): number => Math.max(-1, ...folders.filter((other) => name.startsWith(other)).map(({ length }) => length));
  if (folders.length === 0) return files;
  return files.filter(({ name }) => (name.startsWith(folder) ? folder.length : -1) >= nearest(name));
}

/**
 * A path is looked up from the text's own folder; without that folder (loose files) its last part is. A name is looked for
 * beside the text first, and then in every folder that is not another chat's: two phones give one name to two pictures. Names are
 * compared in composed form (a Mac writes «é» as two characters), and after that without direction marks: a name is
 * read from the text without them, while the file may hold one. Last as a disk holds them: a document called `a: b.pdf` or
 * `1/2.pdf` in the text comes as `a_ b.pdf` and `1_2.pdf`. A zip that does not say how its letters are stored may hold the
 * file under the same bytes read in another way. WhatsApp on Android writes
 * `DOC-20220502-WA0006.` for a file that is called `DOC-20220502-WA0006` or `DOC-20220502-WA0006.pdf`.
 *
 * @param folder where the text lies
 * @param otherFolders where other chats lie, in the same zip
 * @source formats.md 1.1
 */
export function indexMedia(files: readonly MediaFile[], folder: string, otherFolders: readonly string[] = []): MediaIndex {
  const own = ownFiles(files, folder, otherFolders);
  const byPath = new Map(files.map((file) => [composed(file.name), file]));
  const loose = indexBy(
    files.filter(({ name }) => folderOf(name) === ""),
    comparable,
  );
  const beside = byEachName(own.filter(({ name }) => folderOf(name) === folder));
  const anywhere = byEachName(own);
  const named = (name: string): MediaFile | null => {
    if (files.length === 0) return null;
    const wanted = composed(name);
    const atPath = wanted.includes("/") ? (byPath.get(folder + wanted) ?? loose.get(baseName(wanted))) : null;
    return atPath ?? beside.named(name) ?? anywhere.named(name);
  };
  return {
    find(name) {
      const file = named(name);
      return { name, entry: file?.name ?? null, size: file?.size ?? null };
    },
    findStem: (stem) => beside.findStem(stem) ?? anywhere.findStem(stem),
  };
}
