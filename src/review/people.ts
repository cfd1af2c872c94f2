import type { Role } from "../instruction/facts";
import type { SuggestionGround } from "./role-proposal";

/** A participant of the chat, matched with the directory and confirmed by the user. */
export interface ConfirmedPerson {
  /** `Participant.shownAs`; also the id by which the rules know this person. */
  readonly shownAs: string;
  /** False for a member of the group who is not in the export: one who read along, and counts as present. */
  readonly wrote: boolean;
  readonly role: Role;
  /** What the policy or the directory suggested, and why; kept beside the user's word. */
  readonly suggestedRole: Role | null;
  readonly suggestedBecause: readonly SuggestionGround[];
  /** What the user confirmed for this person an earlier time. */
  readonly earlierRole: Role | null;
  /** Entra object id; null for outsiders and for whom the directory does not know. */
  readonly directoryId: string | null;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly organisation: string | null;
  /** The account is closed; the role is the one that the person had then (gap 35). */
  readonly hasLeft: boolean;
  readonly isMe: boolean;
  readonly isAdmin: boolean;
}
