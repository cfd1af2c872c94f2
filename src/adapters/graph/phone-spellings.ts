import { HOME_COUNTRY } from "../../review/shown-phone";

/** Dutch area codes of two digits, and the numbers that belong to no area; every other area has three. */
const SHORT_AREAS = /^(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[458])/;
const MOBILE = /^6/;
/** Groups of digits as people write them, by how many digits there are. */
const GROUPS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  8: [[2, 2, 2, 2], [4, 4]],
  7: [[3, 2, 2], [3, 4]],
  6: [[2, 2, 2], [3, 3]],
};

/**
 * The spellings in which directories write a number: Graph compares text exactly. Without them nobody is found; with a
 * spelling that is not among them, neither.
 *
 * @param digits with the country in front: `31612345678`
 */
export function phoneSpellings(digits: string): readonly string[] {
  const home = new RegExp(`^${HOME_COUNTRY}(\\d{9})$`).exec(digits)?.[1];
  return [...new Set([`+${digits}`, `00${digits}`, digits, ...(home === undefined ? [] : homeSpellings(home))])];
}

function homeSpellings(national: string): readonly string[] {
  const area = national.slice(0, MOBILE.test(national) ? 1 : SHORT_AREAS.test(national) ? 2 : 3);
  const rest = national.slice(area.length);
  const country = `+${HOME_COUNTRY}`;
  const grouped = (GROUPS[rest.length] ?? []).map((sizes) => inGroups(rest, sizes));
  return [
    `${country} ${area}${rest}`,
    `${country}(0)${area}${rest}`,
    `${country} (0)${area}${rest}`,
    `${country}-${area}-${rest}`,
    `${country} ${area}-${rest}`,
    `0${area}${rest}`,
    `0${area}-${rest}`,
    `(0${area}) ${rest}`,
    ...[rest, ...grouped].flatMap((written) => [`${country} ${area} ${written}`, `${country} (0)${area} ${written}`, `0${area} ${written}`, `0${area}-${written}`]),
  ];
}

function inGroups(digits: string, sizes: readonly number[]): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(" ");
}
