interface Part {
  readonly offset?: number;
  readonly size?: number;
}

/** Gives the zip library random access to a file without holding it: only the parts that are asked for are read. */
export const blobReader = (blob: Blob) => ({
  size: blob.size,
  get readable(): ReadableStream {
    return blob.stream();
  },
  createReadable: ({ offset = 0, size = blob.size - offset }: Part = {}): ReadableStream => blob.slice(offset, offset + size).stream(),
  readUint8Array: async (offset: number, length: number): Promise<Uint8Array> => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
});
