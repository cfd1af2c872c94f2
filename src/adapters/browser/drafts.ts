import type { Clock } from "../../ports/clock";
import type { Drafts } from "../../ports/drafts";
import { newestFirst, readingKey } from "../../review/draft";
import type { Draft } from "../../review/draft";
import { createDraftsInMemory } from "./drafts-in-memory";
import { createDraftsOnDisk } from "./drafts-on-disk";

/** Keeps drafts on the disk; what the disk refuses is kept in memory until the page is closed. */
export function createDrafts(onDisk: Drafts, inMemory: Drafts): Drafts {
  return {
    outlivesPage: () => onDisk.outlivesPage(),
    recall: async (userId) => together(await onDisk.recall(userId), await inMemory.recall(userId)),
    recallOfMail: async (userId, messageId) => together(await onDisk.recallOfMail(userId, messageId), await inMemory.recallOfMail(userId, messageId)),
    async keep(userId, draft, before, messageId) {
      if (!(await onDisk.keep(userId, draft, before, messageId))) return inMemory.keep(userId, draft, before, messageId);
      await inMemory.forget(userId, draft.reading);
      return true;
    },
    async forget(userId, reading) {
      await Promise.all([onDisk.forget(userId, reading), inMemory.forget(userId, reading)]);
    },
    async forgetAll(userId) {
      await Promise.all([onDisk.forgetAll(userId), inMemory.forgetAll(userId)]);
    },
  };
}

/** What fell is newer in memory than on the disk. */
function together(kept: readonly Draft[], held: readonly Draft[]): readonly Draft[] {
  const fallen = new Set(held.map(({ reading }) => readingKey(reading)));
  return newestFirst([...kept.filter(({ reading }) => !fallen.has(readingKey(reading))), ...held]);
}

/** The drafts of this browser. */
export const openDrafts = (clock: Clock): Drafts => createDrafts(createDraftsOnDisk(clock), createDraftsInMemory(clock));
