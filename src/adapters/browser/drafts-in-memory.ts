import type { Clock } from "../../ports/clock";
import type { Drafts } from "../../ports/drafts";
import { isPast, newestFirst, readingKey } from "../../review/draft";
import type { Draft } from "../../review/draft";
import { togetherWith } from "../../review/draft-together";

/** Keeps drafts as long as the page is open, where the browser gives no storage. */
export function createDraftsInMemory(clock: Clock): Drafts {
  const ofUser = new Map<string, ReadonlyMap<string, Draft>>();
  const mine = (userId: string): ReadonlyMap<string, Draft> => ofUser.get(userId) ?? new Map<string, Draft>();
  return {
    recall: (userId) => Promise.resolve(newestFirst([...mine(userId).values()].filter((draft) => !isPast(draft, clock.now())))),
    keep(userId, draft, before) {
      const key = readingKey(draft.reading);
      const kept = togetherWith(mine(userId).get(key) ?? null, before, draft);
      ofUser.set(userId, new Map([...mine(userId), [key, kept]]));
      return Promise.resolve(false);
    },
    forget(userId, reading) {
      ofUser.set(userId, new Map([...mine(userId)].filter(([key]) => key !== readingKey(reading))));
      return Promise.resolve();
    },
    forgetAll(userId) {
      ofUser.delete(userId);
      return Promise.resolve();
    },
  };
}
