import { useCallback, useEffect, useMemo, useState } from "react";
import { nextOpenAmong, placeOf } from "../../review/tally";
import { focusBeside, focusRow, keptInView } from "./into-view";
import { rowId } from "./row-id";
import type { View } from "./use-view";

/** The message that is being reviewed, and where the focus goes. */
export interface Spot {
  /** Null when all are reviewed. */
  readonly active: number | null;
  /** The one row that the Tab key stops at. */
  readonly tabStop: number | null;
  /** The message whose row was last given the focus: it must be on the page. */
  readonly wanted: number | null;
  /** Makes a message the one that is reviewed; the focus stays where it is. */
  readonly look: (number: number | null) => void;
  /** The same, and its row gets the focus. */
  readonly go: (number: number) => void;
  /** The same, of a row in which something was pressed. */
  readonly open: (number: number) => void;
  /** The same, and its row comes into view; the focus stays where it is. */
  readonly show: (number: number) => void;
  /** Gives the focus to something outside the list. */
  readonly focus: (id: string) => void;
}

/** What comes into view next, and whether the focus goes there too. */
interface Aim {
  readonly id: string;
  /** Null for what is outside the list. */
  readonly number: number | null;
  readonly isFocus: boolean;
  /** Whether the user is in that row already. */
  readonly isInHand: boolean;
}

/** Whether a message is in the list, whatever a filter hides. */
export const isShown = ({ parts }: View, number: number): boolean =>
  parts[placeOf(parts, number)]?.messages.some((message) => message.number === number) ?? false;

/** @param startAt number of the message to begin at; null for the first open one */
export function useSpot(view: View, asked: ReadonlySet<number>, reveal: (number: number) => void, startAt: number | null): Spot {
  const [chosen, setChosen] = useState(() => startAt ?? nextOpenAmong(view.parts, view.tally, asked, 0));
  const [focused, setFocused] = useState<Aim | null>(startAt === null ? null : { id: rowId(startAt), number: startAt, isFocus: true, isInHand: false });
  // Where a filter hides the message that was being reviewed, the first of what it shows takes its place.
  const active = useMemo(
    () => (!view.isFiltered || (chosen !== null && isShown(view, chosen)) ? chosen : (view.order[0] ?? null)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the view changes with every answer; what it shows does not
    [chosen, view.parts, view.isFiltered],
  );

  useEffect(() => {
    const element = focused === null ? null : document.getElementById(focused.id);
    if (element === null) return undefined;
    if (focused?.isFocus !== true) return keptInView(element);
    if (focused.number === null) focusBeside(element);
    else focusRow(element, focused.isInHand);
    return undefined;
  }, [focused]);

  const look = useCallback(
    (number: number | null) => {
      setChosen(number);
      if (number !== null) reveal(number);
    },
    [reveal],
  );
  const goTo = useCallback(
    (number: number, isInHand: boolean) => {
      look(number);
      setFocused({ id: rowId(number), number, isFocus: true, isInHand });
    },
    [look],
  );
  const go = useCallback(
    (number: number) => {
      goTo(number, false);
    },
    [goTo],
  );
  const open = useCallback(
    (number: number) => {
      goTo(number, true);
    },
    [goTo],
  );
  const show = useCallback(
    (number: number) => {
      look(number);
      setFocused({ id: rowId(number), number, isFocus: false, isInHand: false });
    },
    [look],
  );
  const focus = useCallback((id: string) => {
    setFocused({ id, number: null, isFocus: true, isInHand: false });
  }, []);
  return { active, tabStop: active ?? view.order[0] ?? null, wanted: focused?.number ?? null, look, go, open, show, focus };
}
