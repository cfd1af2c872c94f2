import type { Attachment } from "../conversation/conversation";
import { withoutMarks } from "./whatsapp/marks";

/** A file that an attachment may be: an entry of the zip, or a loose file that was chosen beside the text. */
export interface MediaFile {
  /** As the export or the disk names it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
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
/** Marks out first: one that stands between a letter and its accent keeps them apart. */
const unmarked = (name: string): string => composed(withoutMarks(name));

/** The first file of a name stays; a second of the same name is reported by the archive. */
function indexBy(files: readonly MediaFile[], key: (name: string) => string): ReadonlyMap<string, MediaFile> {
  const map = new Map<string, MediaFile>();
  for (const file of files) {
    const name = key(composed(baseName(file.name)));
    if (!map.has(name)) map.set(name, file);
  }
  return map;
}

/**
 * A path is looked up from the text's own folder; without that folder (loose files) its last part is. Names are
 * compared in composed form (a Mac writes «é» as two characters), and after that without direction marks: a name is
 * read from the text without them, while the file may hold one. WhatsApp on Android writes
 * `DOC-20220502-WA0006.` for a file that is called `DOC-20220502-WA0006` or `DOC-20220502-WA0006.pdf`.
 *
 * @source formats.md 1.1
 */
export function indexMedia(files: readonly MediaFile[], folder: string): MediaIndex {
  const byPath = new Map(files.map((file) => [composed(file.name), file]));
  const loose = indexBy(
    files.filter(({ name }) => folderOf(name) === ""),
    (name) => name,
  );
  const byName = indexBy(files, (name) => name);
  const byUnmarked = indexBy(files, unmarked);
  const byStem = indexBy(files, withoutExtension);
  const named = (name: string): MediaFile | undefined => {
    if (files.length === 0) return undefined;
    const wanted = composed(name);
    if (wanted.includes("/")) return byPath.get(folder + wanted) ?? loose.get(baseName(wanted));
    const bare = wanted.endsWith(".") ? wanted.slice(0, -1) : null;
    return byName.get(wanted) ?? byUnmarked.get(unmarked(name)) ?? (bare === null ? undefined : (byName.get(bare) ?? byStem.get(bare)));
  };
  return {
    find(name) {
      const file = named(name);
      return { name, entry: file?.name ?? null, size: file?.size ?? null };
    },
    findStem: (stem) => byStem.get(composed(stem)) ?? null,
  };
}
