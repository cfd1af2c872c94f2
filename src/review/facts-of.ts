import type { Conversation } from "../conversation/conversation";
import type { ConversationFacts, PersonInRole, Role } from "../instruction/facts";
import { agreementFacts, NO_AGREEMENTS } from "./agreement-answers";
import type { AgreementAnswers } from "./agreement-answers";
import { caseOwnerAmong, caseOwnerInDirectory } from "./case-owner";
import type { CaseOwnerAnswer } from "./case-owner";
import type { HolderFacts } from "./holders-hold";
import { knownPeople } from "./known-people";
import type { ConfirmedPerson } from "./people";
import { holderAmong, meAmong, participantOf } from "./seat";
import type { Colleague, HolderAnswer, Seat } from "./seat";

/** «leidinggevende», as the directory knows; `of` says of whom, so that it never counts for another case owner. */
export interface LineManager {
  /** Directory id of the case owner. */
  readonly of: string;
  readonly colleague: Colleague | null;
}

/** What the user answers about the conversation as a whole, for step 3. */
export interface KeepingAnswers {
  readonly shape: ConversationFacts["shape"];
  /** Asked only where no participant is known to be the holder. */
  readonly holder: HolderAnswer | null;
  readonly caseOwner: CaseOwnerAnswer | null;
  /** null while the directory was not asked. */
  readonly lineManager: LineManager | null;
  /** «heldere afspraken» (S3). */
  readonly agreements: AgreementAnswers;
}

/** An export with more than two writers is certainly a group; with two it may be one: the user is asked. */
export const newKeepingAnswers = ({ participants }: Conversation): KeepingAnswers => ({
  shape: participants.length > 2 ? "group" : "one-to-one",
  holder: null,
  caseOwner: null,
  lineManager: null,
  agreements: NO_AGREEMENTS,
});

const asParticipant = ({ shownAs, role }: ConfirmedPerson): PersonInRole => ({ id: shownAs, role });

/** Somebody as the rules know them: the participant when in the chat, else by directory id. */
function inRole(people: readonly ConfirmedPerson[], colleague: Colleague | null): PersonInRole | null {
  const participant = participantOf(people, colleague);
  if (participant !== null) return asParticipant(participant);
  return colleague === null ? null : { id: colleague.person.id, role: colleague.role };
}

/** The user's own word on the role of a holder outside the chat; `unknown` while it is not given, whatever a title suggests. */
const roleOutside = (holder: HolderAnswer | null): Role => (holder?.where === "outside" ? holder.role : null) ?? "unknown";

/** Who files. Of somebody outside the chat who files for another, nothing but the title is known; nothing rests on it. */
function myself(people: readonly ConfirmedPerson[], seat: Seat, holder: HolderAnswer | null): PersonInRole | null {
  const participant = meAmong(people, seat);
  if (participant !== null) return asParticipant(participant);
  if (seat.me === null) return null;
  return { id: seat.me.person.id, role: seat.onBehalfOf === null ? roleOutside(holder) : seat.me.role };
}

function caseOwner(people: readonly ConfirmedPerson[], seat: Seat, keeping: KeepingAnswers): PersonInRole | null {
  if (keeping.caseOwner?.who === "colleague") return inRole(people, keeping.caseOwner.colleague);
  if (keeping.caseOwner?.who === "me") return myself(people, seat, keeping.holder);
  const participant = caseOwnerAmong(people, seat, keeping.caseOwner);
  return participant === null ? null : asParticipant(participant);
}

/** What people agreed on, with the row of the list that it rests on. */
export function agreementIn(people: readonly ConfirmedPerson[], seat: Seat, { agreements, holder }: KeepingAnswers): ReturnType<typeof agreementFacts> {
  const known = knownPeople(people, seat, holder);
  return agreementFacts(agreements, known, holderAmong(known, seat, holder));
}

/** The conversation as the rules ask for it. A participant's id is the name that the chat shows; nobody's phone number goes further. */
export function factsOf(people: readonly ConfirmedPerson[], seat: Seat, keeping: KeepingAnswers): HolderFacts {
  const admins = people.filter(({ isAdmin }) => isAdmin).map(({ shownAs }) => shownAs);
  const holder = holderAmong(people, seat, keeping.holder);
  const { agreement, copy } = agreementIn(people, seat, keeping);
  const manager = keeping.lineManager?.of === caseOwnerInDirectory(people, seat, keeping.caseOwner) ? keeping.lineManager : null;
  return {
    shape: keeping.shape,
    participants: people.map(asParticipant),
    admins: keeping.shape === "group" && admins.length > 0 ? admins : null,
    me: myself(people, seat, keeping.holder)?.id ?? null,
    onBehalfOf: seat.onBehalfOf === null ? null : (holder?.shownAs ?? seat.onBehalfOf.person.id),
    caseOwner: caseOwner(people, seat, keeping),
    lineManager: inRole(people, manager?.colleague ?? null),
    responsibleOfficer: null,
    agreement,
    confirmedBy: null,
    holds: [],
    holderOutside: holder === null ? roleOutside(keeping.holder) : null,
    copy,
  };
}
