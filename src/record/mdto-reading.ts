import type { Identification } from "./mdto-terms";
import { readXml } from "./read-xml";
import type { XmlElement } from "./xml";

/** What the record's own sidecar says; null is not written there. */
export interface FiledDescription {
  readonly name: string;
  readonly dossier: { readonly name: string; readonly id: Identification };
  /** «archiefvormer». */
  readonly creator: string;
  /** Code of «waardering». */
  readonly appraisal: string | null;
  readonly retentionPeriod: string | null;
  readonly selectionCategory: string | null;
  readonly caseType: string | null;
  /** «beperkingGebruik», by its label. */
  readonly restriction: string | null;
  /** «eventResultaat» of each event. */
  readonly results: readonly string[];
}

/** Text of the first element on this way down; null where there is none. */
const text = (from: XmlElement, ...path: readonly string[]): string | null =>
  path.reduce<XmlElement | undefined>((at, name) => at?.children.find((one) => one.name === name), from)?.text ?? null;

/** Reads what a record's own sidecar says of the record and of its dossier. @returns null for what is no description of a record */
export function readRecordSidecar(bytes: Uint8Array): FiledDescription | null {
  const about = readXml(bytes)?.children.find(({ name }) => name === "informatieobject");
  if (about === undefined) return null;
  const name = text(about, "naam");
  const dossier = text(about, "isOnderdeelVan", "verwijzingNaam");
  const mark = text(about, "isOnderdeelVan", "verwijzingIdentificatie", "identificatieKenmerk");
  const source = text(about, "isOnderdeelVan", "verwijzingIdentificatie", "identificatieBron");
  const creator = text(about, "archiefvormer", "verwijzingNaam");
  if (name === null || dossier === null || mark === null || source === null || creator === null) return null;
  return {
    name,
    dossier: { name: dossier, id: { mark, source } },
    creator,
    appraisal: text(about, "waardering", "begripCode"),
    retentionPeriod: text(about, "bewaartermijn", "termijnLooptijd"),
    selectionCategory: text(about, "informatiecategorie", "begripLabel"),
    caseType: text(about, "activiteit", "verwijzingNaam"),
    restriction: text(about, "beperkingGebruik", "beperkingGebruikType", "begripLabel"),
    results: about.children.flatMap((one) => (one.name === "event" ? (text(one, "eventResultaat") ?? []) : [])),
  };
}
