import type { Situation, Switches } from "./facts";
import { bindingHolds, isHeld, underHolds } from "./hold";
import { whoKeeps } from "./keeper";
import type { KeeperRuling } from "./keeper";
import type { Decision, Keeper, OutcomeCode } from "./outcome";
import { holderRole, whoIsPresent } from "./present";
import type { Present } from "./present";
import type { MessageRuling } from "./retention";
import { oncePerRuleSet } from "./rule-set";
import type { RuleSet } from "./rule-set";
import { weakest } from "./status";

const confirmedRows = oncePerRuleSet(({ messages }) => messages.filter(({ at }) => at === "keeper"));

/** A ruling on the message alone, as a decision. */
export const decisionOf = (message: MessageRuling, rules: RuleSet): Decision => ({
  outcome: message.outcome,
  keeper: null,
  because: [...new Set(message.rules)],
  rows: message.rows,
  status: weakest(message.statuses),
  missing: message.missing,
  ruleSet: rules.id,
});

/**
 * What the holder is told of a message that must be kept: U5 to the keeper, or while the person is open;
 * U9 when somebody else keeps; U10 once that somebody has confirmed.
 *
 * @source S3, T3a; decision-table section 4, h
 */
function toldTo(present: Present, keeper: Keeper): OutcomeCode {
  if (keeper.code === "K-NVT-D") return "U9";
  if (keeper.person === null || keeper.person === present.holder) return "U5";
  return keeper.person === present.conversation.confirmedBy ? "U10" : "U9";
}

function nobodyOfOurs(present: Present, message: MessageRuling, ruling: KeeperRuling, rules: RuleSet): Decision {
  const first = present.conversation.participants[0];
  return {
    ...decisionOf(message, rules),
    outcome: "U7",
    rows: [...message.rows, ...ruling.rows],
    missing: [first === undefined ? "participants" : `participants.${first.id}.role`],
  };
}

/** Whoever was named cannot be case owner: undecided until it is said who is (B14). */
function withoutCaseOwner(message: MessageRuling, ruling: KeeperRuling, rules: RuleSet): Decision {
  return {
    ...decisionOf(message, rules),
    outcome: "U7",
    because: [...new Set([...message.rules, ...ruling.rules])],
    rows: [...message.rows, ...ruling.rows],
    status: weakest([...message.statuses, ...ruling.statuses]),
    missing: ruling.missing,
  };
}

function withKeeper(present: Present, message: MessageRuling, switches: Switches, rules: RuleSet): Decision {
  const ruling = whoKeeps(present, switches, rules);
  if (ruling.keeper === null) return nobodyOfOurs(present, message, ruling, rules);
  if (ruling.missing.includes("caseOwner")) return withoutCaseOwner(message, ruling, rules);
  const outcome = toldTo(present, ruling.keeper);
  const confirmed = outcome === "U10" ? confirmedRows(rules) : [];
  return {
    outcome,
    keeper: ruling.keeper,
    because: [...new Set([...message.rules, ...confirmed.flatMap((one) => one.rules), ...ruling.rules])],
    rows: [...message.rows, ...confirmed.map(({ row }) => row), ...ruling.rows],
    status: weakest([...message.statuses, ...confirmed.flatMap(({ status }) => status ?? []), ...ruling.statuses]),
    missing: ruling.missing,
    ruleSet: rules.id,
  };
}

/**
 * The decision where every role that matters is known: steps 0–2 (`message`), then who keeps, then the hold.
 *
 * @source decision-table section 4
 */
export function decideKnown({ conversation, switches }: Situation, ruling: MessageRuling, rules: RuleSet): Decision {
  const present = whoIsPresent(conversation);
  const decision = ruling.outcome === "U5" ? withKeeper(present, ruling, switches, rules) : decisionOf(ruling, rules);
  if (!isHeld(decision.outcome, rules)) return decision;
  return underHolds(decision, bindingHolds(holderRole(present), conversation.holds, switches), rules);
}
