import { useCallback, useState } from "react";
import { endRange, extendTo, NO_SELECTION, onlyAmong, selectAll, toggle } from "../../review/selection";
import type { Selection } from "../../review/selection";
import type { View } from "./use-view";

export interface Selecting {
  readonly selection: Selection;
  /** Whether the next message that is ticked ends a range, and brings along what lies between. */
  readonly endsRange: boolean;
  /** Lets the next one end a range, or no longer. */
  readonly turnRange: () => void;
  /** One message; with what lies between when `from` says where the range starts. */
  readonly select: (number: number) => void;
  readonly extend: (order: readonly number[], from: number, to: number) => void;
  readonly add: (numbers: ReadonlySet<number>) => void;
  readonly endRange: () => void;
  readonly clear: () => void;
}

/** Messages that are selected for one act. What a filter hides is let go: nobody answers what they cannot see. */
export function useSelecting({ turn, asked }: Pick<View, "turn" | "asked">): Selecting {
  const [kept, setKept] = useState({ turn, selection: NO_SELECTION, endsRange: false });
  const now = kept.turn === turn ? kept : { turn, selection: onlyAmong(kept.selection, asked), endsRange: false };
  if (now !== kept) setKept(now);
  const change = useCallback((step: (selection: Selection) => Selection) => {
    setKept((before) => ({ ...before, selection: step(before.selection), endsRange: false }));
  }, []);
  return {
    selection: now.selection,
    endsRange: now.endsRange,
    turnRange: useCallback(() => {
      setKept((before) => ({ ...before, endsRange: !before.endsRange }));
    }, []),
    select: useCallback((number) => {
      change((selection) => toggle(selection, number));
    }, [change]),
    extend: useCallback((order, from, to) => {
      change((selection) => extendTo(selection, order, from, to));
    }, [change]),
    add: useCallback((numbers) => {
      change((selection) => selectAll(selection, numbers));
    }, [change]),
    endRange: useCallback(() => {
      change(endRange);
    }, [change]),
    clear: useCallback(() => {
      change(() => NO_SELECTION);
    }, [change]),
  };
}
