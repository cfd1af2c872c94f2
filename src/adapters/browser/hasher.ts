import type { Hasher, Sha256 } from "../../ports/hasher";

/** SHA-256 by the browser itself for what fits in memory, and by a compiled running sum for what does not. */
export function createHasher(subtle: SubtleCrypto = crypto.subtle): Hasher {
  return {
    async sha256(bytes) {
      return hexadecimal(await subtle.digest("SHA-256", new Uint8Array(bytes)));
    },
    async start() {
      const { createSHA256 } = await import("hash-wasm");
      const running = await createSHA256();
      return {
        update: (chunk) => {
          running.update(chunk);
        },
        digest: () => running.digest("hex"),
      };
    },
  };
}

const hexadecimal = (digest: ArrayBuffer): Sha256 =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
