import { useEffect } from "react";

/**
 * Where something that had the focus goes from the page, and nothing else says where the focus goes then, as with a fault
 * that is tried again: it goes to what stood around it, and so who works by keyboard goes on from there. Else it falls to
 * the page's body (WCAG 2.4.3). A part of a screen that is to have it then, has `tabIndex={-1}`, and a name.
 */
export function useFocusNotLost(): void {
  useEffect(() => {
    /** What has the focus, and what stands around it, from the inside out; empty where the user is nowhere. */
    let around: readonly Element[] = [];
    const note = ({ target }: FocusEvent) => {
      around = target instanceof Element ? [target, ...ancestorsOf(target)] : [];
    };
    const isNowhere = (): boolean => document.activeElement === document.body;
    const isLost = (): boolean => isNowhere() && around[0]?.isConnected === false;
    // Who presses beside everything, takes the focus away by themselves.
    const released = () => {
      if (isNowhere() && !isLost()) around = [];
    };
    const giveBack = () => {
      if (!isLost()) return;
      const left = around.filter((element): element is HTMLElement => element instanceof HTMLElement && element.isConnected);
      // What is empty now may be hidden, and takes no focus.
      for (const part of [...left.filter((element) => element.hasAttribute("tabindex")), ...left]) if (isNowhere()) giveTo(part);
    };
    const observer = new MutationObserver(() => {
      // Whoever took it away may say in the same breath where the focus goes.
      if (isLost()) setTimeout(giveBack, 0);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", note);
    document.addEventListener("pointerup", released, true);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerup", released, true);
    };
  }, []);
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)];
}

/** Of a whole screen, its heading. Anything else takes the focus this once. */
function giveTo(part: HTMLElement): void {
  const heading = part.querySelector("h1");
  if (heading !== null) {
    heading.focus();
    return;
  }
  if (!part.hasAttribute("tabindex")) {
    part.tabIndex = -1;
    part.addEventListener("blur", () => { part.removeAttribute("tabindex"); }, { once: true });
  }
  part.focus({ preventScroll: true });
}
