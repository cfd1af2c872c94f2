import { MESSAGE_TABLE } from "./message-table";
import { PERSON_TABLE } from "./person-table";
import type { RuleSet } from "./rule-set";
import { INSTRUCTION_SHA256 } from "./text";
import { TIER_TABLE } from "./tier-table";
import { TOLD_TABLE } from "./told-table";

/**
 * The rules that are in force. The version goes up when a rule or a table changes what is decided; it stands in every
 * decision, beside the hash of the instruction's text.
 */
export const CURRENT_RULES: RuleSet = {
  id: { id: "instructie-bewaren-chatberichten", version: "1.1.0", sha256: INSTRUCTION_SHA256 },
  messages: MESSAGE_TABLE,
  tiers: TIER_TABLE,
  persons: PERSON_TABLE,
  told: TOLD_TABLE,
};

/** Finds a rule set by its version; null when there is none. */
export type RuleSetOf = (version: string) => RuleSet | null;

export const ruleSetAmong = (ruleSets: readonly RuleSet[]): RuleSetOf => (version) => ruleSets.find(({ id }) => id.version === version) ?? null;

/** Every version that was ever in force: a new one is added, an old one stays, so that what it decided can be decided again. */
export const ruleSetOf: RuleSetOf = ruleSetAmong([CURRENT_RULES]);
