import type { ConversationHold, Role, Switches } from "../instruction/facts";
import { DEFAULT_SWITCHES } from "../instruction/policy";

/** Roles that a rule of the mapping may give; «onbekend» is no role. */
export type MappedRole = Exclude<Role, "unknown">;

/**
 * One line of the role mapping: whoever fits everything that it names, has this role. The first line that fits decides,
 * before the app's own table of titles. Texts are compared as plain words: capitals, accents and punctuation do not count,
 * and a `*` stands for any words.
 */
export interface RoleRule {
  readonly role: MappedRole;
  /** Object id of an Entra group; members of its groups count too. */
  readonly group: string | null;
  /** «functie». */
  readonly title: string | null;
  /** «directie». */
  readonly department: string | null;
  /** «ministerie», or another organisation. */
  readonly organisation: string | null;
}

/** A hold («bewaarstop») on everything about a subject: offered for every conversation, and binding where its dossier is chosen. */
export interface DeclaredHold {
  readonly kind: ConversationHold;
  /** What people know it by: «Woo-verzoek 2026-031». */
  readonly label: string;
  /** DossierId of the dossier that it binds; null: users say so themselves. */
  readonly dossierId: string | null;
}

/** A library that records go to. */
export interface DmsTarget {
  /** Path of the site below Graph's version: `/sites/example.sharepoint.com:/sites/archief`. */
  readonly site: string;
  readonly library: string;
}

/** What a record gets where its dossier says nothing; null leaves it open. */
export interface DossierDefaults {
  readonly caseType: string | null;
  readonly selectionCategory: string | null;
  readonly appraisal: "B" | "V" | "N" | null;
  /** ISO 8601 duration. */
  readonly retentionPeriod: string | null;
  readonly recordCreator: string | null;
  /** «vertrouwelijkheid». */
  readonly confidentiality: string | null;
}

/** What is done with a record's folder and files once they are verified, beside what the library does of itself. */
export interface FilingRules {
  /** Name of the retention label («bewaarlabel») that a record gets; null: that of its library, where it has one. */
  readonly retentionLabel: string | null;
  /** Whether the record's files are locked as a record. Takes a label that marks what has it as a record. */
  readonly lock: boolean;
}

/** What an organisation decided about the instruction («beleid»). */
export interface Policy {
  /** What people know it by. */
  readonly name: string;
  readonly version: string;
  /** Names of the own organisation («eenheid»), as the directory writes them; empty: that of whoever is signed in. */
  readonly organisation: readonly string[];
  readonly switches: Switches;
  readonly holds: readonly DeclaredHold[];
  readonly roles: readonly RoleRule[];
  /** Empty: the library of the settings. */
  readonly targets: readonly DmsTarget[];
  readonly dossierDefaults: DossierDefaults;
  readonly filing: FilingRules;
  /** After so many days a question to keep that nobody answered, has lapsed. */
  readonly lapseAfterDays: number;
}

/** Where the policy in force comes from. */
export type PolicySource =
  /** The organisation's own file. */
  | "file"
  /** The organisation has none. */
  | "default"
  /** There may be one, and it could not be read: the safest reading is in force. */
  | "safest";

/** The policy in force, as it stands in every record. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly source: PolicySource;
  /** SHA-256 of the canonical JSON of `policy`. */
  readonly sha256: string;
}

/** In force where an organisation says nothing else. @source decision-table section 14 */
export const DEFAULT_POLICY: Policy = {
  name: "Standaard",
  version: "1",
  organisation: [],
  switches: DEFAULT_SWITCHES,
  holds: [],
  roles: [],
  targets: [],
  dossierDefaults: { caseType: null, selectionCategory: null, appraisal: null, retentionPeriod: null, recordCreator: null, confidentiality: null },
  filing: { retentionLabel: null, lock: false },
  lapseAfterDays: 14,
};

/**
 * In force while it is not known what the organisation decided: as the default, with every hold on a role that a policy can
 * set. Which holds it declares on dossiers nobody knows then: `decideForHolder` gives nothing that one could take away.
 */
export const SAFEST_POLICY: Policy = {
  ...DEFAULT_POLICY,
  name: "Veiligste lezing",
  switches: { ...DEFAULT_SWITCHES, hold: ["minister", "top-official"] },
};
