import { bareName } from "./shown-name";

/** Country of numbers that are written without one. */
export const HOME_COUNTRY = "31";

/** Digits with what people write between them: spaces of every width, hyphens, dots, brackets. */
const PHONE_NUMBER = /^[+(]?[\d\s().\-\u2010-\u2013/]+$/;
/** The zero that is left out when one calls from abroad: `+31 (0)6`. */
const TRUNK_ZERO = /\(0\)/;
const SHORTEST = 8;
/** @source ITU-T E.164 */
const LONGEST = 15;

/**
 * A phone number as its digits with the country in front: `31612345678`, whether it was written `+31 6 12345678`,
 * `06-12 34 56 78` or `0031 (0)6 12345678`. Null for what is no whole number.
 */
export function phoneDigits(shown: string): string | null {
  const number = bareName(shown);
  if (!PHONE_NUMBER.test(number)) return null;
  const digits = number.replace(TRUNK_ZERO, "").replace(/\D/g, "");
  const whole = withCountry(digits, number.startsWith("+"))?.replace(HOME_ZERO, HOME_COUNTRY) ?? "";
  return whole.length >= SHORTEST && whole.length <= LONGEST ? whole : null;
}

/** A zero between the country and the number, written without brackets: `+31 06`. */
const HOME_ZERO = new RegExp(`^${HOME_COUNTRY}0`);
const HOME_NUMBER = new RegExp(`^${HOME_COUNTRY}\\d{9}$`);

function withCountry(digits: string, isInternational: boolean): string | null {
  if (isInternational) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  if (digits.startsWith("0")) return HOME_COUNTRY + digits.slice(1);
  return HOME_NUMBER.test(digits) ? digits : null;
}
