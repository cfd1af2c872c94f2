import { useEffect } from "react";

/** Other keys are held down to go on: an arrow, Tab. */
const PRESS_KEYS: readonly string[] = ["Enter", " "];

/** What a press is for: one on the words of a button is of the button, and one on a label of its field. */
function pressedBy({ target }: Event): Element | null {
  if (!(target instanceof Element)) return null;
  const pressed = target.closest("button, a[href], summary, label, input, select, textarea") ?? target;
  return pressed instanceof HTMLLabelElement ? (pressed.control ?? pressed) : pressed;
}

const callOff = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * The second half of a double click, and a key that is held down, count for what was pressed first: where the screen changed
 * in between, something else lies under the pointer or has the focus, and would be answered by somebody who never saw it.
 */
export function useNoStrayPress(): void {
  useEffect(() => {
    let clicked: Element | null = null;
    let typed: Element | null = null;
    const mouse = (event: MouseEvent) => {
      // The browser counts the clicks on one spot: one that follows the press of another, is the first of nothing.
      if (event.detail > 1 && pressedBy(event) !== clicked) callOff(event);
      else if (event.type === "mousedown") clicked = pressedBy(event);
    };
    const key = (event: KeyboardEvent) => {
      if (!PRESS_KEYS.includes(event.key)) return;
      if (event.repeat && pressedBy(event) !== typed) callOff(event);
      else typed = pressedBy(event);
    };
    document.addEventListener("mousedown", mouse, true);
    document.addEventListener("click", mouse, true);
    document.addEventListener("keydown", key, true);
    return () => {
      document.removeEventListener("mousedown", mouse, true);
      document.removeEventListener("click", mouse, true);
      document.removeEventListener("keydown", key, true);
    };
  }, []);
}
