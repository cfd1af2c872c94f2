import { useEffect, useLayoutEffect, useRef, useState } from "react";

/** Marks the element of one card; its value tells which. */
export const CARD = "data-card";

/** The card that the user is at; null while the focus is elsewhere on the screen. */
export function useInHand(): string | null {
  const [inHand, setInHand] = useState<string | null>(null);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      setInHand(target instanceof Element ? (target.closest(`[${CARD}]`)?.getAttribute(CARD) ?? null) : null);
    };
    document.addEventListener("focusin", look);
    return () => {
      document.removeEventListener("focusin", look);
    };
  }, []);
  return inHand;
}

/** An element that is moved loses the focus. Gives it back when the order changed, to whatever had it. */
export function useKeptFocus(order: string): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof HTMLElement ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, []);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && last.current?.isConnected === true) last.current.focus({ preventScroll: true });
  }, [order]);
}
