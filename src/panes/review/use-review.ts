import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ANSWERS_OF, choiceOf } from "../../review/answering";
import type { Choice } from "../../review/answering";
import { daysOf } from "../../review/days";
import { askedOf, nextOpen, progressOf } from "../../review/progress";
import { answersTo, give, redo, undo } from "../../review/session";
import type { Session } from "../../review/session";
import type { SittingProps } from "../journey/screen-props";
import { decisionsIn, switchesIn } from "../journey/sitting";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { rowId } from "./message-row";
import type { RowActs } from "./message-row";

/** Id of the button to the next screen: there the focus goes when nothing is open. */
export const GO_ON = "review-go-on";

/** The message that an act was about, so that the user sees what undoing did. */
const firstOf = (act: Session["done"][number] | undefined): number | null => [...(act?.before.keys() ?? [])][0] ?? null;

/** Answering one message after the other: what is open next, where the focus goes, what is said. */
export function useReview({ sitting, change, startAt }: Pick<SittingProps, "sitting" | "change"> & { readonly startAt: number | null }) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const { opened, session } = sitting;
  const switches = switchesIn(sitting);
  const { conversation } = opened;
  const asked = useMemo(() => askedOf(conversation, switches), [conversation, switches]);
  const order = useMemo(() => [...asked], [asked]);
  const days = useMemo(() => daysOf(conversation.messages), [conversation]);
  const decisions = useMemo(() => new Map(decisionsIn(sitting).map((one) => [one.number, one])), [sitting]);
  const [active, setActive] = useState(() => startAt ?? nextOpen(order, session, 0));
  const [focus, setFocus] = useState<{ readonly number: number | null } | null>(startAt === null ? null : { number: startAt });

  useEffect(() => {
    if (focus === null) return;
    document.getElementById(focus.number === null ? GO_ON : rowId(focus.number))?.focus();
  }, [focus]);

  const commit = useCallback(
    (next: Session) => {
      change((now) => ({ ...now, session: next }));
    },
    [change],
  );

  /** Read by acts that must stay the same between renders, so that only the rows that changed are drawn again. */
  const now = useRef({ session, order, days });
  now.current = { session, order, days };

  const choose = useCallback(
    (number: number, choice: Choice) => {
      const { session: before, order: numbers, days: allDays } = now.current;
      const after = give(before, [number], ANSWERS_OF[choice]);
      commit(after);
      const next = nextOpen(numbers, after, number);
      const target = next === number ? null : next;
      setActive(next);
      setFocus({ number: target });
      const { reviewed, total, open } = progressOf(numbers, after);
      const burst = allDays.flatMap(({ bursts }) => bursts).find((one) => one.some((message) => message.number === number)) ?? [];
      const isBurstDone = burst.every((message) => !numbers.includes(message.number) || choiceOf(answersTo(after, message.number)) !== null);
      if (open === 0) announce(text("review.all-done"));
      else if (isBurstDone) announce(text("review.progress", { reviewed, total }));
    },
    [announce, commit, text],
  );

  const acts: RowActs = useMemo(
    () => ({
      choose,
      setScope: (number, scope) => {
        commit(give(now.current.session, [number], { scope }));
      },
      open: (number) => {
        setActive(number);
        setFocus({ number });
      },
    }),
    [choose, commit],
  );

  const turnBack = () => {
    const act = session.done.at(-1);
    commit(undo(session));
    if (act !== undefined) setActive(firstOf(act));
    announce(text(act === undefined ? "review.nothing-to-undo" : "review.undone"));
  };
  const doAgain = () => {
    const act = session.undone.at(-1);
    commit(redo(session));
    if (act !== undefined) setActive(firstOf(act));
    announce(text(act === undefined ? "review.nothing-to-redo" : "review.redone"));
  };

  const toNext = () => {
    const next = nextOpen(order, session, active ?? 0);
    setActive(next);
    setFocus({ number: next });
  };

  return { asked, days, decisions, active, acts, progress: progressOf(order, session), turnBack, doAgain, toNext };
}
