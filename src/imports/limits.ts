const MEBIBYTE = 1024 * 1024;

/**
 * What an export may ask of the device. Real exports stay far below; what goes over is refused or left out, and said.
 *
 * @source reliability.md, zip limits
 */
export const LIMITS = {
  /** Entries of a zip, folders included. */
  entries: 5_000,
  /** Bytes of all entries together, as declared by the directory and as counted while inflating. */
  bytes: 4 * 1024 * MEBIBYTE,
  /** Inflated bytes for each stored byte, for entries over `ratioFrom`. */
  ratio: 100,
  ratioFrom: MEBIBYTE,
  /** The chat's text: what fits in one string of every browser. */
  textBytes: 256 * MEBIBYTE,
  /** Characters of one line; a longer one is refused. */
  line: 32 * MEBIBYTE,
  /** Characters of one line that is still read, with a warning: four times what WhatsApp sends in one message (65,536). */
  longLine: MEBIBYTE / 4,
} as const;

/** The text of a chat repeats itself and compresses better than any medium, so it alone may pass the ratio up to this size. */
export const ROOMY_TEXT_BYTES = 16 * MEBIBYTE;
