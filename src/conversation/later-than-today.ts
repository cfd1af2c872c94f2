const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a time of a chat is on a day that is still to come. A phone far to the east may be a day ahead.
 *
 * @param local as `LocalTime` has it
 * @param now ISO 8601 instant
 */
export const isLaterThanToday = (local: string, now: string): boolean => local.slice(0, 10) > new Date(Date.parse(now) + DAY).toISOString().slice(0, 10);
