import type { MailError, MailSource, OpenMail } from "../ports/mail-source";
import { ok } from "../result";
import type { Result } from "../result";
import type { FoundExport } from "./found-in-mail";

/**
 * Fetches an export out of the open mail, with what belongs to it: one file after the other.
 *
 * @param onFile number of the file that is fetched now, from 1
 * @returns every file, or the first error; null when the user stopped it
 */
export async function readAttachments(
  mail: OpenMail,
  { export: chat, beside }: FoundExport,
  { source }: { readonly source: Pick<MailSource, "read"> },
  onFile: (number: number) => void,
  signal: AbortSignal,
): Promise<Result<readonly File[], MailError> | null> {
  const files: File[] = [];
  for (const [at, attachment] of [chat, ...beside].entries()) {
    if (signal.aborted) return null;
    onFile(at + 1);
    const read = await source.read(mail, attachment);
    if (!read.ok) return signal.aborted ? null : read;
    files.push(read.value);
  }
  return signal.aborted ? null : ok(files);
}
