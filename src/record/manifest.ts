import { jsonBytes } from "./canonical-json";

/** A file of the record, as its manifest names it. */
export interface RecordFile {
  /** Relative to the record's folder, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  /** PRONOM identifier; null when the bytes did not settle it. */
  readonly puid: string | null;
}

export const MANIFEST = "manifest.json";

/** `manifest.json`: every file of the record but itself, by path. Written and stored last, so that its presence means all is there. */
export function manifestBytes(recordId: string, created: string, files: readonly RecordFile[]): Uint8Array {
  const byPath = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return jsonBytes({
    recordId,
    created,
    files: byPath.map(({ path, size, sha256, mediaType, puid }) => ({ path, size, sha256, mediaType, puid })),
  });
}
