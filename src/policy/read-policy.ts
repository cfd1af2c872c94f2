import { err, ok } from "../result";
import type { Result } from "../result";
import { duplicatesIn, readTree, tooDeepAt, valueOf } from "./file-tree";
import { placesIn } from "./place";
import type { Policy } from "./policy";
import { policyOf } from "./policy-document";
import type { PolicyFault } from "./policy-fault";
import { policyFile } from "./policy-file";
import { shapeFaults, shownPath } from "./shape-faults";

/**
 * Reads a policy file («beleid»): JSON, with comments and trailing commas.
 *
 * A field that nobody knows is a fault: a typo in «hold» must not silently mean «no hold». Faults name places and what may
 * stand there, never what does stand there.
 *
 * @errors every fault, in the order of the file; of a file that is no JSON only those of its grammar, as the rest follows from them
 */
export function readPolicy(text: string): Result<Policy, readonly PolicyFault[]> {
  const json = text.replace(/^\uFEFF/u, "");
  const placeOf = placesIn(json);
  const tooDeep = tooDeepAt(json);
  if (tooDeep !== null) return err([{ kind: "too-deep", path: "", ...placeOf(tooDeep) }]);
  const { root, faults } = readTree(json);
  if (faults.length > 0 || root === null) return err(onceEach(faults.map(({ offset, expected }) => ({ kind: "syntax", expected, path: "", ...placeOf(offset) }))));
  const read = policyFile.safeParse(valueOf(root));
  const twice = duplicatesIn(root).map(({ key, path }): PolicyFault => ({ kind: "duplicate-field", path: shownPath(path), ...placeOf(key.offset) }));
  if (read.success && twice.length === 0) return ok(policyOf(read.data));
  return err(onceEach([...twice, ...(read.success ? [] : shapeFaults(read.error.issues, root, placeOf))]));
}

/** In the order of the file; of two about the same field at the same place, the second says what the first said. */
function onceEach(faults: readonly PolicyFault[]): readonly PolicyFault[] {
  const ordered = [...faults].sort((one, other) => one.line - other.line || one.column - other.column);
  const seen = new Set<string>();
  return ordered.filter(({ line, column, path }) => seen.size < seen.add(`${line}:${column} ${path}`).size);
}
