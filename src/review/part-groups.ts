import type { Part } from "./parts";

/** Parts of one month that follow each other: the screen draws them, and leaves them out of its reckoning, as one. */
export interface PartGroup {
  /** Differs from group to group; where a filter hides some of its parts, it stays. */
  readonly key: string;
  /** Place of the first among all parts. */
  readonly from: number;
  readonly parts: readonly Part[];
}

/** As many as a month has days; of one with larger days there are more groups. */
const MOST_IN_GROUP = 31;

const monthOf = ({ date }: Part): string => date.slice(0, 7);

/** Every part once, in order. */
export function inGroups(parts: readonly Part[], most: number = MOST_IN_GROUP): readonly PartGroup[] {
  const groups: { readonly key: string; readonly from: number; readonly parts: Part[] }[] = [];
  // A clock that ran back may bring a month twice.
  const times = new Map<string, number>();
  for (const [place, part] of parts.entries()) {
    const month = monthOf(part);
    const group = groups.at(-1);
    const [before] = group?.parts ?? [];
    if (group !== undefined && group.parts.length < most && before !== undefined && monthOf(before) === month) {
      group.parts.push(part);
      continue;
    }
    const time = (times.get(month) ?? 0) + 1;
    times.set(month, time);
    groups.push({ key: `${month}-${time}`, from: place, parts: [part] });
  }
  return groups;
}

/** One day of the list, whatever is shown of it. */
export interface ListedDay {
  readonly key: string;
  /** `yyyy-mm-dd`, as the export shows it. */
  readonly date: string;
  /** Of its first part among all parts. */
  readonly place: number;
  /** How many parts it has. */
  readonly length: number;
}

/** The days that begin in each group, in order. A day may go on in the next group. */
export const daysInGroups = (parts: readonly Part[], groups: readonly PartGroup[]): readonly (readonly ListedDay[])[] =>
  groups.map(({ from, parts: own }) =>
    own.flatMap(({ key, date }, index): ListedDay | readonly ListedDay[] => {
      const place = from + index;
      if (parts[place - 1]?.date === date) return [];
      let end = place + 1;
      while (parts[end]?.date === date) end += 1;
      return { key, date, place, length: end - place };
    }),
  );

/** A day that is shown, and all of it: also what a filter hides. */
export interface DayShown extends ListedDay {
  /** Place of its first part among those that are shown. */
  readonly to: number;
}

/** The days of which something is shown, by month, each with its parts in the whole list. */
export function daysShown(shown: readonly Part[], whole: readonly Part[]): readonly (readonly DayShown[])[] {
  const months = daysInGroups(shown, inGroups(shown)).filter((days) => days.length > 0);
  if (shown === whole) return months.map((days) => days.map((day) => ({ ...day, to: day.place })));
  const inWhole = new Map<string, ListedDay>();
  for (const day of daysInGroups(whole, inGroups(whole)).flat()) {
    for (const { key } of whole.slice(day.place, day.place + day.length)) inWhole.set(key, day);
  }
  // A filter leaves every part its key.
  return months.map((days) => days.map((day) => ({ ...(inWhole.get(day.key) ?? day), to: day.place })));
}
