import type { Bench } from "./bench";
import { zipContenders } from "./zip-contest";

const FASTER = 25;

/**
 * What is in a zip of 500 MB, in a real browser: ours, and jszip, which takes the whole file into memory. The floor reads
 * the directory at its end and looks at nothing in it.
 *
 * @source performance.md, row 5
 */
export const bench: Bench = {
  work: "the files of a zip of 500 MB listed, in the browser",
  goal: `at least ${String(FASTER)} × faster than jszip`,
  reached: (ours, _floor, jszip = {}) => (ours.ms ?? Infinity) * FASTER <= (jszip.ms ?? NaN),
  prepare: (folder) => zipContenders(folder, "list", "floor: its directory read, and not looked at"),
};
