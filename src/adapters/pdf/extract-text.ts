import type { OnPage, PdfUnread } from "../../record/reading-copy-findings";
import { err, ok } from "../../result";
import type { Result } from "../../result";

/** The tag of what is no content: page numbers, rules. */
const NO_CONTENT = "Artifact";

interface Item {
  readonly str?: string;
  readonly type?: string;
  readonly tag?: string;
}

/** Items of a page without what is no content. Marked content is never nested in our copies deeper than the reader counts. */
function contentOf(items: readonly Item[]): string {
  const open: boolean[] = [];
  let text = "";
  for (const { type, tag, str } of items) {
    if (type === "beginMarkedContent" || type === "beginMarkedContentProps") open.push(tag === NO_CONTENT);
    else if (type === "endMarkedContent") open.pop();
    else if (str !== undefined && !open.includes(true)) text += `${str}\n`;
  }
  return text;
}

/** All text of a PDF in reading order, page numbers left out. @errors as `textOfTakenPdf` */
// pdf.js takes what it reads.
export const textOfPdf = (pdf: Uint8Array): Promise<Result<string, PdfUnread>> => textOfTakenPdf(new Uint8Array(pdf));

/**
 * The same, for who needs the bytes no more: the reader takes them for itself. Runs nothing of what is in the file, and no
 * code from text.
 *
 * @errors `no-pdf` for what is no PDF that can be read; `interrupted` where the reader could not be fetched
 */
export async function textOfTakenPdf(pdf: Uint8Array, onPage: OnPage = () => undefined): Promise<Result<string, PdfUnread>> {
  const fetched = await Promise.all([import("pdfjs-dist/legacy/build/pdf.mjs"), import("pdfjs-dist/legacy/build/pdf.worker.mjs")]).catch(() => null);
  if (fetched === null) return err({ kind: "interrupted" });
  const [{ getDocument }, worker] = fetched;
  // pdf.js looks here before it starts a worker of its own.
  Reflect.set(globalThis, "pdfjsWorker", worker);
  const opening = getDocument({ data: pdf, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, verbosity: 0 });
  try {
    const document = await opening.promise;
    let text = "";
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      text += contentOf(items);
      page.cleanup();
      onPage(number, document.numPages);
    }
    return ok(text);
  } catch {
    return err({ kind: "no-pdf" });
  } finally {
    await opening.destroy();
  }
}
