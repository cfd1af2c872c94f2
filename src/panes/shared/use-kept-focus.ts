import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Keeps the focus in a part of the screen when the button that had it goes away: else it falls to the page's body, and
 * who works by keyboard starts anew.
 *
 * @returns to be given to an element with `tabIndex={-1}`
 */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T> {
  const part = useRef<T>(null);
  const isInside = useRef(false);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      isInside.current = event.target instanceof Node && part.current?.contains(event.target) === true;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, []);
  useEffect(() => {
    const element = part.current;
    if (element === null) return undefined;
    const give = () => {
      if (isInside.current && document.activeElement === document.body) element.focus();
    };
    give();
    // What stands in it may be drawn anew without it.
    const observer = new MutationObserver(give);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  });
  return part;
}
