import { copyOfRecord } from "../copy-of-record";
import { hashDecisions } from "../decision-hash";
import { DECISION_RECORD, decisionRecordBytes } from "../decision-record";
import { recogniseFormat } from "../file-format";
import { recordSidecarName } from "../file-names";
import type { FiledMedia } from "../filed-media";
import { mdtoBytes, type RecordDescription } from "../mdto";
import { readRecordSidecar, type FiledDescription } from "../mdto-reading";
import { readBack, type RecordReadBack, type UnreadableRecord } from "../read-back";
import { READING_COPY, type ReadingCopy } from "../reading-copy";
import { describeRecord } from "../record-description";
import { isSameName } from "../record-name";
import type { RecordTold } from "../record-told";
import { retainedOf, type FiledMessage, type Retained } from "../retained";
import { sidecars } from "../sidecars";
import { CREATOR_UNKNOWN, shownAsCodeIn } from "../statements";
import type { Sha256Of } from "../record-input";
import { TRANSCRIPT, transcriptBytes } from "../transcript";
import { err, ok, type Result } from "../../result";
import { textAt, type OpenRecord } from "./open-record";

/** What a record must say, made anew from what can be read back of its two documents. */
export interface SaidAnew {
  readonly transcript: Uint8Array;
  readonly decisionRecord: Uint8Array;
  readonly copy: ReadingCopy;
  /** How many characters the copy shows as code, as the description tells. */
  readonly shownAsCode: number;
  /** Of the record and of every file in it, by its path. */
  readonly descriptions: ReadonlyMap<string, Uint8Array>;
}

/** Why it cannot be made anew: the documents say too little or contradict each other, the description says nothing that can be read, or something is not there to be looked at. */
export type NotSaid = UnreadableRecord | { readonly kind: "no-description" } | { readonly kind: "no-file" };

/**
 * Makes the documents, the reading copy and the description anew: whatever stands in more than one place, is the same in each. What the dossier gave stands in the description alone, and is taken from there.
 *
 * @param whole the record's own description, as it lies there
 */
export async function saidAnew({ files }: Pick<OpenRecord, "files">, whole: { readonly path: string; readonly bytes: Uint8Array }, sha256: Sha256Of): Promise<Result<SaidAnew, NotSaid>> {
  const read = readBack(textAt({ files }, TRANSCRIPT), textAt({ files }, DECISION_RECORD));
  if (!read.ok) return read;
  const described = readRecordSidecar(whole.bytes);
  const shownAsCode = described?.results.map(shownAsCodeIn).find((count) => count !== null);
  const retained = retainedOf(filedMessages(read.value), read.value.omitted);
  if (described === null || shownAsCode === undefined || retained === null) return err({ kind: "no-description" });
  const media = filedMedia(read.value, files);
  if (media === null || read.value.membership === null) return err({ kind: "no-file" });
  const told = toldIn(read.value, described);
  const description = describeRecord(told, retained, media, shownAsCode);
  return ok({
    transcript: transcriptBytes(told, retained, media, read.value.membership),
    decisionRecord: decisionRecordBytes(told, retained, await hashDecisions(told, retained.kept, sha256)),
    copy: copyOfRecord(told, retained, media),
    shownAsCode,
    descriptions: describedAnew(told, whole.path, isSameName(description.name, described.name) ? { ...description, name: described.name } : description, media, files),
  });
}

/** @param whole path of the record's own description: its folder may be called otherwise now */
function describedAnew(told: RecordTold, whole: string, about: RecordDescription, media: readonly FiledMedia[], files: OpenRecord["files"]): SaidAnew["descriptions"] {
  const documents = [TRANSCRIPT, READING_COPY, DECISION_RECORD].flatMap((path) => files.get(path) ?? []);
  const folder = whole.slice(0, -recordSidecarName("").length);
  return new Map(sidecars(told, folder, about, media, documents).map(({ path, element }) => [path, mdtoBytes(element())]));
}

function filedMessages({ conversation, context, decisions }: RecordReadBack): Retained["filed"] {
  const rulings = new Map(decisions.map((ruling) => [ruling.number, ruling]));
  return conversation.messages.flatMap((message): readonly FiledMessage[] => {
    const ruling = rulings.get(message.number);
    if (context.has(message.number)) return [{ context: true, message }];
    return ruling === undefined ? [] : [{ context: false, message, ruling }];
  });
}

/** Null where a file is not there, or is sealed and was not opened. */
function filedMedia({ conversation, media }: RecordReadBack, files: OpenRecord["files"]): readonly FiledMedia[] | null {
  const filed: FiledMedia[] = [];
  for (const { number, attachments } of conversation.messages) {
    for (const [place, { name, entry }] of attachments.entries()) {
      if (entry === null) continue;
      const [file, told] = [files.get(entry), media.get(entry)];
      const inside = told?.sealedAs === null ? file : file?.inside;
      if (file === undefined || told === undefined || inside == null) return null;
      const { size, sha256 } = inside;
      filed.push({
        messageNumber: number,
        place,
        path: entry,
        originalName: name,
        attachment: { size, sha256, format: recogniseFormat(inside.head) },
        file: { size: file.size, sha256: file.sha256, format: recogniseFormat(file.head) },
        sealedName: told.sealedAs,
      });
    }
  }
  return filed;
}

const toldIn = (read: RecordReadBack, { dossier, creator, appraisal, retentionPeriod, selectionCategory, caseType }: FiledDescription): RecordTold => ({
  ...read,
  created: read.decidedAt.browser,
  serverTime: read.decidedAt.server,
  dossier: {
    id: dossier.id.mark,
    name: dossier.name,
    dossierId: dossier.id.source === "DMS" ? dossier.id.mark : null,
    caseType,
    selectionCategory,
    appraisal: appraisal === "B" || appraisal === "V" ? appraisal : "N",
    retentionPeriod,
    recordCreator: creator === CREATOR_UNKNOWN ? null : creator,
    confidentiality: null,
  },
});
