import { choiceIn } from "./session";
import type { Session } from "./session";

/** Messages around a kept one that may be kept with it, so that it can be understood later. */
export interface ContextOffer {
  readonly about: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const AROUND = 2;

/**
 * What may be kept as context of a message; of its two neighbours on either side, those that nobody answered. What was
 * answered, stays as it was answered.
 *
 * @param order numbers of the messages that ask an answer, in order
 * @returns null when nothing is left to offer
 */
export function contextOffer(order: readonly number[], session: Session, about: number): ContextOffer | null {
  const place = order.indexOf(about);
  if (place === -1) return null;
  const isOpen = (number: number): boolean => [null, "later"].includes(choiceIn(session, number));
  const before = order.slice(Math.max(0, place - AROUND), place).filter(isOpen);
  const after = order.slice(place + 1, place + 1 + AROUND).filter(isOpen);
  return before.length + after.length === 0 ? null : { about, before, after };
}
