import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";

/** The files of a zip, by path, read with the library alone. */
export async function contentsOf(zip: Blob): Promise<ReadonlyMap<string, Uint8Array>> {
  const reader = new ZipReader(new BlobReader(zip), { useWebWorkers: false, checkSignature: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of await reader.getEntries()) if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  await reader.close();
  return files;
}
