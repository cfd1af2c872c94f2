import type { Conversation } from "../conversation/conversation";
import type { ConversationFacts, ConversationHold, PersonInRole, Role } from "../instruction/facts";
import { agreementFacts, NO_AGREEMENTS } from "./agreement-answers";
import type { AgreementAnswers } from "./agreement-answers";
import { caseOwnerAmong, caseOwnerHasLeft, caseOwnerInDirectory } from "./case-owner";
import type { CaseOwnerAnswer } from "./case-owner";
import type { SharedFacts } from "./keepers-copy";
import { knownPeople } from "./known-people";
import { importerAmong, managed } from "./line-manager";
import type { LineManager } from "./line-manager";
import { asParticipant, inRole, namedInRole, NOTHING_SUGGESTED } from "./named-person";
import type { NamedAnswer, RoleOutside } from "./named-person";
import { eachOnce } from "./one-person";
import type { ConfirmedPerson } from "./people";
import { holderAmong, meAmong } from "./seat";
import type { HolderAnswer, Seat } from "./seat";

/** What the user answers about the conversation as a whole, for step 3. */
export interface KeepingAnswers {
  readonly shape: ConversationFacts["shape"];
  /** Asked only where no participant is known to be the holder. */
  readonly holder: HolderAnswer | null;
  readonly caseOwner: CaseOwnerAnswer | null;
  /** The case owner has left or disputes it (B16); null while the user says nothing, and the directory tells. */
  readonly caseOwnerGone: boolean | null;
  /** null while the directory was not asked. */
  readonly lineManager: LineManager | null;
  /** The user's own word on who is line manager; null while the directory's counts. */
  readonly lineManagerNamed: NamedAnswer | null;
  /** «organisatieverantwoordelijke»; asked only where it can make a difference. */
  readonly responsibleOfficer: NamedAnswer | null;
  /** «heldere afspraken» (S3). */
  readonly agreements: AgreementAnswers;
  /** Holds («bewaarstop») on this conversation that the user knows of. */
  readonly holds: readonly ConversationHold[];
}

/** An export with more than two writers is certainly a group; with two it may be one: the user is asked. */
export const newKeepingAnswers = ({ participants }: Conversation): KeepingAnswers => ({
  shape: participants.length > 2 ? "group" : "one-to-one",
  holder: null,
  caseOwner: null,
  caseOwnerGone: null,
  lineManager: null,
  lineManagerNamed: null,
  responsibleOfficer: null,
  agreements: NO_AGREEMENTS,
  holds: [],
});

/** The user's own word on the role of a holder outside the chat; `unknown` while it is not given, whatever a title suggests. */
const holderRoleOutside = (holder: HolderAnswer | null): Role => (holder?.where === "outside" ? holder.role : null) ?? "unknown";

/** Who files. Of somebody outside the chat who files for another, nothing but the title is known; nothing rests on it. */
function myself(people: readonly ConfirmedPerson[], seat: Seat, holder: HolderAnswer | null, roleOutside: RoleOutside): PersonInRole | null {
  const participant = meAmong(people, seat);
  if (participant !== null) return asParticipant(participant);
  if (seat.me === null) return null;
  return { id: seat.me.person.id, role: seat.onBehalfOf === null ? holderRoleOutside(holder) : roleOutside(seat.me.person) };
}

/** «dossierhouder», as the rules know the case owner. */
export function caseOwnerInRole(people: readonly ConfirmedPerson[], seat: Seat, keeping: KeepingAnswers, roleOutside: RoleOutside): PersonInRole | null {
  if (keeping.caseOwner?.who === "colleague") return inRole(people, keeping.caseOwner.colleague, roleOutside);
  if (keeping.caseOwner?.who === "me") return myself(people, seat, keeping.holder, roleOutside);
  const participant = caseOwnerAmong(people, seat, keeping.caseOwner);
  return participant === null ? null : asParticipant(participant);
}

/** Directory id of the person whose line manager counts; null while that is nobody whom the directory knows. */
export function managedInDirectory(people: readonly ConfirmedPerson[], seat: Seat, keeping: KeepingAnswers, roleOutside: RoleOutside): string | null {
  if (keeping.caseOwner === null) return null;
  const owner = caseOwnerInRole(people, seat, keeping, roleOutside);
  if (managed(owner) === "case-owner") return caseOwnerInDirectory(people, seat, keeping.caseOwner);
  const importer = importerAmong(people, holderAmong(people, seat, keeping.holder));
  return importer?.directoryId ?? (importer?.isMe === true ? (seat.me?.person.id ?? null) : null);
}

/** «leidinggevende»: as the user says, else as the directory told of the person whose line manager counts. */
function lineManager(people: readonly ConfirmedPerson[], seat: Seat, keeping: KeepingAnswers, roleOutside: RoleOutside): PersonInRole | null {
  if (keeping.lineManagerNamed !== null) return namedInRole(people, keeping.lineManagerNamed, roleOutside);
  const of = managedInDirectory(people, seat, keeping, roleOutside);
  return inRole(people, keeping.lineManager?.of === of ? keeping.lineManager.colleague : null, roleOutside);
}

/** What people agreed on, with the row of the list that it rests on. */
export function agreementIn(people: readonly ConfirmedPerson[], seat: Seat, { agreements, holder }: KeepingAnswers): ReturnType<typeof agreementFacts> {
  const known = knownPeople(people, seat, holder);
  return agreementFacts(agreements, known, holderAmong(known, seat, holder));
}

/** Whom the rules take for admins: of two people nobody is, and where none is marked it is not known. */
export const knownAdmins = (shape: SharedFacts["shape"], admins: readonly string[]): SharedFacts["admins"] => (shape === "group" && admins.length > 0 ? admins : null);

/**
 * The conversation as the rules ask for it. A participant's id is the name that the chat shows, the same for both numbers of
 * one person; nobody's phone number goes further.
 */
export function factsOf(people: readonly ConfirmedPerson[], seat: Seat, keeping: KeepingAnswers, roleOutside: RoleOutside = NOTHING_SUGGESTED): SharedFacts {
  const holder = holderAmong(people, seat, keeping.holder);
  const { participants, admins, idOf } = eachOnce(knownPeople(people, seat, keeping.holder));
  const once = (person: PersonInRole | null): PersonInRole | null => (person === null ? null : { ...person, id: idOf(person.id) });
  const { agreement, copy } = agreementIn(people, seat, keeping);
  const me = once(myself(people, seat, keeping.holder, roleOutside));
  return {
    shape: keeping.shape,
    participants,
    admins: knownAdmins(keeping.shape, admins),
    me: me?.id ?? null,
    onBehalfOf: seat.onBehalfOf === null ? null : idOf(holder?.shownAs ?? seat.onBehalfOf.person.id),
    caseOwner: once(caseOwnerInRole(people, seat, keeping, roleOutside)),
    caseOwnerGone: keeping.caseOwnerGone ?? caseOwnerHasLeft(people, seat, keeping.caseOwner),
    lineManager: once(lineManager(people, seat, keeping, roleOutside)),
    responsibleOfficer: once(namedInRole(people, keeping.responsibleOfficer, roleOutside)),
    agreement: agreement === null ? null : { ...agreement, keeper: idOf(agreement.keeper) },
    confirmedBy: null,
    holds: keeping.holds,
    holderOutside: holder === null ? holderRoleOutside(keeping.holder) : null,
    copy: copy === null ? null : { ...copy, by: idOf(copy.by) },
  };
}
