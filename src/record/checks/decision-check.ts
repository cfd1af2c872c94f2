import { decisionHash } from "../decision-hash";
import { DECISION_RECORD } from "../decision-record";
import type { FoundFile, RecordFinding } from "../record-finding";
import type { Sha256Of } from "../record-input";
import { replayDecisions } from "../replay-decisions";
import { readStoredDecisions } from "../stored-decisions";

/** What comes of deciding again. */
export interface DecisionsChecked {
  readonly findings: readonly RecordFinding[];
  /** Whether every decision was taken again; else the rules of one are not known here, or the record tells too little. */
  readonly isWhole: boolean;
}

/** Every decision says what its hash was made of, and follows from what it rests on, by the rules that it names. */
export async function checkDecisions(file: FoundFile, sha256: Sha256Of): Promise<DecisionsChecked> {
  const text = new TextDecoder().decode(file.bytes ?? new Uint8Array(0));
  const read = readStoredDecisions(text);
  if (!read.ok) return { findings: read.error.kind === "other-schema" ? [] : [{ problem: "unreadable", path: DECISION_RECORD }], isWhole: false };
  const hashes = await Promise.all(read.value.messages.map(async (one) => (await decisionHash(one, sha256)) === one.sha256));
  const replayed = await replayDecisions(text, sha256);
  const verdicts = replayed.ok ? replayed.value.messages.map(({ verdict }) => verdict) : [];
  const differs = hashes.includes(false) || verdicts.includes("differs");
  return { findings: differs ? [{ problem: "decision-differs", path: DECISION_RECORD }] : [], isWhole: !verdicts.includes("rule-set-unknown") };
}
