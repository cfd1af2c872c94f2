import type { Role } from "../instruction/facts";
import type { PersonInRole } from "../instruction/facts";
import type { AgreementAnswers } from "./agreement-answers";
import type { CaseOwnerAnswer } from "./case-owner";
import type { PersonDraft } from "./confirming";
import type { KeepingAnswers } from "./facts-of";
import type { HolderFacts } from "./holders-hold";
import type { KnownPerson } from "./known-person";
import type { MessageDecision } from "./message-decision";
import type { NamedAnswer } from "./named-person";
import type { ConfirmedPerson } from "./people";
import type { HolderAnswer } from "./seat";
import { NEW_SESSION } from "./session";
import type { Session } from "./session";

/** Somebody as a record names them. */
interface NamedInRecord {
  /** Entra object id. */
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly organisation: string | null;
}

/** A record tells no phone number and no address: nobody is looked for by them. */
const known = (person: NamedInRecord, hasLeft = false): KnownPerson => ({ ...person, mail: null, phones: [], userType: "member", hasLeft });

/** Who filed a record, and for whom. */
interface FiledBy {
  readonly filedBy: NamedInRecord;
  /** «namens»; null when for oneself. */
  readonly onBehalfOf: NamedInRecord | null;
}

/**
 * For whom a record was filed, where the same person files again: it is for nobody else to say that they file for them.
 *
 * @param by directory id of who makes the new version
 */
export const behalfInRecord = ({ filedBy, onBehalfOf }: FiledBy, by: string): KnownPerson | null =>
  filedBy.id !== by || onBehalfOf === null ? null : known(onBehalfOf);

/**
 * The people as they were confirmed: to be looked at, and changed where that was wrong. The mark «dat ben ik» is of who filed
 * then: whoever else makes the new version, is one of the others, or not in the chat.
 *
 * @param by directory id of who makes the new version
 */
export const draftsInRecord = (people: readonly ConfirmedPerson[], { filedBy }: FiledBy, by: string): readonly PersonDraft[] =>
  people.map(({ shownAs, wrote, role, directoryId, displayName, jobTitle, department, organisation, hasLeft, isMe, isAdmin }) => ({
    shownAs,
    wrote,
    candidates: directoryId === null ? [] : [known({ id: directoryId, displayName, jobTitle, department, organisation }, hasLeft)],
    match: directoryId === null ? "none" : { id: directoryId },
    role,
    isMe: filedBy.id === by ? isMe : directoryId === by,
    isAdmin,
  }));

/** The answers that were given to the kept messages. */
export const sessionInRecord = (decisions: readonly MessageDecision[]): Session => ({
  ...NEW_SESSION,
  given: new Map(decisions.map(({ number, answers, mode }) => [number, { answers, mode }])),
});

/** What a record tells of who keeps. */
interface KeptRecord extends FiledBy {
  readonly facts: HolderFacts;
  readonly people: readonly ConfirmedPerson[];
  readonly colleagues: readonly NamedInRecord[];
  /** The row of the list of agreements that it rests on. */
  readonly agreedIn: { readonly row: number } | null;
}

/**
 * What was answered for step 3, on top of the answers of a chat that is just opened. How an agreement stands, the list tells
 * anew. Whoever did not file the record, says for themselves where they are and what they know of the agreements.
 *
 * @param by directory id of who makes the new version
 */
export function keepingInRecord({ facts, people, filedBy, onBehalfOf, ...told }: KeptRecord, fresh: KeepingAnswers, by: string): KeepingAnswers {
  const colleagues = [...told.colleagues, filedBy, ...(onBehalfOf === null ? [] : [onBehalfOf])];
  const named = (person: PersonInRole | null): Extract<NamedAnswer, { who: "participant" | "colleague" }> | null => {
    if (person === null) return null;
    if (people.some(({ shownAs }) => shownAs === person.id)) return { who: "participant", shownAs: person.id };
    const colleague = colleagues.find(({ id }) => id === person.id);
    return colleague === undefined ? null : { who: "colleague", colleague: { person: known(colleague) } };
  };
  const caseOwner = (): CaseOwnerAnswer | null => {
    // It was asked before anything was filed: nobody is who the user did not know.
    if (facts.caseOwner === null) return { who: "unknown" };
    return facts.caseOwner.id === by ? { who: "me" } : named(facts.caseOwner);
  };
  const isSame = filedBy.id === by;
  return {
    ...fresh,
    shape: facts.shape,
    holder: isSame ? holderIn(facts, people) : null,
    caseOwner: caseOwner(),
    caseOwnerGone: facts.caseOwnerGone ?? null,
    lineManagerNamed: named(facts.lineManager),
    responsibleOfficer: named(facts.responsibleOfficer),
    agreements: isSame ? agreementsIn(facts, told.agreedIn, fresh.agreements) : fresh.agreements,
    holds: facts.holds,
  };
}

/** Of whom the record was filed for, also who in the chat that is: the directory need not tell. */
function holderIn({ holderOutside, onBehalfOf }: HolderFacts, people: readonly ConfirmedPerson[]): HolderAnswer | null {
  if (holderOutside !== null) return { where: "outside", role: answeredRole(holderOutside) };
  return onBehalfOf !== null && people.some(({ shownAs }) => shownAs === onBehalfOf) ? { where: "chat", shownAs: onBehalfOf } : null;
}

/** That an agreement is about this conversation, and «Ik doe het» where the list does not know it. */
function agreementsIn({ agreement }: HolderFacts, agreedIn: KeptRecord["agreedIn"], fresh: AgreementAnswers): AgreementAnswers {
  if (agreedIn !== null) return { ...fresh, aboutThis: new Set([agreedIn.row]) };
  return { ...fresh, takenOn: agreement?.confirmed === true };
}

const answeredRole = (role: Role): Role | null => (role === "unknown" ? null : role);
