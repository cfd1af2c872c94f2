/** CRC-32, the checksum of a zip, while bytes pass by. */
export interface Crc {
  update(bytes: Uint8Array): void;
  digest(): number;
}

/** Rejects when its routine, fetched at the first use, cannot be fetched. */
export async function startCrc(): Promise<Crc> {
  const { createCRC32 } = await import("hash-wasm");
  const running = await createCRC32();
  running.init();
  return {
    update: (bytes) => {
      running.update(bytes);
    },
    digest: () => Number.parseInt(running.digest("hex"), 16),
  };
}
