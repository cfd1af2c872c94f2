import { twoDigits } from "../../conversation/local-time";

const HOURS = Array.from({ length: 24 }, (_, hour) => `T${twoDigits(hour)}`);
/** Few enough to stay at hand: one text for each second of a day is so much memory that looking one up takes longer than making it. */
const WITHIN_HOUR = Array.from({ length: 60 * 60 }, (_, second) => `:${twoDigits(Math.floor(second / 60))}:${twoDigits(second % 60)}`);
const SECONDS_OF_HOUR = 60 * 60;

/** Writes local times from the numbers of headers; what the messages of one hour have in common is written once. */
export class ClockText {
  private index = -1;
  private hour = -1;
  private upToHour = "";

  /** @param dates of each of the printed dates, `2024-03-12` */
  constructor(private readonly dates: readonly (string | null)[]) {}

  /**
   * @param index place in `dates`
   * @param clock seconds since midnight
   * @returns `2024-03-12T09:14:05`
   */
  localAt(index: number, clock: number): string {
    const hour = Math.floor(clock / SECONDS_OF_HOUR);
    if (index !== this.index || hour !== this.hour) {
      this.index = index;
      this.hour = hour;
      this.upToHour = (this.dates[index] ?? "") + (HOURS[hour] ?? "");
    }
    return this.upToHour + (WITHIN_HOUR[clock - hour * SECONDS_OF_HOUR] ?? "");
  }
}
