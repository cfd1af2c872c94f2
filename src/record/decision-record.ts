import type { Conversation } from "../conversation/conversation";
import type { MessageFacts, PersonInRole, Switches } from "../instruction/facts";
import type { Keeper, RuleSetId } from "../instruction/outcome";
import { messageFacts } from "../review/answering";
import type { HolderFacts } from "../review/holders-hold";
import type { MessageAnswers, MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import { jsonBytes, type JsonValue } from "./canonical-json";
import { omissionsByModeValue } from "./omissions";
import { personValue } from "./people-in-record";
import type { RegisterHead } from "./register-content";
import type { RecordTold, ToldPolicy } from "./record-told";
import type { KeptMessage, Retained } from "./retained";
import { APPLICATION, NO_DESTRUCTION } from "./statements";

export const DECISION_RECORD = "decision-record.json";

/** Version of docs/schemas/decision-record.schema.json. */
export const DECISION_RECORD_SCHEMA = "urn:bewaarwijzer:decision-record:4";

export const ruleSetValue = ({ id, version, sha256 }: RuleSetId): JsonValue => ({ id, version, sha256 });

/** Every rule set that a kept message was decided by: normally one. */
function ruleSetValues(kept: readonly KeptMessage[]): JsonValue {
  const sets = new Map(kept.map(({ ruling }) => [JSON.stringify(ruleSetValue(ruling.decision.ruleSet)), ruling.decision.ruleSet]));
  return [...sets.values()].map(ruleSetValue);
}

export const keeperValue = (keeper: Keeper | null): JsonValue =>
  keeper === null
    ? null
    : { code: keeper.code, person: keeper.person, accountable: keeper.accountable, provisional: keeper.provisional };

/** The text is silent, or speaks with two voices: a person must be able to see that somebody interpreted. */
const isInterpreted = ({ decision }: MessageDecision): boolean =>
  decision.status === "interpretation" || decision.status === "conflict";

/** What the rules saw of a message, beside the answers. */
export const messageValue = ({ kind, channel, marks }: MessageFacts): { readonly [name: string]: JsonValue } => ({
  kind,
  channel,
  marks: [...(marks ?? [])],
});

export const answersValue = ({ scope, decisionMaking, recordedElsewhere, place }: MessageAnswers): { readonly [name: string]: JsonValue } => ({
  scope,
  decisionMaking,
  recordedElsewhere,
  place,
});

/** A kept message with the hash of its decision and of all that it rests on. */
export interface HashedMessage extends KeptMessage {
  readonly sha256: string;
}

const rulingValue = ({ message, ruling, sha256 }: HashedMessage, { app }: Conversation): JsonValue => ({
  number: ruling.number,
  facts: messageValue(messageFacts(message, app, ruling.answers)),
  answers: answersValue(ruling.answers),
  mode: ruling.mode,
  ruleSet: ruling.decision.ruleSet.version,
  outcome: ruling.decision.outcome,
  keeper: keeperValue(ruling.decision.keeper),
  because: [...ruling.decision.because],
  rows: [...ruling.decision.rows],
  status: ruling.decision.status,
  interpretation: isInterpreted(ruling),
  sha256,
});

/** What was suggested, and why, beside what the user confirmed; they differ where a person overruled the suggestion. */
const confirmationValue = (person: ConfirmedPerson): JsonValue => ({
  shownAs: person.shownAs,
  wrote: person.wrote,
  directoryId: person.directoryId,
  suggestedRole: person.suggestedRole,
  suggestedBecause: [...person.suggestedBecause],
  earlierRole: person.earlierRole,
  confirmedRole: person.role,
  overruled: person.suggestedRole !== null && person.suggestedRole !== person.role,
  isMe: person.isMe,
  isAdmin: person.isAdmin,
});

const inRole = (person: PersonInRole | null): JsonValue => (person === null ? null : { id: person.id, role: person.role });

/** What people agreed on, with the row of the organisation's list where it stands. */
const agreedInValue = ({ agreedIn }: RecordTold): JsonValue =>
  agreedIn === null ? null : { row: agreedIn.row, state: agreedIn.state, record: agreedIn.record };

/** The record stands after this line of the register: whoever takes a line out later, contradicts it. */
const headValue = (head: RegisterHead | null): JsonValue => (head === null ? null : { sequence: head.sequence, hash: head.hash });

/** The earlier record stays as it is; this one says what it is to it, and why. */
const relatedValue = ({ related }: RecordTold): JsonValue =>
  related === null
    ? null
    : { recordId: related.recordId, number: related.number, manifestSha256: related.manifestSha256, relation: related.relation, reason: related.reason };

/** The facts of the conversation as the rules saw them: enough to decide again. */
export function keepingValue(facts: HolderFacts): JsonValue {
  const { agreement } = facts;
  return {
    shape: facts.shape,
    participants: facts.participants.map(inRole),
    admins: facts.admins === null ? null : [...facts.admins],
    me: facts.me,
    onBehalfOf: facts.onBehalfOf,
    holderOutside: facts.holderOutside,
    caseOwner: inRole(facts.caseOwner),
    caseOwnerGone: facts.caseOwnerGone ?? false,
    lineManager: inRole(facts.lineManager),
    responsibleOfficer: inRole(facts.responsibleOfficer),
    agreement: agreement === null ? null : { keeper: agreement.keeper, confirmed: agreement.confirmed },
    confirmedBy: facts.confirmedBy,
    holds: [...facts.holds],
  };
}

/** What the organisation decided, by name; its switches stand beside it in full. */
const policyValue = ({ name, version, source, sha256 }: ToldPolicy): JsonValue => ({ name, version, source, sha256 });

export const switchesValue = (switches: Switches): JsonValue => ({
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
 * @param hashed the messages that are kept: see `hashDecisions`
 * @source record.md, «decision-record.json»; decision-table, sections 3 and 14
 */
export function decisionRecordBytes(told: RecordTold, retained: Retained, hashed: readonly HashedMessage[]): Uint8Array {
  const rulings = retained.kept.map(({ ruling }) => ruling);
  return jsonBytes({
    schema: DECISION_RECORD_SCHEMA,
    recordId: told.recordId,
    statement: NO_DESTRUCTION,
    decidedBy: personValue(told.filedBy),
    onBehalfOf: told.onBehalfOf === null ? null : personValue(told.onBehalfOf),
    decidedAt: { browser: told.created, server: told.serverTime },
    application: { name: APPLICATION, version: told.appVersion },
    ruleSets: ruleSetValues(retained.kept),
    policy: policyValue(told.policy),
    switches: switchesValue(told.policy.switches),
    keeping: keepingValue(told.facts),
    agreedIn: agreedInValue(told),
    related: relatedValue(told),
    registerHead: headValue(told.registerHead),
    people: told.people.map(confirmationValue),
    colleagues: told.colleagues.map(personValue),
    messages: hashed.map((one) => rulingValue(one, told.conversation)),
    interpretations: rulings.filter(isInterpreted).map(({ number }) => number),
    notKept: omissionsByModeValue(retained.omitted),
  });
}
