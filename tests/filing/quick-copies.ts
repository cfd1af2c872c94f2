import type { MakeReadingCopy } from "../../src/record/reading-copy";

/**
 * Stands in for the reading copy where a test files many records and looks at none: all that the copy says, as no PDF.
 * Nothing of Node is used here: this also runs in a page.
 */
export const quickCopies: MakeReadingCopy = (copy) => Promise.resolve({ ok: true, value: { bytes: new TextEncoder().encode(`%PDF-1.7\n${JSON.stringify(copy)}`), shownAsCode: 0 } });
