import { READING_COPY } from "../reading-copy";
import { readingCopyFindings, type TextOfPdf } from "../reading-copy-findings";
import type { RecordFinding } from "../record-finding";
import { TRANSCRIPT } from "../transcript";
import type { OpenRecord } from "./open-record";

/**
 * The reading copy says what the transcript says.
 *
 * @param textOf null where no PDF can be read
 * @returns null where that cannot be told
 */
export async function checkReadingCopy({ files, transcript }: OpenRecord, sound: ReadonlySet<string>, textOf: TextOfPdf | null): Promise<readonly RecordFinding[] | null> {
  const [pdf, told] = [files.get(READING_COPY)?.bytes ?? null, files.get(TRANSCRIPT)?.bytes ?? null];
  if (pdf === null || told === null || textOf === null) return null;
  if (transcript === null || !sound.has(READING_COPY) || !sound.has(TRANSCRIPT)) return [];
  const differing = await readingCopyFindings(pdf, told, textOf);
  if (differing === null) return null;
  return differing.length === 0 ? [] : [{ problem: "reading-copy-differs", path: READING_COPY }];
}
