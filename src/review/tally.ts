import type { Part } from "./parts";
import { nextOpen, progressOf } from "./progress";
import type { Progress } from "./progress";
import { choiceIn, touchedBetween } from "./session";
import type { Session } from "./session";

/** How far every part of the list is, and the whole. */
export interface Tally {
  readonly session: Session;
  /** In the order of the parts; the same object for as long as nothing in its part was touched. */
  readonly byPart: readonly Progress[];
  readonly whole: Progress;
}

const NONE: Progress = { total: 0, reviewed: 0, later: 0, open: 0 };

const askedIn = ({ messages }: Part, asked: ReadonlySet<number>): readonly number[] => {
  const numbers: number[] = [];
  for (const { number } of messages) if (asked.has(number)) numbers.push(number);
  return numbers;
};

const countPart = (part: Part, asked: ReadonlySet<number>, session: Session): Progress => progressOf(askedIn(part, asked), session);

const sumOf = (counts: readonly Progress[]): Progress =>
  counts.reduce(
    (sum, one) => ({ total: sum.total + one.total, reviewed: sum.reviewed + one.reviewed, later: sum.later + one.later, open: sum.open + one.open }),
    NONE,
  );

export function tallyOf(parts: readonly Part[], asked: ReadonlySet<number>, session: Session): Tally {
  const byPart = parts.map((part) => countPart(part, asked, session));
  return { session, byPart, whole: sumOf(byPart) };
}

/** The tally after some acts, counted anew only where they touched a message. */
export function retally(before: Tally, parts: readonly Part[], asked: ReadonlySet<number>, session: Session): Tally {
  if (before.session === session) return before;
  const touched = touchedBetween(before.session, session);
  if (touched === null) return tallyOf(parts, asked, session);
  const touchedParts = partsWith(parts, touched);
  const byPart = before.byPart.map((count, index) => {
    const part = touchedParts.has(index) ? parts[index] : undefined;
    return part === undefined ? count : countPart(part, asked, session);
  });
  return { session, byPart, whole: sumOf(byPart) };
}

/** `nextOpen` among the messages of these parts; those of which nothing is open are not looked into. */
export function nextOpenAmong(parts: readonly Part[], { byPart, session }: Tally, asked: ReadonlySet<number>, number: number): number | null {
  const open: number[] = [];
  for (const [place, part] of parts.entries()) {
    if ((byPart[place]?.open ?? 0) === 0) continue;
    const numbers = askedIn(part, asked);
    const ahead = numbers.find((one) => one > number && choiceIn(session, one) === null);
    if (ahead !== undefined) return ahead;
    open.push(...numbers);
  }
  return nextOpen(open, session, number);
}

/** Places of the parts that hold any of these messages. */
function partsWith(parts: readonly Part[], numbers: ReadonlySet<number>): ReadonlySet<number> {
  const places = new Set<number>();
  const beginOf = (place: number): number => parts[place]?.messages[0]?.number ?? Infinity;
  let place = -1;
  for (const number of numbers) {
    // Most follow each other in one part.
    if (place !== -1 && beginOf(place) <= number && number < beginOf(place + 1)) continue;
    place = placeOf(parts, number);
    places.add(place);
  }
  return places;
}

/** Place of the part that a message stands in, or would: parts are in the order of their messages, whose numbers only grow. */
export function placeOf(parts: readonly Part[], number: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((parts[middle]?.messages[0]?.number ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
