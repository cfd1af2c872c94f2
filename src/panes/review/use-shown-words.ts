import { useRef } from "react";
import { useLanguage } from "../shared/language";
import { useSaidInPause } from "./use-said-in-pause";
import type { View } from "./use-view";

/** How much of the chat is shown, in words; also said, and again when everything is. */
export function useShownWords({ isFiltered, messageCount }: Pick<View, "isFiltered" | "messageCount">, total: number): string {
  const { text, count } = useLanguage();
  const wasFiltered = useRef(false);
  wasFiltered.current ||= isFiltered;
  const some = messageCount === 0 ? text("review.filter-empty") : count("review.filter-shown", messageCount, { total });
  useSaidInPause(isFiltered ? some : wasFiltered.current ? count("review.day-count", total) : null);
  return some;
}
