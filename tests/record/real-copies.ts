import { checkDrawn } from "../../src/adapters/pdf/drawn-copy";
import { textOfTakenPdf } from "../../src/adapters/pdf/extract-text";
import { createDrawing } from "../../src/adapters/pdf/make-reading-copy";
import type { ReadFont } from "../../src/adapters/pdf/read-font";
import { lettersElseCodes } from "../../src/adapters/pdf/shaped-letters";
import type { MakeReadingCopy } from "../../src/record/reading-copy";
import type { TextOfPdf } from "../../src/record/reading-copy-findings";

/** Makes reading copies as the app does, without its workers. */
export const createReadingCopies = (readFont: ReadFont, textOf: TextOfPdf = textOfTakenPdf): MakeReadingCopy => {
  const draw = createDrawing({ readFont, drawAnew: () => Promise.resolve(null) });
  return (copy, pictureAt) => lettersElseCodes(copy, async (shaped) => {
    const drawn = await draw(copy, pictureAt, shaped);
    if (!drawn.ok) return drawn;
    const checked = await checkDrawn(copy, drawn.value, textOf);
    return checked.ok ? drawn : checked;
  });
};
