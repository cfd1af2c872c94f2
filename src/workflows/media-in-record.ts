import { GatheredBytes } from "../imports/gathered-bytes";
import type { OpenExport } from "../ports/chat-reader";
import type { Hasher } from "../ports/hasher";
import type { RecordFolder, RecordStore } from "../ports/record-store";
import type { FiledAttachment } from "../record/read-back";
import { insideOf } from "../record/sealed-container";
import { err, ok } from "../result";

interface MediaPorts {
  readonly store: Pick<RecordStore, "listFiles" | "readBack">;
  readonly hasher: Pick<Hasher, "sha256OfBlob">;
}

/**
 * The attachments of a filed record, read from it when they are asked for: what was sealed, out of its container. Bytes
 * that are not the ones that were filed are as if they were not there.
 *
 * @param media by their path in the record
 */
export function mediaInRecord(folder: RecordFolder, media: ReadonlyMap<string, FiledAttachment>, { store, hasher }: MediaPorts): OpenExport["media"] {
  return async (path) => {
    const missing = err({ kind: "media-missing" } as const);
    const told = media.get(path);
    const listed = await store.listFiles(folder);
    const file = listed.ok ? listed.value.find((one) => one.path === path) : undefined;
    if (told === undefined || file === undefined) return missing;
    const gathered = new GatheredBytes();
    const read = await store.readBack(folder, file, (piece) => {
      gathered.add(new Uint8Array(piece));
    });
    if (!read.ok) return missing;
    const content = told.sealedAs === null ? gathered.blob() : insideOf(gathered.blob(), told.sealedAs, told.size ?? 0);
    const sum = await hasher.sha256OfBlob(content);
    return sum.ok && sum.value === told.sha256 ? ok(content) : missing;
  };
}
