import type { ShownError } from "../../language/error-text";
import type { Translator } from "../../language/translator";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Longer than this no server means. */
const MOST = 14 * DAY;

/** When the server asked to come back, where it asked for longer than the app waits by itself; else null. */
export function comeBackSentence({ count }: Translator, error: ShownError): string | null {
  const seconds = "comeBackAfter" in error ? (error.comeBackAfter ?? 0) : 0;
  if (seconds === 0 || seconds > MOST) return null;
  if (seconds >= 2 * DAY) return count("filing.come-back-days", Math.ceil(seconds / DAY));
  return seconds >= 2 * HOUR ? count("filing.come-back-hours", Math.ceil(seconds / HOUR)) : count("filing.come-back-minutes", Math.ceil(seconds / MINUTE));
}
