import type { RuleId, Status } from "./outcome";

/**
 * Table B: which person keeps where the civil service does, K-AV (decision-table section 7).
 * The first row that fits and names a keeper decides; a row that names none speaks, and the case owner then counts as unknown.
 */

/** Where the case owner («dossierhouder») stands, seen from the chat. */
export type CaseOwnerPlace =
  | "unknown"
  /** Of another department: not a case owner for us. */
  | "other-department"
  /** From outside: not a case owner for anybody of ours. */
  | "external"
  /** Not possible: the case owner is in the official line. */
  | "minister"
  /** Has left, or disputes it. */
  | "gone"
  /** A civil servant, in the chat. */
  | "in-chat"
  /** A top official, in the chat. */
  | "in-chat-above"
  | "not-in-chat"
  /** A civil servant who was not in the chat, and imports it. */
  | "imports";

/** Where the line manager («leidinggevende») or responsible officer («organisatieverantwoordelijke») stands. */
export type ManagerPlace =
  | "unknown"
  /** A civil servant, in the chat. */
  | "in-chat"
  /** A top official (or minister), in the chat. */
  | "in-chat-above"
  /** A civil servant, not in the chat. */
  | "not-in-chat"
  /** Known, but of a higher tier outside the chat, or no colleague of ours. */
  | "elsewhere";

export interface PersonFacts {
  readonly caseOwner: CaseOwnerPlace;
  readonly lineManager: ManagerPlace;
  readonly responsibleOfficer: ManagerPlace;
  readonly civilServants: "one" | "several";
}

/** Conditions left out fit everything. */
export type PersonConditions = { readonly [Fact in keyof PersonFacts]?: readonly PersonFacts[Fact][] };

export interface PersonRow {
  readonly row: `B${number}`;
  /** Fits when one of these does; none: the row chooses nobody, see its note. */
  readonly when: readonly PersonConditions[];
  /** `importing`: the holder if a civil servant in the chat, else the only one. `none`: goes on. `ask-again`: undecided. */
  readonly keeper: "case-owner" | "line-manager" | "responsible-officer" | "importing" | "none" | "ask-again";
  /** «voorlopig». */
  readonly provisional: boolean;
  readonly rules: readonly RuleId[];
  readonly status: Status;
  readonly note: string;
}

const IN_CHAT = ["in-chat"] as const;
const ABOVE = ["in-chat-above"] as const;
const NOT_IN_CHAT = ["not-in-chat"] as const;
const UNKNOWN = ["unknown", "other-department", "external", "gone"] as const;

const KNOWN = ["in-chat", "in-chat-above", "not-in-chat", "elsewhere"] as const;

export const PERSON_TABLE = [
  { row: "B15", when: [{ caseOwner: ["imports"] }], keeper: "case-owner", provisional: false, rules: ["T3a"], status: "interpretation",
    note: "Was not in the chat, but has the content now: the goal is met, and the line manager is relieved." },
  { row: "B1", when: [{ caseOwner: IN_CHAT }], keeper: "case-owner", provisional: false, rules: ["T3a", "I1"], status: "literal", note: "" },
  { row: "B16", when: [{ caseOwner: ["gone"], lineManager: ["in-chat", "not-in-chat"] }], keeper: "line-manager", provisional: false, rules: ["T3a"],
    status: "interpretation", note: "The case owner left or disputes it." },
  { row: "B14", when: [{ caseOwner: ["minister"] }], keeper: "ask-again", provisional: false, rules: ["T3a"], status: "interpretation",
    note: "A minister is not «inhoudelijk verantwoordelijk» in the official line: asked again, and undecided until then." },
  { row: "B10", when: [{ caseOwner: ["other-department"] }], keeper: "none", provisional: false, rules: ["G2"], status: "interpretation",
    note: "Our own department needs its own case owner: unknown until then." },
  { row: "B9", when: [{ caseOwner: ABOVE }], keeper: "importing", provisional: false, rules: ["I1", "T3b", "T3a"], status: "conflict",
    note: "I1 and T3b over T3a: the civil servant keeps, the case owner stays accountable." },
  { row: "B4", when: [{ caseOwner: NOT_IN_CHAT, lineManager: IN_CHAT, responsibleOfficer: [...IN_CHAT, ...ABOVE] }], keeper: "line-manager",
    provisional: false, rules: ["T3a"], status: "interpretation", note: "Named first, and closest to the case owner." },
  { row: "B2", when: [{ caseOwner: NOT_IN_CHAT, lineManager: IN_CHAT }], keeper: "line-manager", provisional: false, rules: ["T3a"],
    status: "literal", note: "Informs the case owner." },
  { row: "B3", when: [{ caseOwner: NOT_IN_CHAT, responsibleOfficer: IN_CHAT }], keeper: "responsible-officer", provisional: false,
    rules: ["T3a"], status: "literal", note: "Informs the case owner." },
  { row: "B5", when: [{ caseOwner: NOT_IN_CHAT, lineManager: ABOVE }, { caseOwner: NOT_IN_CHAT, responsibleOfficer: ABOVE }],
    keeper: "importing", provisional: false, rules: ["I1", "T3b", "T3a"], status: "conflict", note: "I1 and T3b over T3a: the civil servant keeps, the line manager is informed." },
  { row: "B6", when: [{ caseOwner: NOT_IN_CHAT, civilServants: ["one"] }], keeper: "importing", provisional: true, rules: ["I1", "T3a"],
    status: "interpretation", note: "Keeps for the time being, and hands over to the case owner." },
  { row: "B7", when: [{ caseOwner: NOT_IN_CHAT, civilServants: ["several"] }], keeper: "importing", provisional: true, rules: ["S3"],
    status: "interpretation", note: "They agree; until then the one who imports." },
  { row: "B11", when: [{ caseOwner: UNKNOWN, lineManager: KNOWN }], keeper: "importing", provisional: true,
    rules: ["T3a"], status: "interpretation", note: "The line manager says who the case owner is." },
  { row: "B12", when: [{ caseOwner: UNKNOWN, lineManager: ["unknown"] }], keeper: "importing", provisional: true, rules: ["T3a"],
    status: "interpretation", note: "The records office («DIV») finds the case owner." },

  { row: "B8", when: [], keeper: "none", provisional: false, rules: ["G1", "T3a"], status: "conflict",
    note: "The group's admin is another civil servant than the case owner: the admin executes, the case owner is accountable. Speaks beside K-BEH-AO." },
  { row: "B13", when: [], keeper: "none", provisional: false, rules: ["T3a"], status: "interpretation",
    note: "Several dossiers in one conversation: B1–B12 once for each. Speaks in `decideForEachDossier`." },
] as const satisfies readonly PersonRow[];
