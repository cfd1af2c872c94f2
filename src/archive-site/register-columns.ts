import { note, text, type Column } from "./column";

/** The columns of the decision register; SharePoint's own title comes first, and holds the record's number for people. */
export const REGISTER_COLUMNS: readonly Column[] = [
  text("Title", "Nummer"),
  { ...text("Volgnummer", "Volgnummer"), kind: "number", indexed: true, unique: true },
  { ...text("RegelUUID", "Regel-UUID"), indexed: true, unique: true },
  { ...text("RecordUUID", "Record-UUID"), indexed: true },
  { ...text("Gebeurtenis", "Gebeurtenis"), kind: "choice", choices: ["bewaard", "in quarantaine", "definitief", "niet mee eens", "beantwoord"], indexed: true },
  { ...text("DossierId", "Dossiernummer"), indexed: true },
  { ...text("BewaarderId", "Bewaarder (id)"), indexed: true },
  { ...text("DoorId", "Door (id)"), indexed: true },
  { ...text("Tijd", "Tijd"), indexed: true },
  text("Vorige", "Hash van de vorige regel"),
  text("Hash", "Hash"),
  note("Regel", "Regel"),
];
