import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query fits the page as it is shown. */
export function useMedia(query: string): boolean {
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
  return useSyncExternalStore(subscribe, () => "matchMedia" in window && window.matchMedia(query).matches, () => false);
}

/** Whether the page is at least this wide, in CSS pixels. */
export const useAtLeast = (width: number): boolean => useMedia(`(min-width: ${width}px)`);
