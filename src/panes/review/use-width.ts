import { useCallback, useSyncExternalStore } from "react";

/** Whether the page is at least this wide, in CSS pixels. */
export function useAtLeast(width: number): boolean {
  const query = `(min-width: ${width}px)`;
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!("matchMedia" in window)) return () => undefined;
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => {
        list.removeEventListener("change", changed);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => "matchMedia" in window && window.matchMedia(query).matches);
}
