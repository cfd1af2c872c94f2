import type { Switches } from "../../instruction/facts";
import { holdsThatBind } from "../../policy/declared-holds";
import type { PolicyInForce } from "../../policy/policy";
import type { Party } from "../../ports/agreements";
import type { OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import type { MailIdentity } from "../../ports/mail-source";
import type { Dossier } from "../../ports/record-store";
import { confirmedPeople } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import { decideAll } from "../../review/decide-all";
import { lastContinued } from "../../review/earlier-records";
import type { EarlierRecord } from "../../review/earlier-records";
import { agreementIn, factsOf } from "../../review/facts-of";
import type { KeepingAnswers } from "../../review/facts-of";
import { decideForHolder } from "../../review/holders-hold";
import type { HolderFacts } from "../../review/holders-hold";
import type { SharedFacts } from "../../review/keepers-copy";
import type { MessageDecision } from "../../review/message-decision";
import type { ConfirmedPerson } from "../../review/people";
import type { KnownPerson } from "../../review/known-person";
import type { RestWork } from "../../review/rest-work";
import type { Colleague } from "../../review/seat";
import type { Session } from "../../review/session";
import { asCorrection } from "../../workflows/correct-record";
import type { Correcting } from "../../workflows/correct-record";
import type { FilingRequest } from "../../workflows/filing";
import type { ReadFrom } from "../reading/use-reading";
import { topicOf } from "./agreement-topic";
import { proposalsFrom, roleOutside } from "./role-sources";
import type { RoleSources } from "./role-sources";

/** A colleague with everything that the directory told. */
export interface DirectoryColleague extends Colleague {
  readonly person: Person;
}

/** Everything about the one conversation that the user is working through; in memory only. */
export interface Sitting extends RoleSources {
  readonly opened: OpenExport;
  readonly readFrom: ReadFrom;
  /** The mail that the chat was attached to; null when it came from elsewhere. */
  readonly mail: MailIdentity | null;
  /** The bytes of one attachment. */
  readonly media: (entry: string) => ReturnType<OpenExport["media"]>;
  /** Who files; null until the directory has told. */
  readonly me: DirectoryColleague | null;
  readonly onBehalfOf: DirectoryColleague | null;
  /** The safest reading until the organisation's own is known. */
  readonly policy: PolicyInForce;
  /** Whether it came in force after the app was opened. */
  readonly isPolicyLater: boolean;
  /** In the order of the chat; null until the directory was asked. */
  readonly people: readonly PersonDraft[] | null;
  readonly keeping: KeepingAnswers;
  readonly session: Session;
  /** The record of which this makes a new version; null for a chat that was opened. */
  readonly correcting: Correcting | null;
  /** Records that hold messages of this conversation already; null until they were looked for. */
  readonly earlier: readonly EarlierRecord[] | null;
  /** Line of the register up to which they were looked for; 0 before that. */
  readonly earlierUpTo: number;
  /** What the user wrote beside a voice message, by its number; in memory only. */
  readonly notes: ReadonlyMap<number, string>;
  /** How far the user is with «Rest afsluiten»; null before that was begun. */
  readonly rest: RestWork | null;
  readonly dossier: Dossier | null;
  readonly subject: string;
}

/** What the facts rest on: everything but the answers about single messages, and what the record is called. */
export type FactSources = Omit<Sitting, "session" | "correcting" | "earlier" | "earlierUpTo" | "notes" | "rest" | "mail" | "subject" | "isPolicyLater">;

export const switchesIn = ({ policy }: Pick<Sitting, "policy">): Switches => policy.policy.switches;

export const peopleIn = (sitting: RoleSources & Pick<Sitting, "people">): readonly ConfirmedPerson[] => confirmedPeople(sitting.people ?? [], proposalsFrom(sitting));

/** The conversation as the rules ask for it, with the holds that the user knows of and those that the policy lays on the dossier. */
export function factsIn(sitting: FactSources): SharedFacts {
  const { keeping, policy, dossier } = sitting;
  const facts = factsOf(peopleIn(sitting), sitting, keeping, roleOutside(sitting));
  return { ...facts, holds: holdsThatBind(policy.policy, keeping.holds, dossier?.dossierId ?? null), isPolicyUnread: policy.source === "safest" };
}

export const decisionsIn = (sitting: Sitting): readonly MessageDecision[] =>
  decideAll(sitting.opened.conversation, sitting.session, factsIn(sitting), switchesIn(sitting));

/** People outside the chat whom the user or the directory named beside it. */
export function colleaguesBeside({ keeping }: Sitting): readonly KnownPerson[] {
  const { caseOwner, lineManager, lineManagerNamed, responsibleOfficer } = keeping;
  const named = [caseOwner, lineManagerNamed, responsibleOfficer].map((answer) => (answer?.who === "colleague" ? answer.colleague : null));
  return [...named, lineManager?.colleague ?? null].flatMap((colleague) => colleague?.person ?? []);
}

/** The name of somebody whom the rules name by id. */
export function nameIn(sitting: Sitting, id: string): string {
  const ourselves = [sitting.me, sitting.onBehalfOf].flatMap((one) => one?.person ?? []);
  return (
    peopleIn(sitting).find(({ shownAs }) => shownAs === id)?.displayName ??
    [...ourselves, ...colleaguesBeside(sitting)].find((person) => person.id === id)?.displayName ??
    id
  );
}

/** Who keeps a message of this conversation that must be kept: step 3, of any message alike. */
export const keepingDecision = (facts: HolderFacts, sitting: Pick<Sitting, "opened" | "policy">): ReturnType<typeof decideForHolder> =>
  decideForHolder({
    switches: switchesIn(sitting),
    conversation: facts,
    message: { kind: "text", channel: sitting.opened.conversation.app, scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
  });

/** Numbers of the messages that must be kept, by whomever: before anything is confirmed. */
export const mustBeKeptIn = (sitting: Sitting): ReadonlySet<number> =>
  new Set(
    decideAll(sitting.opened.conversation, sitting.session, { ...factsIn(sitting), copy: null }, switchesIn(sitting))
      .filter(({ decision }) => decision.outcome === "U5" || decision.outcome === "U9")
      .map(({ number }) => number),
  );

/** What «controleer» found complete: who files, and where. */
export interface Ready {
  readonly me: Person;
  readonly dossier: Dossier;
}

/** Whom the facts name, and the chat does not show. */
function colleaguesNamed(sitting: Sitting): FilingRequest["colleagues"] {
  const { caseOwner, lineManager, responsibleOfficer } = factsIn(sitting);
  const named = [caseOwner?.id, lineManager?.id, responsibleOfficer?.id];
  const people = new Map(colleaguesBeside(sitting).map((person) => [person.id, person]));
  return [...people.values()].filter(({ id }) => named.includes(id));
}

/** Who keeps what is filed: the user where step 3 names them, else whom they file for. */
function keeperOfRecord(sitting: Sitting, me: Person): Party {
  const facts = factsIn(sitting);
  const isMe = sitting.onBehalfOf === null || keepingDecision(facts, sitting).keeper?.person === facts.me;
  const { id, displayName } = isMe ? me : sitting.onBehalfOf.person;
  return { id, displayName };
}

/** What was set aside stands in an earlier record: this one goes on from that. */
function continued({ session, earlier }: Sitting): FilingRequest["related"] {
  const record = lastContinued(session, earlier ?? []);
  if (record === null) return null;
  const { recordId, number, manifestSha256 } = record;
  return { recordId, number, manifestSha256, relation: "continues", reason: null };
}

export function filingRequest(sitting: Sitting, { me, dossier }: Ready, appVersion: string): FilingRequest {
  const keeper = keeperOfRecord(sitting, me);
  const topic = topicOf(sitting.opened.conversation, peopleIn(sitting), sitting, sitting.keeping, sitting.policy.policy.lapseAfterDays);
  const request: FilingRequest = {
    conversation: sitting.opened.conversation,
    media: (entry) => sitting.opened.contents(entry),
    decisions: decisionsIn(sitting),
    people: peopleIn(sitting),
    facts: factsIn(sitting),
    notes: sitting.notes,
    agreedIn: agreementIn(peopleIn(sitting), sitting, sitting.keeping).restsOn,
    policy: sitting.policy,
    dossier,
    subject: sitting.subject.trim(),
    filedBy: me,
    onBehalfOf: sitting.onBehalfOf?.person ?? null,
    colleagues: colleaguesNamed(sitting),
    related: continued(sitting),
    known: (sitting.earlier ?? []).map(({ recordId }) => recordId),
    lookedUpTo: sitting.earlierUpTo,
    carriedOver: null,
    appVersion,
    // The others look among the people of the conversation: of a keeper beside it, they would see nothing.
    about: topic?.about.people.includes(keeper.id) === true ? topic.about : null,
    keeper,
    apart: [...sitting.keeping.agreements.apart.keys()],
  };
  return sitting.correcting === null ? request : asCorrection(request, sitting.correcting);
}
