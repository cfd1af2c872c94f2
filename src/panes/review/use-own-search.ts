import { useEffect } from "react";
import { focusBeside } from "./into-view";
import { SEARCH_FIELD } from "./search-box";

/**
 * Ctrl+F goes to the app's own search where not all of the chat is on the page: the browser's would find only what is
 * open. Pressed once more, in that field, it is the browser's all the same.
 */
export function useOwnSearch(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const hear = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "f";
      const field = document.getElementById(SEARCH_FIELD);
      if (!isFind || field === null || document.activeElement === field) return;
      event.preventDefault();
      focusBeside(field);
    };
    document.addEventListener("keydown", hear);
    return () => {
      document.removeEventListener("keydown", hear);
    };
  }, [isNeeded]);
}
