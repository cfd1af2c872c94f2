import type { DateOrder, ImportProblem, ImportWarning } from "../../conversation/completeness";
import { gregorian } from "./calendar";
import { readAs } from "./date-order";
import type { HeaderShape } from "./header";
import type { Candidate } from "./scan";

/** Where messages start, each with the date it is printed with (`2024-03-12`), at the same index. */
export interface Starts {
  readonly starts: readonly Candidate[];
  readonly dates: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** Lines of this file's shape that a person typed inside a message, told by the line terminators. */
export function forged(text: string, candidates: readonly Candidate[]): readonly ImportWarning[] {
  return candidates
    .filter(({ afterCrlf }) => !afterCrlf)
    .map(({ line, start, lineEnd }) => ({ kind: "forged-line-suspected", line, detail: text.slice(start, lineEnd) }) as const);
}

/**
 * Keeps the lines that can be headers. A date or time that does not exist is no header: WhatsApp cannot have
 * written it. The line stays in the message it stands in, and is reported.
 */
export function messageStarts(text: string, candidates: readonly Candidate[], shape: HeaderShape, order: DateOrder): Starts {
  const starts: Candidate[] = [];
  const dates: string[] = [];
  const problems: ImportProblem[] = [];
  const dateOf = dateWriter(shape, order);
  for (const candidate of candidates) {
    const date = validTime(candidate) ? dateOf(candidate) : null;
    if (date === null) {
      problems.push({ kind: "impossible-date", line: candidate.line, detail: text.slice(candidate.start, candidate.lineEnd) });
      continue;
    }
    starts.push(candidate);
    dates.push(date);
  }
  return { starts, dates, problems };
}

const validTime = ({ hour, minute, seconds }: Candidate): boolean => hour <= 23 && minute <= 59 && seconds <= 59;

const two = (value: number): string => String(value).padStart(2, "0");

/** Many messages share a day: each date is written once. */
function dateWriter(shape: HeaderShape, order: DateOrder): (candidate: Candidate) => string | null {
  const written = new Map<number, string | null>();
  return (candidate) => {
    const key = (candidate.first * 10_000 + candidate.second) * 10_000 + candidate.third;
    const known = written.get(key);
    if (known !== undefined) return known;
    const day = gregorian(readAs(candidate, order), shape);
    const date = day === null ? null : `${String(day.year).padStart(4, "0")}-${two(day.month)}-${two(day.day)}`;
    written.set(key, date);
    return date;
  };
}
