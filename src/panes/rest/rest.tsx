import { useHints } from "../shared/use-hints";
import { RestScreen } from "./rest-screen";
import type { RestProps } from "./rest-screen";

/** «Rest afsluiten». Hints count here whether or not the user sees them elsewhere: what stands out is not closed unseen. */
export function Rest(props: RestProps) {
  return <RestScreen {...props} found={useHints(props.sitting.opened.conversation)} />;
}
