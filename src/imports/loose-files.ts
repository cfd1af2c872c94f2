import { err, ok } from "../result";
import type { Bundle } from "./bundle";
import type { MediaFile } from "./media-index";

/** A file as a person chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A text and its media, chosen together. */
export function looseFiles(chosen: readonly ChosenFile[]): Bundle {
  const blobs = new Map<MediaFile, Blob>(chosen.map(({ name, blob }) => [{ name, size: blob.size }, blob]));
  return {
    files: [...blobs.keys()],
    problems: [],
    leftOutFor: null,
    read(file, { signal, onBytes }) {
      const blob = blobs.get(file);
      if (blob === undefined) return Promise.resolve(err({ kind: "unreadable-file" }));
      if (signal.aborted) return Promise.resolve(err({ kind: "cancelled" }));
      onBytes(blob.size);
      return Promise.resolve(ok(blob));
    },
  };
}
