import { JSON_FORMAT } from "./file-format";
import { MANIFEST } from "./manifest";
import { fileElement, mdtoBytes } from "./mdto";
import { fileMark, recordMark } from "./record-description";

/** Whose manifest it is. */
interface DescribedRecord {
  readonly recordId: string;
  /** As its own description calls it. */
  readonly name: string;
}

/**
 * The description of a manifest, for a delivery to an e-depot: no record has one, as no manifest can list it.
 *
 * @param made when, ISO 8601
 * @source MDTO-SIP specification, «Sidecar-structuur»: every file has a sidecar
 */
export const manifestDescription = ({ size, sha256 }: { readonly size: number; readonly sha256: string }, { recordId, name }: DescribedRecord, made: string): Uint8Array =>
  mdtoBytes(fileElement({ path: MANIFEST, size, sha256, format: JSON_FORMAT, inside: null }, fileMark(recordId, MANIFEST), made, { name, id: recordMark(recordId) }));
