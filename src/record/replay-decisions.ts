import type { KeeperCode, OutcomeCode } from "../instruction/outcome";
import type { RuleSet } from "../instruction/rule-set";
import { ruleSetOf, type RuleSetOf } from "../instruction/rule-sets";
import { ok, type Result } from "../result";
import { decideForHolder } from "../review/holders-hold";
import { decisionHash, type FiledDecision } from "./decision-hash";
import type { Sha256Of } from "./record-input";
import { readStoredDecisions, type StoredDecision, type UnreadableDecisions } from "./stored-decisions";

/** In what a decision differs, now that it was decided again; `hash`: something that it rests on or came to, was changed. */
export type Difference = "outcome" | "keeper" | "hash";

/** What was decided, without anybody's name. */
export interface DecidedBriefly {
  readonly outcome: OutcomeCode | null;
  readonly keeper: KeeperCode | null;
}

/** One kept message, decided again by the rule set that its record names. */
export type ReplayedMessage = { readonly number: number; readonly ruleSet: string; readonly stored: DecidedBriefly } & (
  | { readonly verdict: "same" }
  | { readonly verdict: "differs"; readonly differences: readonly Difference[]; readonly now: DecidedBriefly }
  /** No rule set of this name, version and text is known here. */
  | { readonly verdict: "rule-set-unknown" }
);

export interface ReplayedRecord {
  readonly recordId: string;
  readonly messages: readonly ReplayedMessage[];
}

const briefly = ({ outcome, keeper }: FiledDecision): DecidedBriefly => ({ outcome, keeper: keeper?.code ?? null });

const sameKeeper = (one: FiledDecision["keeper"], other: FiledDecision["keeper"]): boolean =>
  one?.code === other?.code && one?.person === other?.person && one?.accountable === other?.accountable && one?.provisional === other?.provisional;

function rulesOf({ ruleSet: { id, version, sha256 } }: StoredDecision, known: RuleSetOf): RuleSet | null {
  const rules = known(version);
  return rules?.id.id === id && rules.id.sha256 === sha256 ? rules : null;
}

async function replayMessage(stored: StoredDecision, known: RuleSetOf, sha256: Sha256Of): Promise<ReplayedMessage> {
  const { number, ruleSet, decision } = stored;
  const about = { number, ruleSet: ruleSet.version, stored: briefly(decision) };
  const rules = rulesOf(stored, known);
  if (rules === null) return { ...about, verdict: "rule-set-unknown" };
  const now = decideForHolder(stored, rules);
  // The first shows that the record says what it said, the second that the rules decide what they decided.
  const hashes = [await decisionHash(stored, sha256), await decisionHash({ ...stored, decision: now }, sha256)];
  const differences = [
    ...(now.outcome === decision.outcome ? [] : ["outcome" as const]),
    ...(sameKeeper(now.keeper, decision.keeper) ? [] : ["keeper" as const]),
    ...(hashes.every((hash) => hash === stored.sha256) ? [] : ["hash" as const]),
  ];
  return differences.length === 0 ? { ...about, verdict: "same" } : { ...about, verdict: "differs", differences, now: briefly(now) };
}

/**
 * Decides every kept message of a stored record again, by the version of the rules that the record names, from nothing but
 * the record itself.
 *
 * @param text  of `decision-record.json`
 * @param known the rule sets by version; a newer one beside it changes nothing for an old record
 * @errors the text is no decision record of this version
 * @source decision-table section 12, invariant 14
 */
export async function replayDecisions(
  text: string,
  sha256: Sha256Of,
  known: RuleSetOf = ruleSetOf,
): Promise<Result<ReplayedRecord, UnreadableDecisions>> {
  const read = readStoredDecisions(text);
  if (!read.ok) return read;
  const { recordId, messages } = read.value;
  return ok({ recordId, messages: await Promise.all(messages.map((one) => replayMessage(one, known, sha256))) });
}
