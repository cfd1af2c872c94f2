import type { Part } from "./parts";

/** Of a chat up to this size everything is on the page, so that the browser and a screen reader find it all. */
export const MOST_WHOLE = 3000;

/** Rows that may be on the page at once of a larger chat. */
const MOST_ROWS = 240;

/**
 * Opens one part more. Where that makes too many rows, the parts farthest from it close.
 *
 * @param place of the part to open
 * @returns places of the open parts
 */
export function openOneMore(opened: ReadonlySet<number>, parts: readonly Part[], place: number, most: number = MOST_ROWS): ReadonlySet<number> {
  const nearestFirst = [place, ...[...opened].filter((one) => one !== place)].sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
  let rows = 0;
  return new Set(
    nearestFirst.filter((one) => {
      rows += parts[one]?.messages.length ?? 0;
      return one === place || rows <= most;
    }),
  );
}
