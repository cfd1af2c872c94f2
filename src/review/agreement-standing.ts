import { fits } from "./conversation-mark";
import type { ConversationMark } from "./conversation-mark";
import type { AgreementState, SharedAgreement } from "./shared-agreement";

/** How the agreements on one conversation stand. */
export interface Standing {
  /** Who keeps, has promised to, or is asked; null while nothing stands. */
  readonly winner: SharedAgreement | null;
  /** Every agreement on this conversation, in order of making, whatever its state. */
  readonly rows: readonly SharedAgreement[];
  /** Those of them that count: kept, accepted, and asked not too long ago. */
  readonly active: readonly SharedAgreement[];
  /** Questions that nobody answered in time. */
  readonly lapsed: readonly SharedAgreement[];
}

/** How the rows are read: of which conversation, and when. */
export interface Reading {
  readonly about: ConversationMark;
  /** Numbers of rows of which the user said that they are about another conversation. */
  readonly apart: ReadonlySet<number>;
  /** ISO 8601 instant. */
  readonly now: string;
  /** The policy's: after so many days a question has lapsed. */
  readonly lapseAfterDays: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The firmer goes first: what was kept, then what was promised, then what was asked. */
const FIRMNESS: readonly AgreementState[] = ["kept", "accepted", "asked"];

/** Whether a question was put so long ago that nobody waits for its answer any more. */
export const hasLapsed = ({ state, askedAt }: SharedAgreement, now: string, lapseAfterDays: number): boolean =>
  state === "asked" && Date.parse(askedAt) < Date.parse(now) - lapseAfterDays * DAY_MS;

/**
 * Reads who keeps from the rows of the list: the firmest, and of those the first.
 *
 * The order of the rows as they come does not matter, so that everybody reads the same.
 *
 * @source S3; decision-table gap 25, «first confirmed»
 */
export function standingOf(found: readonly SharedAgreement[], { about, apart, now, lapseAfterDays }: Reading): Standing {
  const rows = found.filter((row) => fits(row.about, about) && !apart.has(row.row)).toSorted((a, b) => a.row - b.row);
  const isLapsed = (row: SharedAgreement): boolean => hasLapsed(row, now, lapseAfterDays);
  const active = rows.filter((row) => FIRMNESS.includes(row.state) && !isLapsed(row));
  const [winner = null] = active.toSorted((a, b) => FIRMNESS.indexOf(a.state) - FIRMNESS.indexOf(b.state));
  return { winner, rows, active, lapsed: rows.filter(isLapsed) };
}

/** Whether somebody has said that they keep: then no other is needed. */
export const isConfirmed = ({ state }: SharedAgreement): boolean => state === "accepted" || state === "kept";
