import type { ImportProblem } from "../../conversation/completeness";
import type { Message } from "../../conversation/conversation";
import { isoDay, type LocalTime, twoDigits } from "../../conversation/local-time";
import type { Day } from "../calendar";
import { plainName } from "../whatsapp/marks";
import type { ClipboardHeader } from "./clipboard-header";
import type { HeaderLine, PastedLines } from "./clipboard-lines";

/** A line at which a message starts, with its time. */
interface Start extends HeaderLine {
  readonly time: LocalTime;
}

/**
 * Cuts pasted text into messages. A header with a day or time that does not exist starts none: its line stays in the
 * message above it, and is reported.
 *
 * @param days of `lines.headers`, at the same index
 */
export function copiedMessages(text: string, { headers, lineCount }: PastedLines, days: readonly (Day | null)[]): { readonly messages: readonly Message[]; readonly problems: readonly ImportProblem[] } {
  const starts: Start[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, header] of headers.entries()) {
    const day = days[index] ?? null;
    const time = day === null ? null : timeOf(day, header.header);
    if (time === null) problems.push({ kind: "impossible-date", line: header.line, detail: text.slice(header.start, header.end) });
    else starts.push({ ...header, time });
  }
  const messages = starts.map((start, index) => {
    const next = starts[index + 1];
    return messageOf(text, start, index + 1, next?.start ?? text.length, (next?.line ?? lineCount + 1) - 1);
  });
  return { messages, problems };
}

function timeOf(day: Day, { hour, minute, second }: ClipboardHeader): LocalTime | null {
  if (hour > 23 || minute > 59 || (second ?? 0) > 59 || day.year < 1) return null;
  const local = `${isoDay(day)}T${[hour, minute, second ?? 0].map(twoDigits).join(":")}`;
  return { local, precision: second === null ? "minute" : "second", instant: null };
}

/** Whether somebody is named behind a header. Behind none of them, it is no copy from WhatsApp: other apps put the name elsewhere. */
export const namesSomebody = (text: string, { header, end }: HeaderLine): boolean => colonBehindName(text.slice(header.rest, end)) > 0;

/** @param first what stands behind the header on its line */
const colonBehindName = (first: string): number => (first.endsWith(":") && !first.includes(": ") ? first.length - 1 : first.indexOf(": "));

function messageOf(text: string, { header, line, start, end, time }: Start, number: number, stop: number, lastLine: number): Message {
  const original = text.slice(start, stop).replace(/\r?\n$/, "");
  const first = text.slice(header.rest, end);
  const colon = colonBehindName(first);
  const body = original.slice(header.rest - start + (colon > 0 ? colon + 1 : 0)).replace(/^ /, "");
  return {
    number,
    firstLine: line,
    lastLine,
    original,
    time,
    author: colon > 0 ? plainName(first.slice(0, colon)).trim() : null,
    kind: colon > 0 ? "text" : "system",
    text: body.replaceAll("\r\n", "\n"),
    attachments: [],
    marks: [],
    asides: [],
  };
}
