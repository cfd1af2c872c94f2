import { useEffect, useLayoutEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";

interface AskedBoxProps {
  /** What is asked, for who does not see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A question that comes up in the middle of something. It takes the focus when it appears, and gives it back. */
export function AskedBox({ label, children }: AskedBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useFocusAfter(box);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** Once the question is answered, the focus is where it was before; where that is gone, at the part around the question, or at the heading. */
function useFocusAfter(box: RefObject<HTMLElement>): void {
  const before = useRef<readonly (Element | null)[]>([]);
  // Before the question takes the focus.
  useLayoutEffect(() => {
    before.current = [document.activeElement, box.current?.parentElement?.closest("[tabindex]") ?? null];
  }, [box]);
  useEffect(
    () => () => {
      const { body, activeElement } = document;
      // Somebody went on elsewhere meanwhile.
      if (activeElement !== body) return;
      const goesBack = (place: Element | null): place is HTMLElement => place instanceof HTMLElement && place.isConnected && place !== body;
      (before.current.find(goesBack) ?? document.querySelector("h1"))?.focus();
    },
    [],
  );
}
