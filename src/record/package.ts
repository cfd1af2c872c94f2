import { hexadecimal } from "../hexadecimal";
import { err, ok, type Result } from "../result";
import { recordColumns, type ChatRecordColumns } from "./columns";
import { hashDecisions } from "./decision-hash";
import { DECISION_RECORD, decisionRecordBytes } from "./decision-record";
import { copyOfRecord } from "./copy-of-record";
import { JSON_FORMAT, READING_COPY_FORMAT, XML_FORMAT, type FileFormat } from "./file-format";
import { folderName } from "./file-names";
import type { HashEach } from "./hash-each";
import { fileMedia, type FiledMedia, type MediaNotGiven } from "./filed-media";
import { MANIFEST, manifestBytes, type RecordFile } from "./manifest";
import type { MediaPlace } from "./media-place";
import { proveMembership, type Membership } from "./membership";
import { bothOmitted, totalOf } from "./omissions";
import { type MadeReadingCopy, READING_COPY, type ReadingCopy, type ReadingCopyFault } from "./reading-copy";
import { describeRecord } from "./record-description";
import type { RecordInput, Sha256Of } from "./record-input";
import { toldBy, type RecordTold } from "./record-told";
import { retainMessages, type Retained } from "./retained";
import { sidecars, type UnsoundMetadata, writeSidecars } from "./sidecars";
import { TRANSCRIPT, transcriptBytes } from "./transcript";

/** A file that the record makes itself. */
export interface RecordDocument extends RecordFile {
  readonly bytes: Uint8Array;
}

/** The reading copy, which may be large and is not held. */
export interface RecordCopy extends RecordFile {
  readonly pdf: Blob;
}

/** A file whose bytes the workflow has: the attachment of a message, or the sealed container around it. */
export interface RecordMediaFile extends RecordFile, MediaPlace {}

/** One record, complete, every file with its SHA-256. */
export interface RecordPackage {
  readonly recordId: string;
  readonly folderName: string;
  /** To be stored first. */
  readonly media: readonly RecordMediaFile[];
  /** To be stored behind them. */
  readonly readingCopy: RecordCopy;
  /** The others, in the order of storing: documents, sidecars, and `manifest.json` last. */
  readonly documents: readonly RecordDocument[];
  readonly columns: ChatRecordColumns;
  readonly manifestSha256: string;
  readonly keptMessageCount: number;
  /** Messages of the conversation that are not in it. */
  readonly notKeptMessageCount: number;
}

export type RecordError =
  | { readonly kind: "nothing-to-keep" }
  | MediaNotGiven
  | UnsoundMetadata
  | ReadingCopyFault;

/** A made copy, and its SHA-256. */
export interface SummedCopy extends MadeReadingCopy {
  readonly sha256: string;
}

/** Makes the reading copy of this record; a `MakeReadingCopy` that knows where the record's pictures are, and sums what it made. */
export type WriteReadingCopy = (copy: ReadingCopy) => Promise<Result<SummedCopy, ReadingCopyFault>>;

const mediaFile = ({ path, file, messageNumber, place }: FiledMedia): RecordMediaFile => ({
  path,
  size: file.size,
  sha256: file.sha256,
  mediaType: file.format.mediaType,
  puid: file.format.puid,
  messageNumber,
  place,
});

const documentOf = (file: Pick<RecordDocument, "path" | "bytes" | "sha256">, { mediaType, puid }: FileFormat): RecordDocument => ({ ...file, size: file.bytes.length, mediaType, puid });

async function document(path: string, bytes: Uint8Array, format: FileFormat, hashEach: HashEach): Promise<RecordDocument> {
  return documentOf({ path, bytes, sha256: hexadecimal(await hashEach([bytes])) }, format);
}

const copyFile = ({ pdf, sha256 }: SummedCopy): RecordCopy => ({ path: READING_COPY, pdf, sha256, size: pdf.size, mediaType: READING_COPY_FORMAT.mediaType, puid: READING_COPY_FORMAT.puid });

/** The documents that say what the record says; one is made when the one before it is summed. */
async function ownDocuments(
  told: RecordTold,
  retained: Retained,
  media: readonly FiledMedia[],
  membership: Membership,
  sha256: Sha256Of,
  hashEach: HashEach,
): Promise<{ readonly transcript: RecordDocument; readonly decisionRecord: RecordDocument }> {
  const transcript = await document(TRANSCRIPT, transcriptBytes(told, retained, media, membership), JSON_FORMAT, hashEach);
  const hashed = await hashDecisions(told, retained.kept, sha256);
  return { transcript, decisionRecord: await document(DECISION_RECORD, decisionRecordBytes(told, retained, hashed), JSON_FORMAT, hashEach) };
}

async function sealPackage(
  input: RecordInput,
  retained: Retained,
  media: readonly FiledMedia[],
  membership: Membership,
  sha256: Sha256Of,
  hashEach: HashEach,
  writeCopy: WriteReadingCopy,
): Promise<Result<RecordPackage, RecordError>> {
  const told = toldBy(input);
  const copy = await writeCopy(copyOfRecord(told, retained, media));
  if (!copy.ok) return copy;
  const folder = folderName(retained.firstDay, input.subject, input.recordId);
  const readingCopy = copyFile(copy.value);
  const { transcript, decisionRecord } = await ownDocuments(told, retained, media, membership, sha256, hashEach);
  const about = describeRecord(told, retained, media, copy.value.shownAsCode);
  const described = sidecars(input, folder, about, media, [transcript, readingCopy, decisionRecord]);
  const sidecarsWritten = await writeSidecars(described, hashEach);
  if (!sidecarsWritten.ok) return sidecarsWritten;
  const written = sidecarsWritten.value.map((file) => documentOf(file, XML_FORMAT));
  const mediaFiles = media.map(mediaFile);
  const listed = manifestBytes(input.recordId, input.created, [...mediaFiles, transcript, readingCopy, decisionRecord, ...written]);
  const manifest = await document(MANIFEST, listed, JSON_FORMAT, hashEach);
  return ok({
    recordId: input.recordId,
    folderName: folder,
    media: mediaFiles,
    readingCopy,
    documents: [transcript, decisionRecord, ...written, manifest],
    columns: recordColumns(input, retained, manifest.sha256),
    manifestSha256: manifest.sha256,
    keptMessageCount: retained.kept.length,
    notKeptMessageCount: totalOf(retained.omitted),
  });
}

/**
 * Makes the record of what a person decided to keep: «één archiefstuk, in één map».
 *
 * The same input always gives the same bytes. Nothing of a message that is not kept is in it, but its count.
 *
 * @param input  `input.media` has one entry for each of `retainMessages(…).attachments`, sealed where `planMedia` says so
 * @param sha256 of what was decided
 * @param hashEach of the record's own documents, and of many short texts: the proof that the messages are of the
 *   conversation that was read. The media come with theirs
 * @param writeCopy makes and sums `transcript.pdf`
 * @errors `nothing-to-keep`: no message has outcome U5; `reading-copy-differs`: the copy does not say what the record says
 * @source record.md
 */
export async function buildRecord(input: RecordInput, sha256: Sha256Of, hashEach: HashEach, writeCopy: WriteReadingCopy): Promise<Result<RecordPackage, RecordError>> {
  const read = retainMessages(input.conversation, input.decisions);
  if (read === null) return err({ kind: "nothing-to-keep" });
  const retained = { ...read, omitted: bothOmitted(read.omitted, input.carriedOver?.omitted ?? []) };
  const media = fileMedia(retained.attachments, input.media);
  if (!media.ok) return media;
  const filed = new Set(retained.filed.map(({ message }) => message.number));
  const membership = input.carriedOver?.membership ?? (await proveMembership(input.conversation.messages, filed, input.saltKey, hashEach));
  return sealPackage(input, retained, media.value, membership, sha256, hashEach, writeCopy);
}
