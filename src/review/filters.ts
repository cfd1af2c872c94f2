import type { Message } from "../conversation/conversation";
import type { Part } from "./parts";
import { choiceIn } from "./session";
import type { Session } from "./session";

/** What the list shows. It hides, and changes nothing about what is decided. */
export interface Filter {
  readonly onlyOpen: boolean;
  readonly onlyAttachments: boolean;
  readonly onlyHinted: boolean;
  /** Author as shown; null for everybody. */
  readonly sender: string | null;
  /** First and last day, `yyyy-mm-dd`; null where it does not matter. */
  readonly from: string | null;
  readonly to: string | null;
  /** Numbers of what was searched for; null while nothing is. */
  readonly found: ReadonlySet<number> | null;
}

export const NO_FILTER: Filter = { onlyOpen: false, onlyAttachments: false, onlyHinted: false, sender: null, from: null, to: null, found: null };

/** Whether anything is hidden. */
export const isFiltering = ({ onlyOpen, onlyAttachments, onlyHinted, sender, from, to, found }: Filter): boolean =>
  onlyOpen || onlyAttachments || onlyHinted || [sender, from, to, found].some((one) => one !== null);

/** What a filter asks about. */
export interface Known {
  readonly asked: ReadonlySet<number>;
  readonly session: Session;
  readonly hinted: ReadonlyMap<number, unknown>;
}

export const passes = (message: Message, filter: Filter, { asked, session, hinted }: Known): boolean => {
  const { number, author, attachments } = message;
  return (
    (!filter.onlyAttachments || attachments.length > 0) &&
    (filter.sender === null || author === filter.sender) &&
    (filter.from === null || dayOf(message) >= filter.from) &&
    (filter.to === null || dayOf(message) <= filter.to) &&
    (filter.found === null || filter.found.has(number)) &&
    (!filter.onlyHinted || hinted.has(number)) &&
    (!filter.onlyOpen || (asked.has(number) && isOpen(session, number)))
  );
};

const dayOf = ({ time }: Message): string => time.local.slice(0, 10);

function isOpen(session: Session, number: number): boolean {
  const choice = choiceIn(session, number);
  return choice === null || choice === "later";
}

/**
 * The parts with only the messages that pass; parts without any are left out, and those that pass whole stay what they are.
 * Where all do, so does the list: then there is nothing to draw.
 */
export function filtered(parts: readonly Part[], filter: Filter, known: Known): readonly Part[] {
  const passing = parts.flatMap((part) => {
    if (part.messages.every((message) => passes(message, filter, known))) return part;
    const bursts = part.bursts.map((burst) => burst.filter((message) => passes(message, filter, known))).filter((burst) => burst.length > 0);
    return bursts.length === 0 ? [] : { ...part, bursts, messages: bursts.flat(), outOf: part.messages.length };
  });
  return passing.length === parts.length && passing.every((part, place) => part === parts[place]) ? parts : passing;
}
