import type { MadeReadingCopy, ReadingCopy, ReadingCopyFault } from "../../record/reading-copy";
import type { OnPage, TextOfPdf } from "../../record/reading-copy-findings";
import { copyDifference, type CopyOutcome, copyStrings } from "../../record/reading-copy-text";
import { err, ok } from "../../result";
import type { Result } from "../../result";

/** A copy as it was drawn, and not yet read back. */
export interface DrawnCopy extends CopyOutcome, MadeReadingCopy {}

/** A copy that could not be made, or cannot be read. */
export const FAILED: Result<never, ReadingCopyFault> = err({ kind: "reading-copy-differs", message: 0 });

/** Reads a drawn copy back: one that does not say exactly what it should is not given. @param textOf may take the bytes for itself */
export async function checkDrawn(copy: ReadingCopy, drawn: DrawnCopy, textOf: TextOfPdf, onPage?: OnPage): Promise<Result<void, ReadingCopyFault>> {
  const bytes = await drawn.pdf.arrayBuffer().catch(() => null);
  // The browser keeps the drawn copy: what it cannot give back, it had no room for.
  if (bytes === null) return err({ kind: "broke-down" });
  const text = await textOf(new Uint8Array(bytes), onPage);
  if (!text.ok) return text.error.kind === "interrupted" ? err(text.error) : FAILED;
  const difference = copyDifference(copyStrings(copy, drawn), text.value);
  return difference === null ? ok(undefined) : err({ kind: "reading-copy-differs", message: difference });
}
