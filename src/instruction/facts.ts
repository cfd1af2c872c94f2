/**
 * What the rules ask about. Every answer may be `null` (not answered yet) or `unsure` («weet ik niet»):
 * neither ever counts as a «nee».
 *
 * @source decision-table section 2; instruction P1–G2
 */

/** Tier of a participant («rol»): BP, AT, AO, EXT, ODEP, onbekend. */
export type Role = "minister" | "top-official" | "civil-servant" | "external" | "other-department" | "unknown";

/** Tiers of the own organisation, lowest first: the lowest that is present arranges the keeping. */
export const OWN_TIERS = ["civil-servant", "top-official", "minister"] as const satisfies readonly Role[];
export type OwnTier = (typeof OWN_TIERS)[number];

export type MessageKind =
  | "text" | "image" | "audio" | "video" | "document" | "location" | "contact" | "poll" | "sticker" | "reaction"
  | "system" | "deleted" | "view-once" | "call" | "email";

export type Channel = "whatsapp" | "sms" | "teams" | "signal" | "telegram" | "threema";

/** Step 0: is it work at all? `mixed` is private and work in one message. */
export type Scope = "private" | "party" | "work" | "mixed" | "party-and-work" | "unsure";
/** Step 1: does it concern «bestuurlijke besluitvorming»? */
export type DecisionMaking = "yes" | "no" | "unsure";
/** Step 2: is the information already recorded in another way? `fully` asks for a place («vindplaats»). */
export type RecordedElsewhere = "fully" | "partly" | "no" | "unsure";

/** What the application tells about a message beside its words (M22 «bewerkt», M23 «doorgestuurd»). */
export type MessageMark = "edited" | "forwarded";

export interface MessageFacts {
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly scope: Scope | null;
  readonly decisionMaking: DecisionMaking | null;
  readonly recordedElsewhere: RecordedElsewhere | null;
  /** «vindplaats»: where the information can be found again. */
  readonly place: string | null;
  /** Left out is the same as none. */
  readonly marks?: readonly MessageMark[];
}

export interface PersonInRole {
  readonly id: string;
  readonly role: Role;
}

/** An agreement on who keeps («heldere afspraken», S3). */
export interface Agreement {
  readonly keeper: string;
  readonly confirmed: boolean;
}

export type ConversationHold = "woo-request" | "inquiry" | "hotspot";

export interface ConversationFacts {
  readonly shape: "one-to-one" | "group";
  readonly participants: readonly PersonInRole[];
  /** Ids of the group's admins («beheerders»); null when unknown; ignored one-to-one. */
  readonly admins: readonly string[] | null;
  /** Who imports: an id, a participant's or not. */
  readonly me: string | null;
  /** For whom («namens»). */
  readonly onBehalfOf: string | null;
  /** «dossierhouder», «leidinggevende», «organisatieverantwoordelijke»; in the chat when the id is a participant's. */
  readonly caseOwner: PersonInRole | null;
  /** The case owner has left or disputes being it (B16). Left out is the same as false. */
  readonly caseOwnerGone?: boolean;
  readonly lineManager: PersonInRole | null;
  readonly responsibleOfficer: PersonInRole | null;
  readonly agreement: Agreement | null;
  /** Id of a keeper who has confirmed that the message is kept. */
  readonly confirmedBy: string | null;
  readonly holds: readonly ConversationHold[];
}

/** The switches of the policy (decision-table section 14). */
export interface Switches {
  readonly groupRule: "role-first" | "admin-first" | "case-owner-first";
  readonly unit: "department" | "administrative-body";
  readonly step1: "broad" | "literal";
  readonly partyRule: "exclusive" | "always";
  readonly hold: readonly ("minister" | "top-official")[];
  readonly channels: readonly Channel[];
}

export interface Situation {
  readonly switches: Switches;
  readonly message: MessageFacts;
  readonly conversation: ConversationFacts;
}
