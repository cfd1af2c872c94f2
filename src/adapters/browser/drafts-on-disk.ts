import type { Clock } from "../../ports/clock";
import type { Drafts } from "../../ports/drafts";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { isPast, newestFirst, readingKey } from "../../review/draft";
import type { Draft } from "../../review/draft";
import { draftFromJson, draftToJson } from "../../review/draft-json";
import type { DraftError } from "../../review/draft-json";
import { togetherWith } from "../../review/draft-together";
import { openDraftsDoor } from "./drafts-database";
import type { DraftsStorage, KeptDraft } from "./drafts-database";
import { opaqueName, seal, unseal } from "./journal-cipher";
import { DURABLE } from "./storage-door";

/**
 * Keeps drafts on this device, sealed as the journal of filings is: the disk tells neither whose they are, nor of which
 * file. What the browser does not give, or cannot be opened, is not kept.
 */
export function createDraftsOnDisk(clock: Clock): Drafts {
  const door = openDraftsDoor();
  const own: Own = new Map();
  return {
    outlivesPage: async () => (await door.enter(() => Promise.resolve(ok(undefined)))).ok,
    async recall(userId) {
      const recalled = await door.enter(async (storage) => ok(await recallOf(storage, userId, clock.now(), () => true)));
      return recalled.ok ? recalled.value : [];
    },
    async recallOfMail(userId, messageId) {
      const recalled = await door.enter(async (storage) => {
        const mail = await mailName(storage, userId, messageId);
        return ok(await recallOf(storage, userId, clock.now(), (kept) => kept.mail === mail));
      });
      return recalled.ok ? recalled.value : [];
    },
    async keep(userId, draft, before, messageId = null) {
      const kept = await door.enter(async (storage) => ok(await keepIn(storage, own, { userId, draft, before, messageId })));
      return kept.ok && kept.value;
    },
    async forget(userId, reading) {
      await door.enter(async (storage) => {
        await clear(storage, [await entryName(storage, userId, reading)]);
        return ok(undefined);
      });
    },
    async forgetAll(userId) {
      await door.enter(async (storage) => {
        await clear(storage, await storage.database.getAllKeysFromIndex("drafts", "owner", await ownerName(storage, userId)));
        return ok(undefined);
      });
    },
  };
}

const ownerName = ({ keys }: DraftsStorage, userId: string): Promise<string> => opaqueName(keys, `person ${userId}`);
const mailName = ({ keys }: DraftsStorage, userId: string, messageId: string): Promise<string> => opaqueName(keys, `mail ${userId} ${messageId}`);
const entryName = ({ keys }: DraftsStorage, userId: string, reading: Draft["reading"]): Promise<string> =>
  opaqueName(keys, `draft ${userId} ${readingKey(reading)}`);
/** What the sealed draft is, and where it stands. */
const placeOf = (entry: string): string => `draft ${entry}`;

async function opened({ keys }: DraftsStorage, entry: string, kept: KeptDraft): Promise<Result<Draft, DraftError>> {
  const bytes = await unseal(keys, placeOf(entry), kept.draft).catch(() => null);
  return bytes === null ? err({ kind: "draft-unreadable" }) : draftFromJson(new TextDecoder().decode(bytes));
}

/** By entry: what this window put there last, so that it need not be unsealed and read while it still lies there. */
type Own = Map<string, { readonly mark: string; readonly draft: Draft }>;

interface Keeping {
  readonly userId: string;
  readonly draft: Draft;
  readonly before: Draft | null;
  readonly messageId: string | null;
}

/**
 * Puts the draft where the one stood that it was brought together with. A step in the database ends while it waits for
 * sealing, so whoever finds another draft there afterwards begins again: two windows never undo each other's answers.
 *
 * @returns false where a newer version of the app kept something: that stays as it is
 */
async function keepIn(storage: DraftsStorage, own: Own, { userId, draft, before, messageId }: Keeping): Promise<boolean> {
  const { database, keys } = storage;
  const entry = await entryName(storage, userId, draft.reading);
  const owner = await ownerName(storage, userId);
  const mailNow = messageId === null ? undefined : await mailName(storage, userId, messageId);
  for (;;) {
    const found = await database.get("drafts", entry);
    const mine = own.get(entry);
    const theirs = found === undefined ? null : mine?.mark === markOf(found) ? ok(mine.draft) : await opened(storage, entry, found);
    if (theirs?.ok === false && theirs.error.kind === "draft-newer") return false;
    const together = togetherWith(theirs?.ok === true ? theirs.value : null, before, draft);
    const sealed = await seal(keys, placeOf(entry), new TextEncoder().encode(draftToJson(together)));
    const step = database.transaction("drafts", "readwrite");
    const isAsFound = markOf(await step.store.get(entry)) === markOf(found);
    // The same chat, opened from a file later, still hung on that mail.
    const mail = mailNow ?? found?.mail;
    if (isAsFound) await step.store.put({ owner, draft: sealed, ...(mail === undefined ? {} : { mail }) }, entry);
    await step.done;
    if (!isAsFound) continue;
    own.set(entry, { mark: markOf({ draft: sealed }), draft: together });
    return true;
  }
}

/** Every sealing has a nonce of its own. */
const markOf = (kept: Pick<KeptDraft, "draft"> | undefined): string => String(kept?.draft.nonce);

/** What is past its time goes, also of who never comes back to this device. */
async function recallOf(storage: DraftsStorage, userId: string, now: string, fits: (kept: KeptDraft) => boolean): Promise<readonly Draft[]> {
  const owner = await ownerName(storage, userId);
  const recalled: Draft[] = [];
  const past: string[] = [];
  for (const entry of await storage.database.getAllKeys("drafts")) {
    const kept = await storage.database.get("drafts", entry);
    if (kept === undefined) continue;
    const draft = await opened(storage, entry, kept);
    const isKept = draft.ok && !isPast(draft.value, now);
    if (isKept && kept.owner === owner && fits(kept)) recalled.push(draft.value);
    // What a newer version of the app kept, that version can still read.
    if (!isKept && (draft.ok || draft.error.kind !== "draft-newer")) past.push(entry);
  }
  if (past.length > 0) await clear(storage, past);
  return newestFirst(recalled);
}

async function clear({ database }: DraftsStorage, entries: readonly string[]): Promise<void> {
  const step = database.transaction("drafts", "readwrite", DURABLE);
  await Promise.all([...entries.map((entry) => step.store.delete(entry)), step.done]);
}
