import { membershipFindings } from "../membership-findings";
import type { RecordFinding } from "../record-finding";
import type { Sha256Of } from "../record-input";
import { TRANSCRIPT } from "../transcript";
import { json, type OpenRecord } from "./open-record";

/** Versions of the transcript that were filed before there were proofs. */
const WITHOUT_PROOFS: readonly string[] = ["urn:bewaarwijzer:transcript:1", "urn:bewaarwijzer:transcript:2"];

/** Every message proves that it stood in the conversation that was read. @returns null where the transcript is of a version that holds no proofs */
export async function checkMembership({ files, transcript }: OpenRecord, sound: ReadonlySet<string>, sha256: Sha256Of): Promise<readonly RecordFinding[] | null> {
  if (transcript === null || !sound.has(TRANSCRIPT)) return [];
  if (WITHOUT_PROOFS.includes(transcript.schema) && transcript.membership === undefined) return null;
  const unproven = await membershipFindings(json(files.get(TRANSCRIPT)), sha256);
  return unproven?.length === 0 ? [] : [{ problem: "not-a-member", path: TRANSCRIPT }];
}
