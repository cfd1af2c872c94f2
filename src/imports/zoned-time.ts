import { ASSUMED_ZONE, type LocalTime, UNDATED } from "../conversation/local-time";

const HOUR = 3_600_000;
/** 31 December 9999: a later wall time may have no four digits for its year. */
const LAST = 253_402_214_400_000;

const wallClock = new Intl.DateTimeFormat("en", {
  timeZone: ASSUMED_ZONE,
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

/** What the zone is ahead of UTC, in milliseconds, by hour since 1970: since then the clock changed on whole hours only. */
const aheadInHour = new Map<number, number>();

/**
 * The instant that a format carries, with the wall time in the assumed zone, whatever the zone of this machine.
 *
 * @param epochMilliseconds whole milliseconds since 1970 in UTC. What is no such instant (NaN, 1970 itself, where a
 *   program had none, before it, after 9999) gives `UNDATED`: report it as `impossible-date`
 * @source formats.md 1.6, 2
 */
export function localTimeOf(epochMilliseconds: number): LocalTime {
  if (!isInstant(epochMilliseconds)) return UNDATED;
  const wall = epochMilliseconds + ahead(Math.floor(epochMilliseconds / HOUR));
  return { local: isoOf(wall).slice(0, 19), precision: "second", instant: isoOf(epochMilliseconds), isWorkedOut: true };
}

/** Whether `localTimeOf` can tell this time. */
export const isInstant = (epochMilliseconds: number): boolean =>
  Number.isInteger(epochMilliseconds) && epochMilliseconds > 0 && epochMilliseconds <= LAST;

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

function ahead(hour: number): number {
  const known = aheadInHour.get(hour);
  if (known !== undefined) return known;
  const parts = new Map(wallClock.formatToParts(hour * HOUR).map(({ type, value }) => [type, Number(value)] as const));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  const found = wall - hour * HOUR;
  aheadInHour.set(hour, found);
  return found;
}
