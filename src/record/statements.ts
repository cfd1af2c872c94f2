import type { ChatApp, Evidence, ExportFormat, ExportSource } from "../conversation/conversation";
import type { Role } from "../instruction/facts";

/**
 * The record's own Dutch: fixed sentences and terms that are filed, and read in twenty years without our software.
 * They are part of the record, not of the screen; so they stand here and not in `language/`, and change only with a new version of the record.
 */

/** The software, as the record names it. */
export const APPLICATION = "Bewaarwijzer";

/** Our own list of terms («begrippenlijst»), published as docs/schemas/begrippenlijst.md. */
export const OWN_TERMS = "Begrippenlijst Bewaarwijzer, versie 2";

export const RESTRICTION_UNSETTLED = "Nader te bepalen";
export const CREATOR_UNKNOWN = "Nader te bepalen";

/** Stands in every decision record. */
export const NO_DESTRUCTION =
  "Dit is geen verklaring van vernietiging. Dit beslisrapport zegt welke berichten zijn bewaard, door wie en waarom. " +
  "Van de berichten die niet zijn bewaard, staat hier alleen het aantal, per dag en per reden. De Bewaarwijzer vernietigt niets.";

/** Stand in every transcript. */
export const SELECTION_STATEMENT =
  "Dit bestand bevat de berichten die volgens de instructie moeten worden bewaard, met de regels van de export letterlijk. " +
  "Van de andere berichten staat hier alleen het aantal, per dag en per reden.";
export const TIME_STATEMENT =
  "Tijden staan zoals de export ze toont: de plaatselijke tijd van de telefoon, zonder tijdzone. De genoemde tijdzone is een aanname.";

/** Of messages of which the source itself gives the instant. */
export const INSTANT_STATEMENT =
  "Waar «instant» is ingevuld, geeft de bron zelf het tijdstip, in UTC. De plaatselijke tijd daarbij is die van de export, " +
  "of, waar de export er geen toont, berekend voor de tijdzone Europe/Amsterdam.";
export const UNDATED_STATEMENT =
  "Van een bericht met de tijd 1970-01-01T01:00:00 toont de export geen datum. Het telt niet mee in de periode.";
export const MERGE_STATEMENT =
  "De berichten komen uit meer dan één export van dit gesprek, samengevoegd op inhoud. Bij elk bericht staat onder «sightings» wat elke export ervan toont; " +
  "de woorden zijn die van de eerste daarvan. Elke afzender heeft één naam, zo mogelijk die van de eerste export. Niets is gesorteerd of weggelaten.";

/** What a source is worth, where it is no export of the app; stands in the transcript and in the description. */
export const WEAKER_EVIDENCE: Readonly<Record<Exclude<Evidence, "export">, string>> = {
  pasted: "Geplakte tekst is door een persoon gekopieerd en kan zijn veranderd; zij is zwakker bewijs dan een export van de app.",
  screenshots: "Van schermafbeeldingen heeft een persoon de afzender en de tijd ingevuld; zij zijn zwakker bewijs dan een export van de app.",
};

export const APP_NAMES: Readonly<Record<ChatApp, string>> = {
  whatsapp: "WhatsApp",
  sms: "SMS",
  signal: "Signal",
  telegram: "Telegram",
  threema: "Threema",
  teams: "Microsoft Teams",
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  minister: "bewindspersoon",
  "top-official": "ambtelijke top",
  "civil-servant": "ambtelijke organisatie",
  external: "externe",
  "other-department": "ander departement",
  unknown: "onbekende rol",
};

export const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export const creationResult = (kept: number): string =>
  `${counted(kept, "bewaard bericht", "bewaarde berichten")}; de tijd is die van het eerste, zoals de export die toont, zonder tijdzone`;

/** Where a source comes from, and what it is worth. */
export function exportResult(app: string, { sha256, evidence, format }: ExportSource & { readonly evidence: Evidence; readonly format: ExportFormat }): string {
  if (format === "teams-graph") return `Gelezen uit ${app} via Microsoft Graph, met de rechten van wie bewaart; wat is gelezen, is als geheel niet bewaard, zijn SHA-256 is ${sha256}`;
  switch (evidence) {
    case "export":
      return `Export uit ${app}; het exportbestand zelf is niet bewaard, zijn SHA-256 is ${sha256}`;
    case "pasted":
      return `Geplakte tekst uit ${app}; de tekst als geheel is niet bewaard, zijn SHA-256 is ${sha256}. ${WEAKER_EVIDENCE.pasted}`;
    case "screenshots":
      return `Schermafbeelding van ${app}, met SHA-256 ${sha256}. ${WEAKER_EVIDENCE.screenshots}`;
  }
}

export const conversionResult = (kept: number, total: number): string =>
  `Selectie van ${String(kept)} van ${counted(total, "bericht", "berichten")}; de regels van de export staan letterlijk in transcript.json, media zijn bit voor bit gelijk`;

export const mergeResult = (exports: number, messages: number, matched: number): string =>
  `Samengevoegd uit ${String(exports)} exports van dit gesprek, op inhoud: ${counted(messages, "bericht", "berichten")}, waarvan ${String(matched)} in meer dan één export`;

export const readingCopyResult = (shownAsCode: number): string =>
  `Leesversie transcript.pdf (PDF/A-2a) gemaakt van dezelfde berichten en teruggelezen: de tekst is gelijk aan die van transcript.json; ${counted(shownAsCode, "teken staat", "tekens staan")} er als code in`;

/** How many characters are shown as code, as that sentence tells; null for another one. */
export function shownAsCodeIn(result: string): number | null {
  const count = Number(/(\d+) tekens? sta(?:at|an) er als code in$/.exec(result)?.[1]);
  return readingCopyResult(count) === result ? count : null;
}

export const intakeResult = (files: number): string =>
  `Aangeboden aan het DMS: ${counted(files, "bestand", "bestanden")}, elk met omvang en SHA-256 in manifest.json`;

export const summary = (kept: number, total: number, attachments: number): string =>
  `Selectie van ${String(kept)} van ${counted(total, "bericht", "berichten")} uit een chatgesprek, met ${counted(attachments, "bijlage", "bijlagen")}, ` +
  "bewaard volgens de Instructie bewaren chatberichten. Wie wat besloot en waarom, staat in decision-record.json.";

/** Label of the checksum of a file inside a sealed container: all that MDTO leaves room for. */
export const sealedChecksumLabel = (name: string, size: number, format: string): string =>
  `SHA-256 van het ingesloten bestand ${name} (${String(size)} bytes, ${format})`;

/** Stand on the slip of a delivery to an e-depot («pakbon»). */
export const SIP_HASH_SPECIFICATION =
  "SHA-256 van de lijst van alle bestanden naast deze pakbon, met per regel de SHA-256, twee spaties en het pad, op pad gesorteerd (LC_ALL=C): " +
  "find . -type f ! -name pakbon.xml -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum";
export const SIP_PARTICULARS =
  "Het archiefstuk is geleverd zoals het is bewaard, bit voor bit; manifest.json noemt elk bestand daarvan met omvang en SHA-256. " +
  "De submap media is geen aggregatie: de bestanden daarin zijn representaties van het archiefstuk, zoals hun metagegevens zeggen. " +
  "Bijlagen met de extensie .zip zijn een verpakking met één bestand, onverkleind, om een Office-bestand bit voor bit te bewaren. " +
  "Bij deze aanlevering zijn gemaakt: de metagegevens van manifest.json, en de documentatie met de schema's van de eigen JSON-bestanden.";

/** The schemas beside a delivered record. */
export const documentationName = (number: string): string => `Documentatie bij ${number}: schema's`;
export const DOCUMENTATION_SUMMARY = "De JSON-schema's van de bestanden van dit archiefstuk die geen erkende standaard volgen.";
