import type { AttachmentFault, MediaError } from "../ports/chat-reader";
import type { JournalError } from "../ports/filing-journal";
import type { HashError, SumFault } from "../ports/hasher";
import { isWithoutToken } from "../ports/sign-in";
import type { WithoutToken } from "../ports/sign-in";
import { beginningOf, type FileContent, isPacked, unpacked } from "../imports/packed-file";
import { HEAD_BYTES } from "../record/file-format";
import { placeKey } from "../record/media-place";
import { planMedia } from "../record/media-plan";
import type { RecordMedia } from "../record/record-input";
import type { NeededAttachment } from "../record/retained";
import { sealedContainer } from "../record/sealed-container";
import { err, ok } from "../result";
import type { Result } from "../result";
import { piecesOf } from "./blob-bytes";
import type { AttachmentNamed, FilingPorts, FilingRequest, Lacked } from "./filing";
import { inParallel } from "./in-parallel";
import type { ProgressMeter } from "./progress-meter";

type Unreadable = AttachmentFault & AttachmentNamed;
type CaptureError = JournalError | SumFault | Unreadable | WithoutToken;

/** While one is taken out of the zip, another is summed and kept; more at once would only hold more in memory. */
const MEDIA_AT_ONCE = 2;
/** What was packed is held whole when it is taken out, until it is kept: beside so much there is no other. */
const LARGE_BYTES = 20 * 1024 * 1024;

const placesOf = ({ size }: NeededAttachment): number => (size !== null && size > LARGE_BYTES ? MEDIA_AT_ONCE : 1);

/**
 * Reads the attachments that the record needs, and keeps the bytes that will be sent.
 *
 * @returns them in their order; without those that Teams does not give, where the user files without them
 */
export async function captureMedia(
  recordId: string,
  needed: readonly NeededAttachment[],
  { media, lacked = [] }: Pick<FilingRequest, "media" | "lacked">,
  ports: FilingPorts,
  meter: ProgressMeter,
): Promise<Result<readonly RecordMedia[], CaptureError>> {
  const captured = new Map<NeededAttachment, RecordMedia>();
  const left = [...lacked];
  const done = await inParallel(needed, MEDIA_AT_ONCE, async (attachment): Promise<Result<void, CaptureError>> => {
    const content = await media(attachment.entry);
    const at = content.ok ? -1 : left.findIndex((one) => isLacked(one, content.error, named(attachment)));
    // Of two pictures of one name in one message, one was asked about.
    if (left[at]?.kind === "fails-in-teams") left.splice(at, 1);
    if (at !== -1) return ok(undefined);
    if (!content.ok) return err(isWithoutToken(content.error) ? content.error : { ...content.error, ...named(attachment) });
    const one = await captureOne(recordId, attachment, content.value, ports);
    if (!one.ok) return one;
    captured.set(attachment, one.value);
    meter.finish(placeKey(attachment), content.value.size);
    return ok(undefined);
  }, placesOf);
  return done.ok ? ok(needed.flatMap((attachment) => captured.get(attachment) ?? [])) : done;
}

function isLacked(lacked: Lacked, error: MediaError, { messageNumber, name }: AttachmentNamed): boolean {
  if (lacked.kind !== error.kind) return false;
  return lacked.kind === "not-in-teams" || (lacked.messageNumber === messageNumber && lacked.name === name);
}

/** The file is the user's own, and may be moved or changed while it is read: its checksum is made before it is kept. */
async function captureOne(
  recordId: string,
  attachment: NeededAttachment,
  content: FileContent,
  { journal, hasher }: FilingPorts,
): Promise<Result<RecordMedia, CaptureError>> {
  const unreadable = err({ kind: "unreadable-file", ...named(attachment) } as const);
  const unsummed = (error: HashError) => (error.kind === "unreadable-file" ? unreadable : err(error));
  const sum = await hasher.sha256OfBlob(content);
  if (!sum.ok) return unsummed(sum.error);
  const head = await readHead(content);
  if (head === null) return unreadable;
  const { path, sealedName } = planMedia(attachment, attachment.originalName, head);
  const container = sealedName === null ? content : await sealIn(sealedName, content);
  if (container === null) return unreadable;
  const kept = await journal.keepFile(recordId, path, container);
  if (!kept.ok) return kept;
  const media = { messageNumber: attachment.messageNumber, place: attachment.place, size: content.size, sha256: sum.value, head };
  if (container === content) return ok({ ...media, sealed: null });
  const sealedSum = await hasher.sha256OfBlob(container);
  return sealedSum.ok ? ok({ ...media, sealed: { size: container.size, sha256: sealedSum.value } }) : unsummed(sealedSum.error);
}

const named = ({ messageNumber, originalName }: NeededAttachment): AttachmentNamed => ({ messageNumber, name: originalName });

const readHead = (content: FileContent): Promise<Uint8Array | null> => beginningOf(content, HEAD_BYTES).catch(() => null);

/** Office files only, and those are small enough to hold. null when the file cannot be read any more. */
async function sealIn(name: string, content: FileContent): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    const whole = isPacked(content) ? await unpacked(content) : content;
    for await (const piece of sealedContainer(name, () => piecesOf(whole))) parts.push(new Uint8Array(piece));
  } catch {
    return null;
  }
  return new Blob(parts);
}
