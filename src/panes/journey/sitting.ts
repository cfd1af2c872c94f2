import { DEFAULT_SWITCHES } from "../../instruction/policy";
import type { OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import type { Dossier } from "../../ports/record-store";
import { confirmedPeople } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import { decideAll } from "../../review/decide-all";
import { factsOf } from "../../review/facts-of";
import type { KeepingAnswers } from "../../review/facts-of";
import { decideForHolder } from "../../review/holders-hold";
import type { HolderFacts } from "../../review/holders-hold";
import type { MessageDecision } from "../../review/message-decision";
import type { ConfirmedPerson } from "../../review/people";
import type { KnownPerson } from "../../review/known-person";
import type { Colleague } from "../../review/seat";
import type { Session } from "../../review/session";
import type { FilingRequest } from "../../workflows/filing";
import { proposalsFrom, roleOutside } from "./role-sources";
import type { RoleSources } from "./role-sources";

/** The rules' switches: those of the tenant, once it has a policy of its own. */
export const SWITCHES = DEFAULT_SWITCHES;

/** A colleague with everything that the directory told. */
export interface DirectoryColleague extends Colleague {
  readonly person: Person;
}

/** Everything about the one conversation that the user is working through; in memory only. */
export interface Sitting extends RoleSources {
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

export const peopleIn = (sitting: Sitting): readonly ConfirmedPerson[] => confirmedPeople(sitting.people ?? [], proposalsFrom(sitting));

export const factsIn = (sitting: Sitting): HolderFacts => factsOf(peopleIn(sitting), sitting, sitting.keeping, roleOutside(sitting));

export const decisionsIn = (sitting: Sitting): readonly MessageDecision[] =>
  decideAll(sitting.opened.conversation, sitting.session, factsIn(sitting), SWITCHES);

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
export const keepingDecision = (facts: HolderFacts): ReturnType<typeof decideForHolder> =>
  decideForHolder({
    switches: SWITCHES,
    conversation: facts,
    message: { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
  });

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

export const filingRequest = (sitting: Sitting, { me, dossier }: Ready, appVersion: string): FilingRequest => ({
  conversation: sitting.opened.conversation,
  media: sitting.media,
  decisions: decisionsIn(sitting),
  people: peopleIn(sitting),
  facts: factsIn(sitting),
  switches: SWITCHES,
  dossier,
  subject: sitting.subject.trim(),
  filedBy: me,
  onBehalfOf: sitting.onBehalfOf?.person ?? null,
  colleagues: colleaguesNamed(sitting),
  appVersion,
});
