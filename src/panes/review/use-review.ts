import { startTransition, useMemo, useState } from "react";
import type { QuickAnswer } from "../../review/answering";
import { NO_FILTER } from "../../review/filters";
import { noted } from "../../review/notes";
import type { Prepared } from "../../review/prepared";
import { nextOpen } from "../../review/progress";
import { extendTo, toggle } from "../../review/selection";
import { nextOpenAmong } from "../../review/tally";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { usePreferences } from "../shared/preferences";
import { useHints } from "../shared/use-hints";
import { DECIDE_PANEL } from "./decide-panel";
import { KEYS_BUTTON, KEYS_HELP } from "./keys-help";
import type { KeyAct } from "./list-keys";
import type { RowActs } from "./message-row";
import { SEARCH_FIELD } from "./search-box";
import { useAnswering, useSteady } from "./use-answering";
import { useBoard } from "./use-board";
import { useOpenParts } from "./use-open-parts";
import { useSelecting } from "./use-selecting";
import { useSpot } from "./use-spot";
import { useView } from "./use-view";

/** Everything that can be done on the screen of review; it draws nothing itself. */
export function useReview({ prepared, sitting, change, startAt }: Pick<SittingProps, "sitting" | "change"> & { readonly prepared: Prepared; readonly startAt: number | null }) {
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const { session, opened } = sitting;
  const board = useBoard(prepared, sitting);
  const found = useHints(opened.conversation, usePreferences().preferences.hints);
  const view = useView(board, session, found);
  const openParts = useOpenParts(view.parts, view.isLarge, () => startAt ?? nextOpenAmong(view.parts, view.tally, board.asked, 0) ?? 0);
  const spot = useSpot(view, board.asked, openParts.reveal, startAt);
  const selecting = useSelecting(view);
  const answering = useAnswering({ messages: opened.conversation.messages, session, change, board, view, spot });
  const [help, setHelp] = useState<{ readonly from: number | null } | null>(null);
  const { numbers: selected } = selecting.selection;

  const say = (size: number) => {
    announce(count("review.selected", size));
  };

  /** What was selected is answered in one act; else the message itself. */
  const answerAt = (number: number | null, answer: QuickAnswer): void => {
    const about = selected.size > 0 ? [...selected].sort((a, b) => a - b) : number === null ? [] : [number];
    selecting.clear();
    answering.answer(about, answer);
  };

  const selectAsked = (numbers: ReadonlySet<number>): void => {
    selecting.add(numbers);
    spot.focus(DECIDE_PANEL);
  };
  const selectMany = (numbers: readonly number[]): void => {
    selectAsked(new Set(numbers.filter((number) => board.asked.has(number))));
  };
  const selectShown = (): void => {
    selectAsked(view.asked);
  };

  const move = (from: number, by: 1 | -1, extendsRange: boolean): void => {
    const to = by === 1 ? view.order.find((one) => one > from) : view.order.findLast((one) => one < from);
    if (to === undefined) return;
    if (extendsRange) {
      selecting.extend(view.order, from, to);
      say(extendTo(selecting.selection, view.order, from, to).numbers.size);
    } else {
      selecting.endRange();
    }
    spot.go(to);
  };

  const openHelp = (from: number | null): void => {
    setHelp({ from });
    spot.focus(KEYS_HELP);
  };
  const closeHelp = (): void => {
    setHelp(null);
    if (help === null || help.from === null) spot.focus(KEYS_BUTTON);
    else spot.go(help.from);
  };

  const turnRange = (): void => {
    selecting.turnRange();
    if (!selecting.endsRange) announce(text("review.range-end"));
  };

  /** Ticked by a finger or the mouse. */
  const tick = (number: number, isRange: boolean): void => {
    if (!isRange && !selecting.endsRange) {
      selecting.select(number);
      return;
    }
    const from = spot.active ?? number;
    selecting.extend(view.order, from, number);
    say(extendTo(selecting.selection, view.order, from, number).numbers.size);
  };

  const clear = (isInRow: boolean): void => {
    selecting.clear();
    say(0);
    if (!isInRow && spot.tabStop !== null) spot.go(spot.tabStop);
  };

  const press = (act: KeyAct, number: number | null): void => {
    switch (act.kind) {
      case "move":
        if (number !== null) move(number, act.by, act.extends);
        return;
      case "select":
        if (number === null || !board.asked.has(number)) return;
        selecting.select(number);
        say(toggle(selecting.selection, number).numbers.size);
        return;
      case "answer":
        answerAt(number, act.answer);
        return;
      case "context":
        answering.takeContext();
        return;
      case "clear":
        clear(number !== null);
        return;
      case "search":
        spot.focus(SEARCH_FIELD);
        return;
      case "help":
        openHelp(number);
    }
  };

  const goToDay = (place: number): void => {
    const messages = view.parts.filter(({ date }) => date === view.parts[place]?.date).flatMap((part) => part.messages);
    const numbers = messages.flatMap(({ number }) => (board.asked.has(number) ? number : []));
    const target = nextOpen(numbers, session, 0) ?? numbers[0] ?? messages[0]?.number;
    if (target !== undefined) spot.go(target);
  };

  const selectDay = (date: string): void => {
    selectMany(view.parts.filter((part) => part.date === date).flatMap(({ messages }) => messages.map(({ number }) => number)));
  };

  // Another list is worked out beside the press, in steps, and then stands there at once.
  const showOnly = (numbers: readonly number[]): void => {
    startTransition(() => {
      view.setFilter({ ...NO_FILTER, found: new Set(numbers) });
    });
  };
  const showAll = (): void => {
    startTransition(() => {
      view.setFilter(NO_FILTER);
      if (spot.tabStop !== null) spot.go(spot.tabStop);
    });
  };

  const note = (number: number, words: string): void => {
    change((now) => ({ ...now, notes: noted(now.notes, number, words) }));
  };

  const latest = useSteady({ answering, spot, tick, selectMany, goToDay, selectDay, note });
  const acts: RowActs = useMemo(
    () => ({
      choose: (number, answer) => {
        latest.current.answering.answer([number], answer);
      },
      setScope: (number, scope) => {
        latest.current.answering.setScope(number, scope);
      },
      open: (number) => {
        latest.current.spot.open(number);
      },
      select: (number, isRange) => {
        latest.current.tick(number, isRange);
      },
      selectMany: (messages) => {
        latest.current.selectMany(messages.map(({ number }) => number));
      },
      note: (number, words) => {
        latest.current.note(number, words);
      },
    }),
    [latest],
  );
  const steady = useMemo(
    () => ({
      goToDay: (place: number) => {
        latest.current.goToDay(place);
      },
      selectDay: (date: string) => {
        latest.current.selectDay(date);
      },
    }),
    [latest],
  );

  return { board, view, found, openParts, spot, selected, endsRange: selecting.endsRange, turnRange, acts, ...steady, answering, press, answerAt, selectMany, selectShown, clear, showOnly, showAll, help, openHelp, closeHelp };
}
