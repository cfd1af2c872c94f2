import { ruleVersionOf } from "../columns";
import { DECISION_RECORD } from "../decision-record";
import { MANIFEST } from "../manifest";
import type { RegisterContent, RegisterEntry } from "../register-content";
import { TRANSCRIPT } from "../transcript";
import type { OpenRecord } from "./open-record";

/** What a record says of itself, and its entry in the register says too. What the record is too old to tell, is left out. */
export interface ToldToRegister extends Partial<Pick<RegisterContent, "by" | "onBehalfOf" | "subject" | "period" | "counts" | "related" | "reason">> {
  readonly recordId: string;
  /** Of the manifest as it lies there: an entry with another is of another record, or of one that was made anew. */
  readonly manifestSha256: string;
  /** By each of the rule sets that decided. */
  readonly ruleVersions?: readonly string[];
}

/** Null where a document that tells it is not as it was filed. */
export function toldToRegister({ files, transcript, decisions }: OpenRecord, sound: ReadonlySet<string>): ToldToRegister | null {
  const manifest = files.get(MANIFEST);
  if (manifest === undefined || transcript === null || decisions === null || ![MANIFEST, TRANSCRIPT, DECISION_RECORD].every((path) => sound.has(path))) return null;
  const { decidedBy, onBehalfOf, related, ruleSets, policy } = decisions;
  return {
    recordId: transcript.recordId,
    manifestSha256: manifest.sha256,
    subject: transcript.subject,
    period: { from: transcript.firstDay, to: transcript.lastDay },
    counts: { kept: transcript.messages.filter(({ context }) => !context).length, notKept: transcript.notKept.total },
    ...(decidedBy?.directoryId == null ? {} : { by: { id: decidedBy.directoryId, name: decidedBy.displayName } }),
    ...(onBehalfOf === null ? { onBehalfOf } : onBehalfOf?.directoryId == null ? {} : { onBehalfOf: { id: onBehalfOf.directoryId, name: onBehalfOf.displayName } }),
    ...(related === null ? { related, reason: null } : related?.relation === undefined ? {} : { related: { recordId: related.recordId, relation: related.relation }, reason: related.reason ?? null }),
    ...(ruleSets === undefined || policy === undefined ? {} : { ruleVersions: ruleSets.map((ruleSet) => ruleVersionOf(ruleSet, policy)) }),
  };
}

/** As the entry is read: each with its members in the same order. */
const isSame = <Value>(told: Value | undefined, entered: Value): boolean => told === undefined || JSON.stringify(told) === JSON.stringify(entered);

/** Whether the entry by which this record was filed says something else of it than the record itself. */
export function contradictsRecord(entry: RegisterEntry, told: ToldToRegister): boolean {
  if (entry.event !== "filed" || entry.recordId !== told.recordId || entry.manifestSha256 !== told.manifestSha256) return false;
  return !(
    isSame(told.by, entry.by) &&
    isSame(told.onBehalfOf, entry.onBehalfOf) &&
    isSame(told.subject, entry.subject) &&
    isSame(told.period, entry.period) &&
    isSame(told.counts, entry.counts) &&
    isSame(told.related, entry.related) &&
    isSame(told.reason, entry.reason) &&
    told.ruleVersions?.includes(entry.ruleVersion) !== false
  );
}
