import { DEFAULT_SWITCHES } from "../../instruction/policy";
import type { Party } from "../../ports/agreements";
import type { OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import type { Dossier } from "../../ports/record-store";
import { confirmedPeople } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import { decideAll } from "../../review/decide-all";
import { agreementIn, factsOf } from "../../review/facts-of";
import type { KeepingAnswers } from "../../review/facts-of";
import { decideForHolder } from "../../review/holders-hold";
import type { HolderFacts } from "../../review/holders-hold";
import type { MessageDecision } from "../../review/message-decision";
import type { ConfirmedPerson } from "../../review/people";
import type { Colleague } from "../../review/seat";
import type { Session } from "../../review/session";
import type { FilingRequest } from "../../workflows/filing";
import { topicOf } from "./agreement-topic";

/** The rules' switches: those of the tenant, once it has a policy of its own. */
export const SWITCHES = DEFAULT_SWITCHES;

/** A colleague with everything that the directory told. */
export interface DirectoryColleague extends Colleague {
  readonly person: Person;
}

/** Everything about the one conversation that the user is working through; in memory only. */
export interface Sitting {
  readonly opened: OpenExport;
  /** The bytes of one attachment. */
  readonly media: (entry: string) => ReturnType<OpenExport["media"]>;
  /** Who files; null until the directory has told. */
  readonly me: DirectoryColleague | null;
  readonly onBehalfOf: DirectoryColleague | null;
  /** In the order of the chat; null until the directory was asked. */
  readonly people: readonly PersonDraft[] | null;
  readonly keeping: KeepingAnswers;
  readonly session: Session;
  readonly dossier: Dossier | null;
  readonly subject: string;
}

export const peopleIn = ({ people }: Sitting): readonly ConfirmedPerson[] => confirmedPeople(people ?? []);

export const factsIn = (sitting: Sitting): HolderFacts => factsOf(peopleIn(sitting), sitting, sitting.keeping);

export const decisionsIn = (sitting: Sitting): readonly MessageDecision[] =>
  decideAll(sitting.opened.conversation, sitting.session, factsIn(sitting), SWITCHES);

/** The name of somebody whom the rules name by id. */
export function nameIn(sitting: Sitting, id: string): string {
  const { caseOwner, lineManager } = sitting.keeping;
  const beside = [sitting.me, sitting.onBehalfOf, lineManager?.colleague ?? null, caseOwner?.who === "colleague" ? caseOwner.colleague : null];
  return (
    peopleIn(sitting).find(({ shownAs }) => shownAs === id)?.displayName ??
    beside.find((colleague) => colleague?.person.id === id)?.person.displayName ??
    id
  );
}

/** Who keeps a message of this conversation that must be kept: step 3, of any message alike. */
export const keepingDecision = (facts: HolderFacts): ReturnType<typeof decideForHolder> =>
  decideForHolder({
    switches: SWITCHES,
    conversation: facts,
    message: { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
  });

/** Numbers of the messages that must be kept, by whomever: before anything is confirmed. */
export const mustBeKeptIn = (sitting: Sitting): ReadonlySet<number> =>
  new Set(
    decideAll(sitting.opened.conversation, sitting.session, { ...factsIn(sitting), copy: null }, SWITCHES)
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
  const { caseOwner, lineManager } = sitting.keeping;
  const facts = factsIn(sitting);
  const named = [facts.caseOwner?.id, facts.lineManager?.id];
  return [caseOwner?.who === "colleague" ? caseOwner.colleague : null, lineManager?.colleague ?? null].flatMap((colleague) =>
    colleague !== null && named.includes(colleague.person.id) ? [colleague.person] : [],
  );
}

/** Who keeps what is filed: the user where step 3 names them, else whom they file for. */
function keeperOfRecord(sitting: Sitting, me: Person): Party {
  const facts = factsIn(sitting);
  const isMe = sitting.onBehalfOf === null || keepingDecision(facts).keeper?.person === facts.me;
  const { id, displayName } = isMe ? me : sitting.onBehalfOf.person;
  return { id, displayName };
}

export function filingRequest(sitting: Sitting, { me, dossier }: Ready, appVersion: string): FilingRequest {
  const keeper = keeperOfRecord(sitting, me);
  const topic = topicOf(sitting.opened.conversation, peopleIn(sitting), sitting, sitting.keeping, sitting.keeping.agreements.apart);
  return {
    conversation: sitting.opened.conversation,
    media: sitting.media,
    decisions: decisionsIn(sitting),
    people: peopleIn(sitting),
    facts: factsIn(sitting),
    agreedIn: agreementIn(peopleIn(sitting), sitting, sitting.keeping).restsOn,
    switches: SWITCHES,
    dossier,
    subject: sitting.subject.trim(),
    filedBy: me,
    onBehalfOf: sitting.onBehalfOf?.person ?? null,
    colleagues: colleaguesNamed(sitting),
    appVersion,
    // The others look among the people of the conversation: of a keeper beside it, they would see nothing.
    about: topic?.about.people.includes(keeper.id) === true ? topic.about : null,
    keeper,
    apart: [...sitting.keeping.agreements.apart.keys()],
  };
}
