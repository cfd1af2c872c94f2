/** A file of the letter types, by its name: `noto-sans-latin-400.woff`, `noto-sans-jp.json`; null where it cannot be fetched. */
export type ReadFont = (file: string) => Promise<Uint8Array | null>;
