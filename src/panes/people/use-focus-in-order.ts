import { useLayoutEffect } from "react";
import { useLastFocused } from "../shared/use-last-focused";

/** An element that is moved loses the focus. Gives it back when the order changed, to whatever had it. */
export function useFocusInOrder(order: string): void {
  const last = useLastFocused();
  useLayoutEffect(() => {
    const element = last.current;
    if (document.activeElement === document.body && element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
  }, [last, order]);
}
