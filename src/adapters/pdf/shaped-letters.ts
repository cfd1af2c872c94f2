import type { ReadingCopy, ReadingCopyFault } from "../../record/reading-copy";
import { copyStrings } from "../../record/reading-copy-text";
import type { Result } from "../../result";
import { areShaped } from "./faces";

/** Whether letters that are shaped stand as letters, or as codes. */
export type ShapedLetters = "letters" | "codes";

/**
 * Makes a copy; where it cannot be read back and such letters stand in it, once more with codes in their place: how some of
 * them are shaped nobody has tried, and a record must not wait for that.
 */
export async function lettersElseCodes<T>(copy: ReadingCopy, make: (shaped: ShapedLetters) => Promise<Result<T, ReadingCopyFault>>): Promise<Result<T, ReadingCopyFault>> {
  const made = await make("letters");
  if (made.ok || made.error.kind !== "reading-copy-differs") return made;
  const texts = Array.from(copyStrings(copy, { shownAsCode: 0, notShown: new Map() }), ({ text }) => text);
  return areShaped(texts) ? make("codes") : made;
}
