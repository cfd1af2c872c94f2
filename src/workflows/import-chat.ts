import type { ChatReader, ImportError, OpenExport, ReadingAnswers, ReadingWatch } from "../ports/chat-reader";
import { err } from "../result";
import type { Result } from "../result";

/**
 * Opens the export that a person chose. What was open before is let go only when the new one can be read, so that a
 * wrong file costs nothing; an export that opens after the person cancelled is let go at once.
 */
export async function importChat(
  files: readonly File[],
  former: OpenExport | null,
  { reader }: { readonly reader: ChatReader },
  watch: ReadingWatch,
  signal: AbortSignal,
  answers: ReadingAnswers,
): Promise<Result<OpenExport, ImportError>> {
  const opened = await reader.open(files, watch, signal, answers);
  if (!opened.ok) return opened;
  if (signal.aborted) {
    opened.value.close();
    return err({ kind: "cancelled" });
  }
  former?.close();
  return opened;
}
