import type { Role } from "../instruction/facts";
import type { PersonInRole } from "../instruction/facts";
import type { CaseOwnerAnswer } from "./case-owner";
import type { PersonDraft } from "./confirming";
import type { KeepingAnswers } from "./facts-of";
import type { HolderFacts } from "./holders-hold";
import type { KnownPerson } from "./known-person";
import type { MessageDecision } from "./message-decision";
import type { NamedAnswer } from "./named-person";
import type { ConfirmedPerson } from "./people";
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

/** The people as they were confirmed: to be looked at, and changed where that was wrong. */
export const draftsInRecord = (people: readonly ConfirmedPerson[]): readonly PersonDraft[] =>
  people.map(({ shownAs, wrote, role, directoryId, displayName, jobTitle, department, organisation, hasLeft, isMe, isAdmin }) => ({
    shownAs,
    wrote,
    candidates: directoryId === null ? [] : [known({ id: directoryId, displayName, jobTitle, department, organisation }, hasLeft)],
    match: directoryId === null ? "none" : { id: directoryId },
    role,
    isMe,
    isAdmin,
  }));

/** The answers that were given to the kept messages. */
export const sessionInRecord = (decisions: readonly MessageDecision[]): Session => ({
  ...NEW_SESSION,
  given: new Map(decisions.map(({ number, answers, mode }) => [number, { answers, mode }])),
});

/** What was answered for step 3, on top of the answers of a chat that is just opened. What people agreed on, the list tells anew. */
export function keepingInRecord(facts: HolderFacts, fresh: KeepingAnswers, people: readonly ConfirmedPerson[], colleagues: readonly NamedInRecord[], me: string): KeepingAnswers {
  const named = (person: PersonInRole | null): Extract<NamedAnswer, { who: "participant" | "colleague" }> | null => {
    if (person === null) return null;
    if (people.some(({ shownAs }) => shownAs === person.id)) return { who: "participant", shownAs: person.id };
    const colleague = colleagues.find(({ id }) => id === person.id);
    return colleague === undefined ? null : { who: "colleague", colleague: { person: known(colleague) } };
  };
  const caseOwner = (): CaseOwnerAnswer | null => (facts.caseOwner?.id === me ? { who: "me" } : named(facts.caseOwner));
  return {
    ...fresh,
    shape: facts.shape,
    holder: facts.holderOutside === null ? null : { where: "outside", role: answeredRole(facts.holderOutside) },
    caseOwner: caseOwner(),
    caseOwnerGone: facts.caseOwnerGone ?? null,
    lineManagerNamed: named(facts.lineManager),
    responsibleOfficer: named(facts.responsibleOfficer),
    holds: facts.holds,
  };
}

const answeredRole = (role: Role): Role | null => (role === "unknown" ? null : role);
