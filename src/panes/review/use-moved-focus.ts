import { useEffect, useRef } from "react";
import { useLastFocused } from "../shared/use-last-focused";

/**
 * What stands beside the list is made anew in another place when the page becomes wider or narrower. Focus that was in it would
 * fall to the page's body, and who works by keyboard would start anew.
 *
 * @param layout how the parts stand, told apart by its value
 * @param give   gives the focus to where the work goes on
 */
export function useMovedFocus(layout: string, give: () => void): void {
  const last = useLastFocused();
  const before = useRef(layout);
  const now = useRef(give);
  now.current = give;
  useEffect(() => {
    const isMoved = before.current !== layout;
    before.current = layout;
    if (isMoved && last.current?.isConnected === false && document.activeElement === document.body) now.current();
  }, [last, layout]);
}
