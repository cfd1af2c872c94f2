import type { Conversation } from "../conversation/conversation";
import type { PolicyInForce } from "../policy/policy";
import type { Agreements, ConversationMark, Party, SharedAgreement } from "../ports/agreements";
import type { Clock } from "../ports/clock";
import type { AttachmentFault, OpenExport } from "../ports/chat-reader";
import type { Person } from "../ports/directory";
import type { DecisionRegister } from "../ports/decision-register";
import type { FilingJournal, JournalError, Registered, Reported } from "../ports/filing-journal";
import type { Hasher } from "../ports/hasher";
import type { Identifiers } from "../ports/identifiers";
import type { Dossier, RecordStore, StoreError } from "../ports/record-store";
import type { CopyProgress, MakeReadingCopy } from "../record/reading-copy";
import type { CarriedOver, RecordPerson, RelatedRecord } from "../record/record-input";
import type { PendingPart } from "../record/register-content";
import type { HolderFacts } from "../review/holders-hold";
import type { MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import type { ToldStep } from "./filing-steps";

/** What a person decided to file. */
export interface FilingRequest {
  readonly conversation: Conversation;
  readonly media: OpenExport["contents"];
  readonly decisions: readonly MessageDecision[];
  readonly people: readonly ConfirmedPerson[];
  readonly facts: HolderFacts;
  /** The row of the list that `facts.agreement` rests on; null where it rests on the user's word alone. */
  readonly agreedIn: SharedAgreement | null;
  readonly policy: PolicyInForce;
  readonly dossier: Dossier;
  /** What the user wrote beside a message, by its number. */
  readonly notes: ReadonlyMap<number, string>;
  /** A few words that name the record; chosen by the user. */
  readonly subject: string;
  readonly filedBy: Person;
  /** «namens»; null when for oneself. */
  readonly onBehalfOf: Person | null;
  /** People outside the chat whom `facts` names by directory id. */
  readonly colleagues: readonly RecordPerson[];
  readonly appVersion: string;
  /** What the user files without; the record then tells what is missing. */
  readonly lacked?: readonly Lacked[];
  /** The earlier record that this one corrects or goes on from; null for a record that stands by itself. */
  readonly related: RelatedRecord | null;
  /** UUIDs of the records of this chat that the user knew of when the messages were chosen. */
  readonly known: readonly string[];
  /** Line of the register up to which it was looked for those. */
  readonly lookedUpTo: number;
  /** Of a record that corrects another without the export: what the earlier one tells of what it does not hold; else null. */
  readonly carriedOver: CarriedOver | null;
  /** What the others know the conversation by; null where no other of our own is known. */
  readonly about: ConversationMark | null;
  /** Who keeps: the filer, or for whom they file. */
  readonly keeper: Party;
  /** Numbers of agreements that are about another conversation, in the user's word. */
  readonly apart: readonly number[];
}

/** What Teams does not give, and the user files without: all that is not there any more, but of what may come later only the file that they were asked about. */
export type Lacked = { readonly kind: "not-in-teams" } | ({ readonly kind: "fails-in-teams" } & AttachmentNamed);

export interface FilingPorts {
  readonly store: RecordStore;
  readonly agreements: Agreements;
  readonly register: DecisionRegister;
  readonly journal: FilingJournal;
  readonly hasher: Hasher;
  /** Makes `transcript.pdf`, and reads it back. */
  readonly readingCopy: MakeReadingCopy;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

export interface FilingProgress {
  readonly step: ToldStep;
  /** All steps of this filing, in order. */
  readonly steps: readonly ToldStep[];
  /** Bytes done in this step; never goes down within a step. */
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly doneFiles: number;
  readonly totalFiles: number;
  /** How far the reading copy is, while it is made; else null. */
  readonly copy: CopyProgress | null;
  /** How many minutes the whole filing takes at least, where Graph's allowance sets the pace; null while that is not known. */
  readonly minutes: number | null;
  /** Whether this filing can go on after the page is closed; false when the browser gives no storage. */
  readonly resumable: boolean;
}

export type OnProgress = (progress: FilingProgress) => void;

/** Told the id of the record, before anything of it is kept or sent. */
export type OnBegun = (recordId: string) => void;

/** Proof that the record lies in the DMS as it was sent. */
export interface Receipt {
  readonly recordId: string;
  /** Short number for people: `CB-2026-3F9A1C`. */
  readonly number: string;
  readonly dossierName: string;
  readonly subject: string;
  /** Address of the record's folder in the DMS. */
  readonly webUrl: string;
  readonly manifestSha256: string;
  readonly keptMessageCount: number;
  readonly fileCount: number;
  readonly totalBytes: number;
  /** The server's time where it gave one, else the browser's. */
  readonly filedAt: string;
  /** The line of the decision register that tells of it; else why there is none. */
  readonly registered: Registered;
  /** What policy asks and is not there yet: not final before it is. */
  readonly pending: readonly PendingPart[];
  /** Whether the others can see that this was kept. */
  readonly reported: Reported;
}

/** The attachment that stops a filing; for the user only, never for a log. */
export interface AttachmentNamed {
  readonly messageNumber: number;
  /** As the export names it. */
  readonly name: string;
}

export type FilingError =
  | StoreError
  | JournalError
  | (AttachmentFault & AttachmentNamed)
  /** No message with outcome U5: nothing may be filed. */
  | { readonly kind: "nothing-to-keep" }
  /** The record's metadata would not meet MDTO: a fault of the app, stopped before anything was sent. */
  | { readonly kind: "unsound-metadata" }
  /** The reading copy does not say what the record says, at this message (zero: elsewhere): stopped before anything was sent. */
  | { readonly kind: "reading-copy-differs"; readonly message: number }
  /** A part of the app that works beside the page had no room, or was ended by the browser or the system: call again. */
  | { readonly kind: "broke-down" }
  /** The library keeps what comes in checked out: nobody else sees a file of the record. */
  | { readonly kind: "checked-out" }
  /** What lies in the DMS differs from what was sent: a person must look; nothing was overwritten. */
  | { readonly kind: "checksum-mismatch"; readonly path: string };
