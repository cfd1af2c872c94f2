import type { FilingState, JournalError } from "../ports/filing-journal";
import { placeKey } from "../record/media-place";
import type { MediaPlace } from "../record/media-place";
import { buildRecord } from "../record/package";
import type { RecordPackage, WriteReadingCopy } from "../record/package";
import type { PictureAt } from "../record/reading-copy";
import type { RegisterHead } from "../record/register-content";
import type { RecordMedia } from "../record/record-input";
import { recordIdOf, sameFilingBytes } from "../record/record-id";
import { retainMessages } from "../record/retained";
import type { NeededAttachment, Retained } from "../record/retained";
import { withoutMedia } from "../record/without-media";
import { unshared } from "../record/unshared-bytes";
import { err, ok } from "../result";
import type { Result } from "../result";
import { captureMedia } from "./capture-media";
import type { AttachmentNamed, FilingError, FilingPorts, FilingRequest, OnBegun, OnProgress } from "./filing";
import { planFiling, retentionOf } from "./plan-filing";
import { startMeter } from "./progress-meter";
import type { ProgressMeter } from "./progress-meter";

/**
 * Everything that happens before the first byte is sent: reads and keeps the media, makes the record, and notes the plan.
 * What fails here leaves nothing behind, neither in the DMS nor on this device.
 */
export async function prepareFiling(request: FilingRequest, ports: FilingPorts, onProgress: OnProgress, onBegun: OnBegun = () => undefined): Promise<Result<FilingState, FilingError>> {
  const retained = retainMessages(request.conversation, request.decisions);
  if (retained === null) return err({ kind: "nothing-to-keep" });
  const recordId = await idOfRecord(retained, request, ports);
  onBegun(recordId);
  let isPlanned = false;
  try {
    const prepared = await prepare(recordId, retained.attachments, request, ports, onProgress);
    isPlanned = prepared.ok;
    return prepared;
  } finally {
    if (!isPlanned) await ports.journal.clear(recordId);
  }
}

async function idOfRecord({ kept }: Retained, { keeper, dossier, subject, related, known }: FilingRequest, { identifiers, hasher }: FilingPorts): Promise<string> {
  const same = { keeper: keeper.id, dossier: dossier.id, subject, kept: kept.map(({ message }) => message), related: related?.recordId ?? null, known };
  return recordIdOf(identifiers.uuid(), await hasher.sha256(sameFilingBytes(same)));
}

async function prepare(
  recordId: string,
  attachments: readonly NeededAttachment[],
  request: FilingRequest,
  ports: FilingPorts,
  onProgress: OnProgress,
): Promise<Result<FilingState, FilingError>> {
  const totalBytes = attachments.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const resumable = ports.journal.resumable(recordId);
  const meter = startMeter({ step: "preparing", totalBytes, totalFiles: attachments.length, resumable, retention: retentionOf(request) }, onProgress);
  const media = await captureMedia(recordId, attachments, request, ports, meter);
  if (!media.ok) return media;
  const lacked = attachments.filter((one) => !media.value.some((got) => placeKey(got) === placeKey(one)));
  const filed = lacked.length === 0 ? request : { ...request, conversation: withoutMedia(request.conversation, lacked) };
  const record = await makeRecord(recordId, media.value, await readHead(ports), filed, ports, meter);
  if (!record.ok) return record;
  const kept = await keepDocuments(record.value, ports);
  if (!kept.ok) return kept;
  const state = planFiling(record.value, filed, ports);
  const noted = await ports.journal.note(state);
  return noted.ok ? ok(state) : noted;
}

/** A register that cannot be read now does not stop a record: it then names no line. */
async function readHead({ register }: FilingPorts): Promise<RegisterHead | null> {
  const head = await register.head();
  return head.ok ? head.value : null;
}

async function makeRecord(
  recordId: string,
  media: readonly RecordMedia[],
  registerHead: RegisterHead | null,
  request: FilingRequest,
  { clock, hasher, identifiers, store, journal, readingCopy }: FilingPorts,
  meter: ProgressMeter,
): Promise<Result<RecordPackage, FilingError>> {
  const times = { created: clock.now(), serverTime: store.serverTime() };
  const input = { ...request, ...times, recordId, media, registerHead, saltKey: identifiers.secret() };
  const pictureAt: PictureAt = async ({ path, size }) => {
    const kept = await journal.readBytes(recordId, path, size);
    return kept.ok ? kept.value : null;
  };
  const writeCopy: WriteReadingCopy = async (copy) => {
    const made = await readingCopy(copy, pictureAt, (progress) => { meter.copied(progress); });
    if (!made.ok) return made;
    const sum = await hasher.sha256OfBlob(made.value.pdf);
    if (sum.ok) return ok({ ...made.value, sha256: sum.value });
    // The browser keeps what was made: what it cannot give back, it had no room for.
    return err({ kind: sum.error.kind === "interrupted" ? "interrupted" : "broke-down" });
  };
  const built = await buildRecord(input, (bytes) => hasher.sha256(bytes), (parts) => hasher.sha256OfEach(parts), writeCopy);
  if (built.ok) return built;
  switch (built.error.kind) {
    case "media-not-given":
      return err({ kind: "media-missing", ...attachmentNamed(request, built.error) });
    case "unsound-metadata":
      return err({ kind: "unsound-metadata" });
    case "nothing-to-keep":
    case "reading-copy-differs":
    case "interrupted":
    case "broke-down":
      return err(built.error);
  }
}

const attachmentNamed = ({ conversation }: FilingRequest, { messageNumber, place }: MediaPlace): AttachmentNamed => ({
  messageNumber,
  name: conversation.messages.find(({ number }) => number === messageNumber)?.attachments[place]?.name ?? "",
});

async function keepDocuments({ recordId, readingCopy, documents }: RecordPackage, { journal }: FilingPorts): Promise<Result<void, JournalError>> {
  const copied = await journal.keepFile(recordId, readingCopy.path, readingCopy.pdf);
  if (!copied.ok) return copied;
  for (const { path, bytes } of documents) {
    const kept = await journal.keepFile(recordId, path, new Blob([unshared(bytes)]));
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}
