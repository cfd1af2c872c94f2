import type { Message } from "../conversation/conversation";

/** Messages that follow each other without a gap of more than half an hour. */
export type Burst = readonly Message[];

export interface Day {
  /** `yyyy-mm-dd`, as the export shows it. */
  readonly date: string;
  readonly bursts: readonly Burst[];
}

/** A longer silence, in seconds, starts a new burst. */
const BURST_GAP_SECONDS = 30 * 60;

const dateOf = ({ time }: Message): string => time.local.slice(0, 10);

/** Seconds of the printed day that have passed. Of the same day a difference needs no calendar, and a long chat asks it often. */
function secondOfDay({ time: { local } }: Message): number {
  const digits = (at: number): number => (local.charCodeAt(at) - 48) * 10 + local.charCodeAt(at + 1) - 48;
  return digits(11) * 3600 + digits(14) * 60 + digits(17);
}

/** Whether two messages, one after the other, belong to one burst. A clock that runs back does not break it. */
export const inOneBurst = (earlier: Message, later: Message): boolean =>
  dateOf(earlier) === dateOf(later) && secondOfDay(later) - secondOfDay(earlier) <= BURST_GAP_SECONDS;

/** The conversation by day and burst, in the order of the export: every message once. One pass: a chat may be long. */
export function daysOf(messages: readonly Message[]): readonly Day[] {
  const days: { readonly date: string; readonly bursts: Message[][] }[] = [];
  let date = "";
  let second = 0;
  let burst: Message[] = [];
  for (const message of messages) {
    const isSameDay = days.length > 0 && message.time.local.startsWith(date);
    const now = secondOfDay(message);
    if (isSameDay && now - second <= BURST_GAP_SECONDS) burst.push(message);
    else {
      burst = [message];
      if (isSameDay) days.at(-1)?.bursts.push(burst);
      else {
        date = dateOf(message);
        days.push({ date, bursts: [burst] });
      }
    }
    second = now;
  }
  return days;
}
