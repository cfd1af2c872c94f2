import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

interface AskedBoxProps {
  /** What is asked, for who does not see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A question that comes up in the middle of something. It takes the focus when it appears. */
export function AskedBox({ label, children }: AskedBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={label}>
      {children}
    </div>
  );
}
