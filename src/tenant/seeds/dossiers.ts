import type { Fields } from "../storage/fields";

interface SeededDossier {
  readonly name: string;
  readonly fields: Fields;
  /** What lies in it already, by file name. */
  readonly documents: readonly SeededDocument[];
}

/** A document that colleagues put there. */
export interface SeededDocument {
  readonly name: string;
  readonly madeAt: string;
  readonly text: string;
}

/** The dossiers that an archivist has made; records come in them. Everything is invented. */
export const DOSSIERS: readonly SeededDossier[] = [
  {
    name: "Herziening Wet lokale democratie",
    fields: {
      DossierId: "MBZ-2026-0142",
      Zaaktype: "Totstandkoming wet- en regelgeving",
      Selectielijstcategorie: "1.1",
      Waardering: "B",
      Archiefvormer: "Ministerie van Bestuurlijke Zaken",
    },
    documents: [],
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
    documents: [],
  },
  {
    name: "Voorbereiding bestuurlijk overleg provincies",
    fields: {
      DossierId: "MBZ-2026-0415",
      Zaaktype: "Bestuurlijk overleg",
      Waardering: "N",
      Archiefvormer: "Ministerie van Bestuurlijke Zaken",
    },
    documents: [],
  },
  {
    name: "Oosterdiep (getijdenpolder)",
    fields: {
      DossierId: "MBZ-2026-0184",
      Zaaktype: "Voorbereiding besluit",
      Selectielijstcategorie: "1.1",
      Waardering: "B",
      Archiefvormer: "Ministerie van Bestuurlijke Zaken",
    },
    documents: [
      {
        name: "2026-09-17 Nota variantkeuze Oosterdiep.txt",
        madeAt: "2026-09-17T15:10:00Z",
        text: "Nota variantkeuze Oosterdiep (OD-2026-0184)\n\nVariant A: dijk op de huidige plek. Variant B: dijk 400 meter landinwaarts. Variant C: alleen verhogen.\n",
      },
      {
        name: "2026-09-18 Verslag bespreking varianten.txt",
        madeAt: "2026-09-18T14:45:00Z",
        text: "Verslag\n\nVoor de duidelijkheid: we kiezen variant B. LVVN levert vóór 1 oktober een schriftelijke toezegging.\n",
      },
      {
        name: "2026-09-25 Bellijst bedrijven in de polder.txt",
        madeAt: "2026-09-25T13:15:00Z",
        text: "Bellijst van de zeven bedrijven in de polder.\n",
      },
      {
        name: "2026-10-15 Notitie volgorde werkzaamheden (OD-2026-0203).txt",
        madeAt: "2026-10-15T14:10:00Z",
        text: "De minister heeft op 15 oktober 2026 telefonisch goedgevonden dat de werkzaamheden bij paal 12 beginnen.\n",
      },
    ],
  },
];
