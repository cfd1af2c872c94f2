import type { Bench } from "./bench";
import { openFilingPages, photosContenders } from "./filing-contest";
import { scaled } from "./scale";

const MANY = scaled(2000, 100);
const FEW = scaled(250, 25);
const MORE_FOR_EACH = 1.5;
const EACH = "ms for each photo";

/** What a group sends each other in some years is thousands of photos: each may take little more time than among few. */
export const bench: Bench = {
  work: `a chat with ${String(MANY)} small photos, filed whole`,
  goal: `each photo takes at most ${String(MORE_FOR_EACH)} times what it takes among ${String(FEW)}`,
  reached: (ours, _floor, few) => (ours[EACH] ?? NaN) <= MORE_FOR_EACH * (few[EACH] ?? NaN),
  prepare: async (folder) => {
    const pages = await openFilingPages();
    const [many, few] = [await photosContenders(pages, folder, MANY), await photosContenders(pages, folder, FEW)];
    return [{ ...many.whole, end: () => pages.close() }, many.nativeBack, few.whole];
  },
};
