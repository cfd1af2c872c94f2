import { makeStyles } from "@fluentui/react-components";

/**
 * For the controls of a bar that stays in view: the room that is kept clear of it is no reason to move the page, which would
 * take the row that one is at out of view with each press of Tab. On a page so low that bars go by, they are scrolled to.
 */
export const useBarStyles = makeStyles({
  stays: { "@media (min-height: 420.02px)": { "& button": { scrollMarginBlock: "-100vh" }, "& input": { scrollMarginBlock: "-100vh" } } },
  // Where it is wide, this one stands in a column that scrolls by itself.
  staysWhereNarrow: { "@media (min-height: 420.02px) and (max-width: 999.98px)": { "& button": { scrollMarginBlock: "-100vh" } } },
});
