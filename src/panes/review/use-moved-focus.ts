import { useEffect, useRef } from "react";

/**
 * What stands beside the list is made anew in another place when the page becomes wider or narrower. Focus that was in it would
 * fall to the page's body, and who works by keyboard would start anew.
 *
 * @param layout how the parts stand, told apart by its value
 * @param give   gives the focus to where the work goes on
 */
export function useMovedFocus(layout: string, give: () => void): void {
  const last = useRef<Element | null>(null);
  const before = useRef(layout);
  const now = useRef(give);
  now.current = give;
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, []);
  useEffect(() => {
    const isMoved = before.current !== layout;
    before.current = layout;
    if (isMoved && last.current?.isConnected === false && document.activeElement === document.body) now.current();
  }, [layout]);
}
