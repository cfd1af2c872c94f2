import { makeStyles } from "@fluentui/react-components";

/** What the app itself says above every screen, is so high (`useClearView`). */
const BELOW_LINE = "var(--line-height-above, 0px)";
const PAGE_BELOW_LINE = "calc(100vh - var(--line-height-above, 0px))";
/** With large letters a bar would hide the list that it is for, and two of them all of it. */
const A_THIRD_BELOW_LINE = "calc((100vh - var(--line-height-above, 0px)) / 3)";

/** For what stays in view at the top of the page: below what the app itself says there. */
export const useTopStyles = makeStyles({
  bar: { position: "sticky", top: BELOW_LINE },
  /** As high as the page at most, and scrolled by itself. */
  column: { position: "sticky", top: BELOW_LINE, maxHeight: PAGE_BELOW_LINE, overflowY: "auto" },
});

/** A bar over the list takes a third of the page at most; what does not fit is scrolled to within it, by key as well (`useClearView`). */
export const useLowBar = makeStyles({
  bar: {
    boxSizing: "border-box",
    maxHeight: A_THIRD_BELOW_LINE,
    overflowY: "auto",
    // On a page so low, or magnified so far, that is too little to work in: it stays in its place in the page.
    "@media (max-height: 420px)": { position: "static", maxHeight: "none" },
  },
});

/**
 * For the controls of a bar that stays in view: the room that is kept clear of it is no reason to move the page, which would
 * take the row that one is at out of view with each press of Tab. On a page so low that bars go by, they are scrolled to.
 */
export const useBarStyles = makeStyles({
  stays: { "@media (min-height: 420.02px)": { "& button": { scrollMarginBlock: "-100vh" }, "& input": { scrollMarginBlock: "-100vh" } } },
  // Where it is wide, this one stands in a column that scrolls by itself.
  staysWhereNarrow: { "@media (min-height: 420.02px) and (max-width: 999.98px)": { "& button": { scrollMarginBlock: "-100vh" } } },
});
