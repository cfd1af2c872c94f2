import { knownDay } from "../../conversation/local-time";
import { useLanguage } from "../shared/language";

/** Says from which day to which; one day is said once. Of a record without dates it says that. */
export function useDays(): (from: string, to: string) => string {
  const { text, day } = useLanguage();
  return (from, to) => {
    if (knownDay(from) === null || knownDay(to) === null) return text("desk.row.no-period");
    return from === to ? day(from) : text("desk.row.period", { from: day(from), to: day(to) });
  };
}
