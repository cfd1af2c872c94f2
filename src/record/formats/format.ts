/** What a file is, recognised by its bytes. */
export interface FileFormat {
  /** IANA media type. */
  readonly mediaType: string;
  /** PRONOM identifier (`fmt/42`); null when the bytes do not settle it. */
  readonly puid: string | null;
  /** PRONOM's name of the format, with its version where it has one. */
  readonly name: string;
  /** Usual extension, without dot; for files whose own name has none. */
  readonly extension: string;
}

/** How many bytes from the start of a file are looked at. */
export const HEAD_BYTES = 4096;

/** Reads the first bytes of a file; null when they are of another format. */
export type Recogniser = (head: Uint8Array) => FileFormat | null;

export const format = (mediaType: string, puid: string | null, name: string, extension: string): FileFormat => ({
  mediaType,
  puid,
  name,
  extension,
});
