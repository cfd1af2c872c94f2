const NUMBER = /^\+?[\d\s().\-/\u00a0\u202a-\u202e]{6,40}$/;
const NOT_DIGITS = /[^\d+]/g;
const NATIONAL = /^0[1-9]\d{7,11}$/;
const LONGEST_COUNTRY = 3;
/** Last digits by which candidates are found. */
const ENDING = 8;

/** A number as it is compared: `+31 6-1234 5678` and `0031612345678` are one; what is no number is itself. */
export function plainNumber(address: string): string {
  if (!NUMBER.test(address)) return address;
  const digits = address.replace(NOT_DIGITS, "");
  return digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
}

/**
 * Which national numbers (`0612345678`) are the end of an international one (`+31612345678`) in the same file: only when
 * there is exactly one such, and the phone does not give them two names. Else they stay apart: two people must never
 * become one.
 *
 * @param nameOf the name of a plain number; null when unknown
 * @returns the international number by the national one
 */
export function internationalForms(addresses: readonly string[], nameOf: (number: string) => string | null): ReadonlyMap<string, string> {
  const numbers = [...new Set(addresses.map(plainNumber))];
  const byEnding = new Map<string, string[]>();
  for (const number of numbers) {
    if (!number.startsWith("+")) continue;
    const alike = byEnding.get(number.slice(-ENDING));
    if (alike === undefined) byEnding.set(number.slice(-ENDING), [number]);
    else alike.push(number);
  }
  const forms = new Map<string, string>();
  for (const number of numbers) {
    if (!NATIONAL.test(number)) continue;
    const fits = (one: string): boolean => one.endsWith(number.slice(1)) && one.length - number.length <= LONGEST_COUNTRY;
    const [only, another] = (byEnding.get(number.slice(-ENDING)) ?? []).filter(fits);
    if (only !== undefined && another === undefined && mayBeOne(nameOf(number), nameOf(only))) forms.set(number, only);
  }
  return forms;
}

const mayBeOne = (name: string | null, other: string | null): boolean => name === null || other === null || name === other;
