import type { Role } from "../instruction/facts";

/** A participant of the chat, matched with the directory and confirmed by the user. */
export interface ConfirmedPerson {
  /** `Participant.shownAs`; also the id by which the rules know this person. */
  readonly shownAs: string;
  readonly role: Role;
  /** What the directory suggested, kept beside the user's word. */
  readonly suggestedRole: Role | null;
  /** Entra object id; null for outsiders and for whom the directory does not know. */
  readonly directoryId: string | null;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly organisation: string | null;
  readonly isMe: boolean;
  readonly isAdmin: boolean;
}
