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
  /** An e-mail address. */
  readonly mail: string | null;
  readonly userType: "member" | "guest" | null;
}

/** A role that the app suggests; «onbekend» is no role. */
export type SuggestedRole = Exclude<Role, "unknown">;

export interface TitleRow {
  readonly title: RegExp;
  /** null: too little to suggest anything. */
  readonly role: SuggestedRole | null;
  readonly note: string;
}

/** Before a title: acting, deputy, first. */
const BEFORE = "(?:(?:plaatsvervangende?|plv|wnd|waarnemende?|interim|loco|demissionaire?|eerste|tweede|derde|vice) )*";
/** Titles above the civil service, wherever they stand in what is written. */
const HIGH = "(?:(?:vice)?minister|staatssecretaris|(?:secretaris|directeur|inspecteur|thesaurier) generaal|p?(?:sg|dg|ig))";

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
    title: new RegExp(`\\b(?:oud|ex|voormalige?|gewezen|vorige?|beoogde?|kandidaat|aankomende?)(?: \\w+)? ${HIGH}\\b`, "u"),
    role: null,
    note: "Was it, or will be: the role at the time of the message counts (gap 35).",
  },
  { title: /^(?:deputy )?(?:(?:director|secretary|inspector) general|state secretary)\b/u, role: null, note: "In English, of whatever rank here." },
  {
    title: new RegExp(`^${BEFORE}(?:vice)?minister(?: president)?(?:$| (?:van|voor|zonder|tevens|en|vice\\w*) (?!staat$))`, "u"),
    role: "minister",
    note: "«minister», «minister-president», «viceminister-president»; not an envoy, nor the honorary «minister van Staat».",
  },
  { title: new RegExp(`^${BEFORE}(?:staatssecretaris|bewinds(?:persoon|man|vrouw))(?:$| )`, "u"), role: "minister", note: "«staatssecretaris», «bewindspersoon»." },
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

/** What a suggestion rests on: the title, the organisation, the address of a guest, or only that somebody is a guest. */
export type DirectoryGround = "title" | "organisation" | "mail-domain" | "guest";

export interface DirectorySuggestion {
  readonly role: SuggestedRole;
  readonly because: DirectoryGround;
}

/** The role that goes with a title within our own organisation; null when the title is empty or says too little. */
function ofTitle(jobTitle: string | null): DirectorySuggestion | null {
  const words = plainWords(jobTitle ?? "");
  const role = TITLE_TABLE.find(({ title }) => title.test(words))?.role ?? null;
  return role === null ? null : { role, because: "title" };
}

const filled = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text);

/**
 * Suggests the role («rol») of a person from the directory. A hint for a person to confirm, never a decision.
 *
 * @param own names of our own organisation, as the directory writes them; empty while it is not known
 * @returns null when there is too little to go on: nothing is guessed
 * @source decision-table section 2, own organisation; gaps 14 and 16
 */
export function suggestRole(person: DirectoryFacts, own: readonly string[]): DirectorySuggestion | null {
  const organisation = filled(person.organisation);
  if (organisation === null) return withoutOrganisation(person, own);
  if (own.some((name) => sameOrganisation(organisation, name))) return ofTitle(person.jobTitle);
  // Whether somebody is of our own organisation is only known when our own is.
  if (own.length === 0) return null;
  return { role: ministryName(organisation) === null ? "external" : "other-department", because: "organisation" };
}

/** A guest comes from elsewhere; a member of our directory who has a title is ours; of others nothing is known. */
function withoutOrganisation({ userType, jobTitle, mail }: DirectoryFacts, own: readonly string[]): DirectorySuggestion | null {
  if (userType === "member") return ofTitle(jobTitle);
  if (userType === null) return null;
  const ministry = ministryOfAddress(mail);
  if (ministry === null) return { role: "external", because: "guest" };
  const isOurs = own.some((name) => sameOrganisation(ministry, name));
  return isOurs ? ofTitle(jobTitle) : { role: "other-department", because: "mail-domain" };
}

/** The ministry whose address it is: `minvws.nl`. Null when the address does not say. */
const ministryOfAddress = (mail: string | null): string | null =>
  mailDomain(mail)?.split(".").find((part) => /^min[a-z]+$/.test(part) && ministryName(part) !== null) ?? null;

/** What stands behind the @, in lower case; null for no address. */
export const mailDomain = (mail: string | null): string | null => /@([^@\s]+)$/.exec(mail ?? "")?.[1]?.toLowerCase() ?? null;
