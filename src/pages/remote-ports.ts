import type { Agreements } from "../ports/agreements";
import type { ChatSource } from "../ports/chat-source";
import type { DecisionRegister } from "../ports/decision-register";
import type { Directory } from "../ports/directory";
import type { DocumentSearch } from "../ports/document-search";
import type { Mailbox } from "../ports/mailbox";
import type { PolicyFiles } from "../ports/policy-source";
import type { RecordStore } from "../ports/record-store";
import { err } from "../result";
import type { Result } from "../result";
import type { SettingsMissing } from "./settings";

/** What stands behind the network. */
export interface Remote {
  readonly directory: Directory;
  readonly chats: ChatSource;
  readonly store: RecordStore;
  readonly policies: PolicyFiles;
  readonly agreements: Agreements;
  readonly register: DecisionRegister;
  readonly documentSearch: DocumentSearch;
  readonly mailbox: Mailbox;
}

/** The settings could not be read: the same words as for a server that cannot be reached, or says something else. */
export type SettingsFault = SettingsMissing | { readonly kind: "unreachable" };

const asUnexpected = ({ field }: SettingsMissing) => ({ kind: "unexpected-response", field: `settings.json: ${field}` }) as const;

/** Opens what stands behind the network at its first use, and again after an error: the first screen does not wait for it. */
export function remotePorts(open: () => Promise<Result<Remote, SettingsFault>>): Remote {
  let opening: Promise<Result<Remote, SettingsFault>> | null = null;
  let opened: Remote | null = null;
  const reach = async () => {
    // A part of the app that was not fetched is a network that is gone, and must not be kept for good.
    opening ??= open().catch(() => err({ kind: "unreachable" } as const));
    const remote = await opening;
    if (remote.ok) opened = remote.value;
    else opening = null;
    return remote;
  };
  const ask = async <T, E>(put: (remote: Remote) => Promise<Result<T, E>>) => {
    const remote = await reach();
    if (remote.ok) return put(remote.value);
    return remote.error.kind === "unreachable" ? err({ kind: "unreachable" } as const) : err(asUnexpected(remote.error));
  };
  const askSite = async <T, E>(put: (remote: Remote) => Promise<Result<T, E>>) => {
    const remote = await reach();
    if (remote.ok) return put(remote.value);
    // The archive's own word for a network that is gone.
    return remote.error.kind === "unreachable" ? err({ kind: "interrupted" } as const) : err(asUnexpected(remote.error));
  };
  const askStore = <T, E>(put: (store: RecordStore) => Promise<Result<T, E>>) => askSite(({ store }) => put(store));
  return {
    policies: { read: () => askSite(({ policies }) => policies.read()) },
    directory: {
      me: () => ask(({ directory }) => directory.me()),
      person: (id) => ask(({ directory }) => directory.person(id)),
      managerOf: (id) => ask(({ directory }) => directory.managerOf(id)),
      candidates: (name) => ask(({ directory }) => directory.candidates(name)),
      groupsOf: (...asked) => ask(({ directory }) => directory.groupsOf(...asked)),
      lacking: () => opened?.directory.lacking() ?? [],
      askAnew: () => {
        opened?.directory.askAnew();
      },
    },
    chats: {
      list: (next) => ask(({ chats }) => chats.list(next)),
      find: (id) => ask(({ chats }) => chats.find(id)),
      read: (...asked) => ask(({ chats }) => chats.read(...asked)),
      media: async (entry) => {
        const remote = await reach();
        return remote.ok ? remote.value.chats.media(entry) : err({ kind: "not-fetched" });
      },
    },
    store: {
      dossiers: () => askStore((store) => store.dossiers()),
      openFolder: (...asked) => askStore((store) => store.openFolder(...asked)),
      storeFile: (...asked) => askStore((store) => store.storeFile(...asked)),
      readBack: (...asked) => askStore((store) => store.readBack(...asked)),
      findRecord: (...asked) => askStore((store) => store.findRecord(...asked)),
      readDocument: (...asked) => askStore((store) => store.readDocument(...asked)),
      listFiles: (folder) => askStore((store) => store.listFiles(folder)),
      columnsOf: (folder) => askStore((store) => store.columnsOf(folder)),
      recordFolders: () => askStore((store) => store.recordFolders()),
      describe: (...asked) => askStore((store) => store.describe(...asked)),
      label: (...asked) => askStore((store) => store.label(...asked)),
      lock: (...asked) => askStore((store) => store.lock(...asked)),
      serverTime: () => opened?.store.serverTime() ?? null,
    },
    agreements: {
      keptBy: (people) => askSite(({ agreements }) => agreements.keptBy(people)),
      open: () => askSite(({ agreements }) => agreements.open()),
      add: (agreement) => askSite(({ agreements }) => agreements.add(agreement)),
      change: (...asked) => askSite(({ agreements }) => agreements.change(...asked)),
    },
    register: {
      head: () => askSite(({ register }) => register.head()),
      append: (content) => askSite(({ register }) => register.append(content)),
      entries: (recordId) => askSite(({ register }) => register.entries(recordId)),
    },
    documentSearch: {
      inDossier: (id) => askSite(({ documentSearch }) => documentSearch.inDossier(id)),
      inMailbox: (...asked) => askSite(({ documentSearch }) => documentSearch.inMailbox(...asked)),
      mailText: (id) => askSite(({ documentSearch }) => documentSearch.mailText(id)),
    },
    mailbox: { attachment: (place) => ask(({ mailbox }) => mailbox.attachment(place)) },
  };
}
