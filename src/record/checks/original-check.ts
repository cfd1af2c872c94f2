import { contradictedByOriginal } from "../originals/contradicts-original";
import type { RecordFinding } from "../record-finding";
import { TRANSCRIPT } from "../transcript";
import type { ToldTranscript } from "../transcript-shape";

/** What stands beside a message, is what its own line of the export says: who changed both the transcript and its copy, cannot change that line too. */
export const checkOriginals = (told: ToldTranscript | null): readonly RecordFinding[] =>
  told === null || contradictedByOriginal(told).length === 0 ? [] : [{ problem: "contradicts", path: TRANSCRIPT }];
