import { xmlBytes, branch, leaf } from "../record/xml";
import { SIP_HASH_SPECIFICATION, SIP_PARTICULARS } from "../record/statements";

/** The slip that goes with a delivery («pakbon»); this file alone knows the names of its elements. */
export interface Pakbon {
  /** UUID of the delivery. */
  readonly id: string;
  readonly title: string;
  /** As the receiving party told: where the delivery goes, and in which collection. */
  readonly target: { readonly location: string; readonly collection: string };
  /** SHA-256 of the list of all files with their SHA-256: see `digestText`. */
  readonly sha256: string;
  /** ISO 8601 instant. */
  readonly created: string;
  /** «archiefvormer». */
  readonly organisation: string;
  readonly contact: { readonly name: string; readonly mail: string | null };
  readonly objectCount: number;
  readonly files: readonly DeliveredFile[];
  /** What the sender says of the material beside what holds for every delivery; empty when nothing. */
  readonly particulars: string;
}

export interface DeliveredFile {
  /** Relative to the delivery. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly isSidecar: boolean;
}

export const PAKBON = "pakbon.xml";

const ROOT_ATTRIBUTES = 'versie="1"';

/** The list of which the delivery's checksum is made: what `sha256sum` prints for all files, sorted by path. */
export const digestText = (files: readonly DeliveredFile[]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");

/** @source MDTO-SIP specification, «Pakbon»: everything that it names, in its order */
export function pakbonBytes(about: Pakbon): Uint8Array {
  const content = about.files.filter(({ isSidecar }) => !isSidecar);
  const { target, contact } = about;
  return xmlBytes(
    "pakbon",
    ROOT_ATTRIBUTES,
    branch("aanlevering", [
      leaf("identificatienummer", about.id),
      leaf("naam", about.title),
      branch("doelsysteem", [leaf("locatie", target.location), leaf("collectie", target.collection)]),
      branch("hashcode", [leaf("algoritme", "SHA-256"), leaf("waarde", about.sha256), leaf("specificatie", SIP_HASH_SPECIFICATION)]),
      leaf("tijdstipCreatie", about.created),
      leaf("archiefvormer", about.organisation),
      branch("contactpersoon", [leaf("naam", contact.name), contact.mail === null ? null : leaf("email", contact.mail)]),
      leaf("aantalInformatieobjecten", String(about.objectCount)),
      leaf("aantalBestanden", String(about.files.length)),
      leaf("aantalBestandenZonderMdto", String(content.length)),
      leaf("omvangInBytes", String(content.reduce((sum, { size }) => sum + size, 0))),
      leaf("bijzonderheden", [SIP_PARTICULARS, about.particulars.trim()].filter((part) => part !== "").join(" ")),
    ]),
  );
}
