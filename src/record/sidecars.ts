import { hexadecimal } from "../hexadecimal";
import { err, ok, type Result } from "../result";
import { JSON_FORMAT, READING_COPY_FORMAT } from "./file-format";
import { fileSidecarName, recordSidecarName } from "./file-names";
import type { FiledMedia } from "./filed-media";
import { digestAt, type HashEach } from "./hash-each";
import type { RecordFile } from "./manifest";
import { fileElement, mdtoBytes, recordElement, type DescribedFile, type RecordDescription } from "./mdto";
import { mdtoFindings, type MdtoProblem } from "./mdto-rules";
import { READING_COPY } from "./reading-copy";
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

/** A document of the record's own: its format is the one in which it is made. */
type OwnDocument = Pick<RecordFile, "path" | "size" | "sha256">;

const describedDocument = ({ path, size, sha256 }: OwnDocument): DescribedFile => ({ path, size, sha256, format: path === READING_COPY ? READING_COPY_FORMAT : JSON_FORMAT, inside: null });

/** A description that is still to be made, and the name it is filed under. */
export interface Sidecar {
  readonly path: string;
  readonly element: () => XmlElement;
}

/** The sidecars of a record: one beside every file, and one for the whole. */
export function sidecars(
  input: Pick<RecordInput, "recordId" | "created">,
  folder: string,
  about: RecordDescription,
  media: readonly FiledMedia[],
  documents: readonly OwnDocument[],
): readonly Sidecar[] {
  const files = [...media.map(describedMedia), ...documents.map(describedDocument)];
  const beside = files.map((file) => ({
    path: fileSidecarName(file.path),
    element: () => fileElement(file, fileMark(input.recordId, file.path), input.created, { name: about.name, id: about.id }),
  }));
  return [...beside, { path: recordSidecarName(folder), element: () => recordElement(about) }];
}

/** A description as it is filed. */
export interface WrittenSidecar {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** So many are made in one go: thousands would freeze the page. */
const AT_ONCE = 32;

/**
 * Writes the descriptions, and checks each by the rules.
 *
 * @errors `unsound-metadata`: the first that breaks a rule
 */
export async function writeSidecars(described: readonly Sidecar[], hashEach: HashEach): Promise<Result<readonly WrittenSidecar[], UnsoundMetadata>> {
  const written: WrittenSidecar[] = [];
  for (let from = 0; from < described.length; from += AT_ONCE) {
    const made = described.slice(from, from + AT_ONCE).map(({ path, element }) => ({ path, element: element() }));
    const problem = unsound(made.map(({ element }) => element));
    if (problem !== null) return err(problem);
    const files = made.map(({ path, element }) => ({ path, bytes: mdtoBytes(element) }));
    const digests = await hashEach(files.map(({ bytes }) => bytes));
    written.push(...files.map((file, at) => ({ ...file, sha256: hexadecimal(digestAt(digests, at)) })));
  }
  return ok(written);
}

/** The first finding of the rule layer in these descriptions; null when all are sound. */
function unsound(elements: readonly XmlElement[]): UnsoundMetadata | null {
  const [finding] = elements.flatMap(mdtoFindings);
  return finding === undefined ? null : { kind: "unsound-metadata", problem: finding.problem, path: finding.path };
}
