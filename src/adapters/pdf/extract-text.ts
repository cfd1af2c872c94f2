import { comparable } from "../../record/comparable-text";
import type { OnPage, PdfUnread } from "../../record/reading-copy-findings";
import { pageFooter } from "../../record/reading-copy-words";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { carriesMore, endsAsWritten, hasRemarks } from "./nothing-added";

/** The tag of what is no content: page numbers, rules. */
const NO_CONTENT = "Artifact";
/** The tag of a cell at the head of a table: it is drawn again on every further page of that. */
const HEAD = "TH";
/** The tag of a run that is read from right to left. */
const SPAN = "Span";

interface Item {
  readonly str?: string;
  readonly type?: string;
  readonly tag?: string;
}

/** A letter and what is not seen before it, as pdf.js gives them where it turns letters round. */
const TURNED = /([\u05d0-\u05f2\u0620-\u07ff\ufb50-\ufdff\ufe70-\ufefc])([\u200c\u200d])/g;
const MARKS = /^\p{M}+$/u;
const HEBREW = /^[\u0590-\u05ff]/;

/**
 * What stands in a span of its own, as it is written: a run that is read from right to left and drawn from left to right
 * (signs.ts). pdf.js turns it round. Marks at its beginning, which belong to the last letter, it gives apart; Arabic ones not turned round.
 */
function asWritten(parts: readonly string[]): string {
  const [first = "", ...others] = parts.filter((part) => part.trim() !== "");
  if (others.length === 0 || !MARKS.test(first)) return [first, ...others].join("").replace(TURNED, "$2$1");
  return others.join("").replace(TURNED, "$2$1") + (HEBREW.test(first) ? first : first.split("").reverse().join(""));
}

interface PageText {
  readonly content: string;
  /** What is drawn and is called no content, each as one text. */
  readonly besides: readonly string[];
  /** Heads of tables on this page. */
  readonly heads: readonly string[];
}

/** Items of a page, with what is called no content told apart. Marked content is never nested in our copies deeper than the reader counts. */
function textOf(items: readonly Item[]): PageText {
  const open: (string | undefined)[] = [];
  const besides = [""];
  const heads = [""];
  let span: string[] = [];
  let content = "";
  for (const { type, tag, str } of items) {
    if (type === "beginMarkedContent" || type === "beginMarkedContentProps") {
      open.push(tag);
      if (tag === NO_CONTENT) besides.push("");
      if (tag === HEAD) heads.push("");
    } else if (type === "endMarkedContent") {
      if (open.pop() !== SPAN || open.includes(NO_CONTENT)) continue;
      content += `${asWritten(span)}\n`;
      span = [];
    } else if (str === undefined) continue;
    else if (open.includes(NO_CONTENT)) besides.push(`${besides.pop() ?? ""}${str}`);
    else if (open.at(-1) === SPAN) span.push(str);
    else {
      if (open.at(-1) === HEAD) heads.push(`${heads.pop() ?? ""}${str}`);
      content += `${str}\n`;
    }
  }
  return { content, besides, heads };
}

const NUMBER = /^CB-\d{4}-[0-9A-F]{6}$/;

/** Whether a text that is called no content is the number of its page, or the head of a table again: else somebody made it pass for that. */
function isKnown(beside: string, heads: ReadonlySet<string>, page: number, pages: number): boolean {
  const text = comparable(beside);
  const footer = comparable(pageFooter("", page, pages));
  return text === "" || heads.has(text) || (text.endsWith(footer) && NUMBER.test(text.slice(0, -footer.length)));
}

/** All text of a PDF in reading order, page numbers left out. @errors as `textOfTakenPdf` */
// pdf.js takes what it reads.
export const textOfPdf = (pdf: Uint8Array): Promise<Result<string, PdfUnread>> => textOfTakenPdf(new Uint8Array(pdf));

/**
 * The same, for who needs the bytes no more: the reader takes them for itself. Runs nothing of what is in the file, and no
 * code from text.
 *
 * @errors `no-pdf` for what is no PDF that can be read; `holds-more` for what is no copy of ours as it was drawn; `interrupted` where the reader could not be fetched
 */
export async function textOfTakenPdf(pdf: Uint8Array, onPage: OnPage = () => undefined): Promise<Result<string, PdfUnread>> {
  const fetched = await Promise.all([import("pdfjs-dist/legacy/build/pdf.mjs"), import("pdfjs-dist/legacy/build/pdf.worker.mjs")]).catch(() => null);
  if (fetched === null) return err({ kind: "interrupted" });
  const [{ getDocument }, worker] = fetched;
  // What is read, the reader takes.
  const isAsWritten = endsAsWritten(pdf);
  // pdf.js looks here before it starts a worker of its own.
  Reflect.set(globalThis, "pdfjsWorker", worker);
  const opening = getDocument({ data: pdf, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, verbosity: 0 });
  try {
    const document = await opening.promise;
    if (!isAsWritten || (await carriesMore(document))) return err({ kind: "holds-more" });
    const heads = new Set<string>();
    let text = "";
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const { content, besides, heads: found } = textOf(items);
      for (const head of found) heads.add(comparable(head));
      if ((await hasRemarks(page)) || !besides.every((beside) => isKnown(beside, heads, number, document.numPages))) return err({ kind: "holds-more" });
      text += content;
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
