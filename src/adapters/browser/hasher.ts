import type { Hasher, Sha256 } from "../../ports/hasher";
import { StreamingSha256 } from "./sha256";

/** SHA-256 by the browser itself for what fits in memory, and by our own running sum for what does not. */
export function createHasher(subtle: SubtleCrypto = crypto.subtle): Hasher {
  return {
    async sha256(bytes) {
      return hexadecimal(await subtle.digest("SHA-256", new Uint8Array(bytes)));
    },
    start: () => Promise.resolve(new StreamingSha256()),
  };
}

const hexadecimal = (digest: ArrayBuffer): Sha256 =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
