import type { ConversationHold, DecisionMaking, RecordedElsewhere, Scope, Switches } from "../instruction/facts";
import type { KeeperCode, OutcomeCode, ReasonId, Status } from "../instruction/outcome";
import type { PolicySource } from "../policy/policy";
import type { AnswerMode } from "../review/message-decision";
import type { SuggestionGround } from "../review/role-proposal";
import type { AgreementState } from "../review/shared-agreement";
import { appShape, chatShape, roleShape } from "./conversation-shapes";
import type { OmissionReason } from "./omissions";
import { either, exactly, flag, listOf, members, nameIn, orAbsent, orNull, text, wholeNumber, type Shape } from "./shape";

/** What a decision record says. What an earlier version does not tell may be absent. */

const outcomeTable = { U1: true, U2: true, U3: true, U4: true, U5: true, U6: true, U7: true, U8: true, U9: true, U10: true } as const;
const outcomeShape = nameIn<OutcomeCode>(outcomeTable);
const omissionShape = nameIn<OmissionReason>({ ...outcomeTable, "nothing-to-decide": true, unanswered: true });
const modeShape = nameIn<AnswerMode>({ individual: true, series: true, rest: true });
const statusShape = nameIn<Status>({ literal: true, derived: true, conflict: true, interpretation: true });
const scopeShape = nameIn<Scope>({ private: true, party: true, work: true, mixed: true, "party-and-work": true, unsure: true });
const decisionMakingShape = nameIn<DecisionMaking>({ yes: true, no: true, unsure: true });
const elsewhereShape = nameIn<RecordedElsewhere>({ fully: true, partly: true, no: true, unsure: true });
const keeperCodeShape = nameIn<KeeperCode>({
  "K-AV": true,
  "K-AT": true,
  "K-BP": true,
  "K-BEH-AO": true,
  "K-BEH-AT": true,
  "K-BEH-BP": true,
  "K-AGREED": true,
  "K-NVT-D": true,
  "K-NVT": true,
});
const reasonShape = nameIn<ReasonId>({
  P1: true,
  P2: true,
  P3: true,
  P4: true,
  S1: true,
  T1: true,
  S2: true,
  T2: true,
  S3: true,
  T3a: true,
  T3b: true,
  I1: true,
  I2: true,
  I3: true,
  I4: true,
  G1: true,
  G2: true,
  "hold:minister": true,
  "hold:top-official": true,
  "hold:woo-request": true,
  "hold:inquiry": true,
  "hold:hotspot": true,
});
const groundShape = nameIn<SuggestionGround>({
  "policy-group": true,
  "policy-title": true,
  "policy-department": true,
  "policy-organisation": true,
  title: true,
  organisation: true,
  "mail-domain": true,
  guest: true,
});
const holdShape = nameIn<ConversationHold>({ "woo-request": true, inquiry: true, hotspot: true });
const agreementStateShape = nameIn<AgreementState>({ asked: true, accepted: true, declined: true, kept: true, withdrawn: true });
const policySourceShape = nameIn<PolicySource>({ file: true, default: true, safest: true });

const suggestedRoleShape = orNull(roleShape);
const inRoleShape = members({ id: text, role: roleShape });
const personShape = members({ directoryId: text, displayName: text, jobTitle: orNull(text), department: orNull(text), organisation: orNull(text) });
const ruleSetShape = members({ id: text, version: text, sha256: text });

const switchesShape: Shape<Switches> = members({
  groupRule: nameIn<Switches["groupRule"]>({ "role-first": true, "admin-first": true, "case-owner-first": true }),
  unit: nameIn<Switches["unit"]>({ department: true, "administrative-body": true }),
  step1: nameIn<Switches["step1"]>({ broad: true, literal: true }),
  partyRule: nameIn<Switches["partyRule"]>({ exclusive: true, always: true }),
  hold: listOf(nameIn<Switches["hold"][number]>({ minister: true, "top-official": true })),
  channels: listOf(appShape),
});

const keepingShape = members({
  shape: chatShape,
  participants: listOf(inRoleShape),
  admins: orNull(listOf(text)),
  me: orNull(text),
  onBehalfOf: orNull(text),
  holderOutside: orNull(roleShape),
  caseOwner: orNull(inRoleShape),
  caseOwnerGone: flag,
  lineManager: orNull(inRoleShape),
  responsibleOfficer: orNull(inRoleShape),
  agreement: orNull(members({ keeper: text, confirmed: flag })),
  confirmedBy: orNull(text),
  holds: listOf(holdShape),
});

const confirmedShape = members({
  shownAs: text,
  wrote: flag,
  directoryId: orNull(text),
  suggestedRole: suggestedRoleShape,
  suggestedBecause: listOf(groundShape),
  earlierRole: suggestedRoleShape,
  isMe: flag,
});

const rulingShape = members({
  number: wholeNumber,
  answers: members({ scope: orNull(scopeShape), decisionMaking: orNull(decisionMakingShape), recordedElsewhere: orNull(elsewhereShape), place: orNull(text) }),
  mode: modeShape,
  ruleSet: text,
  outcome: outcomeShape,
  keeper: orNull(members({ code: keeperCodeShape, person: orNull(text), accountable: orNull(text), provisional: flag })),
  because: listOf(reasonShape),
  rows: listOf(text),
  status: statusShape,
});

/** Every version but the first, of which nothing was filed. */
export const decisionRecordShape = members({
  schema: either(exactly("urn:bewaarwijzer:decision-record:3"), exactly("urn:bewaarwijzer:decision-record:2")),
  recordId: text,
  decidedBy: personShape,
  onBehalfOf: orNull(personShape),
  decidedAt: members({ browser: text, server: orNull(text) }),
  application: members({ name: text, version: text }),
  ruleSets: listOf(ruleSetShape),
  policy: members({ name: text, version: text, source: policySourceShape, sha256: text }),
  switches: switchesShape,
  keeping: keepingShape,
  agreedIn: orNull(members({ row: wholeNumber, state: agreementStateShape, record: orNull(text) })),
  people: listOf(confirmedShape),
  colleagues: listOf(personShape),
  messages: listOf(rulingShape),
  notKept: members({ total: wholeNumber, perDay: listOf(members({ day: text, reason: omissionShape, mode: orAbsent(orNull(modeShape)), count: wholeNumber })) }),
});

type Told<S> = S extends Shape<infer T> ? T : never;
export type ToldDecisions = Told<typeof decisionRecordShape>;
