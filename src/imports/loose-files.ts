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
    isChosen: true,
    problems: [],
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
