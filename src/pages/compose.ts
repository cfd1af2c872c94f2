import { browserAppFiles } from "../adapters/browser/app-files";
import { browserChance } from "../adapters/browser/chance";
import { browserClock } from "../adapters/browser/clock";
import { browserIdentifiers } from "../adapters/browser/identifiers";
import { browserPreferences } from "../adapters/browser/preferences";
import type { PanePorts } from "../panes/ports";
import type { Host } from "../ports/host";
import type { ChatReader } from "../ports/chat-reader";
import type { ReadPdf } from "../ports/read-pdf";
import type { MakeReadingCopy } from "../record/reading-copy";
import { err } from "../result";
import { draftsOnDevice, hasherOnDevice, journalOnDevice, rolesOnDevice } from "./device-ports";
import { remotePorts } from "./remote-ports";
import { withTeamsMedia } from "./with-teams-media";

/**
 * Where ports meet adapters. What the first screen can stand without is fetched at its first use: sign-in and Graph, the
 * reader of chats, the maker of reading copies, and what is kept on this device.
 *
 * @param host settles when the host was met, or when there is none: sign-in comes after
 */
export function compose(host: Promise<Host>): PanePorts {
  const remote = remotePorts(async () => (await behindNetwork()).openRemote(host));
  return {
    ...remote,
    permissions: async () => (await behindNetwork()).permissions,
    serverWaits: async () => (await behindNetwork()).serverWaits,
    reader: withTeamsMedia(reader, remote.chats),
    journal: journalOnDevice(async () => (await import("../adapters/browser/open-filing-journal")).openFilingJournal()),
    rememberedRoles: rolesOnDevice(async () => (await import("../adapters/browser/remembered-roles")).openRememberedRoles(browserClock)),
    drafts: draftsOnDevice(async () => (await import("../adapters/browser/drafts")).openDrafts(browserClock)),
    preferences: browserPreferences,
    hasher: hasherOnDevice(async () => (await import("../adapters/browser/hasher")).createPageHasher()),
    readingCopy,
    readPdf,
    clock: browserClock,
    identifiers: browserIdentifiers,
    chance: browserChance,
    appFiles: browserAppFiles,
    links: { to: async (page) => (await import("./app-links")).linkFor(await host, page) },
    zips: { start: async (made) => (await import("../adapters/browser/zip-maker")).createZipMaker().start(made) },
  };
}

const behindNetwork = () => import("./open-remote");

const reader: ChatReader = {
  async open(files, watch, signal, answers) {
    const fetched = await import("../adapters/browser/chat-reader").catch(() => null);
    return fetched === null ? err({ kind: "unreachable" }) : fetched.createChatReader().open(files, watch, signal, answers);
  },
};

const readingCopy: MakeReadingCopy = async (...asked) => {
  const fetched = await import("../adapters/pdf/copies-in-worker").catch(() => null);
  return fetched === null ? err({ kind: "interrupted" }) : fetched.createCopiesInWorker()(...asked);
};

const readPdf: ReadPdf = async (...asked) => {
  const fetched = await import("../adapters/pdf/copies-in-worker").catch(() => null);
  return fetched === null ? err({ kind: "interrupted" }) : fetched.createReaderInWorker()(...asked);
};
