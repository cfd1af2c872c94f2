/** A file as it lies packed in a zip (deflate), its checksum compared: large ones are unpacked only while they are read. */
export interface PackedFile {
  /** A piece of the zip. */
  readonly packed: Blob;
  /** Bytes when unpacked. */
  readonly size: number;
}

/** The bytes of one file. */
export type FileContent = Blob | PackedFile;

export const isPacked = (content: FileContent): content is PackedFile => "packed" in content;

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Takes packed bytes, and gives them unpacked. */
export const unpacker = (): DecompressionStream => new DecompressionStream("deflate-raw");

/** Bytes as they are unpacked, from the first. */
export const unpacking = ({ packed }: PackedFile): Bytes => packed.stream().pipeThrough(unpacker());

/** The first bytes of a file; rejects where it cannot be read any more. */
export async function beginningOf(content: FileContent, length: number): Promise<Uint8Array> {
  if (!isPacked(content)) return new Uint8Array(await content.slice(0, length).arrayBuffer());
  const head = new Uint8Array(Math.min(length, content.size));
  const reader = unpacking(content).getReader();
  let filled = 0;
  while (filled < head.length) {
    const chunk = await reader.read();
    if (chunk.done) break;
    const part = chunk.value.subarray(0, head.length - filled);
    head.set(part, filled);
    filled += part.length;
  }
  await reader.cancel();
  return head.subarray(0, filled);
}

/** All of it at once, for who cannot read it bit by bit; rejects where it cannot be read any more. */
export const unpacked = (content: PackedFile): Promise<Blob> => new Response(unpacking(content)).blob();
