import { note, text, type Column } from "./column";

/** The columns of the list with agreements about who keeps a conversation; SharePoint's own title comes first. */
export const AGREEMENT_COLUMNS: readonly Column[] = [
  text("Title", "Titel"),
  { ...text("AfspraakUUID", "Afspraak-UUID"), indexed: true, unique: true },
  text("Kanaal", "Kanaal"),
  text("Vorm", "Vorm"),
  note("Mensen", "Mensen"),
  text("PeriodeVan", "Periode van"),
  text("PeriodeTot", "Periode tot"),
  text("GevraagdDoorId", "Gevraagd door (id)"),
  text("GevraagdDoorNaam", "Gevraagd door"),
  { ...text("BewaarderId", "Bewaarder (id)"), indexed: true },
  text("BewaarderNaam", "Bewaarder"),
  { ...text("Status", "Status"), kind: "choice", choices: ["gevraagd", "toegezegd", "afgewezen", "bewaard", "ingetrokken"], indexed: true },
  { ...text("RecordUUID", "Record-UUID"), indexed: true },
  text("Ontvangstnummer", "Ontvangstnummer"),
  text("ManifestSHA256", "Manifest SHA-256"),
  note("Adres", "Adres"),
  text("BewaardOp", "Bewaard op"),
  { ...text("AantalBewaard", "Aantal bewaard"), kind: "number" },
];
