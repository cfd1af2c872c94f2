import { err, ok, type Result } from "../../result";
import type { ImportError } from "../import-error";
import type { ChosenFile } from "../loose-files";
import type { EnteredScreenshot } from "../reading-answers";

/** A picture with what was entered for it. */
export interface MatchedScreenshot {
  /** The name of its file, or that name with a number where another has it too. */
  readonly entry: string;
  readonly file: ChosenFile;
  readonly entered: EnteredScreenshot;
}

/**
 * Brings pictures and entries together by name, in the order of the entries. Of files with the same name (from several
 * folders) the first belongs to the first entry with it.
 *
 * @errors `screenshot-unmatched`: nothing is left out in silence
 */
export function matchScreenshots(files: readonly ChosenFile[], entries: readonly EnteredScreenshot[]): Result<readonly MatchedScreenshot[], ImportError> {
  const left = [...files];
  const used = new Set<string>();
  const matched: MatchedScreenshot[] = [];
  for (const entered of entries) {
    const at = left.findIndex(({ name }) => name === entered.fileName);
    const [file] = at === -1 ? [] : left.splice(at, 1);
    if (file === undefined) return err({ kind: "screenshot-unmatched", name: entered.fileName });
    matched.push({ entry: ownName(file.name, used), file, entered });
  }
  const [forgotten] = left;
  return forgotten === undefined ? ok(matched) : err({ kind: "screenshot-unmatched", name: forgotten.name });
}

/** `scherm.png`, then `scherm (2).png`. */
function ownName(name: string, used: Set<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let own = name;
  for (let number = 2; used.has(own); number += 1) own = `${stem} (${number})${extension}`;
  used.add(own);
  return own;
}
