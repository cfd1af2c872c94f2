/** Bytes decoded at once: as many as `String.fromCharCode` takes. */
const PIECE = 8_192;

/**
 * Decodes text of one byte a sign.
 *
 * @param page what 0x80 to 0xFF stand for, in their order; what is below is ASCII
 */
export const inPage =
  (page: string) =>
  (bytes: Uint8Array): string => {
    const parts: string[] = [];
    for (let from = 0; from < bytes.length; from += PIECE) {
      const units = Uint16Array.from(bytes.subarray(from, from + PIECE), (byte) => (byte < 0x80 ? byte : page.charCodeAt(byte - 0x80)));
      parts.push(String.fromCharCode(...units));
    }
    return parts.join("");
  };
