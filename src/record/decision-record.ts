import type { PersonInRole, Switches } from "../instruction/facts";
import type { Keeper, RuleSetId } from "../instruction/outcome";
import type { MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import { jsonBytes, type JsonValue } from "./canonical-json";
import { omissionsValue } from "./omissions";
import { personValue } from "./people-in-record";
import type { RecordInput } from "./record-input";
import type { KeptMessage, Retained } from "./retained";
import { APPLICATION, NO_DESTRUCTION } from "./statements";

export const DECISION_RECORD = "decision-record.json";

/** Version of docs/schemas/decision-record.schema.json. */
const DECISION_RECORD_SCHEMA = "urn:bewaarwijzer:decision-record:1";

const ruleSetValue = ({ id, version, sha256 }: RuleSetId): JsonValue => ({ id, version, sha256 });

/** Every rule set that a kept message was decided by: normally one. */
function ruleSetValues(kept: readonly KeptMessage[]): JsonValue {
  const sets = new Map(kept.map(({ ruling }) => [JSON.stringify(ruleSetValue(ruling.decision.ruleSet)), ruling.decision.ruleSet]));
  return [...sets.values()].map(ruleSetValue);
}

const keeperValue = (keeper: Keeper | null): JsonValue =>
  keeper === null
    ? null
    : { code: keeper.code, person: keeper.person, accountable: keeper.accountable, provisional: keeper.provisional };

/** The text is silent, or speaks with two voices: a person must be able to see that somebody interpreted. */
const isInterpreted = ({ decision }: MessageDecision): boolean =>
  decision.status === "interpretation" || decision.status === "conflict";

const rulingValue = (ruling: MessageDecision): JsonValue => ({
  number: ruling.number,
  answers: {
    scope: ruling.answers.scope,
    decisionMaking: ruling.answers.decisionMaking,
    recordedElsewhere: ruling.answers.recordedElsewhere,
    place: ruling.answers.place,
  },
  mode: ruling.mode,
  outcome: ruling.decision.outcome,
  keeper: keeperValue(ruling.decision.keeper),
  because: [...ruling.decision.because],
  rows: [...ruling.decision.rows],
  status: ruling.decision.status,
  interpretation: isInterpreted(ruling),
});

/** What the directory suggested beside what the user confirmed; they differ where a person overruled the directory. */
const confirmationValue = (person: ConfirmedPerson): JsonValue => ({
  shownAs: person.shownAs,
  directoryId: person.directoryId,
  suggestedRole: person.suggestedRole,
  confirmedRole: person.role,
  overruled: person.suggestedRole !== null && person.suggestedRole !== person.role,
  isMe: person.isMe,
  isAdmin: person.isAdmin,
});

const inRole = (person: PersonInRole | null): JsonValue => (person === null ? null : { id: person.id, role: person.role });

/** What people agreed on, with the row of the organisation's list where it stands. */
const agreementValue = ({ facts: { agreement }, agreedIn }: RecordInput): JsonValue =>
  agreement === null
    ? null
    : {
        keeper: agreement.keeper,
        confirmed: agreement.confirmed,
        row: agreedIn?.row ?? null,
        state: agreedIn?.state ?? null,
        record: agreedIn?.record?.number ?? null,
      };

function keepingValue(input: RecordInput): JsonValue {
  const { facts } = input;
  return {
    shape: facts.shape,
    admins: facts.admins === null ? null : [...facts.admins],
    me: facts.me,
    onBehalfOf: facts.onBehalfOf,
    caseOwner: inRole(facts.caseOwner),
    lineManager: inRole(facts.lineManager),
    responsibleOfficer: inRole(facts.responsibleOfficer),
    agreement: agreementValue(input),
    confirmedBy: facts.confirmedBy,
    holds: [...facts.holds],
  };
}

const switchesValue = (switches: Switches): JsonValue => ({
  groupRule: switches.groupRule,
  unit: switches.unit,
  step1: switches.step1,
  partyRule: switches.partyRule,
  hold: [...switches.hold],
  channels: [...switches.channels],
});

/**
 * `decision-record.json`: who decided what, when, why, under which rules. Of messages that are not kept it has counts only.
 *
 * @source record.md, «decision-record.json»; decision-table, sections 3 and 14
 */
export function decisionRecordBytes(input: RecordInput, retained: Retained): Uint8Array {
  const rulings = retained.kept.map(({ ruling }) => ruling);
  return jsonBytes({
    schema: DECISION_RECORD_SCHEMA,
    recordId: input.recordId,
    statement: NO_DESTRUCTION,
    decidedBy: personValue(input.filedBy),
    onBehalfOf: input.onBehalfOf === null ? null : personValue(input.onBehalfOf),
    decidedAt: { browser: input.created, server: input.serverTime },
    application: { name: APPLICATION, version: input.appVersion },
    ruleSets: ruleSetValues(retained.kept),
    switches: switchesValue(input.switches),
    keeping: keepingValue(input),
    people: input.people.map(confirmationValue),
    colleagues: input.colleagues.map(personValue),
    messages: rulings.map(rulingValue),
    interpretations: rulings.filter(isInterpreted).map(({ number }) => number),
    notKept: omissionsValue(retained.omitted),
  });
}
