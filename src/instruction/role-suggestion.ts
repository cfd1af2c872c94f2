import type { Role } from "./facts";
import { ministryName, plainWords, sameOrganisation } from "./ministries";

/** What a directory knows of a person; every field may be empty. */
export interface DirectoryFacts {
  /** «functie». */
  readonly jobTitle: string | null;
  /** «directie». */
  readonly department: string | null;
  /** «ministerie», or another organisation. */
  readonly organisation: string | null;
  readonly userType: "member" | "guest" | null;
}

export interface TitleRow {
  readonly title: RegExp;
  /** null: too little to suggest anything. */
  readonly role: Role | null;
  readonly note: string;
}

/** Before a title: acting, deputy, first. */
const BEFORE = "(?:(?:plaatsvervangende?|plv|wnd|waarnemende?|loco|demissionaire?|eerste|tweede|derde|vice) )*";

/**
 * Title («functie») to role, the first row that fits. Titles are compared as plain words from their first word on:
 * the «adviseur van de directeur-generaal» is an adviser.
 *
 * @source decision-table gaps 14 and 16
 */
export const TITLE_TABLE: readonly TitleRow[] = [
  {
    title: /\b(?:\w*assistente?|\w*secretaresse|\w*secretariaat|\w*adviseurs?|\w*woordvoerders?|\w*medewerk(?:er|ster)|prive ?secretaris|\w*ondersteuner|chauffeur|stagiaire?|speechschrijver|trainee)\b/u,
    role: "civil-servant",
    note: "Works for somebody: a political assistant or private secretary is a civil servant (gap 16).",
  },
  {
    title: new RegExp(`^${BEFORE}(?:vice)?minister(?: president)?(?:$| (?:van|voor|zonder|tevens|en|vice\\w*) (?!staat$))`, "u"),
    role: "minister",
    note: "«minister», «minister-president», «viceminister-president»; not an envoy, nor the honorary «minister van Staat».",
  },
  { title: new RegExp(`^${BEFORE}staatssecretaris(?:$| )`, "u"), role: "minister", note: "«staatssecretaris»." },
  {
    title: new RegExp(`^${BEFORE}(?:secretaris|directeur|inspecteur|thesaurier) generaal(?:$| )`, "u"),
    role: "top-official",
    note: "«secretaris-generaal», «directeur-generaal», «inspecteur-generaal», «thesaurier-generaal», and their deputies.",
  },
  { title: new RegExp(`^${BEFORE}(?:p|plv)?(?:sg|dg|ig)$`, "u"), role: "top-official", note: "SG, pSG, DG, plv. DG, IG." },
  { title: new RegExp(`^${BEFORE}(?:p|plv)?(?:sg|dg|ig) `, "u"), role: null, note: "A person, or somebody's staff: «DG Wonen», «DG-controller»." },
  { title: new RegExp(`^${BEFORE}minister `, "u"), role: null, note: "«minister BZK», or a diplomat's rank." },
  { title: /./u, role: "civil-servant", note: "Every other title." },
];

/** The role that goes with a title within our own organisation; null when the title is empty or says too little. */
function roleOfTitle(jobTitle: string | null): Role | null {
  const words = plainWords(jobTitle ?? "");
  return TITLE_TABLE.find(({ title }) => title.test(words))?.role ?? null;
}

const filled = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text);

/**
 * Suggests the role («rol») of a person from the directory. A hint for a person to confirm, never a decision.
 *
 * @param own our organisation, as the directory writes it
 * @returns null when there is too little to go on: nothing is guessed
 * @source decision-table section 2, own organisation; gaps 14 and 16
 */
export function suggestRole(person: DirectoryFacts, own: { readonly organisation: string }): Role | null {
  const organisation = filled(person.organisation);
  if (organisation === null) return withoutOrganisation(person);
  if (sameOrganisation(organisation, own.organisation)) return roleOfTitle(person.jobTitle);
  return ministryName(organisation) === null ? "external" : "other-department";
}

/** A guest comes from elsewhere; a member of our directory who has a title is ours; of others nothing is known. */
function withoutOrganisation({ userType, jobTitle }: DirectoryFacts): Role | null {
  if (userType === "guest") return "external";
  return userType === "member" ? roleOfTitle(jobTitle) : null;
}
