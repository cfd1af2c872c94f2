import type { DateOrder } from "../conversation/completeness";
import type { ConversationHold, Role } from "../instruction/facts";
import type { ActRuns } from "./act-runs";
import type { AnswerRuns } from "./answer-runs";
import type { KeepingAnswers } from "./facts-of";
import type { PersonDraft } from "./confirming";

/** Which chat a draft is of, and how that was read: two drafts of the same reading are one. */
export interface DraftReading {
  /**
   * SHA-256 of each source file, in their order; of a filed record, first that of its manifest, and no file where its export is
   * not there. In the place of a chat that was read out of Teams, which goes on meanwhile, stands the chat's id.
   */
  readonly sources: readonly string[];
  /** Place of the chosen chat among those of the file, from 0; null where there was nothing to choose. */
  readonly chat: number | null;
  /** The year that the user gave. */
  readonly year: number | null;
  readonly encoding: "windows-1252" | null;
  /** Whether the chat comes from a file, out of Teams, from what a person pasted or entered, or from a filed record of which a new version is made. */
  readonly made: "file" | "teams" | "pasted" | "entered" | "screenshots" | "record";
}

/** Whether a reading is still the one that the answers were given on. Of where messages stand, nothing of what they say. */
export interface DraftLayout {
  readonly messageCount: number;
  readonly participantCount: number;
  /** Of all line numbers of all messages together; of a chat in Teams, of all their times. */
  readonly lines: number;
}

/** In pairs: the number of a message, and when it was edited or taken away for the last time (milliseconds since 1970; 0 where that is not told). */
export type ChangedMessages = readonly number[];

/**
 * What the user said of one person of the chat, who is known by their place in the list alone. The id is that of the
 * organisation's directory: it says whom the user pointed at, and cannot be reckoned from the chat.
 */
export type DraftPerson = Pick<PersonDraft, "match" | "role" | "isMe" | "isAdmin">;

/** Somebody whom the user named: a person of the chat by their place, a colleague by directory id. */
export type DraftNamed =
  | { readonly who: "me" | "unknown" | "nobody" }
  | { readonly who: "participant"; readonly place: number }
  | { readonly who: "colleague"; readonly id: string };

/** The answers for step 3, without a word of the user's or the chat's. */
export interface DraftKeeping extends Pick<KeepingAnswers, "shape" | "caseOwnerGone"> {
  readonly holder: { readonly where: "chat"; readonly place: number } | { readonly where: "outside"; readonly role: Role | null } | null;
  readonly caseOwner: DraftNamed | null;
  readonly lineManagerNamed: DraftNamed | null;
  readonly responsibleOfficer: DraftNamed | null;
  /** Numbers of rows of the organisation's list that are about this conversation, in the user's word. */
  readonly aboutThis: readonly number[];
  readonly takenOn: boolean;
  readonly holds: readonly ConversationHold[];
}

/**
 * A chat that somebody is busy with, as this device may keep it: codes, numbers and ids, and nothing of what was said, of
 * who said it, or of how the file is called.
 *
 * @source record.md, «What goes where»: «decisions in progress»
 */
export interface Draft {
  readonly reading: DraftReading;
  /** Of a new version that was begun from its export: what that is of itself. Null of anything else, and where its people were entered by hand. */
  readonly exportMade: "file" | "teams" | "pasted" | null;
  /** As the user answered; null where the file told. */
  readonly dateOrder: DateOrder | null;
  readonly layout: DraftLayout;
  /** Of a chat in Teams: the messages that had been edited or taken away by then. */
  readonly changed: ChangedMessages;
  readonly given: AnswerRuns;
  /** What was done last, oldest first: it can be undone after a reload too. */
  readonly acts: readonly ActRuns[];
  /** What was taken back and can be done again, next one last. */
  readonly undone: readonly ActRuns[];
  /** Those in the export in their order, then those who were added; empty while nobody was confirmed. */
  readonly people: readonly DraftPerson[];
  readonly keeping: DraftKeeping;
  /** Directory id; null when for oneself. */
  readonly onBehalfOf: string | null;
  /** Where the user was. */
  readonly screen: string;
  /** Id in the DMS. */
  readonly dossierId: string | null;
  /** The record that is being filed from it; null before that. */
  readonly recordId: string | null;
  /** `PolicyInForce.sha256` under which it was last worked on; null where that was not known, or an earlier version of the app kept it. */
  readonly policySha256: string | null;
  readonly progress: { readonly reviewed: number; readonly total: number };
  /** ISO 8601 instant of the last change. */
  readonly updatedAt: string;
}

const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** @param now ISO 8601 instant */
export const isPast = ({ updatedAt }: Pick<Draft, "updatedAt">, now: string): boolean => Date.parse(now) - Date.parse(updatedAt) >= KEPT_DAYS * DAY_MS;

/** One text for one reading; it is the same for the same reading only. */
export const readingKey = ({ sources, chat, year, encoding, made }: DraftReading): string => JSON.stringify([sources, chat, year, encoding, made]);

export const newestFirst = (drafts: readonly Draft[]): readonly Draft[] => drafts.toSorted((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
