import type { PdfUnread } from "../record/reading-copy-findings";
import type { Result } from "../result";

/**
 * All text of a PDF in reading order, page numbers left out, read away from the screen.
 *
 * @param signal stops it: then nothing is known of the file
 * @errors `no-pdf` for what cannot be read; `interrupted` where nothing here can read it: call again
 */
export type ReadPdf = (pdf: Uint8Array, signal: AbortSignal) => Promise<Result<string, PdfUnread>>;
