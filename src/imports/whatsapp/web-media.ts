import { twoDigits } from "../../conversation/local-time";
import type { MediaFile, MediaIndex } from "../media-index";
import { folderOf } from "../media-index";
import type { HeaderTable } from "./header-table";

/** What the browser calls a file that has no name of its own. @source WhatsApp Web 2026, WAWebFilenameManager */
const TYPES = ["Image", "Video", "Gif", "Audio", "Ptt", "Ptv", "Sticker"] as const;

interface Moments {
  readonly headers: HeaderTable;
  readonly dates: readonly (string | null)[];
  readonly media: MediaIndex;
}

/**
 * The file that the browser named after the moment of this message: `WhatsApp Image 2026-01-13 at 09.05.03.jpeg`, or `… at
 * 9.05.03 AM.jpeg`. Of several messages of one moment nobody can tell which has it.
 */
export function savedAt(row: number, { headers, dates, media }: Moments): string | null {
  const date = dates[headers.date[row] ?? 0] ?? null;
  const isSameMoment = (other: number): boolean => other >= 0 && other < headers.length && headers.date[other] === headers.date[row] && headers.clock[other] === headers.clock[row];
  if (date === null || isSameMoment(row - 1) || isSameMoment(row + 1)) return null;
  const files = TYPES.flatMap((type) => clocksOf(headers.clock[row] ?? 0).flatMap((clock): MediaFile | readonly MediaFile[] => media.findStem(`WhatsApp ${type} ${date} at ${clock}`) ?? []));
  const [only] = files;
  return only === undefined || files.length > 1 ? null : only.name.slice(folderOf(only.name).length);
}

/** In twenty-four hours, and in twelve. */
function clocksOf(seconds: number): readonly [string, string] {
  const hour = Math.floor(seconds / 3_600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}.${twoDigits(seconds % 60)}`;
  return [`${twoDigits(hour)}.${rest}`, `${String(hour % 12 === 0 ? 12 : hour % 12)}.${rest} ${hour < 12 ? "AM" : "PM"}`];
}
