import { useRef, useState } from "react";
import type { Message } from "../../conversation/conversation";
import { quickAnswers } from "../../review/answering";
import type { QuickAnswer, WorkScope } from "../../review/answering";
import { actOf } from "../../review/history";
import type { Act } from "../../review/history";
import { contextOffer } from "../../review/context-offer";
import type { ContextOffer } from "../../review/context-offer";
import { backTo, choiceIn, give, redo, undo } from "../../review/session";
import type { Change, Session } from "../../review/session";
import { nextOpenAmong, placeOf, retally } from "../../review/tally";
import type { Tally } from "../../review/tally";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { useOfferSaid } from "./offer-words";
import { useActWords } from "./use-act-words";
import type { Board } from "./use-board";
import { isShown } from "./use-spot";
import type { Spot } from "./use-spot";
import type { View } from "./use-view";

/** Ids of where the focus goes when nothing is open: the button to the next screen, or the line that tells of a filter. */
export const GO_ON = "review-go-on";
export const FILTER_LINE = "review-filter-line";

/** The message that an act was about, so that the user sees what undoing did. */
const firstOf = (act: Change | undefined): number | null => [...(act?.before.keys() ?? [])][0] ?? null;

/** Acts of another screen: in the list they change little that can be seen, or much that is out of sight. */
const DONE_ELSEWHERE: readonly Act["kind"][] = ["step-two", "rest", "earlier"];

interface Means {
  /** In the order of their numbers, from 1. */
  readonly messages: readonly Message[];
  readonly session: Session;
  readonly change: SittingProps["change"];
  readonly board: Board;
  readonly view: View;
  readonly spot: Spot;
}

/** The acts of answering, each with where the focus goes after it and what is said. */
export function useAnswering(means: Means) {
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const sayOffer = useOfferSaid();
  const [offer, setOffer] = useState<ContextOffer | null>(null);
  const [turned, setTurned] = useState<string | null>(null);
  const { session, change, board, view, spot } = means;
  const wordsOf = useActWords(means.messages);

  const commit = (next: Session) => {
    setOffer(null);
    setTurned(null);
    change((now) => ({ ...now, session: next }));
  };

  /** To the next open message, and else to what comes after the list. */
  const goOnFrom = (number: number, after: Session, tally: Tally): void => {
    const shown = view.parts === board.parts ? tally : retally(view.tally, view.parts, board.asked, after);
    const next = nextOpenAmong(view.parts, shown, board.asked, number);
    spot.look(next);
    if (next !== null && next !== number) spot.go(next);
    else spot.focus(view.isFiltered ? FILTER_LINE : GO_ON);
  };

  /** How far one is; null where that is not worth a word. */
  const progressSaid = (numbers: readonly number[], answer: QuickAnswer, after: Session, { whole: { reviewed, total, open } }: Tally): string | null => {
    const progress = text("review.progress", { reviewed, total });
    if (open === 0) return text("review.all-done");
    if (numbers.length > 1) return `${count("review.answered-many", numbers.length, { answer: text(`review.answer.${answer}`) })} ${progress}`;
    return numbers.every((number) => isBurstDone(board, number, after)) ? progress : null;
  };

  /** Where one is after an act, and what is said of it: in one breath, since what is said last is all that is heard. */
  const arrive = (numbers: readonly number[], quick: QuickAnswer, after: Session, offered: ContextOffer | null): void => {
    const tally = retally(board.tally, board.parts, board.asked, after);
    goOnFrom(numbers.at(-1) ?? 0, after, tally);
    const words = [progressSaid(numbers, quick, after, tally), offered === null ? null : sayOffer(offered)].filter((one) => one !== null);
    if (words.length > 0) announce(words.join(". "));
  };

  const answer = (wanted: readonly number[], quick: QuickAnswer): void => {
    const numbers = wanted.filter((number) => board.asked.has(number));
    const last = numbers.at(-1);
    if (last === undefined) return;
    const after = give(session, numbers, (before) => quickAnswers(quick, before), numbers.length > 1 ? "series" : "individual");
    commit(after);
    const offered = quick === "yes" && numbers.length === 1 ? contextOffer(board.order, after, last) : null;
    setOffer(offered);
    arrive(numbers, quick, after, offered);
  };

  const takeContext = (): void => {
    if (offer === null) return;
    const numbers = [...offer.before, ...offer.after];
    const after = give(session, numbers, (before) => quickAnswers("yes", before), "series");
    commit(after);
    arrive(numbers, "yes", after, null);
  };

  const setScope = (number: number, scope: WorkScope): void => {
    commit(give(session, [number], { scope }));
  };

  /** Shows what an act was about that was taken back or done again. @returns false where a filter hides it: one stays where one is */
  const show = (next: Session, act: Change | undefined, follows: boolean): boolean => {
    commit(next);
    const first = firstOf(act);
    if (first === null) return true;
    if (!isShown(view, first)) return false;
    if (follows) spot.go(first);
    else spot.look(first);
    return true;
  };
  const sayShown = (sentence: string, isSeen: boolean) => {
    announce(isSeen ? sentence : `${sentence} ${text("review.hidden-by-filter")}`);
  };
  /** Says which act it was that was taken back or done again; of one of another screen it stands on this one as well. */
  const tellTurned = (key: "review.undone" | "review.redone", done: Change, isSeen: boolean): void => {
    const act = actOf(done, session.done.length);
    if (act === null) return;
    const sentence = text(key, { act: wordsOf(act) });
    if (DONE_ELSEWHERE.includes(act.kind)) setTurned(sentence);
    sayShown(sentence, isSeen);
  };

  /** @param follows whether the focus goes along: it does for a key in the list, not for a button outside it */
  const turnBack = (follows: boolean): void => {
    const act = session.done.at(-1);
    const isSeen = show(undo(session), act, follows);
    if (act === undefined) announce(text("review.nothing-to-undo"));
    else tellTurned("review.undone", act, isSeen);
  };
  const doAgain = (follows: boolean): void => {
    const act = session.undone.at(-1);
    const isSeen = show(redo(session), act, follows);
    if (act === undefined) announce(text("review.nothing-to-redo"));
    else tellTurned("review.redone", act, isSeen);
  };
  /** To before the act at this place of the history. */
  const goBackTo = (place: number): void => {
    const isSeen = show(backTo(session, place), session.done[place], true);
    // The button that was pressed is gone with its act.
    if (!isSeen) spot.focus(FILTER_LINE);
    sayShown(count("review.undone-many", session.done.length - place), isSeen);
  };

  const toNext = (): void => {
    const next = nextOpenAmong(view.parts, view.tally, board.asked, spot.active ?? 0);
    if (next === null) spot.focus(view.isFiltered ? FILTER_LINE : GO_ON);
    else spot.go(next);
  };

  return { answer, takeContext, setScope, turnBack, doAgain, goBackTo, toNext, offer, turned };
}

/** The same acts, each the same function for as long as the screen lives: so that only the rows that changed are drawn again. */
export function useSteady<T extends object>(latest: T): { readonly current: T } {
  const ref = useRef(latest);
  ref.current = latest;
  return ref;
}

function isBurstDone({ parts, asked }: Board, number: number, after: Session): boolean {
  const bursts = parts[placeOf(parts, number)]?.bursts ?? [];
  const burst = bursts.find((one) => one.some((message) => message.number === number)) ?? [];
  return burst.every((message) => !asked.has(message.number) || choiceIn(after, message.number) !== null);
}
