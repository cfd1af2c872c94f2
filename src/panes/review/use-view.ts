import { useCallback, useMemo, useState } from "react";
import { filtered, isFiltering, NO_FILTER } from "../../review/filters";
import type { Filter } from "../../review/filters";
import { MOST_WHOLE } from "../../review/open-parts";
import type { Part } from "../../review/parts";
import type { Session } from "../../review/session";
import type { Tally } from "../../review/tally";
import type { FoundHints } from "../shared/use-hints";
import type { Board } from "./use-board";
import { useTally } from "./use-tally";

const NO_PARTS: readonly Part[] = [];

/** What of the chat is shown. */
export interface View {
  readonly filter: Filter;
  readonly isFiltered: boolean;
  readonly setFilter: (filter: Filter) => void;
  /** Differs from one filter to the next, where that shows something else. */
  readonly turn: number;
  readonly parts: readonly Part[];
  readonly tally: Tally;
  /** Numbers of the shown messages that ask an answer, in order. */
  readonly order: readonly number[];
  /** The same numbers. */
  readonly asked: ReadonlySet<number>;
  readonly messageCount: number;
  /** Too many to be on the page at once. */
  readonly isLarge: boolean;
}

/**
 * Filters by the answers as they stood when the filter was set: what one answers then, stays in sight, so that one sees
 * what one did and can take it back.
 */
export function useView({ asked, order, parts, tally }: Board, session: Session, { hints }: FoundHints): View {
  const [set, putSet] = useState({ filter: NO_FILTER, session, turn: 0 });
  const isFiltered = isFiltering(set.filter);
  const hinted = set.filter.onlyHinted ? hints : null;
  const shown = useMemo(
    () => (isFiltering(set.filter) ? filtered(parts, set.filter, { asked, session: set.session, hinted: hinted ?? new Map() }) : parts),
    [parts, asked, set, hinted],
  );
  const isWhole = shown === parts;
  const ownTally = useTally(isWhole ? NO_PARTS : shown, asked, session);
  const messageCount = useMemo(() => shown.reduce((sum, { messages }) => sum + messages.length, 0), [shown]);
  const shownOrder = useMemo(
    () => (isWhole ? order : shown.flatMap(({ messages }) => messages.flatMap(({ number }) => (asked.has(number) ? number : [])))),
    [isWhole, shown, asked, order],
  );
  const shownAsked = useMemo(() => (isWhole ? asked : new Set(shownOrder)), [isWhole, asked, shownOrder]);
  const setFilter = useCallback(
    (filter: Filter) => {
      putSet(({ turn }) => ({ filter, session, turn: turn + 1 }));
    },
    [session],
  );
  return {
    filter: set.filter,
    isFiltered,
    setFilter,
    turn: isWhole ? 0 : set.turn,
    parts: shown,
    tally: isWhole ? tally : ownTally,
    order: shownOrder,
    asked: shownAsked,
    messageCount,
    isLarge: messageCount > MOST_WHOLE,
  };
}
