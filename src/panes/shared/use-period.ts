import { useCallback } from "react";
import type { Completeness } from "../../conversation/completeness";
import { useLanguage } from "./language";

/** From which day to which a chat goes, in words; one day is said once, and of a chat without messages nothing is. */
export function usePeriod(): (completeness: Pick<Completeness, "first" | "last">) => string {
  const { text, day } = useLanguage();
  return useCallback(
    ({ first, last }) => {
      if (first === null || last === null) return "";
      const [from, to] = [day(first.local), day(last.local)];
      return from === to ? from : text("check-import.period-value", { first: from, last: to });
    },
    [day, text],
  );
}
