import { type LocalTime, UNDATED } from "../../conversation/local-time";
import { exists } from "../calendar";

const PRINTED = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}):(\d{2}):(\d{2})(?: UTC(?:([+\u2212-])(\d{2}):?(\d{2}))?)?$/;

/**
 * `15.03.2024 21:12:05 UTC+01:00`: what the exporting computer showed, and its distance to UTC. Older versions leave that
 * out; then there is no instant.
 *
 * @returns `UNDATED` for what is no such time
 */
export function htmlTime(title: string): LocalTime {
  const match = PRINTED.exec(title.trim());
  const [day, month, year, hour, minute, second] = (match ?? []).slice(1, 7).map(Number);
  if (day === undefined || month === undefined || year === undefined || hour === undefined || minute === undefined || second === undefined) return UNDATED;
  if (!exists({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return UNDATED;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const isZoned = title.includes("UTC");
  const ahead = (Number(match?.[8] ?? 0) * 60 + Number(match?.[9] ?? 0)) * (match?.[7] === undefined || match[7] === "+" ? 1 : -1);
  return { local: new Date(wall).toISOString().slice(0, 19), precision: "second", instant: isZoned ? new Date(wall - ahead * 60_000).toISOString() : null };
}
