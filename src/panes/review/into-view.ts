import { clearPart } from "../shared/clear-part";

/** Frames in which what is far from the view, and not laid out until then, may still push a row away. */
const SETTLING = 4;

/**
 * Gives the focus to a row. Of one that is higher than the page the beginning comes into view: one reads from there.
 *
 * @param isInHand whether something in the row was pressed: who is at a button under its words, stays there
 */
export function focusRow(row: HTMLElement, isInHand: boolean): void {
  row.focus();
  if (!isInHand && isHigherThanView(row)) row.scrollIntoView({ block: "start" });
}

/** Gives the focus to what stands beside the rows. Nothing moves where it is in view: in a bar that stays there, it always is. */
export function focusBeside(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  element.focus({ preventScroll: isInBar(element) && top >= 0 && bottom <= window.innerHeight });
}

const isInBar = (element: Element): boolean => element.closest(`[${STAYS}]`) !== null;

/** Marks a bar that stays in view while the list goes by: nothing lies over it. */
export const STAYS = "data-stays";

/** Brings a row into view, and keeps it there until what is around it has its true height. @returns stops that */
export function keptInView(row: HTMLElement): () => void {
  let frame = 0;
  const bring = (left: number) => {
    bringIntoView(row);
    if (left > 0) frame = requestAnimationFrame(() => { bring(left - 1); });
  };
  bring(SETTLING);
  return () => {
    cancelAnimationFrame(frame);
  };
}

/** Of a row that is higher than the page, what was searched for, or else its beginning. */
function bringIntoView(row: HTMLElement): void {
  if (!isHigherThanView(row)) row.scrollIntoView({ block: "center" });
  else (row.querySelector("mark") ?? row).scrollIntoView({ block: row.querySelector("mark") === null ? "start" : "center" });
}

function isHigherThanView(row: HTMLElement): boolean {
  const { from, to } = clearPart();
  return row.offsetHeight > to - from;
}
