import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";

/** The end of a file as pdfkit writes it, once. Who saves it anew, or adds to it, ends it in another way. @source ISO 32000-1, 7.5.5 and 7.5.6 */
const END = /\ntrailer\n<<\n\/Size \d+\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]\n>>\nstartxref\n\d+\n%%EOF\n$/;
const END_BYTES = 512;

/** Whether the file ends as our copies do: nobody saved it with another program, which adds what it changes behind that end. */
export const endsAsWritten = (pdf: Uint8Array): boolean => END.test(Array.from(pdf.subarray(-END_BYTES), (byte) => String.fromCharCode(byte)).join(""));

/** What our copies never say of themselves. */
const NEVER_SAID = ["Author", "Subject", "Keywords", "Custom", "ModDate"] as const;

/** Whether the document carries what no copy of ours does: an attached file, a script, a layer that may be out of sight, or more words of itself. */
export async function carriesMore(document: PDFDocumentProxy): Promise<boolean> {
  const extras: readonly Promise<unknown>[] = [document.getAttachments(), document.getJSActions(), document.getOpenAction()];
  const isThere = (await Promise.all(extras)).some((one) => one !== null);
  const layers = [...(await document.getOptionalContentConfig())];
  const { info } = await document.getMetadata();
  return isThere || layers.length > 0 || NEVER_SAID.some((key) => Reflect.has(info, key));
}

/** Whether something lies on the page: a remark, a stamp, a link, a field. */
export const hasRemarks = async (page: PDFPageProxy): Promise<boolean> => (await page.getAnnotations()).length > 0;
