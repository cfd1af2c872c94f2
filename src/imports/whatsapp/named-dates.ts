import type { Day } from "../calendar";
import type { PrintedDate } from "./date-order";
import type { Candidate } from "./scan";

const ANDROID = /\b(?:IMG|VID|PTT|AUD|STK|DOC)-(\d{4})(\d{2})(\d{2})-WA\d{4}/;
const IPHONE = /\d{8}-(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-(\d{4})-(\d{2})-(\d{2})-\d{2}-/;

/** Dates that WhatsApp put in the names of attached files, beside the printed date of the message. */
export function* namedDates(text: string, candidates: readonly Candidate[]): Generator<{ printed: PrintedDate; day: Day }> {
  for (const printed of candidates) {
    const line = text.slice(printed.rest, printed.lineEnd);
    const match = line.includes("-") ? (ANDROID.exec(line) ?? IPHONE.exec(line)) : null;
    if (match !== null) yield { printed, day: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } };
  }
}
