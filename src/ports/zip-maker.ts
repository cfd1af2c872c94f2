/** A zip that is being made. */
export interface OpenZip {
  /** Puts a file in it, uncompressed, after those before it. Rejects when its bytes can no longer be read. */
  add(path: string, content: Blob): Promise<void>;
  /** Ends it. */
  finish(): Promise<Blob>;
}

/** Makes zips of any size, without holding more than a few megabytes of them in memory. */
export interface ZipMaker {
  /** @param made ISO 8601 instant: the date of every file in it. Rejects when its routine, fetched at the first use, cannot be fetched. */
  start(made: string): Promise<OpenZip>;
}
