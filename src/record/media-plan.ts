import { recogniseFormat, ZIP_FORMAT, type FileFormat } from "./file-format";
import { attachmentName } from "./file-names";
import type { MediaPlace } from "./media-place";

/** Where an attachment goes in the record, and whether it goes in a sealed container. */
export interface MediaPlan {
  /** `media/0001_foto.jpg`; with a container `media/0001_nota.docx.zip`. */
  readonly path: string;
  /** Format of the attachment itself. */
  readonly format: FileFormat;
  /** Format of the file at `path`. */
  readonly filedAs: FileFormat;
  /** Name of the one entry of the sealed container; null when the file goes in as it is. */
  readonly sealedName: string | null;
}

/** SharePoint writes into Office files after upload: those it knows by extension, whatever is in them. */
const OFFICE_EXTENSION = /\.(doc|xls|ppt|dot|xlt|pot|pps|doc[mx]|xls[bmx]|ppt[mx]|dot[mx]|xlt[mx]|pot[mx]|pps[mx]|vsd[mx]?|one|pub|mpp)$/;
const OFFICE_PUIDS: ReadonlySet<string | null> = new Set(["fmt/412", "fmt/214", "fmt/215", "fmt/189"]);

/**
 * The place of one attachment in the record.
 *
 * @param head first `HEAD_BYTES` bytes of the attachment
 * @source record.md, «Filing, in this order», 3: a bare Office file can never be proven
 */
export function planMedia(place: MediaPlace, originalName: string, head: Uint8Array): MediaPlan {
  const format = recogniseFormat(head);
  const name = attachmentName(place, originalName, format.extension);
  const sealed = OFFICE_PUIDS.has(format.puid) || OFFICE_EXTENSION.test(name);
  return sealed
    ? { path: `media/${name}.zip`, format, filedAs: ZIP_FORMAT, sealedName: name }
    : { path: `media/${name}`, format, filedAs: format, sealedName: null };
}
