import { isoDay, twoDigits } from "../../conversation/local-time";

/** An instant on this device's clock, without zone, so that it can be laid beside the printed times of a chat; null when it is none. */
export function localMoment(instant: string | null): string | null {
  const moment = new Date(instant ?? "");
  if (Number.isNaN(moment.getTime())) return null;
  const day = isoDay({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
  return `${day}T${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits).join(":")}`;
}
