import { text, type Column } from "./column";

/** The columns of the library with dossiers and records. @source design of the record: content type «Chatrecord» */
export const RECORD_COLUMNS: readonly Column[] = [
  { ...text("DossierId", "Dossiernummer"), indexed: true },
  text("Zaaktype", "Zaaktype"),
  text("Selectielijstcategorie", "Selectielijstcategorie"),
  { ...text("Waardering", "Waardering"), kind: "choice", choices: ["B", "V", "N"] },
  text("Bewaartermijn", "Bewaartermijn"),
  text("Vertrouwelijkheid", "Vertrouwelijkheid"),
  text("BeperkingGebruik", "Beperking gebruik"),
  text("Archiefvormer", "Archiefvormer"),
  { ...text("PeriodeVan", "Periode van"), kind: "date" },
  { ...text("PeriodeTot", "Periode tot"), kind: "date" },
  text("Bron", "Bron"),
  { ...text("RecordUUID", "Record-UUID"), indexed: true, unique: true },
  text("SHA256", "SHA-256"),
  text("Regelversie", "Regelversie"),
];
