import type { Day } from "../calendar";
import type { PrintedDate } from "./date-order";
import type { HeaderTable } from "./header-table";

const ANDROID = /\b(?:IMG|VID|PTT|AUD|STK|DOC)-(\d{4})(\d{2})(\d{2})-WA\d{4}/;
const IPHONE = /\d{8}-(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-(\d{4})-(\d{2})-(\d{2})-\d{2}-/;

/** Dates that WhatsApp put in the names of attached files, beside the printed date of the message. */
export function* namedDates(text: string, headers: HeaderTable): Generator<{ printed: PrintedDate; day: Day }> {
  for (let row = 0; row < headers.length; row += 1) {
    const line = text.slice(headers.rest[row], headers.lineEnd[row]);
    const match = line.includes("-") ? (ANDROID.exec(line) ?? IPHONE.exec(line)) : null;
    const printed = match === null ? undefined : headers.printedDates[headers.date[row] ?? 0];
    if (match !== null && printed !== undefined) yield { printed, day: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } };
  }
}
