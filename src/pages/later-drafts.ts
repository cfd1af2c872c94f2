import type { Drafts } from "../ports/drafts";

/** Opens the drafts at their first use, and again after a failure: the first screen does not wait for them. */
export function laterDrafts(open: () => Promise<Drafts>): Drafts {
  let opening: Promise<Drafts> | null = null;
  const reach = async (): Promise<Drafts | null> => {
    opening ??= open();
    const drafts = await opening.catch(() => null);
    if (drafts === null) opening = null;
    return drafts;
  };
  return {
    recall: async (userId) => (await (await reach())?.recall(userId)) ?? [],
    keep: async (...kept) => (await (await reach())?.keep(...kept)) ?? false,
    forget: async (...forgotten) => (await reach())?.forget(...forgotten),
    forgetAll: async (userId) => (await reach())?.forgetAll(userId),
  };
}
