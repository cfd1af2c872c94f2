import { useEffect, useState } from "react";

/** Marks the element of one card; its value tells which. */
export const CARD = "data-card";

/**
 * The card that the user is at; null while the focus is elsewhere on the screen. While the pointer is down it stays as it
 * was: cards that move would take what is pressed away from under the pointer, and the click with it.
 */
export function useInHand(): string | null {
  const [inHand, setInHand] = useState<string | null>(null);
  useEffect(() => {
    let isDown = false;
    const look = () => {
      setInHand(document.activeElement?.closest(`[${CARD}]`)?.getAttribute(CARD) ?? null);
    };
    const moved = () => {
      if (!isDown) look();
    };
    const pressed = () => {
      isDown = true;
    };
    const released = () => {
      isDown = false;
      // After the click, which comes at once.
      setTimeout(look);
    };
    document.addEventListener("focusin", moved);
    document.addEventListener("pointerdown", pressed, true);
    document.addEventListener("pointerup", released, true);
    document.addEventListener("pointercancel", released, true);
    return () => {
      document.removeEventListener("focusin", moved);
      document.removeEventListener("pointerdown", pressed, true);
      document.removeEventListener("pointerup", released, true);
      document.removeEventListener("pointercancel", released, true);
    };
  }, []);
  return inHand;
}
