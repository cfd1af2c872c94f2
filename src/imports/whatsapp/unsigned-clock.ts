import type { ImportWarning } from "../../conversation/completeness";
import { parseHeader, type HeaderShape } from "./header";
import type { HeaderTable } from "./header-table";
import { normaliseHead } from "./normalise";

/** Fewer messages than these may well all have been written before one o'clock. */
const ENOUGH = 24;
const HOUR = 3_600;
const NOON = 12;
/** On so many days the clock seems to go back an hour or more, as it does from 12:50 to 1:10. */
const TIMES_BACK = 2;
/** Afternoon in Finnish, morning in Inari Sami: without its other half nobody can tell. */
const EITHER_HALF = /^ip\.?$/i;

/**
 * A clock of twelve hours that prints no half of the day, so that what was written after noon may stand twelve hours too early:
 * never an hour of the afternoon, and either each of the twelve hours or days that go back at noon.
 *
 * @source formats.md 3, «12 hours off»
 */
export function unsignedClock(text: string, headers: HeaderTable, { half }: HeaderShape): readonly ImportWarning[] {
  const isUnsigned = half === "none" ? isTwelveHours(headers) : isOneWordForEither(text, headers);
  return isUnsigned ? [{ kind: "half-of-day-unknown", line: headers.line[0] ?? null, detail: text.slice(headers.start[0], headers.rest[0]).trim() }] : [];
}

function isTwelveHours({ length, clock, date }: HeaderTable): boolean {
  if (length < ENOUGH) return false;
  const seen = new Set<number>();
  let timesBack = 0;
  for (let row = 0; row < length; row += 1) {
    const now = clock[row] ?? 0;
    const hour = Math.floor(now / HOUR);
    if (hour === 0 || hour > NOON) return false;
    seen.add(hour);
    if (row > 0 && date[row] === date[row - 1] && now + HOUR <= (clock[row - 1] ?? 0)) timesBack += 1;
  }
  return seen.size === NOON || timesBack >= TIMES_BACK;
}

function isOneWordForEither(text: string, { length, clock, start, lineEnd }: HeaderTable): boolean {
  const halfWord = parseHeader(normaliseHead(text, start[0] ?? 0, lineEnd[0] ?? 0).text)?.halfWord ?? "";
  if (!EITHER_HALF.test(halfWord)) return false;
  for (let row = 0; row < length; row += 1) if ((clock[row] ?? 0) < NOON * HOUR) return false;
  return true;
}
