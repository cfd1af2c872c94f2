import type { Result } from "../result";
import { err, ok } from "../result";
import type { FileFormat } from "./file-format";
import { type MediaPlace, placeKey } from "./media-place";
import { planMedia } from "./media-plan";
import type { RecordMedia } from "./record-input";
import type { NeededAttachment } from "./retained";

/** An attachment in the record: the file as it lies there, and the attachment itself. */
export interface FiledMedia extends MediaPlace {
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
export interface MediaNotGiven extends MediaPlace {
  readonly kind: "media-not-given";
}

function filedOne(needed: NeededAttachment, media: RecordMedia): FiledMedia | null {
  const { path, format, filedAs, sealedName } = planMedia(needed, needed.originalName, media.head);
  const stored = sealedName === null ? media : media.sealed;
  if (stored === null) return null;
  return {
    messageNumber: needed.messageNumber,
    place: needed.place,
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
  const given = new Map(media.map((one) => [placeKey(one), one]));
  const filed: FiledMedia[] = [];
  for (const one of needed) {
    const read = given.get(placeKey(one));
    const joined = read === undefined ? null : filedOne(one, read);
    if (joined === null) return err({ kind: "media-not-given", messageNumber: one.messageNumber, place: one.place });
    filed.push(joined);
  }
  return ok(filed);
}
