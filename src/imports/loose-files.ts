import type { ImportProblem } from "../conversation/completeness";
import { err, ok } from "../result";
import type { Bundle } from "./bundle";
import type { MediaFile } from "./media-index";

/** A file as a person chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A text and its media, chosen together. A file with the name of one before it (from another folder) is left out and reported. */
export function looseFiles(chosen: readonly ChosenFile[]): Bundle {
  const names = new Set<string>();
  const blobs = new Map<MediaFile, Blob>();
  const problems: ImportProblem[] = [];
  for (const { name, blob } of chosen) {
    if (names.has(name)) problems.push({ kind: "unsafe-entry", line: null, detail: name });
    else blobs.set({ name, size: blob.size }, blob);
    names.add(name);
  }
  return {
    files: [...blobs.keys()],
    isChosen: true,
    problems,
    leftOutFor: null,
    async read(file, { signal, onBytes, head }) {
      const blob = blobs.get(file);
      if (blob === undefined) return err({ kind: "unreadable-file" });
      if (head !== null) await head.onHead(new Uint8Array(await blob.slice(0, head.bytes).arrayBuffer()));
      if (signal.aborted) return err({ kind: "cancelled" });
      onBytes(blob.size);
      return ok(blob);
    },
    readAsItLies(file) {
      const blob = blobs.get(file);
      return Promise.resolve(blob === undefined ? err({ kind: "unreadable-file" }) : ok(blob));
    },
  };
}

/** A zip and the files that were chosen with it. One with the name of an entry is left out and reported: nobody can tell which of the two was sent. */
export function withLooseFiles(archive: Bundle, chosen: readonly ChosenFile[]): Bundle {
  const names = new Set(archive.files.map(({ name }) => name));
  const taken = chosen.filter(({ name }) => names.has(name));
  const loose = looseFiles(chosen.filter(({ name }) => !names.has(name)));
  const isLoose = new Set(loose.files);
  return {
    ...archive,
    files: [...archive.files, ...loose.files],
    problems: [...archive.problems, ...loose.problems, ...taken.map(({ name }) => ({ kind: "unsafe-entry", line: null, detail: name }) as const)],
    read: (file, watch) => (isLoose.has(file) ? loose : archive).read(file, watch),
    readAsItLies: (file) => (isLoose.has(file) ? loose : archive).readAsItLies(file),
  };
}
