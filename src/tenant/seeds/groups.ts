import { PERSON_IDS } from "./person-ids";

/** A group of the directory. Its members are people and other groups. */
export interface SeededGroup {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly kind: "security" | "microsoft-365";
  /** Ids; those of the archive's own group are its site's members instead. */
  readonly members: readonly string[];
}

/** Everybody who is a member of the archive site. */
export const ARCHIVE_GROUP_ID = "66666666-0000-4000-8000-000000000001";
export const MINISTERS_GROUP_ID = "66666666-0000-4000-8000-000000000002";
export const TOP_OFFICIALS_GROUP_ID = "66666666-0000-4000-8000-000000000003";
const BOARD_GROUP_ID = "66666666-0000-4000-8000-000000000004";

export const GROUPS: readonly SeededGroup[] = [
  { id: ARCHIVE_GROUP_ID, displayName: "Leden van het archief", description: "Leden van de archiefsite", kind: "microsoft-365", members: [] },
  { id: MINISTERS_GROUP_ID, displayName: "Bewindspersonen", description: "Ministers en staatssecretarissen", kind: "security", members: [PERSON_IDS.minister] },
  {
    id: TOP_OFFICIALS_GROUP_ID,
    displayName: "Ambtelijke top",
    description: "Secretaris-generaal en directeuren-generaal",
    kind: "security",
    members: [PERSON_IDS.joris, BOARD_GROUP_ID],
  },
  { id: BOARD_GROUP_ID, displayName: "Bestuursraad", description: "De leiding van het departement", kind: "security", members: [PERSON_IDS.pieter] },
];
