const two = (value: number): string => String(value).padStart(2, "0");

/** An instant on this device's clock, without zone, so that it can be laid beside the printed times of a chat; null when it is none. */
export function localMoment(instant: string | null): string | null {
  const moment = new Date(instant ?? "");
  if (Number.isNaN(moment.getTime())) return null;
  const day = [String(moment.getFullYear()).padStart(4, "0"), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day}T${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(":")}`;
}
