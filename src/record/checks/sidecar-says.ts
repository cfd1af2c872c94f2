import { TERM_LISTS, type Identification } from "../mdto-terms";
import type { XmlElement } from "../xml";

/** What a file's own sidecar says of it. */
export interface FileDescription {
  readonly mark: string;
  readonly name: string;
  readonly size: string;
  /** PRONOM identifier; null where it gives a media type instead. */
  readonly puid: string | null;
  readonly mediaType: string | null;
  /** In the order in which they stand: that of the file, and that of what is sealed in it. */
  readonly checksums: readonly { readonly label: string; readonly value: string }[];
  /** Mark and name of the record that it represents. */
  readonly recordMark: string;
  readonly recordName: string;
}

/** What a record's sidecar says of it. */
export interface RecordSaid {
  readonly mark: string;
  readonly name: string;
  /** Marks of the files that represent it, and of those with more metadata. */
  readonly fileMarks: readonly string[];
  /** «dekkingInTijd», `yyyy-mm-dd`. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** «archiefvormer». */
  readonly creator: string;
  /** Name of the list of «informatiecategorie»; null where there is no category. */
  readonly categoryList: string | null;
  /** «isOnderdeelVan»: the dossier. */
  readonly partOf: { readonly name: string; readonly id: Identification };
}

const children = (element: XmlElement | undefined, name: string): readonly XmlElement[] => element?.children.filter((one) => one.name === name) ?? [];
const child = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => children(at, name)[0], element);
const text = (element: XmlElement | undefined, ...path: readonly string[]): string => child(element, ...path)?.text ?? "";

/** Null for what describes no file. */
export function fileDescription(sidecar: XmlElement | null | undefined): FileDescription | null {
  if (sidecar?.name !== "bestand") return null;
  const code = text(sidecar, "bestandsformaat", "begripCode");
  const isPronom = text(sidecar, "bestandsformaat", "begripBegrippenlijst", "verwijzingNaam") === TERM_LISTS.pronom;
  return {
    mark: text(sidecar, "identificatie", "identificatieKenmerk"),
    name: text(sidecar, "naam"),
    size: text(sidecar, "omvang"),
    puid: isPronom ? code : null,
    mediaType: isPronom ? null : code,
    checksums: children(sidecar, "checksum").map((one) => ({ label: text(one, "checksumAlgoritme", "begripLabel"), value: text(one, "checksumWaarde") })),
    recordMark: text(sidecar, "isRepresentatieVan", "verwijzingIdentificatie", "identificatieKenmerk"),
    recordName: text(sidecar, "isRepresentatieVan", "verwijzingNaam"),
  };
}

/** When the sums of a file were made, as its sidecar says; empty where it does not. */
export const checksumTime = (sidecar: XmlElement | null): string => text(sidecar ?? undefined, "checksum", "checksumDatum");

/** Null for what describes no record. */
export function recordSaid(sidecar: XmlElement | null | undefined): RecordSaid | null {
  if (sidecar?.name !== "informatieobject") return null;
  const referred = ["heeftRepresentatie", "aanvullendeMetagegevens"].flatMap((name) => children(sidecar, name));
  return {
    mark: text(sidecar, "identificatie", "identificatieKenmerk"),
    name: text(sidecar, "naam"),
    fileMarks: referred.map((one) => text(one, "verwijzingIdentificatie", "identificatieKenmerk")),
    firstDay: text(sidecar, "dekkingInTijd", "dekkingInTijdBegindatum"),
    lastDay: text(sidecar, "dekkingInTijd", "dekkingInTijdEinddatum"),
    creator: text(sidecar, "archiefvormer", "verwijzingNaam"),
    categoryList: child(sidecar, "informatiecategorie", "begripBegrippenlijst", "verwijzingNaam")?.text ?? null,
    partOf: {
      name: text(sidecar, "isOnderdeelVan", "verwijzingNaam"),
      id: {
        mark: text(sidecar, "isOnderdeelVan", "verwijzingIdentificatie", "identificatieKenmerk"),
        source: text(sidecar, "isOnderdeelVan", "verwijzingIdentificatie", "identificatieBron"),
      },
    },
  };
}

/** What a sidecar calls the record; null for what describes neither a record nor a file of one. */
export const recordCalled = (sidecar: XmlElement | null): string | null => recordSaid(sidecar)?.name ?? fileDescription(sidecar)?.recordName ?? null;
