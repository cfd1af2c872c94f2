import type { DateOrderFinding } from "./completeness";
import type { Message } from "./conversation";

/** One printed date, and the two days that it may be. */
export interface DateReadings {
  /** As the file prints it. */
  readonly printed: string;
  readonly line: number;
  /** `2026-04-03`: with the day first. */
  readonly dmy: string;
  /** `2026-03-04`: with the month first. */
  readonly mdy: string;
}

/** What a reading needs of a message: where it stands, and when it was sent by the present order. */
type Dated = Pick<Message, "firstLine" | "original" | "time">;

/**
 * The date to ask the user about: that of the finding, else the first that is another day when read the other way.
 * Null where the year goes first, and where no date can be read both ways.
 */
export function dateReadings(messages: readonly Dated[], { order, example }: DateOrderFinding): DateReadings | null {
  if (order === "ymd") return null;
  const message = messages.find((one) => one.firstLine === example?.line && isTwofold(one)) ?? messages.find(isTwofold);
  if (message === undefined) return null;
  const asRead = message.time.local.slice(0, 10);
  const otherwise = swapped(asRead);
  const printed = example?.line === message.firstLine ? example.printed : printedDate(message.original);
  const [dmy, mdy] = order === "mdy" ? [otherwise, asRead] : [asRead, otherwise];
  return { printed, line: message.firstLine, dmy, mdy };
}

/** Whether day and month can change places and give another day. */
function isTwofold({ time }: Dated): boolean {
  const [, month, day] = time.local.slice(0, 10).split("-");
  return day !== month && Number(day) <= 12;
}

function swapped(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}-${day}-${month}`;
}

/** Date and time at the beginning of a message; the whole beginning where its digits are of another script. */
const PRINTED = /\d+\D{1,3}\d+\D{1,3}\d+(?:\D{1,2}\d+[:.]\d+)?/u;
const BEGINNING = 20;

const printedDate = (original: string): string => PRINTED.exec(original.slice(0, 2 * BEGINNING))?.[0] ?? original.slice(0, BEGINNING);
