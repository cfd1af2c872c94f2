const SPACE = /[\t\n\r ]/;
const SPACES = /[\t\n\r ]+/g;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes that stand in a text as base64, decoded when they are asked for. */
export interface EncodedBytes {
  readonly size: number;
  readonly blob: () => Blob;
}

/** @returns null when it is no base64, or breaks off in the middle of a byte */
export function readBase64(written: string): EncodedBytes | null {
  const encoded = SPACE.test(written) ? written.replace(SPACES, "") : written;
  const digits = encoded.endsWith("==") ? encoded.length - 2 : encoded.endsWith("=") ? encoded.length - 1 : encoded.length;
  const isWhole = digits === encoded.length ? digits % 4 !== 1 : encoded.length % 4 === 0;
  if (encoded === "" || !isWhole || !BASE64.test(encoded)) return null;
  return { size: Math.floor((digits * 3) / 4), blob: () => new Blob([decoded(encoded)]) };
}

function decoded(encoded: string): Uint8Array<ArrayBuffer> {
  const binary = atob(encoded);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
