import type { Sitting } from "./sitting";

/** What every screen of a conversation gets. */
export interface SittingProps {
  readonly sitting: Sitting;
  readonly change: (step: (sitting: Sitting) => Sitting) => void;
  readonly onBack: () => void;
  readonly onGoOn: () => void;
}
