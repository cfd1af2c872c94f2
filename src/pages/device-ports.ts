import type { Drafts } from "../ports/drafts";
import type { FilingJournal } from "../ports/filing-journal";
import type { Hasher } from "../ports/hasher";
import type { RememberedRoles } from "../ports/remembered-roles";
import { err } from "../result";
import { fetchOnce } from "./fetch-once";

/** The journal of this device, fetched at its first use: nobody needs it before they are known. */
export function journalOnDevice(openJournal: () => Promise<FilingJournal>): FilingJournal {
  let opened: FilingJournal | null = null;
  const journal = fetchOnce(async () => (opened = await openJournal()));
  return {
    // Nothing of a record was kept before the journal was opened.
    resumable: (recordId) => opened?.resumable(recordId) ?? true,
    reserve: async (chat) => (await journal()).reserve(chat),
    letGo: async (chat) => (await journal()).letGo(chat),
    keepFile: async (...asked) => (await journal()).keepFile(...asked),
    readFile: async (...asked) => (await journal()).readFile(...asked),
    readBytes: async (...asked) => (await journal()).readBytes(...asked),
    note: async (state) => (await journal()).note(state),
    noteFiles: async (...asked) => (await journal()).noteFiles(...asked),
    unfinished: async (filedBy) => (await journal()).unfinished(filedBy),
    underWay: async (filedBy) => (await journal()).underWay(filedBy),
    unreadable: async (filedBy) => (await journal()).unreadable(filedBy),
    clearUnreadable: async (filedBy) => (await journal()).clearUnreadable(filedBy),
    clearFiles: async (recordId) => (await journal()).clearFiles(recordId),
    clear: async (recordId) => (await journal()).clear(recordId),
  };
}

/** The roles remembered on this device, fetched at their first use. A memory that was not fetched is an empty one. */
export function rolesOnDevice(openRoles: () => Promise<RememberedRoles>): RememberedRoles {
  const roles = fetchOnce(openRoles);
  return {
    recall: (userId) => roles().then((kept) => kept.recall(userId), () => []),
    remember: (...asked) => roles().then((kept) => kept.remember(...asked), () => undefined),
    forget: (userId) => roles().then((kept) => kept.forget(userId), () => undefined),
  };
}

/** The drafts of this device, fetched at their first use. Those that were not fetched are none, and nothing is kept in them. */
export function draftsOnDevice(openDrafts: () => Promise<Drafts>): Drafts {
  const drafts = fetchOnce(openDrafts);
  return {
    outlivesPage: () => drafts().then((kept) => kept.outlivesPage(), () => false),
    recall: (userId) => drafts().then((kept) => kept.recall(userId), () => []),
    recallOfMail: (...asked) => drafts().then((kept) => kept.recallOfMail(...asked), () => []),
    keep: (...asked) => drafts().then((kept) => kept.keep(...asked), () => false),
    forget: (...asked) => drafts().then((kept) => kept.forget(...asked), () => undefined),
    forgetAll: (userId) => drafts().then((kept) => kept.forgetAll(userId), () => undefined),
  };
}

/** Checksums, fetched at their first use: nothing is summed before a chat is open or somebody is known. Rejects where it was not fetched, as its own routine does. */
export function hasherOnDevice(openHasher: () => Promise<Hasher>): Hasher {
  const hasher = fetchOnce(openHasher);
  return {
    sha256: async (bytes) => (await hasher()).sha256(bytes),
    sha256OfBlob: (...asked) => hasher().then((fetched) => fetched.sha256OfBlob(...asked), () => err({ kind: "interrupted" })),
    sha256OfEach: async (parts) => (await hasher()).sha256OfEach(parts),
    start: async () => (await hasher()).start(),
  };
}
