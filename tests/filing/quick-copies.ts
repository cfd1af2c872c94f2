import type { ReadPdf } from "../../src/ports/read-pdf";
import type { MakeReadingCopy, ReadingCopy } from "../../src/record/reading-copy";
import { copyStrings } from "../../src/record/reading-copy-text";

const HEAD = "%PDF-1.7\n";

/**
 * Stands in for the reading copy where a test files many records and looks at none: all that the copy says, as no PDF.
 * Nothing of Node is used here: this also runs in a page.
 */
export const quickCopies: MakeReadingCopy = (copy) => Promise.resolve({ ok: true, value: { pdf: new Blob([`${HEAD}${JSON.stringify(copy)}`]), shownAsCode: 0 } });

/** Reads what `quickCopies` made; anything else is no PDF. */
export const quickReader: ReadPdf = (pdf) => {
  const text = new TextDecoder().decode(pdf);
  try {
    if (!text.startsWith(HEAD)) throw new Error("no copy of ours");
    const copy = JSON.parse(text.slice(HEAD.length)) as ReadingCopy;
    return Promise.resolve({ ok: true, value: Array.from(copyStrings(copy, { shownAsCode: 0, notShown: new Map() }), (said) => said.text).join("\n") });
  } catch {
    return Promise.resolve({ ok: false, error: { kind: "no-pdf" } });
  }
};
