import type { Decider } from "../../review/decider";
import type { Prepared } from "../../review/prepared";
import type { Tally } from "../../review/tally";
import type { Sitting } from "../journey/sitting";
import { useDecider } from "./use-decider";
import { useTally } from "./use-tally";

/** The chat as the screen of review knows it, whatever part of it is shown. */
export interface Board extends Prepared {
  readonly tally: Tally;
  readonly decide: Decider;
}

export function useBoard(prepared: Prepared, sitting: Sitting): Board {
  const tally = useTally(prepared.parts, prepared.asked, sitting.session);
  return { ...prepared, tally, decide: useDecider(sitting) };
}
