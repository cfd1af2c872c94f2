import type { Conversation } from "../conversation/conversation";
import type { Agreement, ConversationFacts, PersonInRole, Role } from "../instruction/facts";
import type { KnownPerson } from "./confirming";
import type { ConfirmedPerson } from "./people";

/** A colleague outside the chat, with the role that their title suggests. */
export interface Colleague {
  readonly person: KnownPerson;
  readonly role: Role;
}

/** Who is «dossierhouder», as the user says it; null is not answered yet, `unknown` is «weet ik niet». */
export type CaseOwnerAnswer =
  | { readonly who: "me" }
  | { readonly who: "participant"; readonly shownAs: string }
  | { readonly who: "colleague"; readonly colleague: Colleague }
  | { readonly who: "unknown" };

/** What the user answers about the conversation as a whole, for step 3. */
export interface KeepingAnswers {
  readonly shape: ConversationFacts["shape"];
  readonly caseOwner: CaseOwnerAnswer | null;
  /** «leidinggevende» of the case owner, as the directory knows; null when not known. */
  readonly lineManager: Colleague | null;
  /** «heldere afspraken» (S3). */
  readonly agreement: Agreement | null;
  readonly confirmedBy: string | null;
}

/** Who files, and for whom. */
export interface Seat {
  readonly me: Colleague | null;
  readonly onBehalfOf: Colleague | null;
}

/** An export with more than two writers is certainly a group; with two it may be one: the user is asked. */
export const newKeepingAnswers = ({ participants }: Conversation): KeepingAnswers => ({
  shape: participants.length > 2 ? "group" : "one-to-one",
  caseOwner: null,
  lineManager: null,
  agreement: null,
  confirmedBy: null,
});

/** Somebody as the rules know them: the participant when in the chat, else by directory id. */
function inRole(people: readonly ConfirmedPerson[], colleague: Colleague | null): PersonInRole | null {
  if (colleague === null) return null;
  const participant = people.find(({ directoryId }) => directoryId === colleague.person.id);
  if (participant !== undefined) return { id: participant.shownAs, role: participant.role };
  return { id: colleague.person.id, role: colleague.role };
}

function myself(people: readonly ConfirmedPerson[], seat: Seat): PersonInRole | null {
  const marked = people.find(({ isMe }) => isMe);
  return marked === undefined ? inRole(people, seat.me) : { id: marked.shownAs, role: marked.role };
}

function caseOwner(people: readonly ConfirmedPerson[], seat: Seat, answer: CaseOwnerAnswer | null): PersonInRole | null {
  switch (answer?.who) {
    case "me":
      return myself(people, seat);
    case "participant": {
      const person = people.find(({ shownAs }) => shownAs === answer.shownAs);
      return person === undefined ? null : { id: person.shownAs, role: person.role };
    }
    case "colleague":
      return inRole(people, answer.colleague);
    default:
      return null;
  }
}

/** The conversation as the rules ask for it. A participant's id is the name that the chat shows; nobody's phone number goes further. */
export function factsOf(people: readonly ConfirmedPerson[], seat: Seat, keeping: KeepingAnswers): ConversationFacts {
  const admins = people.filter(({ isAdmin }) => isAdmin).map(({ shownAs }) => shownAs);
  return {
    shape: keeping.shape,
    participants: people.map(({ shownAs, role }) => ({ id: shownAs, role })),
    admins: keeping.shape === "group" && admins.length > 0 ? admins : null,
    me: myself(people, seat)?.id ?? null,
    onBehalfOf: inRole(people, seat.onBehalfOf)?.id ?? null,
    caseOwner: caseOwner(people, seat, keeping.caseOwner),
    lineManager: inRole(people, keeping.lineManager),
    responsibleOfficer: null,
    agreement: keeping.agreement,
    confirmedBy: keeping.confirmedBy,
    holds: [],
  };
}
