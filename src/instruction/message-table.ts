import type { DecisionMaking, MessageFacts, MessageKind, MessageMark, RecordedElsewhere, Scope, Switches } from "./facts";
import type { MissingFact, OutcomeCode, RuleId, Status } from "./outcome";

/**
 * Table M: what is decided about one message (decision-table section 5).
 *
 * The steps are taken in order. At each step every row whose conditions fit speaks; a row that decides ends the
 * evaluation. Rows that decide at the same step never disagree.
 */
export type MessageStep =
  | "reach" | "channel" | "content" | "kind" | "scope" | "decision-making" | "recorded-elsewhere"
  /** After step 3, when another keeper has confirmed. */
  | "keeper"
  /** The overlay, last of all. */
  | "hold";

/** Conditions left out fit everything; a list fits when it holds the fact. */
export interface MessageConditions {
  readonly kind?: readonly MessageKind[];
  /** Is the channel on the policy's list? */
  readonly channelListed?: boolean;
  readonly channel?: MessageFacts["channel"];
  readonly mark?: MessageMark;
  readonly scope?: readonly Scope[];
  readonly decisionMaking?: DecisionMaking;
  readonly recordedElsewhere?: readonly RecordedElsewhere[];
  readonly place?: "given" | "none";
}

/** `go-on`: the row colours what follows, and a later step decides. `nothing`: no decision is taken on such a message. */
export type MessageConclusion = OutcomeCode | "go-on" | "nothing";

export interface MessageRow {
  readonly row: `M${number}`;
  readonly at: MessageStep;
  readonly when: MessageConditions;
  readonly then: MessageConclusion;
  /** Where a switch turns the row. */
  readonly switched?: { readonly partyRule: Switches["partyRule"]; readonly then: MessageConclusion };
  readonly rules: readonly RuleId[];
  /** null: not in the text. */
  readonly status: Status | null;
  /** Where the row comes in the place of an outcome: the hold takes permissions away, and nothing else. */
  readonly insteadOf?: readonly OutcomeCode[];
  /** The fact that is still needed, where the row leaves the message undecided. */
  readonly asks?: MissingFact;
  readonly note: string;
}

const WORK = ["work", "party-and-work"] as const satisfies readonly Scope[];
const SOME_WORK = ["work", "party-and-work", "mixed"] as const satisfies readonly Scope[];

export const MESSAGE_TABLE = [
  { row: "M1", at: "reach", when: { kind: ["email"] }, then: "U6", rules: ["P2"], status: "literal",
    note: "An e-mail or a stand-alone document is outside this instruction." },
  { row: "M26", at: "channel", when: { channelListed: false }, then: "U6", rules: ["P2"], status: "interpretation",
    note: "A channel that the policy does not list is outside this instruction." },

  { row: "M20", at: "content", when: { kind: ["system"] }, then: "nothing", rules: ["G1"], status: "interpretation",
    note: "A system line is no message: context, and evidence of who was admin." },
  { row: "M21", at: "content", when: { kind: ["deleted", "view-once", "call"] }, then: "nothing", rules: ["P3"], status: "interpretation",
    note: "There is no content: not available in the export, and never a permission." },
  { row: "M16", at: "kind", when: { kind: ["video", "sticker"] }, then: "go-on", rules: ["P3"], status: "interpretation",
    note: "Treated as image and sound: the text's list is not exhaustive." },
  { row: "M17", at: "kind", when: { kind: ["document"] }, then: "go-on", rules: ["P2", "T2"], status: "interpretation",
    note: "Sent in the chat: decided with its message; step 2 asks whether the original is in the DMS." },
  { row: "M18", at: "kind", when: { kind: ["location", "contact", "poll"] }, then: "go-on", rules: ["P3"], status: "interpretation",
    note: "Treated as text; a poll about a decision concerns decision-making." },
  { row: "M19", at: "kind", when: { kind: ["reaction"] }, then: "go-on", rules: ["S1", "G1"], status: "interpretation",
    note: "Follows its parent: an «akkoord» makes step 1 of the parent a yes." },
  { row: "M22", at: "kind", when: { mark: "edited" }, then: "go-on", rules: ["P3"], status: "interpretation",
    note: "Decided on the last version; the edit stamp is kept." },
  { row: "M23", at: "kind", when: { mark: "forwarded" }, then: "go-on", rules: ["T2"], status: "literal",
    note: "As text: step 2 asks about the information, whoever wrote it first." },
  { row: "M25", at: "kind", when: { channel: "teams" }, then: "go-on", rules: ["P1", "T2"], status: "interpretation",
    note: "A Teams chat is a comparable service; standing in Teams is not «vastgelegd»." },

  { row: "M2", at: "scope", when: { scope: ["private"] }, then: "U1", rules: ["P4"], status: "literal",
    note: "Exclusively private." },
  { row: "M3", at: "scope", when: { scope: ["party"] }, then: "U2", rules: ["P4"], status: "literal",
    note: "Exclusively internal party politics." },
  { row: "M12", at: "scope", when: { scope: ["unsure"] }, then: "U7", rules: ["P4"], status: "interpretation", asks: "message.scope",
    note: "«Weet ik niet» never counts as a no." },
  { row: "M15", at: "scope", when: { scope: ["party-and-work"] }, then: "go-on", switched: { partyRule: "always", then: "U2" },
    rules: ["P4"], status: "interpretation",
    note: "Between parties, or also work: P4 says «interne», so step 1 decides. The switch takes «sowieso» instead." },

  { row: "M4", at: "decision-making", when: { scope: WORK, decisionMaking: "no" }, then: "U3", rules: ["S1", "T1"], status: "literal",
    note: "Step 1 is no." },
  { row: "M14", at: "decision-making", when: { scope: ["mixed"], decisionMaking: "no" }, then: "U3", rules: ["S1"], status: "literal",
    note: "Private and work, and step 1 is no." },
  { row: "M11", at: "decision-making", when: { decisionMaking: "unsure" }, then: "U7", rules: ["T3a"], status: "interpretation",
    asks: "message.decisionMaking", note: "The case owner is asked." },
  { row: "M24", at: "decision-making", when: { kind: ["audio"], decisionMaking: "unsure" }, then: "U7", rules: ["P3"],
    status: "interpretation", asks: "message.decisionMaking", note: "Unintelligible, or not listened to yet." },

  { row: "M5", at: "recorded-elsewhere", when: { recordedElsewhere: ["fully"], place: "given" }, then: "U4", rules: ["S2", "T2"],
    status: "literal", note: "All of the information can be found again, and it is said where." },
  { row: "M8", at: "recorded-elsewhere", when: { recordedElsewhere: ["fully"], place: "none" }, then: "U7", rules: ["T2"],
    status: "interpretation", asks: "message.place", note: "«Terug te vinden» asks for the place." },
  { row: "M6", at: "recorded-elsewhere", when: { scope: WORK, recordedElsewhere: ["no"] }, then: "U5", rules: ["S2", "T2"],
    status: "literal", note: "Must be kept; step 3 says by whom." },
  { row: "M7", at: "recorded-elsewhere", when: { scope: SOME_WORK, recordedElsewhere: ["partly"] }, then: "U5", rules: ["T2"],
    status: "interpretation", note: "«De informatie» is all of it: partly recorded is not recorded." },
  { row: "M13", at: "recorded-elsewhere", when: { scope: ["mixed"], recordedElsewhere: ["no", "partly"] }, then: "U5", rules: ["S2"],
    status: "interpretation", note: "The whole message is kept, marked as holding something private: S2 over P4." },
  { row: "M10", at: "recorded-elsewhere", when: { recordedElsewhere: ["unsure"] }, then: "U7", rules: ["T2"], status: "interpretation",
    asks: "message.recordedElsewhere", note: "The duty is to check first." },

  { row: "M9", at: "keeper", when: {}, then: "U10", rules: ["S3"], status: "interpretation",
    note: "Kept as a chat by a colleague is not step 2: it is another keeper, who has confirmed." },
  { row: "M27", at: "hold", when: { scope: SOME_WORK }, then: "U8", insteadOf: ["U3", "U4", "U10"], rules: [], status: null,
    note: "While a hold is active, nothing that may concern work may go. Private and party messages (U1, U2) are no business of it." },
] as const satisfies readonly MessageRow[];
