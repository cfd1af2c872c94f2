import type { Merge } from "../conversation/conversation";
import type { Switches } from "../instruction/facts";
import type { PolicySource } from "../policy/policy";
import type { AgreementState } from "../review/shared-agreement";
import { dossierMetadata, type DossierMetadata } from "./dossier-metadata";
import type { MergeCounts, RecordInput } from "./record-input";

type AsGiven = "recordId" | "created" | "serverTime" | "appVersion" | "subject" | "conversation" | "people" | "facts" | "filedBy" | "onBehalfOf" | "colleagues" | "related" | "registerHead" | "notes";

/** What a record tells of itself, beside which messages are in it: all that its documents, copy and description are made of, and that can be read back from it. */
export interface RecordTold extends Pick<RecordInput, AsGiven> {
  /** Of the conversation that was read, in the record or not. */
  readonly participantCount: number;
  /** Null where nothing was merged. */
  readonly mergeCounts: MergeCounts | null;
  readonly dossier: DossierMetadata;
  readonly policy: ToldPolicy;
  readonly agreedIn: ToldAgreement | null;
}

export interface ToldPolicy {
  readonly name: string;
  readonly version: string;
  readonly source: PolicySource;
  readonly sha256: string;
  readonly switches: Switches;
}

/** A row of the organisation's list. */
export interface ToldAgreement {
  readonly row: number;
  readonly state: AgreementState;
  /** Number of the record that was kept by it. */
  readonly record: string | null;
}

function mergeCounts(merge: Merge | null): MergeCounts | null {
  if (merge === null) return null;
  const { differing, reordered, unmatched } = merge;
  const each = unmatched.map(({ bySource }) => new Set(bySource.flat()).size);
  return { differing: differing.length, reordered: reordered.length, unmatchedStretches: each.length, unmatched: each.reduce((sum, count) => sum + count, 0) };
}

/** What a record tells that is made of this. */
export const toldBy = (input: RecordInput): RecordTold => ({
  ...input,
  participantCount: input.carriedOver?.participantCount ?? input.conversation.participants.length,
  mergeCounts: input.carriedOver === null ? mergeCounts(input.conversation.merge) : input.carriedOver.mergeCounts,
  dossier: dossierMetadata(input),
  policy: { name: input.policy.policy.name, version: input.policy.policy.version, source: input.policy.source, sha256: input.policy.sha256, switches: input.policy.policy.switches },
  agreedIn: input.agreedIn === null ? null : { row: input.agreedIn.row, state: input.agreedIn.state, record: input.agreedIn.record?.number ?? null },
});
