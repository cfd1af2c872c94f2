const two = (value: number): string => String(value).padStart(2, "0");

/** Each time of day is written once, not for every message; empty until then. */
const written: string[] = Array.from({ length: 24 * 60 * 60 }, () => "");

/** `T09:14:05` for the seconds since midnight. */
export const clockText = (clock: number): string =>
  (written[clock] ||= `T${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}:${two(clock % 60)}`);
