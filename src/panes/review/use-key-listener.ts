import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Hears the keys that are pressed inside a part of the screen. That part is no control itself: what has the focus, is. */
export function useKeyListener<T extends HTMLElement>(onKey: (event: KeyboardEvent) => void): RefObject<T> {
  const part = useRef<T>(null);
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const element = part.current;
    const hear = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) latest.current(event);
    };
    element?.addEventListener("keydown", hear);
    return () => {
      element?.removeEventListener("keydown", hear);
    };
  }, []);
  return part;
}
