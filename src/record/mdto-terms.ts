import { OWN_TERMS } from "./statements";
import { branch, leaf, type XmlElement } from "./xml";

/** A list of terms («begrippenlijst») as MDTO refers to it, by its name. */
export const TERM_LISTS = {
  aggregation: "Begrippenlijst Aggregatieniveaus MDTO",
  event: "Begrippenlijst EventTypeLijst MDTO",
  relation: "Begrippenlijst Relatietypen (informatieobject) MDTO",
  appraisal: "Begrippenlijst Waarderingen MDTO",
  restriction: "Begrippenlijst BeperkingGebruikTypeLijst MDTO",
  checksum: "Begrippenlijst ChecksumAlgoritme MDTO",
  pronom: "PRONOM-register",
  mediaTypes: "IANA Media types",
  own: OWN_TERMS,
} as const;

/** Closed list: MDTO knows no other appraisals. */
export const APPRAISALS = { B: "Blijvend te bewaren", V: "Tijdelijk te bewaren", N: "Nader te bepalen" } as const;

/** Every version of our own list. */
const OWN_LIST = /^Begrippenlijst Bewaarwijzer, versie [1-9]\d*$/;

/** Whether there is a list of this name: a name that was written wrong leads nowhere. */
export const isKnownList = (name: string): boolean => OWN_LIST.test(name) || Object.values<string>(TERM_LISTS).includes(name);

/** The terms on MDTO's own lists, by their label. @source MDTO, Begrippenlijsten */
export const TERMS_ON: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [TERM_LISTS.aggregation, "Archief|Serie|Dossier|Archiefstuk"],
    [
      TERM_LISTS.event,
      "Creatie|Ontvangst|Verzending|Opname|Digitalisering|Vervanging|Bevriezing|Conversie|Export|Import|Kopie|Migratie|Vernietigen|Overbrenging|Uitplaatsing|Wijziging|Publicatie|Accordering|Validatie Handtekening",
    ],
    [TERM_LISTS.relation, "Heeft Versie|Wordt aangehaald door|Is vervangen door|Is vereist door|Is een versie van|Refereert aan|Vervangt|Heeft nodig"],
    [TERM_LISTS.restriction, "Geen beperking|Nader te bepalen|Overig"],
    [TERM_LISTS.checksum, "SHA-224|SHA-256|SHA-384|SHA-512"],
  ].map(([list = "", labels = ""]) => [list, new Set(labels.split("|"))]),
);

/** A term with its list (begripGegevens). */
export const term = (name: string, label: string, code: string | null, list: string): XmlElement =>
  branch(name, [
    leaf("begripLabel", label),
    code === null ? null : leaf("begripCode", code),
    branch("begripBegrippenlijst", [leaf("verwijzingNaam", list)]),
  ]);

/** A mark by which something is found again, and whose mark it is (identificatieGegevens). */
export interface Identification {
  readonly mark: string;
  readonly source: string;
}

export const identification = (name: string, { mark, source }: Identification): XmlElement =>
  branch(name, [leaf("identificatieKenmerk", mark), leaf("identificatieBron", source)]);

/** A reference by name, and by identification where there is one (verwijzingGegevens). */
export const reference = (name: string, title: string, id: Identification | null): XmlElement =>
  branch(name, [
    leaf("verwijzingNaam", title),
    id === null ? null : identification("verwijzingIdentificatie", id),
  ]);
