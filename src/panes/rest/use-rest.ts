import { useEffect, useMemo, useState } from "react";
import type { Chance } from "../../ports/chance";
import { askedOf } from "../../review/progress";
import { openNumbers, shownFirst } from "../../review/rest";
import type { ShownFirst } from "../../review/rest";
import { closeRest, newRestWork, restStanding } from "../../review/rest-work";
import type { RestChoice, RestWork } from "../../review/rest-work";
import { undo } from "../../review/session";
import type { Session } from "../../review/session";
import type { SittingProps } from "../journey/screen-props";
import { switchesIn } from "../journey/sitting";
import type { FoundHints } from "../shared/use-hints";

/** The rest that was closed here. */
export interface ClosedRest {
  readonly count: number;
  readonly as: RestChoice;
}

/** Rows on the screen at once. */
export const PAGE_SIZE = 20;

/** The page, from 0, of the first one that nobody passed. */
const pageOf = (shown: readonly ShownFirst[], [first]: readonly number[]): number =>
  Math.floor(Math.max(0, shown.findIndex(({ number }) => number === first)) / PAGE_SIZE);

/** The state of «Rest afsluiten». What is shown stays the same while the screen is open, whatever the user does. */
export function useRest({ sitting, change }: Pick<SittingProps, "sitting" | "change">, chance: Chance, { hints }: FoundHints) {
  const { opened, session } = sitting;
  const { messages } = opened.conversation;
  const [open] = useState(() => openNumbers(askedOf(opened.conversation, switchesIn(sitting)), session));
  const [first] = useState(() => newRestWork(chance.draw()));
  const [closed, setClosed] = useState<ClosedRest | null>(null);
  const work = sitting.rest ?? first;
  const { chance: drawn, withPutOff } = work;
  // What chance chose is chosen once: whoever looks in the chat and comes back, finds the same messages.
  useEffect(() => {
    change((now) => (now.rest === null ? { ...now, rest: first } : now));
  }, [change, first]);
  const shown = useMemo(() => shownFirst(messages, open, hints, { chance: drawn, withPutOff }), [messages, open, hints, drawn, withPutOff]);
  const standing = useMemo(() => restStanding(open, shown, session, work), [open, shown, session, work]);
  const [view, setView] = useState(() => ({ page: pageOf(shown, standing.unseen), turns: 0 }));

  const setWork = (step: (now: RestWork) => RestWork) => {
    change((now) => ({ ...now, rest: step(now.rest ?? first) }));
  };
  const setSession = (step: (now: Session) => Session) => {
    change((now) => ({ ...now, session: step(now.session) }));
  };
  /** What is closed is what `standing` told when the user pressed the button. */
  const close = (as: RestChoice) => {
    const after = closeRest(session, standing, as);
    if (after === null) return;
    setSession(() => after);
    setClosed({ count: standing.closing.length, as });
  };
  const openAgain = () => {
    setSession(undo);
    setClosed(null);
  };
  const turnTo = (page: number) => {
    setView(({ turns }) => ({ page, turns: turns + 1 }));
  };
  /** The focus stays where it is: a summary tells what is wrong, and leads there. */
  const showUnseen = () => {
    setView(({ turns }) => ({ page: pageOf(shown, standing.unseen), turns }));
  };
  return { view, turnTo, showUnseen, open, work, shown, standing, messages, closed, setWork, setSession, close, openAgain };
}
