import { HOME_COUNTRY } from "../../review/shown-phone";

/** Dutch area codes of two digits, and the numbers that belong to no area; every other area has three. */
const SHORT_AREAS = /^(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8[458])/;
/** A Dutch mobile number, without its zero. */
const MOBILE = /^6/;
/** Groups of digits as people write them, by how many digits there are; the usual one first. */
const GROUPS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  8: [[2, 2, 2, 2], [4, 4]],
  7: [[3, 2, 2], [3, 4]],
  6: [[2, 2, 2], [3, 3]],
};
const HOME_NUMBER = new RegExp(`^${HOME_COUNTRY}(\\d{9})$`);

const nationalPart = (digits: string): string | undefined => HOME_NUMBER.exec(digits)?.[1];

export const isMobile = (digits: string): boolean => MOBILE.test(nationalPart(digits) ?? "");

/**
 * The spellings in which directories write a number, the likeliest first: Graph compares text exactly, so whoever is
 * written in another way is not found.
 *
 * @param digits with the country in front: `31612345678`
 */
export function phoneSpellings(digits: string): readonly string[] {
  const national = nationalPart(digits);
  return national === undefined ? [`+${digits}`, `00${digits}`, digits] : homeSpellings(national);
}

function homeSpellings(national: string): readonly string[] {
  const area = national.slice(0, MOBILE.test(national) ? 1 : SHORT_AREAS.test(national) ? 2 : 3);
  const rest = national.slice(area.length);
  const [grouped = rest, otherwise = rest] = (GROUPS[rest.length] ?? []).map((sizes) => inGroups(rest, sizes));
  const abroad = `+${HOME_COUNTRY}`;
  return [
    `${abroad} ${area} ${rest}`,
    `${abroad}${area}${rest}`,
    `0${area}-${rest}`,
    `0${area}${rest}`,
    `${abroad} (0)${area} ${rest}`,
    `0${area} ${rest}`,
    `${abroad} ${area} ${grouped}`,
    `0${area} ${grouped}`,
    `${abroad} (0)${area}-${rest}`,
    `0${area}-${grouped}`,
    `00${HOME_COUNTRY}${area}${rest}`,
    `00${HOME_COUNTRY} ${area} ${rest}`,
    `${abroad}-${area}-${rest}`,
    `${abroad} ${area}-${rest}`,
    `${abroad} ${area}${rest}`,
    `${abroad}(0)${area}${rest}`,
    `${abroad} (0)${area}${rest}`,
    `${abroad} (0)${area} ${grouped}`,
    `${HOME_COUNTRY}${area}${rest}`,
    `(0${area}) ${rest}`,
    `0${area} ${otherwise}`,
    `${abroad} ${area} ${otherwise}`,
  ];
}

function inGroups(digits: string, sizes: readonly number[]): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(" ");
}
