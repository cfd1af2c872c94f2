import type { RefObject } from "react";
import { usePreferences } from "../shared/preferences";
import { DECIDE_PANEL } from "./decide-panel";
import { keyAct, OWN_KEYS, OWN_SPACE, wayBack } from "./list-keys";
import type { KeyAct } from "./list-keys";
import { REVIEW_LIST, rowAround } from "./row-id";
import { useKeyListener } from "./use-key-listener";

interface ListKeys {
  /** Whether something is selected: then the answers go to that, also beside the rows. */
  readonly hasSelection: boolean;
  /** @param number the message in whose row the key was pressed; null beside the rows */
  readonly onAct: (act: KeyAct, number: number | null) => void;
  readonly onWayBack: (way: "undo" | "redo", isInRow: boolean) => void;
}

/**
 * Hears the keys of the screen. Letters count in a row, and for what is selected also at a heading of the list or in its
 * panel; anywhere else, and where text is written, they do nothing. Undo and redo count anywhere but where text is written.
 */
export function useListKeys<T extends HTMLElement>({ hasSelection, onAct, onWayBack }: ListKeys): RefObject<T> {
  const { preferences } = usePreferences();
  return useKeyListener<T>((event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest(OWN_KEYS) !== null) return;
    const number = rowAround(target);
    const way = wayBack(event);
    if (way !== null) {
      event.preventDefault();
      onWayBack(way, number !== null);
      return;
    }
    const act = keyAct(event, preferences.keys);
    if (act === null || !countsAt(target, act, number, hasSelection)) return;
    event.preventDefault();
    onAct(act, number);
  });
}

function countsAt(target: Element, act: KeyAct, number: number | null, hasSelection: boolean): boolean {
  if (act.kind === "clear") return hasSelection;
  if (act.kind === "select") return number !== null && target.closest(OWN_SPACE) === null;
  if (number !== null) return true;
  return hasSelection && act.kind === "answer" && target.closest(`#${REVIEW_LIST}, #${DECIDE_PANEL}`) !== null;
}
