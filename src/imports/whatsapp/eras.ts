export type Calendar = "gregorian" | "japanese" | "buddhist" | "persian" | "islamic" | "minguo";

interface Era {
  readonly calendar: Calendar;
  /** Of Japan: the Gregorian year before its first. */
  readonly before: number;
}

const japanese = (before: number): Era => ({ calendar: "japanese", before });
const buddhist: Era = { calendar: "buddhist", before: 0 };
const minguo: Era = { calendar: "minguo", before: 0 };
const persian: Era = { calendar: "persian", before: 0 };
const islamic: Era = { calendar: "islamic", before: 0 };

/**
 * Words for an era that stand before the date, and those right before its year. An iPhone lets its owner choose another
 * calendar with any language, and some phones of Saudi Arabia, Thailand and Taiwan have theirs by themselves.
 *
 * @source Unicode CLDR, eras; formats.md 1.2, «other calendars occur»
 */
const BEFORE: readonly (readonly [word: string, era: Era])[] = [
  ["AP ", persian],
  ["AP", persian],
  ["波斯历", persian],
  ["波斯曆 ", persian],
  ["波斯曆", persian],
  ["ပ.သ. ", buddhist],
  ["BE ", buddhist],
  ["BE", buddhist],
  ["佛历", buddhist],
  ["佛曆", buddhist],
  ["불기 ", buddhist],
  ["R", japanese(2018)],
  ["H", japanese(1988)],
  ["S", japanese(1925)],
  ["令和", japanese(2018)],
  ["平成", japanese(1988)],
  ["昭和", japanese(1925)],
  ["레이와 ", japanese(2018)],
  ["Reiwa ", japanese(2018)],
  ["Minguo ", minguo],
  ["중화민국 ", minguo],
  ["民國", minguo],
  ["民国", minguo],
  ["Hicri ", islamic],
  ["AH ", islamic],
  ["AH", islamic],
  ["伊斯兰历", islamic],
  ["伊斯蘭曆", islamic],
];

const BEHIND: readonly (readonly [word: string, era: Era])[] = [
  ["BE", buddhist],
  ["EB", buddhist],
  ["e.b.", buddhist],
  ["ພ.ສ.", buddhist],
  ["AP", persian],
  ["A. P.", persian],
  ["ه‍.ش", persian],
  ["RdC", minguo],
  ["ROC", minguo],
  ["Reiwa", japanese(2018)],
  ["R", japanese(2018)],
  ["Minguo", minguo],
  ["minguo", minguo],
  ["AH", islamic],
  ["H", islamic],
  ["هـ", islamic],
  ["ه‍.ق.", islamic],
  ["ฮ.ศ.", islamic],
  ["ہجری", islamic],
];

export const ERAS_BEFORE: ReadonlyMap<string, Era> = new Map(BEFORE);
export const ERAS_BEHIND: ReadonlyMap<string, Era> = new Map(BEHIND);

/** Whether the word behind a year says that few digits are the whole of it: Japan and Taiwan count from the beginning of an era. */
export const isYearOfEra = (behind: string): boolean => {
  const calendar = ERAS_BEHIND.get(behind)?.calendar;
  return calendar === "japanese" || calendar === "minguo";
};
