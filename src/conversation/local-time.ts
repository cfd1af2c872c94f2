/**
 * Time as the export shows it.
 *
 * An export prints the local time of the exporting phone, without a zone. It never goes through `Date`:
 * 02:30 on a night that skips it, stays 02:30.
 */
export interface LocalTime {
  /** ISO 8601 without zone, seconds always present: `2024-03-12T09:14:00`. */
  readonly local: string;
  /** What the export printed; with `minute` the seconds above are `00`. */
  readonly precision: "minute" | "second";
  /** UTC instant (`…Z`) where the source carries one (SMS, Signal, Teams), else null. */
  readonly instant: string | null;
  /** True where the source shows no local time: `local` was worked out from the instant, in the assumed zone. */
  readonly isWorkedOut?: true;
}

/** The zone that is asserted for printed times, and stands as an assumption in every record. */
export const ASSUMED_ZONE = "Europe/Amsterdam";

/**
 * Stands as time of a message whose date the export leaves out, or writes as no time at all. It is reported as
 * `impossible-date` and counts for no period.
 */
export const UNDATED: LocalTime = { local: "1970-01-01T01:00:00", precision: "second", instant: null };

/** Stands for no day where a document must have one: of a record of which no message has a date. */
export const UNDATED_DAY = UNDATED.local.slice(0, 10);

/** A number of a day or of a clock, as `local` writes it. */
export const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** A day as `local` begins with it: `2024-03-12`. */
export const isoDay = ({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string =>
  `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;

/** @returns null for the day that stands for no day */
export const knownDay = (day: string): string | null => (day === UNDATED_DAY ? null : day);
