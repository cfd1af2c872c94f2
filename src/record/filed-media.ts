import type { Result } from "../result";
import { err, ok } from "../result";
import type { FileFormat } from "./file-format";
import { planMedia } from "./media-plan";
import type { RecordMedia } from "./record-input";
import type { NeededAttachment } from "./retained";

/** An attachment in the record: the file as it lies there, and the attachment itself. */
export interface FiledMedia {
  readonly messageNumber: number;
  readonly path: string;
  readonly originalName: string;
  /** The attachment, bit for bit as the export held it. */
  readonly attachment: { readonly size: number; readonly sha256: string; readonly format: FileFormat };
  /** The file at `path`: the attachment itself, or the sealed container around it. */
  readonly file: { readonly size: number; readonly sha256: string; readonly format: FileFormat };
  /** Name of the container's one entry; null without container. */
  readonly sealedName: string | null;
}

/** An attachment was not read, or its container was not made: the workflow gave less than `retainMessages` and `planMedia` asked. */
export interface MediaNotGiven {
  readonly kind: "media-not-given";
  readonly messageNumber: number;
}

function filedOne(needed: NeededAttachment, media: RecordMedia): FiledMedia | null {
  const { path, format, filedAs, sealedName } = planMedia(needed.messageNumber, needed.originalName, media.head);
  const stored = sealedName === null ? media : media.sealed;
  if (stored === null) return null;
  return {
    messageNumber: needed.messageNumber,
    path,
    originalName: needed.originalName,
    attachment: { size: media.size, sha256: media.sha256, format },
    file: { size: stored.size, sha256: stored.sha256, format: filedAs },
    sealedName,
  };
}

/** Joins what the record needs with what the workflow read; nothing may be missing. Other media are left out. */
export function fileMedia(
  needed: readonly NeededAttachment[],
  media: readonly RecordMedia[],
): Result<readonly FiledMedia[], MediaNotGiven> {
  const byNumber = new Map(media.map((one) => [one.messageNumber, one]));
  const filed: FiledMedia[] = [];
  for (const one of needed) {
    const read = byNumber.get(one.messageNumber);
    const joined = read === undefined ? null : filedOne(one, read);
    if (joined === null) return err({ kind: "media-not-given", messageNumber: one.messageNumber });
    filed.push(joined);
  }
  return ok(filed);
}
