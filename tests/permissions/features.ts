import type { PermittedFeature } from "../../src/adapters/graph/permissions";
import { CHATS } from "../../src/tenant/seeds/chats/chats";
import { NOTA } from "../../src/tenant/seeds/chats/chat-files";
import { shareId } from "../../src/imports/teams/share-id";
import type { Result } from "../../src/result";
import { RETENTION_LABELS } from "../../src/tenant/seeds/retention-labels";
import { fileRecord } from "../../src/workflows/file-record";
import { aRequest, aVideo } from "../filing/a-filing";
import type { AppOnTenant } from "./app-on-tenant";

/** Whom a feature is tried as, and about whom. */
export interface Cast {
  readonly me: string;
  readonly colleague: string;
  readonly group: string;
}

/** Does everything that a feature can do; gives the permission that is lacking, null when everything was done. */
type Try = (app: AppOnTenant, cast: Cast) => Promise<string | null>;

type Answer = Result<unknown, { readonly kind: string; readonly scope?: string }>;

/** What an answer lacks; another failure is the test's. */
function lackingIn(answer: Answer): string | null {
  if (answer.ok) return null;
  if (answer.error.kind === "permission-missing" && answer.error.scope !== undefined) return answer.error.scope;
  throw new Error(`neither done nor refused: ${JSON.stringify(answer.error)}`);
}

/** One after the other, until one is refused. */
async function each(...steps: readonly (() => Promise<Answer>)[]): Promise<string | null> {
  for (const step of steps) {
    const lacking = lackingIn(await step());
    if (lacking !== null) return lacking;
  }
  return null;
}

const [, TALK] = CHATS;
const [, , , MEETING] = CHATS;
const PICTURE = /\/chats\/[^"]*hostedContents\/[^"/]*\/\$value/.exec(CHATS[0]?.messages().map(({ body }) => body?.content ?? "").join(" ") ?? "")?.[0] ?? "";
const never = () => new AbortController().signal;

/** Everything that the app does behind the network, by the feature that a permission names. */
export const FEATURES: Readonly<Record<PermittedFeature, Try>> = {
  "own-profile": ({ remote }) => each(() => remote.directory.me()),
  "known-colleagues": async ({ remote }) => {
    const found = await remote.directory.candidates("Joris van Dalen");
    return remote.directory.lacking().find((scope) => scope === "People.Read") ?? (found.ok ? null : lackingIn(found));
  },
  "any-colleague": async ({ remote: { directory } }, { colleague }) => {
    // A number is asked of the whole directory.
    await directory.candidates("+31 6 12345679");
    return (
      directory.lacking().find((scope) => scope === "User.Read.All") ??
      each(
        () => directory.person(colleague),
        () => directory.managerOf(colleague),
      )
    );
  },
  "group-roles": ({ remote }, { colleague, group }) => each(() => remote.directory.groupsOf(colleague, [group])),
  "chat-list": ({ remote: { chats } }) =>
    each(
      () => chats.list(null),
      () => chats.find(TALK?.id ?? ""),
    ),
  "chat-messages": ({ remote: { chats } }) =>
    each(
      () => chats.read(MEETING?.id ?? "", () => undefined, never()),
      async () => {
        const picture = await chats.media(PICTURE);
        // That it was not read is said by the chat itself.
        return picture.ok ? picture : { ok: true, value: null };
      },
    ),
  "chat-files": async ({ remote: { chats } }) => {
    const chat = await chats.read(TALK?.id ?? "", () => undefined, never());
    if (!chat.ok) return null;
    if (chat.value.filesRefused !== null) return lackingIn({ ok: false, error: chat.value.filesRefused });
    const file = await chats.media(`/shares/${shareId(NOTA.url)}`);
    return file.ok ? null : Promise.reject(new Error("a file that may be read, was not"));
  },
  archive: inArchive,
  "own-mail": ({ remote: { documentSearch, mailbox } }) =>
    each(
      async () => {
        const found = await documentSearch.inMailbox("variant toezegging", null);
        const [mail] = found.ok ? found.value.items : [];
        return mail === undefined ? found : documentSearch.mailText(mail.id);
      },
      () => mailbox.attachment({ mailId: "AAMkAGI1-allerlei_AA=", attachmentId: "AAMkAGI1-allerlei-1_AA=" }),
    ),
};

/** From the policy to a record that is filed, labelled and read again, with what hangs on it. */
async function inArchive({ remote, filing }: AppOnTenant, { me, colleague }: Cast): Promise<string | null> {
  const { store, policies, agreements, register, documentSearch } = remote;
  const dossiers = await store.dossiers();
  const [dossier] = dossiers.ok ? dossiers.value : [];
  if (dossier === undefined) return lackingIn(dossiers);
  const request = aRequest(dossier, me, [{ name: "film.mp4", bytes: aVideo(11 * 1024 * 1024) }]);
  const filed = await fileRecord(request, filing, () => undefined);
  if (!filed.ok) return lackingIn(filed);
  const { recordId } = filed.value;
  const found = await store.findRecord(recordId);
  if (!found.ok || found.value === null) return lackingIn(found) ?? Promise.reject(new Error("the record is not found"));
  const { folder } = found.value;
  const party = { id: me, displayName: "" };
  return each(
    () => policies.read(),
    () => store.recordFolders(),
    () => store.columnsOf(folder),
    () => store.readDocument(folder, "manifest.json"),
    async () => {
      const files = await store.listFiles(folder);
      const [witness] = files.ok ? files.value : [];
      if (witness === undefined) return files;
      const label = await store.label(folder, RETENTION_LABELS[1]?.name ?? "", witness);
      return label.ok ? store.lock(folder, witness) : label;
    },
    () => register.entries(recordId),
    () => agreements.keptBy([colleague]),
    async () => {
      const about = { channel: "whatsapp", shape: "group", people: [me], from: "1990-01-01", to: "1990-01-01" } as const;
      const added = await agreements.add({ uuid: filing.identifiers.uuid(), about, askedBy: party, keeper: party, state: "asked", record: null });
      return added.ok ? agreements.change(added.value, { state: "accepted" }) : added;
    },
    () => agreements.open(),
    () => documentSearch.inDossier(dossier.id),
  );
}
