import { makeStyles } from "@fluentui/react-components";

/** About as thick as the lines of the other drawings. */
const LINE = "0.1em";

const useStyles = makeStyles({
  ring: { boxSizing: "border-box", width: "0.8em", height: "0.8em", marginInline: "0.1em", border: `${LINE} dashed currentColor`, borderRadius: "50%" },
  dash: { width: "0.7em", marginInline: "0.15em", borderTop: `${LINE} solid currentColor` },
});

/**
 * The drawings that a list has hundreds of, made of borders: to a browser each `svg` is a layer of its own, which it puts
 * together anew in every frame of scrolling. They stand beside words, in a row of which they are an item.
 */
export const OpenIcon = () => <span aria-hidden="true" className={useStyles().ring} />;
export const MayGoIcon = () => <span aria-hidden="true" className={useStyles().dash} />;
