/** A column of the library, as SharePoint knows it. @source design of the record: content type «Chatrecord» */
export interface Column {
  readonly name: string;
  readonly displayName: string;
  readonly kind: "text" | "choice" | "date";
  readonly choices: readonly string[];
  /** Only an indexed column can be filtered on. */
  readonly indexed: boolean;
  /** No two items may hold the same value. */
  readonly unique: boolean;
}

const text = (name: string, displayName: string): Column => ({ name, displayName, kind: "text", choices: [], indexed: false, unique: false });

export const COLUMNS: readonly Column[] = [
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

export interface ContentType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** Ids begin with SharePoint's own for folder (0x0120) and document (0x0101). */
export const CONTENT_TYPES = {
  document: { id: "0x0101005D1A0000000000000000000000000001", name: "Document", description: "Een bestand" },
  folder: { id: "0x01200053A10000000000000000000000000002", name: "Map", description: "Een map" },
  dossier: { id: "0x0120D52000A10000000000000000000000000003", name: "Dossier", description: "Een dossier van de archiefvormer" },
  record: { id: "0x0120D52000A10000000000000000000000000004", name: "Chatrecord", description: "Een bewaard chatgesprek" },
} as const satisfies Record<string, ContentType>;
