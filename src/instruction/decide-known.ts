import type { Situation, Switches } from "./facts";
import { HOLD_ROW, bindingHolds, isHeld } from "./hold";
import { whoKeeps } from "./keeper";
import type { KeeperRuling } from "./keeper";
import { MESSAGE_TABLE } from "./message-table";
import type { MessageRow } from "./message-table";
import type { Decision, Keeper, OutcomeCode } from "./outcome";
import { RULE_SET } from "./policy";
import { holderRole, whoIsPresent } from "./present";
import type { Present } from "./present";
import type { MessageRuling } from "./retention";
import { weakest } from "./status";

const CONFIRMED_ROWS: readonly MessageRow[] = MESSAGE_TABLE.filter(({ at }) => at === "keeper");

/** A ruling on the message alone, as a decision. */
export const decisionOf = (message: MessageRuling): Decision => ({
  outcome: message.outcome,
  keeper: null,
  because: [...new Set(message.rules)],
  rows: message.rows,
  status: weakest(message.statuses),
  missing: message.missing,
  ruleSet: RULE_SET,
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

function nobodyOfOurs(present: Present, message: MessageRuling, ruling: KeeperRuling): Decision {
  const first = present.conversation.participants[0];
  return {
    ...decisionOf(message),
    outcome: "U7",
    rows: [...message.rows, ...ruling.rows],
    missing: [first === undefined ? "participants" : `participants.${first.id}.role`],
  };
}

function withKeeper(present: Present, message: MessageRuling, switches: Switches): Decision {
  const ruling = whoKeeps(present, switches);
  if (ruling.keeper === null) return nobodyOfOurs(present, message, ruling);
  const outcome = toldTo(present, ruling.keeper);
  const confirmed = outcome === "U10" ? CONFIRMED_ROWS : [];
  return {
    outcome,
    keeper: ruling.keeper,
    because: [...new Set([...message.rules, ...confirmed.flatMap(({ rules }) => rules), ...ruling.rules])],
    rows: [...message.rows, ...confirmed.map(({ row }) => row), ...ruling.rows],
    status: weakest([...message.statuses, ...confirmed.flatMap(({ status }) => status ?? []), ...ruling.statuses]),
    missing: ruling.missing,
    ruleSet: RULE_SET,
  };
}

function underHold(decision: Decision, present: Present, switches: Switches): Decision {
  if (!isHeld(decision.outcome)) return decision;
  const holds = bindingHolds(holderRole(present), present.conversation.holds, switches);
  if (holds.length === 0) return decision;
  return {
    ...decision,
    outcome: "U8",
    keeper: null,
    because: [...decision.because, ...holds],
    rows: HOLD_ROW === undefined ? decision.rows : [...decision.rows, HOLD_ROW],
    missing: [],
  };
}

/**
 * The decision where every role that matters is known: steps 0–2 (`message`), then who keeps, then the hold.
 *
 * @source decision-table section 4
 */
export function decideKnown({ conversation, switches }: Situation, ruling: MessageRuling): Decision {
  const present = whoIsPresent(conversation);
  const decision = ruling.outcome === "U5" ? withKeeper(present, ruling, switches) : decisionOf(ruling);
  return underHold(decision, present, switches);
}
