/** Someone in the tenant's directory. Everything is invented. */
export interface SeededPerson {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly mail: string | null;
  readonly userPrincipalName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly companyName: string | null;
  readonly userType: "Member" | "Guest";
  readonly manager: string | null;
  /** May be chosen on the start page. */
  readonly selectable: boolean;
  /** Right on the archive site, at first. */
  readonly site: SiteRole | null;
}

export type SiteRole = "read" | "write";

export const PERSON_IDS = {
  marieke: "11111111-0000-4000-8000-000000000001",
  joris: "11111111-0000-4000-8000-000000000002",
  samira: "11111111-0000-4000-8000-000000000003",
  henk: "11111111-0000-4000-8000-000000000004",
  lotte: "11111111-0000-4000-8000-000000000005",
  minister: "11111111-0000-4000-8000-000000000006",
  mariekeDeWitte: "11111111-0000-4000-8000-000000000007",
  bram: "11111111-0000-4000-8000-000000000008",
  fatima: "11111111-0000-4000-8000-000000000009",
  pieter: "11111111-0000-4000-8000-00000000000a",
  noor: "11111111-0000-4000-8000-00000000000b",
  guest: "11111111-0000-4000-8000-00000000000c",
} as const;

const MBZ = "Ministerie van Bestuurlijke Zaken";
const LVVN = "Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur";
const DOMAIN = "rijk.example";

type Sketch = Pick<SeededPerson, "id" | "displayName" | "jobTitle" | "department"> & Partial<SeededPerson>;

function person(sketch: Sketch): SeededPerson {
  const [givenName = sketch.displayName, ...rest] = sketch.displayName.split(" ");
  const address = `${sketch.displayName.toLowerCase().replace(/[^a-z]+/g, ".")}@${DOMAIN}`;
  return {
    givenName,
    surname: rest.length === 0 ? null : rest.join(" "),
    mail: address,
    userPrincipalName: address,
    companyName: MBZ,
    userType: "Member",
    manager: null,
    selectable: false,
    site: null,
    ...sketch,
  };
}

export const PEOPLE: readonly SeededPerson[] = [
  person({
    id: PERSON_IDS.marieke,
    displayName: "Marieke de Wit",
    jobTitle: "Beleidsmedewerker",
    department: "Directie Openbaar Bestuur",
    manager: PERSON_IDS.joris,
    selectable: true,
    site: "write",
  }),
  person({
    id: PERSON_IDS.joris,
    displayName: "Joris van Dalen",
    jobTitle: "Directeur-generaal Bestuur en Overheid",
    department: "DG Bestuur en Overheid",
    manager: PERSON_IDS.pieter,
    selectable: true,
    site: "write",
  }),
  person({
    id: PERSON_IDS.samira,
    displayName: "Samira el Khatib",
    jobTitle: "Privésecretaris van de minister",
    department: "Bureau Bestuursondersteuning",
    manager: PERSON_IDS.pieter,
    selectable: true,
    site: "write",
  }),
  person({
    id: PERSON_IDS.henk,
    displayName: "Henk Bakker",
    jobTitle: "Informatiebeheerder",
    department: "Directie Informatiehuishouding",
    manager: PERSON_IDS.pieter,
    selectable: true,
    site: "write",
  }),
  person({
    id: PERSON_IDS.lotte,
    displayName: "Lotte Vermeer",
    jobTitle: "Beleidsmedewerker",
    department: "Directie Natuur",
    companyName: LVVN,
    selectable: true,
  }),
  person({ id: PERSON_IDS.minister, displayName: "Karel Oosterling", jobTitle: "Minister", department: "Bewindspersonen" }),
  person({
    id: PERSON_IDS.mariekeDeWitte,
    displayName: "Marieke de Witte",
    jobTitle: "Communicatieadviseur",
    department: "Directie Communicatie",
    manager: PERSON_IDS.pieter,
  }),
  person({
    id: PERSON_IDS.bram,
    displayName: "Bram Terpstra",
    jobTitle: "Senior beleidsmedewerker",
    department: "Directie Openbaar Bestuur",
    manager: PERSON_IDS.joris,
    site: "write",
  }),
  person({
    id: PERSON_IDS.fatima,
    displayName: "Fatima Yıldız",
    mail: "fatima.yildiz@rijk.example",
    userPrincipalName: "fatima.yildiz@rijk.example",
    jobTitle: null,
    department: null,
    companyName: null,
  }),
  person({
    id: PERSON_IDS.pieter,
    displayName: "Pieter Hoogland",
    jobTitle: "Secretaris-generaal",
    department: "Bureau Secretaris-Generaal",
    manager: PERSON_IDS.minister,
  }),
  person({ id: PERSON_IDS.noor, displayName: "Noor Jansen-Smit", jobTitle: "Politiek assistent van de minister", department: null }),
  person({
    id: PERSON_IDS.guest,
    displayName: "Ruud Wiersma (Gemeente Voorbeeldstad)",
    givenName: "Ruud",
    surname: "Wiersma",
    mail: "r.wiersma@voorbeeldstad.example",
    userPrincipalName: "r.wiersma_voorbeeldstad.example#EXT#@rijk.example",
    jobTitle: null,
    department: null,
    companyName: null,
    userType: "Guest",
  }),
];

/** Whom someone works with most, best first: Graph's «people». */
export const COLLEAGUES: Readonly<Record<string, readonly string[]>> = {
  [PERSON_IDS.marieke]: [PERSON_IDS.joris, PERSON_IDS.bram, PERSON_IDS.samira, PERSON_IDS.henk],
  [PERSON_IDS.joris]: [PERSON_IDS.pieter, PERSON_IDS.marieke, PERSON_IDS.minister, PERSON_IDS.samira],
  [PERSON_IDS.samira]: [PERSON_IDS.minister, PERSON_IDS.pieter, PERSON_IDS.joris, PERSON_IDS.noor],
  [PERSON_IDS.henk]: [PERSON_IDS.marieke, PERSON_IDS.bram],
};
