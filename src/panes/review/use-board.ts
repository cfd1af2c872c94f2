import { useMemo } from "react";
import type { Decider } from "../../review/decider";
import { daysOf } from "../../review/days";
import { partsOf } from "../../review/parts";
import type { Part } from "../../review/parts";
import { askedOf } from "../../review/progress";
import type { Tally } from "../../review/tally";
import { switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useDecider } from "./use-decider";
import { useTally } from "./use-tally";

/** The chat as the screen of review knows it, whatever part of it is shown. */
export interface Board {
  /** Numbers of the messages of which the instruction asks anything, in order. */
  readonly asked: ReadonlySet<number>;
  readonly order: readonly number[];
  readonly parts: readonly Part[];
  readonly tally: Tally;
  readonly decide: Decider;
}

export function useBoard(sitting: Sitting): Board {
  const { conversation } = sitting.opened;
  const switches = switchesIn(sitting);
  const asked = useMemo(() => askedOf(conversation, switches), [conversation, switches]);
  const order = useMemo(() => [...asked], [asked]);
  const parts = useMemo(() => partsOf(daysOf(conversation.messages)), [conversation]);
  const tally = useTally(parts, asked, sitting.session);
  return { asked, order, parts, tally, decide: useDecider(sitting) };
}
