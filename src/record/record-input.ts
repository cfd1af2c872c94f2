import type { Conversation } from "../conversation/conversation";
import type { PolicyInForce } from "../policy/policy";
import type { HolderFacts } from "../review/holders-hold";
import type { MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import type { SharedAgreement } from "../review/shared-agreement";
import type { MediaPlace } from "./media-place";
import type { Membership } from "./membership";
import type { Omission } from "./omissions";
import type { RecordRelation, RegisterHead } from "./register-content";

/** SHA-256 of bytes as 64 lower-case hexadecimal digits. */
export type Sha256Of = (bytes: Uint8Array) => Promise<string>;

/** What a record copies from the dossier it goes into; a `Dossier` of the ports fits. Null is what the archivist left open. */
export interface RecordDossier {
  readonly id: string;
  readonly name: string;
  readonly dossierId: string | null;
  readonly caseType: string | null;
  readonly selectionCategory: string | null;
  readonly appraisal: "B" | "V" | "N" | null;
  readonly retentionPeriod: string | null;
  readonly recordCreator: string | null;
}

/** Who files, or for whom; a `Person` of the ports fits. */
export interface RecordPerson {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly organisation: string | null;
}

/** One attachment of a kept message, as the workflow has read it. Sizes in bytes. */
export interface RecordMedia extends MediaPlace {
  /** The attachment as the export holds it, bit for bit. */
  readonly size: number;
  readonly sha256: string;
  /** Its first `HEAD_BYTES` bytes. */
  readonly head: Uint8Array;
  /** Size and SHA-256 of the sealed container, where `planMedia` asked for one; else null. */
  readonly sealed: { readonly size: number; readonly sha256: string } | null;
}

/** An earlier record, as its receipt says, and what this one is to it. */
export interface RelatedRecord {
  readonly recordId: string;
  /** Short number for people. */
  readonly number: string;
  /** SHA-256 of its manifest.json. */
  readonly manifestSha256: string;
  readonly relation: RecordRelation;
  /** Why, in the user's own words; of a correction always there. */
  readonly reason: string | null;
}

/** What a record takes over from the one that it corrects, where the export is not read again and only that record is. */
export interface CarriedOver {
  /** The messages that the earlier record does not hold. */
  readonly omitted: readonly Omission[];
  /** Null where the earlier record has none. */
  readonly membership: Membership | null;
  /** How many people the export showed, whoever wrote what is in the record. */
  readonly participantCount: number;
  readonly mergeCounts: MergeCounts | null;
}

/** How merged exports differ, of the whole conversation that was read. */
export interface MergeCounts {
  readonly differing: number;
  readonly reordered: number;
  readonly unmatchedStretches: number;
  readonly unmatched: number;
}

/** Everything that a record is made from. */
export interface RecordInput {
  /** UUID of the record, lower case. */
  readonly recordId: string;
  /** The browser's time, ISO 8601 UTC instant. */
  readonly created: string;
  /** The server's own Date beside it; null when it gave none. */
  readonly serverTime: string | null;
  readonly appVersion: string;
  /** A few words that name the record; chosen by the user. */
  readonly subject: string;
  readonly conversation: Conversation;
  readonly decisions: readonly MessageDecision[];
  readonly people: readonly ConfirmedPerson[];
  readonly facts: HolderFacts;
  /** The row of the organisation's list that `facts.agreement` rests on; null where it rests on the user's word alone. */
  readonly agreedIn: SharedAgreement | null;
  readonly policy: PolicyInForce;
  readonly dossier: RecordDossier;
  readonly filedBy: RecordPerson;
  /** «namens»; null when for oneself. */
  readonly onBehalfOf: RecordPerson | null;
  /** People outside the chat whom `facts` names by directory id: the case owner, the line manager. */
  readonly colleagues: readonly RecordPerson[];
  /** 32 random bytes for this record alone: what the salts of its messages are made of. In no file, and kept nowhere. */
  readonly saltKey: Uint8Array;
  /** Null for a record that stands by itself. */
  readonly related: RelatedRecord | null;
  /** Null where the whole conversation was read. */
  readonly carriedOver: CarriedOver | null;
  /** The last line of the decision register as it stood when the record was made; null where none was read. */
  readonly registerHead: RegisterHead | null;
  /** What the user wrote beside a voice message, by the number of the message; of those that are not kept nothing is filed. */
  readonly notes: ReadonlyMap<number, string>;
  /** One for each of `retainMessages(…).attachments`. */
  readonly media: readonly RecordMedia[];
}
