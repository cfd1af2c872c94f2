import { useLanguage } from "../shared/language";

/** Says from which day to which; one day is said once. */
export function useDays(): (from: string, to: string) => string {
  const { text, day } = useLanguage();
  return (from, to) => (from === to ? day(from) : text("desk.row.period", { from: day(from), to: day(to) }));
}
