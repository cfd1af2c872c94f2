import type { LocalTime } from "../conversation/local-time";
import { exists } from "./calendar";

const ENTERED = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** A time that a person entered, as a browser's field gives it (`2026-03-12T09:14`); null when there is no such time. */
export function enteredTime(local: string): LocalTime | null {
  const [, year, month, day, hour, minute] = (ENTERED.exec(local) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) return null;
  if (!exists({ year, month, day }) || hour > 23 || minute > 59) return null;
  return { local: `${local}:00`, precision: "minute", instant: null };
}
