import { canBeSeen } from "../seen-name";
import type { Box } from "./backup-message";
import type { XmlElement } from "./fragment";

/** What the app writes for the name of a number that the phone did not know. */
export const UNKNOWN = "(Unknown)";

/** Between the numbers of a group. */
export const AND = "~";

/** The value of an attribute; the app writes «null» for what is absent. */
export function valueOf({ attributes }: XmlElement, name: string): string | null {
  const value = attributes[name];
  return value === undefined || value === "null" ? null : value;
}

/** The value of an attribute that names somebody; null when it names nobody. */
export function nameIn(element: XmlElement, name: string): string | null {
  const value = valueOf(element, name)?.trim() ?? "";
  return !canBeSeen(value) || value === UNKNOWN ? null : value;
}

/** What phones and networks fill in where an MMS has no subject. */
const NO_SUBJECT: ReadonlySet<string> = new Set(["nosubject", "(nosubject)"]);

/** The subject that somebody wrote; null when there is none. */
export function subjectIn(element: XmlElement, name: string): string | null {
  const subject = nameIn(element, name);
  return subject === null || NO_SUBJECT.has(subject.replaceAll(" ", "").toLowerCase()) ? null : subject;
}

/** Numbers and names of senders, each as written. */
export const addressesIn = (element: XmlElement): readonly string[] =>
  (nameIn(element, "address") ?? "")
    .split(AND)
    .map((address) => address.trim())
    .filter((address) => address !== "");

/** SMS and MMS number their boxes alike. */
const BOXES: ReadonlyMap<string | null, Box> = new Map([
  ["1", "incoming"],
  ["2", "sent"],
  ["3", "draft"],
  ["4", "waiting"],
  ["5", "failed"],
  ["6", "waiting"],
]);

export const boxIn = (element: XmlElement, name: string): Box => BOXES.get(valueOf(element, name)) ?? "unknown";

/** Milliseconds below this are before March 1973, seconds below it before the year 5138. */
const SECONDS_BELOW = 100_000_000_000;

export const dateIn = (element: XmlElement): string => valueOf(element, "date")?.trim() ?? "";

/** Some phones date an MMS in seconds, all others in milliseconds: the size of the number tells. NaN when it is none. */
export function millisecondsOf(date: string): number {
  const number = /^\d{1,15}$/.test(date) ? Number(date) : Number.NaN;
  return number < SECONDS_BELOW ? number * 1_000 : number;
}
