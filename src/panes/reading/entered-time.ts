/** Years in which people have sent text messages; another is a slip of the keyboard. */
const FIRST_YEAR = 1992;
const LAST_YEAR = 2099;

/** The year that is written; null when it is none. */
export function yearIn(written: string): number | null {
  if (!/^\d{4}$/.test(written.trim())) return null;
  const year = Number(written);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** A date and a time as their fields give them, `2026-03-12` and `09:14`. */
export interface EnteredTime {
  readonly date: string;
  readonly time: string;
}

/** Whether there is a date of a year in which chats existed. A field for a date gives no days that do not exist. */
export const isDate = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date) && yearIn(date.slice(0, 4)) !== null;

export const isTime = (time: string): boolean => /^\d\d:\d\d/.test(time);

/** As one local time, `2026-03-12T09:14`; seconds, which some browsers give, are not asked and not kept. */
export const localOf = ({ date, time }: EnteredTime): string => `${date}T${time.slice(0, 5)}`;
