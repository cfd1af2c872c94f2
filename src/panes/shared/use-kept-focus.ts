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
    if (isInside.current && document.activeElement === document.body) part.current?.focus();
  });
  return part;
}
