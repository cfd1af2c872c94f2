import type { Identification } from "./mdto-terms";

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
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#13;": "\r" };

/** What stands between the first opening of an element and its closing: only the root of a sidecar has attributes. */
function inside(xml: string, name: string): string | null {
  const from = xml.indexOf(`<${name}>`);
  const to = from < 0 ? -1 : xml.indexOf(`</${name}>`, from);
  return to < 0 ? null : xml.slice(from + name.length + 2, to);
}

const within = (xml: string, ...path: readonly string[]): string | null => path.reduce<string | null>((part, name) => (part === null ? null : inside(part, name)), xml);

const text = (xml: string, ...path: readonly string[]): string | null => within(xml, ...path)?.replace(/&(?:amp|lt|gt|#13);/g, (entity) => ENTITIES[entity] ?? entity) ?? null;

/**
 * Reads a sidecar as this app writes it, once its bytes are proven to be those that were filed: it is no reader of other
 * people's MDTO.
 *
 * @returns null for what is no description of a record
 */
export function readRecordSidecar(bytes: Uint8Array): FiledDescription | null {
  const about = inside(new TextDecoder().decode(bytes), "informatieobject");
  if (about === null) return null;
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
  };
}
