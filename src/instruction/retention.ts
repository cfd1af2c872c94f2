import type { MessageFacts, Switches } from "./facts";
import type { MessageConditions, MessageConclusion, MessageRow, MessageStep } from "./message-table";
import type { MissingFact, OutcomeCode, RuleId, Status } from "./outcome";
import { oncePerRuleSet } from "./rule-set";
import type { RuleSet } from "./rule-set";
import { CURRENT_RULES } from "./rule-sets";

/** Steps 0–2, «moet dit bericht worden bewaard?», with everything that spoke. `U5` goes on to step 3. */
export interface MessageRuling {
  /** null: of this kind of message nothing is decided. */
  readonly outcome: OutcomeCode | null;
  readonly rows: readonly string[];
  readonly rules: readonly RuleId[];
  readonly statuses: readonly Status[];
  readonly missing: readonly MissingFact[];
}

interface Stage {
  readonly step: MessageStep;
  /** What this step asks of a person, and the paragraph that asks it. */
  readonly question?: { readonly fact: "scope" | "decisionMaking" | "recordedElsewhere"; readonly rule: RuleId };
}

const STAGES: readonly Stage[] = [
  { step: "reach" },
  { step: "channel" },
  { step: "content" },
  { step: "kind" },
  { step: "scope", question: { fact: "scope", rule: "P4" } },
  { step: "decision-making", question: { fact: "decisionMaking", rule: "S1" } },
  { step: "recorded-elsewhere", question: { fact: "recordedElsewhere", rule: "S2" } },
];

const stagesOf = oncePerRuleSet(({ messages }) => STAGES.map((stage) => ({ ...stage, rows: messages.filter(({ at }) => at === stage.step) })));

/** True when the place («vindplaats») says anything at all. */
export const hasPlace = ({ place }: Pick<MessageFacts, "place">): boolean => place !== null && place.trim() !== "";

const holds = <T>(list: readonly T[] | undefined, fact: T | null): boolean =>
  list === undefined || (fact !== null && list.includes(fact));

const equals = <T>(wanted: T | undefined, fact: T | null): boolean => wanted === undefined || wanted === fact;

const fits = (when: MessageConditions, message: MessageFacts, switches: Switches): boolean =>
  holds(when.kind, message.kind) &&
  equals(when.channelListed, switches.channels.includes(message.channel)) &&
  equals(when.channel, message.channel) &&
  (when.mark === undefined || (message.marks ?? []).includes(when.mark)) &&
  holds(when.scope, message.scope) &&
  equals(when.decisionMaking, message.decisionMaking) &&
  holds(when.recordedElsewhere, message.recordedElsewhere) &&
  equals(when.place, hasPlace(message) ? "given" : "none");

const conclusionOf = (row: MessageRow, switches: Switches): MessageConclusion =>
  row.switched?.partyRule === switches.partyRule ? row.switched.then : row.then;

const ruling = (
  outcome: OutcomeCode | null,
  spoken: readonly MessageRow[],
  missing: readonly MissingFact[],
  asking: readonly RuleId[] = [],
): MessageRuling => ({
  outcome,
  rows: spoken.map((row) => row.row),
  rules: [...spoken.flatMap((row) => row.rules), ...asking],
  statuses: spoken.flatMap((row) => row.status ?? []),
  missing,
});

/**
 * Steps 0–2: does this message concern us, and must it be kept?
 *
 * @returns always a ruling. An answer that is not given, or «weet ik niet», leaves it at `U7` with the fact that is needed
 * @source P2–P4, S1, T1, S2, T2; table M
 */
export function mustBeKept(message: MessageFacts, switches: Switches, rules: RuleSet = CURRENT_RULES): MessageRuling {
  const spoken: MessageRow[] = [];
  for (const { rows, question } of stagesOf(rules)) {
    const speaking = rows.filter((row) => fits(row.when, message, switches));
    spoken.push(...speaking);
    const conclusion = speaking.map((row) => conclusionOf(row, switches)).find((one) => one !== "go-on");
    if (conclusion === "nothing") return ruling(null, spoken, []);
    if (conclusion !== undefined) {
      return ruling(conclusion, spoken, [...new Set(speaking.flatMap((row) => row.asks ?? []))]);
    }
    if (question !== undefined && message[question.fact] === null) {
      return ruling("U7", spoken, [`message.${question.fact}`], [question.rule]);
    }
  }
  return ruling("U7", spoken, []);
}
