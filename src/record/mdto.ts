import { DURATION } from "../policy/duration";
import type { FileFormat } from "./file-format";
import { APPRAISALS, identification, reference, term, TERM_LISTS, type Identification } from "./mdto-terms";
import type { RecordRelation } from "./register-content";
import { CREATOR_UNKNOWN, RESTRICTION_UNSETTLED } from "./statements";
import { branch, leaf, xmlBytes, type XmlElement } from "./xml";

/**
 * MDTO (schema 1.0, XSD 1.0.1): with mdto-terms and mdto-rules the only place that knows its Dutch element names.
 * The order of the elements is the schema's.
 */

/** A file of the record as its own sidecar describes it. */
export interface DescribedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly format: FileFormat;
  /** A second checksum, of the file inside a sealed container. */
  readonly inside: { readonly label: string; readonly sha256: string } | null;
}

export interface RecordEvent {
  readonly type: "Creatie" | "Export" | "Conversie" | "Opname";
  /** ISO 8601 date and time, with or without zone; null when not known. */
  readonly time: string | null;
  /** By function; null when not known. */
  readonly actor: string | null;
  readonly result: string;
}

/** A person or tier by function, and what it has to do with the record. */
export interface Involved {
  readonly relation: "Afzender" | "Ontvanger" | "Bewaarder";
  readonly actor: string;
}

/** What an informatieobject says; null is not known, and then not written. */
export interface RecordDescription {
  readonly id: Identification;
  /** At most 80 characters. */
  readonly name: string;
  readonly summary: string;
  /** Of the kept messages, `yyyy-mm-dd`; null where none has a date. */
  readonly period: { readonly firstDay: string; readonly lastDay: string } | null;
  readonly events: readonly RecordEvent[];
  readonly appraisal: "B" | "V" | "N";
  /** ISO 8601 duration; written only with appraisal V. */
  readonly retentionPeriod: string | null;
  readonly selectionCategory: string | null;
  readonly activity: string | null;
  readonly partOf: { readonly name: string; readonly id: Identification };
  readonly representations: readonly { readonly name: string; readonly id: Identification }[];
  readonly extraMetadata: readonly { readonly name: string; readonly id: Identification }[];
  readonly related: { readonly relation: RecordRelation; readonly name: string; readonly id: Identification } | null;
  readonly creator: string | null;
  readonly involved: readonly Involved[];
}

const ROOT_ATTRIBUTES =
  'xmlns="https://www.nationaalarchief.nl/mdto" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xsi:schemaLocation="https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd"';

const eventElement = ({ type, time, actor, result }: RecordEvent): XmlElement =>
  branch("event", [
    term("eventType", type, null, TERM_LISTS.event),
    time === null ? null : leaf("eventTijd", time),
    actor === null ? null : reference("eventVerantwoordelijkeActor", actor, null),
    leaf("eventResultaat", result),
  ]);

const coverage = ({ firstDay, lastDay }: NonNullable<RecordDescription["period"]>): XmlElement =>
  branch("dekkingInTijd", [
    term("dekkingInTijdType", "Periode van de bewaarde berichten", null, TERM_LISTS.own),
    leaf("dekkingInTijdBegindatum", firstDay),
    leaf("dekkingInTijdEinddatum", lastDay),
  ]);

/** The term runs from the closing of the dossier; MDTO wants it only with appraisal V. A period that is no duration stays in the columns. */
function retention(appraisal: "B" | "V" | "N", period: string | null): XmlElement | null {
  if (appraisal !== "V" || period === null || !DURATION.test(period)) return null;
  return branch("bewaartermijn", [
    term("termijnTriggerStartLooptijd", "Sluiting dossier", null, TERM_LISTS.own),
    leaf("termijnLooptijd", period),
  ]);
}

/** A selection list is that of who forms the archive. @param creator null where nobody knows */
export const selectionList = (creator: string | null): string => ["Selectielijst", creator].filter((part) => part !== null).join(" ");

const category = (code: string | null, creator: string | null): XmlElement | null => (code === null ? null : term("informatiecategorie", code, null, selectionList(creator)));

const involvement = ({ relation, actor }: Involved): XmlElement =>
  branch("betrokkene", [
    term("betrokkeneTypeRelatie", relation, null, TERM_LISTS.own),
    reference("betrokkeneActor", actor, null),
  ]);

/** MDTO has a term for a new version in place of an old one, and none for what goes on. */
function relatedElement(related: RecordDescription["related"]): XmlElement | null {
  if (related === null) return null;
  const type = "gerelateerdInformatieobjectTypeRelatie";
  return branch("gerelateerdInformatieobject", [
    reference("gerelateerdInformatieobjectVerwijzing", related.name, related.id),
    related.relation === "corrects" ? term(type, "Vervangt", null, TERM_LISTS.relation) : term(type, "Gaat verder na", null, TERM_LISTS.own),
  ]);
}

/** The informatieobject of a record. */
export function recordElement(about: RecordDescription): XmlElement {
  return branch("informatieobject", [
    identification("identificatie", about.id),
    leaf("naam", about.name),
    term("aggregatieniveau", "Archiefstuk", null, TERM_LISTS.aggregation),
    term("classificatie", "Chatgesprek", null, TERM_LISTS.own),
    leaf("omschrijving", about.summary),
    about.period === null ? null : coverage(about.period),
    ...about.events.map(eventElement),
    term("waardering", APPRAISALS[about.appraisal], about.appraisal, TERM_LISTS.appraisal),
    retention(about.appraisal, about.retentionPeriod),
    category(about.selectionCategory, about.creator),
    reference("isOnderdeelVan", about.partOf.name, about.partOf.id),
    ...about.representations.map(({ name, id }) => reference("heeftRepresentatie", name, id)),
    ...about.extraMetadata.map(({ name, id }) => reference("aanvullendeMetagegevens", name, id)),
    relatedElement(about.related),
    reference("archiefvormer", about.creator ?? CREATOR_UNKNOWN, null),
    ...about.involved.map(involvement),
    about.activity === null ? null : reference("activiteit", about.activity, null),
    branch("beperkingGebruik", [term("beperkingGebruikType", RESTRICTION_UNSETTLED, null, TERM_LISTS.restriction)]),
  ]);
}

/** By PRONOM where the bytes settled it, else by media type. */
const formatElement = ({ name, puid, mediaType }: FileFormat): XmlElement =>
  puid === null
    ? term("bestandsformaat", name, mediaType, TERM_LISTS.mediaTypes)
    : term("bestandsformaat", name, puid, TERM_LISTS.pronom);

const checksum = (label: string, list: string, value: string, made: string): XmlElement =>
  branch("checksum", [
    term("checksumAlgoritme", label, null, list),
    leaf("checksumWaarde", value),
    leaf("checksumDatum", made),
  ]);

/** The bestand of one file. @param made when the checksums were made, ISO 8601 */
export function fileElement(
  file: DescribedFile,
  id: Identification,
  made: string,
  record: { readonly name: string; readonly id: Identification },
): XmlElement {
  const { inside } = file;
  return branch("bestand", [
    identification("identificatie", id),
    leaf("naam", file.path.split("/").at(-1) ?? file.path),
    leaf("omvang", String(file.size)),
    formatElement(file.format),
    checksum("SHA-256", TERM_LISTS.checksum, file.sha256, made),
    inside === null ? null : checksum(inside.label, TERM_LISTS.own, inside.sha256, made),
    reference("isRepresentatieVan", record.name, record.id),
  ]);
}

/** A sidecar as it is filed. */
export const mdtoBytes = (element: XmlElement): Uint8Array => xmlBytes("MDTO", ROOT_ATTRIBUTES, element);
