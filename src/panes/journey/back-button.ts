import type { Host } from "../../ports/host";
import { BACK } from "../shared/screen";

/**
 * While a screen after the first stands, the Back button of the browser or of Teams presses the one on the screen: it would
 * else leave the app, and let go of the file that is open. A screen without one stays: there is no way back from what is being filed.
 *
 * @returns lets the button do again what it does by itself
 */
export function holdBack({ kind, onBack }: Pick<Host, "kind" | "onBack">): () => void {
  if (onBack !== undefined) return onBack(pressBack);
  // office.js takes the history away, and a frame shares that of the page around it.
  return kind === "browser" && typeof history.pushState === "function" ? holdHistory() : () => undefined;
}

function pressBack(): void {
  const words = document.querySelector<HTMLDialogElement>("dialog[open]");
  if (words !== null) words.close();
  else document.getElementById(BACK)?.click();
}

/** Marks the entry of the history that stands between the user and leaving. */
const MARK = "bewaarwijzer";
const isOnMark = (): boolean => typeof history.state === "object" && history.state !== null && MARK in history.state;

/** On the first screen after a reload: leaves the entry that a screen of before held, which holds nothing any more. */
export function leaveMark({ kind }: Pick<Host, "kind">): void {
  if (kind === "browser" && isOnMark()) history.back();
}

/**
 * One entry more than there are pages: Back comes to the one before it, the screen goes back, and where the first screen is
 * not reached the entry is taken up again. It is made by a press of the user, and never anew by the app: a browser passes over
 * entries that nobody asked for.
 */
function holdHistory(): () => void {
  // The entries are no pages: a browser that scrolls to where it left one, scrolls away from what the screen gives the focus.
  history.scrollRestoration = "manual";
  // After a reload it stands there already.
  if (!isOnMark()) history.pushState({ [MARK]: true }, "");
  let isHeld = true;
  const travelled = () => {
    if (isOnMark()) return;
    pressBack();
    // What the press brings about comes first: the first screen holds nothing.
    setTimeout(() => {
      if (isHeld) history.forward();
    }, 0);
  };
  window.addEventListener("popstate", travelled);
  return () => {
    isHeld = false;
    window.removeEventListener("popstate", travelled);
    if (isOnMark()) history.back();
  };
}
