import { useCallback, useState } from "react";
import { endRange, extendTo, NO_SELECTION, selectAll, toggle } from "../../review/selection";
import type { Selection } from "../../review/selection";

export interface Selecting {
  readonly selection: Selection;
  /** One message; with what lies between when `from` says where the range starts. */
  readonly select: (number: number) => void;
  readonly extend: (order: readonly number[], from: number, to: number) => void;
  readonly add: (numbers: ReadonlySet<number>) => void;
  readonly endRange: () => void;
  readonly clear: () => void;
}

/** Messages that are selected for one act. */
export function useSelecting(): Selecting {
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  return {
    selection,
    select: useCallback((number) => {
      setSelection((now) => toggle(now, number));
    }, []),
    extend: useCallback((order, from, to) => {
      setSelection((now) => extendTo(now, order, from, to));
    }, []),
    add: useCallback((numbers) => {
      setSelection((now) => selectAll(now, numbers));
    }, []),
    endRange: useCallback(() => {
      setSelection(endRange);
    }, []),
    clear: useCallback(() => {
      setSelection(NO_SELECTION);
    }, []),
  };
}
