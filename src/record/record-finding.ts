/** A file of a record as it lies somewhere now: on a disk, in a zip, in the DMS. */
export interface FoundFile {
  /** Relative to the record's folder, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Of its bytes as they are now. */
  readonly sha256: string;
  /** The first `HEAD_BYTES` of it. */
  readonly head: Uint8Array;
  /** All of it, for a document (json, xml, pdf); null for media. */
  readonly bytes: Uint8Array | null;
  /** What `readSealed` found in it, for a path that may be a sealed container; absent where nobody looked. */
  readonly inside?: SealedInside | null;
}

/** The one file in a sealed container. */
export interface SealedInside {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** The first `HEAD_BYTES` of it. */
  readonly head: Uint8Array;
}

/** What does not hold in a record. */
export type RecordProblem =
  /** In the manifest, and not there. */
  | "missing"
  /** There, and not in the manifest. */
  | "not-listed"
  /** There and in the manifest, and no document of the record tells of it. */
  | "untold"
  /** Other bytes than were filed. */
  | "altered"
  /** No document of this kind, or of a version that is not known. */
  | "unreadable"
  /** Two documents of the record contradict each other. */
  | "contradicts"
  /** A sidecar breaks a rule of MDTO. */
  | "unsound-metadata"
  /** The reading copy does not say what the transcript says. */
  | "reading-copy-differs"
  /** A message is not proven to be of the conversation that was read. */
  | "not-a-member"
  /** A decision no longer follows from what it rests on. */
  | "decision-differs"
  /** The columns in the DMS are no longer those of the record. */
  | "columns-differ";

/** @property path the file; for a problem of the whole `manifest.json`, and for `columns-differ` the internal name of the column */
export interface RecordFinding {
  readonly problem: RecordProblem;
  readonly path: string;
}

/** What lies at a path, and of which there are no bytes to look at. */
export interface UnreadFile {
  readonly path: string;
  readonly why:
    /** A link, or something else that is none. */
    | "no-file"
    /** In a zip, whose own checksum says so. */
    | "damaged"
    /** A file, or a folder with all in it, that cannot be read here: it may well be right. */
    | "closed"
    /** In a zip, two of one name: which of them comes out, depends on the program. */
    | "twice";
}
