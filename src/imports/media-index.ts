import type { Attachment } from "../conversation/conversation";
import { withoutMarks } from "./whatsapp/marks";

/** A file that an attachment may be: an entry of the zip, or a loose file that was chosen beside the text. */
export interface MediaFile {
  /** As the export or the disk names it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Finds the file of an attachment by the name that the text shows. */
export interface MediaIndex {
  find(name: string): Attachment;
}

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, "");
const composed = (name: string): string => name.normalize("NFC");
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
 * Names are compared in composed form (a Mac writes «é» as two characters), and after that without direction marks:
 * a name is read from the text without them, while the file may hold one. WhatsApp on Android writes
 * `DOC-20220502-WA0006.` for a file that is called `DOC-20220502-WA0006` or `DOC-20220502-WA0006.pdf`.
 *
 * @source formats.md 1.1
 */
export function indexMedia(files: readonly MediaFile[]): MediaIndex {
  const byName = indexBy(files, (name) => name);
  const byUnmarked = indexBy(files, unmarked);
  const byStem = indexBy(files, withoutExtension);
  return {
    find(name) {
      const wanted = composed(name);
      const bare = wanted.endsWith(".") ? wanted.slice(0, -1) : null;
      const file = byName.get(wanted) ?? byUnmarked.get(unmarked(name)) ?? (bare === null ? undefined : (byName.get(bare) ?? byStem.get(bare)));
      return { name, entry: file?.name ?? null, size: file?.size ?? null };
    },
  };
}
