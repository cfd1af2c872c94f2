import type { Conversation, Message } from "../../conversation/conversation";
import { broughtWords } from "../../conversation/sent-on";
import type { Hint } from "../../hints/hint";
import { whenIdle } from "./when-idle";

/** What was found so far. */
export interface FoundHints {
  /** By message number; a message without a hint is not in it. */
  readonly hints: ReadonlyMap<number, readonly Hint[]>;
  /** Whether every message was looked at; not while `isMissing`, nor where nobody wants hints. */
  readonly isDone: boolean;
  /** Whether the part that finds them could not be fetched. */
  readonly isMissing: boolean;
  /** Fetches that part anew. */
  readonly again: () => void;
}

/** The search through one conversation. It goes on as long as somebody listens. */
export interface HintSearch {
  /** @returns how to stop listening */
  readonly listen: (heard: () => void) => () => void;
  /** The same value until something more is told. */
  readonly found: () => FoundHints;
}

export const NOTHING_FOUND: FoundHints = { hints: new Map(), isDone: false, isMissing: false, again: () => undefined };

/** So few that also a slow machine is done with them in a moment. */
const BATCH = 20;
/** Milliseconds of an idle moment that are used at most: a key pressed meanwhile still answers at once. */
const LONGEST_SLICE = 8;
/** Milliseconds between two times that something new is told, so that the screen is not drawn all the time. */
const PAUSE = 200;

type Finder = (text: string) => readonly Hint[];

const fetchFinder = async (): Promise<Finder> => (await import("../../hints/hints-in")).hintsIn;

export function startHintSearch({ messages, app }: Conversation): HintSearch {
  const listeners = new Set<() => void>();
  const hints = new Map<number, readonly Hint[]>();
  let told = NOTHING_FOUND;
  let looked = 0;
  let isGoing = false;
  let isAboutToTell = false;

  const tell = (isMissing: boolean): void => {
    told = { hints: new Map(hints), isDone: looked >= messages.length, isMissing, again: start };
    for (const heard of listeners) heard();
  };
  const tellSoon = (): void => {
    if (isAboutToTell) return;
    isAboutToTell = true;
    setTimeout(() => {
      isAboutToTell = false;
      if (!told.isDone && hints.size > told.hints.size) tell(false);
    }, PAUSE);
  };
  const lookAt = (find: Finder, batch: readonly Message[]): void => {
    for (const message of batch) {
      const found = message.kind === "system" ? [] : find(broughtWords(message, app));
      if (found.length > 0) hints.set(message.number, found);
    }
    looked += batch.length;
  };
  const goOn = (find: Finder): void => {
    if (listeners.size === 0) isGoing = false;
    else whenIdle(slice(find));
  };
  const slice = (find: Finder) => (timeLeft: () => number): void => {
    const atFirst = timeLeft();
    do lookAt(find, messages.slice(looked, looked + BATCH));
    while (looked < messages.length && timeLeft() > Math.max(0, atFirst - LONGEST_SLICE));
    if (looked >= messages.length) {
      tell(false);
    } else {
      tellSoon();
      goOn(find);
    }
  };
  const start = (): void => {
    if (isGoing || told.isDone) return;
    isGoing = true;
    if (told.isMissing) tell(false);
    void fetchFinder().then(goOn, () => {
      isGoing = false;
      tell(true);
    });
  };
  return {
    listen: (heard) => {
      listeners.add(heard);
      start();
      return () => void listeners.delete(heard);
    },
    found: () => told,
  };
}
