import type { Switches } from "./facts";
import type { RuleSetId } from "./outcome";
import { INSTRUCTION_SHA256 } from "./text";

/**
 * The rule set that this room holds. The version goes up when a rule or a table changes what is decided;
 * it stands in every decision, beside the hash of the instruction's text.
 */
export const RULE_SET: RuleSetId = {
  id: "instructie-bewaren-chatberichten",
  version: "1.0.0",
  sha256: INSTRUCTION_SHA256,
};

/**
 * The switches («schakelaars») where no policy says otherwise.
 *
 * @source decision-table section 14; gap 28 for the channels
 */
export const DEFAULT_SWITCHES: Switches = {
  groupRule: "role-first",
  unit: "department",
  step1: "broad",
  partyRule: "exclusive",
  hold: ["minister"],
  channels: ["whatsapp", "sms", "teams", "signal", "telegram"],
};
