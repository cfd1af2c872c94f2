import type { MediaError } from "../ports/chat-reader";
import type { JournalError } from "../ports/filing-journal";
import { HEAD_BYTES } from "../record/file-format";
import { planMedia } from "../record/media-plan";
import type { RecordMedia } from "../record/record-input";
import type { NeededAttachment } from "../record/retained";
import { sealedContainer } from "../record/sealed-container";
import { err, ok } from "../result";
import type { Result } from "../result";
import { piecesOf, sha256Of } from "./blob-bytes";
import type { FilingPorts, FilingRequest } from "./filing";
import type { ProgressMeter } from "./progress-meter";

type CaptureError = JournalError | (MediaError & { readonly messageNumber: number });

/** Reads the attachments that the record needs, one at a time, and keeps the bytes that will be sent. */
export async function captureMedia(
  recordId: string,
  needed: readonly NeededAttachment[],
  media: FilingRequest["media"],
  ports: FilingPorts,
  meter: ProgressMeter,
): Promise<Result<readonly RecordMedia[], CaptureError>> {
  const captured: RecordMedia[] = [];
  for (const attachment of needed) {
    const content = await media(attachment.entry);
    if (!content.ok) return err({ ...content.error, messageNumber: attachment.messageNumber });
    const one = await captureOne(recordId, attachment, content.value, ports);
    if (!one.ok) return one;
    captured.push(one.value);
    meter.finish(attachment.entry, content.value.size);
  }
  return ok(captured);
}

async function captureOne(
  recordId: string,
  { messageNumber, originalName }: NeededAttachment,
  content: Blob,
  { journal, hasher }: FilingPorts,
): Promise<Result<RecordMedia, JournalError>> {
  const head = new Uint8Array(await content.slice(0, HEAD_BYTES).arrayBuffer());
  const { path, sealedName } = planMedia(messageNumber, originalName, head);
  const container = sealedName === null ? null : await sealIn(sealedName, content);
  const kept = await journal.keepFile(recordId, path, container ?? content);
  if (!kept.ok) return kept;
  const sealed = container === null ? null : { size: container.size, sha256: await sha256Of(container, hasher) };
  return ok({ messageNumber, size: content.size, sha256: await sha256Of(content, hasher), head, sealed });
}

/** Office files only, and those are small enough to hold. */
async function sealIn(name: string, content: Blob): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of sealedContainer(name, () => piecesOf(content))) parts.push(new Uint8Array(piece));
  return new Blob(parts);
}
