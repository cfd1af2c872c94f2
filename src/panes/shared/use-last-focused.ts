import { useEffect, useRef } from "react";
import type { MutableRefObject } from "react";

/** @returns what had the focus last, also when it is gone from the page since; null before anything had it */
export function useLastFocused(): Readonly<MutableRefObject<Element | null>> {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, []);
  return last;
}
