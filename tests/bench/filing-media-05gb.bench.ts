import type { Bench } from "./bench";
import { filingContenders, openFilingPages } from "./filing-contest";

const PART_OF_NATIVE = 0.75;

/** @source performance.md, row 7 */
export const bench: Bench = {
  work: "0.5 GB of media out of a zip: checksum of the zip, SHA-256, upload",
  goal: `at least ${String(PART_OF_NATIVE)} of the speed of unzip, sha256sum and curl, summed`,
  reached: (ours, floor) => (floor["wall s"] ?? NaN) >= PART_OF_NATIVE * (ours["wall s"] ?? Infinity),
  prepare: async (folder) => {
    const pages = await openFilingPages();
    const { bare, native, whole, nativeBack } = await filingContenders(pages, folder, 0.5);
    return [{ ...bare, end: () => pages.close() }, native, whole, nativeBack];
  },
};
