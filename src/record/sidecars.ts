import type { FileFormat } from "./file-format";
import { fileSidecarName, recordSidecarName } from "./file-names";
import type { FiledMedia } from "./filed-media";
import type { RecordFile } from "./manifest";
import { fileElement, recordElement, type DescribedFile, type RecordDescription } from "./mdto";
import { mdtoFindings, type MdtoProblem } from "./mdto-rules";
import { fileMark } from "./record-description";
import type { RecordInput } from "./record-input";
import { sealedChecksumLabel } from "./statements";
import type { XmlElement } from "./xml";

/** A description that we made breaks a rule of MDTO: a fault of ours, or a column that no rule foresaw. Nothing may be filed. */
export interface UnsoundMetadata {
  readonly kind: "unsound-metadata";
  readonly problem: MdtoProblem;
  /** Names of elements only. */
  readonly path: string;
}

const describedMedia = ({ path, file, attachment, sealedName }: FiledMedia): DescribedFile => ({
  path,
  ...file,
  inside:
    sealedName === null
      ? null
      : {
          label: sealedChecksumLabel(sealedName, attachment.size, attachment.format.puid ?? attachment.format.mediaType),
          sha256: attachment.sha256,
        },
});

/** A document of the record's own, whose format is known. */
export interface OwnDocument extends RecordFile {
  readonly format: FileFormat;
}

const describedDocument = ({ path, size, sha256, format }: OwnDocument): DescribedFile => ({ path, size, sha256, format, inside: null });

/** A description and the name it is filed under. */
export interface Sidecar {
  readonly path: string;
  readonly element: XmlElement;
}

/** The sidecars of a record: one beside every file, and one for the whole. */
export function sidecars(
  input: RecordInput,
  folder: string,
  about: RecordDescription,
  media: readonly FiledMedia[],
  documents: readonly OwnDocument[],
): readonly Sidecar[] {
  const files = [...media.map(describedMedia), ...documents.map(describedDocument)];
  const beside = files.map((file) => ({
    path: fileSidecarName(file.path),
    element: fileElement(file, fileMark(input.recordId, file.path), input.created, { name: about.name, id: about.id }),
  }));
  return [...beside, { path: recordSidecarName(folder), element: recordElement(about) }];
}

/** The first finding of the rule layer in these sidecars; null when all are sound. */
export function unsound(described: readonly Sidecar[]): UnsoundMetadata | null {
  const [finding] = described.flatMap(({ element }) => mdtoFindings(element));
  return finding === undefined ? null : { kind: "unsound-metadata", problem: finding.problem, path: finding.path };
}
