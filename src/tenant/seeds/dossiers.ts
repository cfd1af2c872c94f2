import type { Fields } from "../storage/fields";

/** The dossiers that an archivist has made; records come in them. Everything is invented. */
export const DOSSIERS: readonly { readonly name: string; readonly fields: Fields }[] = [
  {
    name: "Herziening Wet lokale democratie",
    fields: {
      DossierId: "MBZ-2026-0142",
      Zaaktype: "Totstandkoming wet- en regelgeving",
      Selectielijstcategorie: "1.1",
      Waardering: "B",
      Archiefvormer: "Ministerie van Bestuurlijke Zaken",
    },
  },
  {
    name: "Subsidieregeling dorpshuizen 2026",
    fields: {
      DossierId: "MBZ-2026-0377",
      Zaaktype: "Subsidieverlening",
      Selectielijstcategorie: "4.2",
      Waardering: "V",
      Bewaartermijn: "P10Y",
      Archiefvormer: "Ministerie van Bestuurlijke Zaken",
    },
  },
  {
    name: "Voorbereiding bestuurlijk overleg provincies",
    fields: {
      DossierId: "MBZ-2026-0415",
      Zaaktype: "Bestuurlijk overleg",
      Waardering: "N",
      Archiefvormer: "Ministerie van Bestuurlijke Zaken",
    },
  },
];
