import type { Clock } from "../../ports/clock";
import type { Drafts } from "../../ports/drafts";
import { isPast, newestFirst, readingKey } from "../../review/draft";
import type { Draft } from "../../review/draft";
import { togetherWith } from "../../review/draft-together";

interface Held {
  readonly draft: Draft;
  readonly messageId: string | null;
}

/** Keeps drafts as long as the page is open, where the browser gives no storage. */
export function createDraftsInMemory(clock: Clock): Drafts {
  const ofUser = new Map<string, ReadonlyMap<string, Held>>();
  const mine = (userId: string): ReadonlyMap<string, Held> => ofUser.get(userId) ?? new Map<string, Held>();
  const recalled = (userId: string, fits: (held: Held) => boolean): Promise<readonly Draft[]> => {
    const held = [...mine(userId).values()].filter((one) => !isPast(one.draft, clock.now()) && fits(one));
    return Promise.resolve(newestFirst(held.map(({ draft }) => draft)));
  };
  return {
    outlivesPage: () => Promise.resolve(false),
    recall: (userId) => recalled(userId, () => true),
    recallOfMail: (userId, messageId) => recalled(userId, (held) => held.messageId === messageId),
    keep(userId, draft, before, messageId) {
      const key = readingKey(draft.reading);
      const former = mine(userId).get(key) ?? null;
      const kept = { draft: togetherWith(former?.draft ?? null, before, draft), messageId: messageId ?? former?.messageId ?? null };
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
