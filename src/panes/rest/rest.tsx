import type { Chance } from "../../ports/chance";
import type { SittingProps } from "../journey/screen-props";
import { useHints } from "../shared/use-hints";
import { RestScreen } from "./rest-screen";

export interface RestProps extends SittingProps {
  readonly chance: Chance;
  /** Shows one message among the others, in the review. */
  readonly onMessage: (number: number) => void;
}

/** «Rest afsluiten». Hints count here whether or not the user sees them elsewhere: what stands out is not closed unseen. */
export function Rest(props: RestProps) {
  return <RestScreen {...props} found={useHints(props.sitting.opened.conversation)} />;
}
